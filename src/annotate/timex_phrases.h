#pragma once

#include <vector>

#include "annotate/timex_phrase.h"

namespace dateline {

/// The time expressions of one sentence, in order and without overlap: at each place the longest. Cost: linear.
std::vector<TimePhrase> read_time_phrases(const TimeSentence& sentence);

}  // namespace dateline
