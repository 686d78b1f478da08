#include "annotate/antecedent_ranker.h"

#include "annotate/wide_loops.h"

namespace dateline {

DATELINE_WIDE_LOOPS
float AntecedentRanker::score(const AntecedentFeatures& features) const {
  std::array<float, units> state{};
  for (std::size_t unit = 0; unit < units; ++unit) state[unit] = bias[unit];
  float sum = 0;
  for (std::size_t f = 0; f < features.size(); ++f) {
    float value = features[f];
    if (value == 0.0F) continue;  // OPTIMIZATION: four in five features are 0
    sum += linear[f] * value;
    const float* weights = hidden.data() + f * units;
    for (std::size_t unit = 0; unit < units; ++unit) state[unit] += weights[unit] * value;
  }
  for (std::size_t unit = 0; unit < units; ++unit) sum += state[unit] > 0 ? state[unit] * out[unit] : 0.0F;
  return sum;
}

}  // namespace dateline
