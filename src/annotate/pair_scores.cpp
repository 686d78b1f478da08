#include "annotate/pair_scores.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <cstring>

#include "annotate/wide_loops.h"

namespace dateline {

namespace {

constexpr std::size_t exact_distances = 92;  // from 91 on there is one bucket

std::uint8_t magnitude_of(std::size_t distance) {
  if (distance < 8) return static_cast<std::uint8_t>(distance);
  return static_cast<std::uint8_t>(std::min(15.0F, 8 + std::floor(2 * std::log2(static_cast<float>(distance) / 8))));
}

// Sixteen sums side by side, so that the compiler may use vectors and the order of addition is fixed.
DATELINE_WIDE_LOOPS
float dot(const float* a, const float* b, std::size_t count) {
  Lanes sums{}, x, y;
  std::size_t i = 0;
  for (; i + lane_count <= count; i += lane_count) {
    std::memcpy(&x, a + i, sizeof x);
    std::memcpy(&y, b + i, sizeof y);
    sums += x * y;
  }
  float sum = 0;
  for (; i < count; ++i) sum += a[i] * b[i];
  for (std::size_t lane = 0; lane < lane_count; ++lane) sum += sums[lane];
  return sum;
}

// out = a * b + c, number by number.
DATELINE_WIDE_LOOPS
void multiply_add(const float* a, const float* b, const float* c, std::size_t count, float* __restrict out) {
  for (std::size_t i = 0; i < count; ++i) out[i] = a[i] * b[i] + c[i];
}

}  // namespace

std::size_t distance_bucket(std::int64_t distance) {
  static const std::array<std::uint8_t, exact_distances> magnitudes = [] {
    std::array<std::uint8_t, exact_distances> made{};
    for (std::size_t i = 0; i < exact_distances; ++i) made[i] = magnitude_of(i);
    return made;
  }();
  auto size = static_cast<std::size_t>(std::abs(distance));
  return magnitudes[std::min(size, exact_distances - 1)] + (distance < 0 ? 16u : 0u);
}

PairQuery::PairQuery(const PairHead& head, const Encoding& encoding, std::size_t token)
    : head_(head), encoding_(encoding), token_(token), weights_(head.count() * head.rank), constant_(head.bias) {
  const float* query = encoding.row(token) + head.query_column;
  for (std::size_t label = 0; label < head.count(); ++label) {
    std::size_t at = label * head.rank;
    multiply_add(head.C.data() + at, query, head.B.data() + at, head.rank, weights_.data() + at);
    constant_[label] += dot(head.A.data() + at, query, head.rank);
  }
}

float PairQuery::score(std::size_t label, std::size_t other) const {
  const float* key = encoding_.row(other) + head_.key_column;
  auto distance = static_cast<std::int64_t>(other) - static_cast<std::int64_t>(token_);
  return dot(weights_.data() + label * head_.rank, key, head_.rank) + constant_[label] +
         head_.D[label * distance_bucket_count + distance_bucket(distance)];
}

}  // namespace dateline
