#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "annotate/antecedent_features.h"

namespace dateline {

/// Weighs the features of a choice of antecedent: a linear part and one hidden layer of rectified units. Fitted by
/// training/language/fit_antecedents.py as a mention-ranking model (Durrett and Klein, EMNLP 2013).
struct AntecedentRanker {
  static constexpr std::size_t units = 48;
  std::vector<float> linear;  ///< [features]
  std::vector<float> hidden;  ///< [features, units]
  std::vector<float> bias;    ///< [units]
  std::vector<float> out;     ///< [units]

  /// Higher is likelier; comparable among the choices of one mention only. Cost: features that are not 0, times units.
  float score(const AntecedentFeatures& features) const;
};

}  // namespace dateline
