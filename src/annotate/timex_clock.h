#pragma once

#include "annotate/timex_phrase.h"

namespace dateline {

/// A time of the day, with its day where that is said: "10:35 a.m.", "5 p.m. EST, Nov. 6", "noon Saturday", "1430 GMT",
/// "4 in the morning", "8 o'clock".
MaybeTimePhrase read_clock_time(const TimeSentence& sentence, std::size_t at);

}  // namespace dateline
