#pragma once

#include "annotate/timex_phrase.h"

namespace dateline {

/// Lengths of time and what is counted with them: "two-year", "more than four hours", "the past two months", "a year
/// and a half", "8-month-old"; "two days ago", "a year earlier", "ten years later".
MaybeTimePhrase read_length(const TimeSentence& sentence, std::size_t at);

/// Plural units without a count: "for years", "in recent weeks", "the coming months", "decades ago".
MaybeTimePhrase read_uncounted_length(const TimeSentence& sentence, std::size_t at);

}  // namespace dateline
