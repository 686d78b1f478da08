#pragma once

#include "annotate/timex_phrase.h"

namespace dateline {

/// A holiday by its name: "Christmas Day", "Thanksgiving", "New Year's Eve". `point.part` is its number.
MaybeTimePhrase read_holiday(const TimeSentence& sentence, std::size_t at);

/// The day of holiday number `number` in a year. Holidays that other calendars set are not known here.
CalendarDay day_of_holiday(std::int32_t number, std::int32_t year);

}  // namespace dateline
