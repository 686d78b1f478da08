#pragma once

#include "annotate/timex_phrase.h"

namespace dateline {

/// Times that are only past, present or future: "recently", "now", "the near future", "these days".
MaybeTimePhrase read_reference(const TimeSentence& sentence, std::size_t at);

}  // namespace dateline
