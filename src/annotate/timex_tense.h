#pragma once

#include <cstddef>
#include <cstdint>

#include "annotate/timex_tokens.h"

namespace dateline {

/// Where the verb near a time expression puts it.
enum class VerbTime : std::uint8_t { unknown, past, present, future };

/// The verb that governs the words [begin, end), by its form and what helps it ("will be held", "was held", "are to
/// meet"): in the same clause before them, then behind them, then farther before. Cost: linear in the distance, which
/// is bounded.
VerbTime verb_time_near(const TimeSentence& sentence, std::size_t begin, std::size_t end);

}  // namespace dateline
