#pragma once

#include "annotate/timex_phrase.h"

namespace dateline {

/// Quarters and halves of a year: "the third quarter of 1990", "third-quarter", "this year's first half", "Q3 1999",
/// "the year-ago quarter", "the latest period".
MaybeTimePhrase read_quarter(const TimeSentence& sentence, std::size_t at);

/// "last summer", "the fall of 1998", "spring 1999".
MaybeTimePhrase read_season(const TimeSentence& sentence, std::size_t at);

/// What points from where one stands: "last week", "this year", "next Monday", "the following month", "that day",
/// "yesterday morning", "tonight", "the weekend".
MaybeTimePhrase read_pointed(const TimeSentence& sentence, std::size_t at);

/// "last year", "this year", "the following year" as it completes another expression ("July last year"). Gives the
/// token behind it.
struct YearPointer {
  std::size_t end = 0;
  std::optional<TimePointer> pointer{};
  std::optional<std::int32_t> offset{};
};
std::optional<YearPointer> read_year_pointer(const TimeSentence& sentence, std::size_t at);

}  // namespace dateline
