#pragma once

#include <optional>
#include <string_view>

#include "annotate/timex_calendar.h"
#include "dateline/record/article.h"
#include "dateline/record/timex.h"

namespace dateline {

/// The day from which a text speaks, as far as it is known: the publication date or the dateline's.
struct TimeOfWriting {
  std::optional<std::int32_t> year{};
  std::int32_t month = 0;  ///< 0 where not known
  std::int32_t day = 0;
  TimeBasis basis = TimeBasis::none;
  bool has_day() const { return year && month != 0 && day != 0; }
  bool has_month() const { return year && month != 0; }
  CalendarDay as_day() const { return {year.value_or(0), month, day}; }
};

/// A dateline's own date wins where it lies within a month before the publication date; it is completed from that.
TimeOfWriting time_of_writing(const Article& article);

/// Reads what EDTF gives of a date: "2021-04-30T06:12:00Z", "2021-04", "XXXX-04-30".
std::optional<TimeOfWriting> read_edtf_day(std::string_view edtf);

}  // namespace dateline
