#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "dateline/record/span.h"

namespace dateline {

/// Marks of one family close each other: a curly mark may be closed by a straight one, as sloppy text does it.
enum class MarkFamily : std::uint8_t { double_marks, single_marks, guillemets, single_guillemets };

/// What a mark does. Curly marks and guillemets say it by their form, straight ones by what stands around them.
/// `turned_*`: the form says one thing and the place the other ("word\u201C,"): which, depends on what is open.
enum class MarkRole : std::uint8_t { opens, closes, either, turned_opening, turned_closing };

struct QuotationMark {
  Span span;
  MarkFamily family = MarkFamily::double_marks;
  MarkRole role = MarkRole::either;
  bool possessive = false;  ///< a single mark that may be an apostrophe: "the players' club", "nothin' doing"
  bool year = false;        ///< a single mark before two digits: "the '90s", unless a quotation begins there
};

/// The quotation marks of one paragraph, in order. Apostrophes inside words and at the front of shortened words
/// ("'em", "'tis") are none; those behind a word are given, with `possessive`, since only what stands open can tell.
/// Cost: linear.
std::vector<QuotationMark> quotation_marks(std::string_view text, Span paragraph);

}  // namespace dateline
