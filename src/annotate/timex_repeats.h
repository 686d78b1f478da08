#pragma once

#include "annotate/timex_phrase.h"

namespace dateline {

/// What comes again: "every Monday", "each of the past three years", "daily", "twice a year", "Tuesday nights",
/// "per month".
MaybeTimePhrase read_repeat(const TimeSentence& sentence, std::size_t at);

}  // namespace dateline
