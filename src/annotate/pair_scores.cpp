#include "annotate/pair_scores.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace dateline {

std::size_t distance_bucket(std::int64_t distance) {
  std::int64_t size = std::abs(distance);
  std::size_t magnitude = static_cast<std::size_t>(size);
  if (size >= 8)
    magnitude = std::min<std::size_t>(
        15, 8 + static_cast<std::size_t>(std::floor(2 * std::log2(static_cast<float>(size) / 8))));
  return magnitude + (distance < 0 ? 16 : 0);
}

PairQuery::PairQuery(const PairHead& head, const Encoding& encoding, std::size_t token)
    : head_(head), encoding_(encoding), token_(token) {
  const float* query = encoding.row(token) + head.query_column;
  weights_.resize(head.count() * head.rank);
  constant_ = head.bias;
  for (std::size_t label = 0; label < head.count(); ++label)
    for (std::size_t r = 0; r < head.rank; ++r) {
      std::size_t at = label * head.rank + r;
      weights_[at] = head.C[at] * query[r] + head.B[at];
      constant_[label] += head.A[at] * query[r];
    }
}

float PairQuery::score(std::size_t label, std::size_t other) const {
  const float* key = encoding_.row(other) + head_.key_column;
  const float* weights = weights_.data() + label * head_.rank;
  // Sixteen sums side by side, so that the compiler may use vectors and the order of addition is fixed.
  float sums[16] = {};
  std::size_t r = 0;
  for (; r + 16 <= head_.rank; r += 16)
    for (std::size_t lane = 0; lane < 16; ++lane) sums[lane] += weights[r + lane] * key[r + lane];
  float sum = 0;
  for (; r < head_.rank; ++r) sum += weights[r] * key[r];
  for (float lane : sums) sum += lane;
  auto distance = static_cast<std::int64_t>(other) - static_cast<std::int64_t>(token_);
  return sum + constant_[label] + head_.D[label * distance_bucket_count + distance_bucket(distance)];
}

}  // namespace dateline
