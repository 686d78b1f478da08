#include "annotate/antecedent_ranker.h"

#include <cstdint>
#include <cstring>
#include <tuple>

#include "annotate/wide_loops.h"

namespace dateline {

DATELINE_WIDE_LOOPS
float AntecedentRanker::score(const AntecedentFeatures& features) const {
  // OPTIMIZATION: four in five features are 0. Which ones is no pattern that a processor can learn, so they are
  // counted out without a branch.
  std::uint16_t told[std::tuple_size_v<AntecedentFeatures>];
  std::size_t told_count = 0;
  for (std::size_t f = 0; f < features.size(); ++f) {
    told[told_count] = static_cast<std::uint16_t>(f);
    told_count += features[f] != 0.0F ? 1 : 0;
  }
  // Sixteen units side by side: `state` of the hidden layer, then their part of the sum.
  static_assert(units % lane_count == 0);
  constexpr std::size_t blocks = units / lane_count;
  Lanes state[blocks], weights;
  for (std::size_t block = 0; block < blocks; ++block)
    std::memcpy(&state[block], bias.data() + block * lane_count, sizeof weights);
  float sum = 0;
  for (std::size_t i = 0; i < told_count; ++i) {
    float value = features[told[i]];
    sum += linear[told[i]] * value;
    const float* row = hidden.data() + told[i] * units;
    for (std::size_t block = 0; block < blocks; ++block) {
      std::memcpy(&weights, row + block * lane_count, sizeof weights);
      state[block] += weights * value;
    }
  }
  Lanes sums{};
  for (std::size_t block = 0; block < blocks; ++block) {
    std::memcpy(&weights, out.data() + block * lane_count, sizeof weights);
    sums += (state[block] > 0.0F ? state[block] : Lanes{}) * weights;
  }
  for (std::size_t lane = 0; lane < lane_count; ++lane) sum += sums[lane];
  return sum;
}

}  // namespace dateline
