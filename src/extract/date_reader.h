#pragma once

#include <optional>
#include <string_view>

#include "dateline/record/span.h"
#include "extract/partial_date.h"

namespace dateline {

/// In which order a page writes day and month in figures ("03/04/2020").
enum class DayMonthOrder { unknown, day_first, month_first };

/// The order that a language tag ("en-US", "de") and, for English without a region, a host's country stand for.
DayMonthOrder day_month_order(std::string_view language, std::string_view host);

/// What a page's dates are read with.
struct DateStyle {
  std::string_view language;  ///< lower case tag, or empty
  DayMonthOrder order = DayMonthOrder::unknown;
};

/// A date found in a text, and where.
struct FoundDate {
  PartialDate date;
  Span span;
  /// In figures alone, both numbers 12 or less, order unknown: only the year is in `date`.
  bool is_ambiguous = false;
};

/// Finds the first date from `from` on: ISO 8601, RFC 5322, figures ("30.4.2021", "2021/04/30"), month names of
/// month_named() in any order, East Asian dates. A time of day next to it is read where it is stated with
/// seconds or in an ISO form ("T06:12+02:00", seconds then 00). A date that does not exist is passed over;
/// so are years before 1900 and after 2100, and figures that are part of a longer number or word.
/// Cost: linear.
std::optional<FoundDate> find_date(std::string_view text, const DateStyle& style, std::size_t from = 0);

}  // namespace dateline
