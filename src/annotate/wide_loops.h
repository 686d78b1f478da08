#pragma once

#include <cstddef>

/// Stands before a function whose loops over floats take time: it is compiled once for each width of vectors that
/// processors have, and the widest that this one has is used. Sums may differ by rounding between the kinds, as the
/// encoder's do (decision 7), not between two machines of a kind.
#if defined(__x86_64__) && defined(__linux__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_ADDRESS__)
#define DATELINE_WIDE_LOOPS \
  __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default"), optimize("O3")))
#else
#define DATELINE_WIDE_LOOPS
#endif

namespace dateline {

/// Sixteen floats side by side: one register, or as many as this processor needs for them.
inline constexpr std::size_t lane_count = 16;
using Lanes = float __attribute__((vector_size(lane_count * sizeof(float))));

}  // namespace dateline
