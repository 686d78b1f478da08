#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "dateline/encode.h"

namespace dateline {

/// Signed distance in tokens as one of 32 buckets: exact to 7, then by powers of the square root of 2, the last from
/// 91 on; 16 and above are negative distances.
std::size_t distance_bucket(std::int64_t distance);
inline constexpr std::size_t distance_bucket_count = 32;

/// Scores of labels for ordered pairs of tokens, a biaffine form of low rank (after Dozat and Manning, ICLR 2017):
///
///     score[l](i, j) = sum_r C[l,r] q[i,r] k[j,r] + A[l] . q[i] + B[l] . k[j] + D[l, bucket(j - i)] + bias[l]
///
/// where q and k are the head's query and key columns of an Encoding. training/language/model.py, `Pair`, is the same.
struct PairHead {
  std::vector<std::string> labels;
  std::size_t rank = 0;
  std::size_t query_column = 0;
  std::size_t key_column = 0;
  std::vector<float> C, A, B;  ///< [labels, rank]
  std::vector<float> D;        ///< [labels, buckets]
  std::vector<float> bias;     ///< [labels]

  std::size_t count() const { return labels.size(); }
};

/// A token's query, made ready to meet many keys: what does not depend on the other token is summed once.
class PairQuery {
 public:
  PairQuery(const PairHead& head, const Encoding& encoding, std::size_t token);

  /// The score of one label for the pair (this token, `other`). Cost: `rank` products.
  float score(std::size_t label, std::size_t other) const;

 private:
  const PairHead& head_;
  const Encoding& encoding_;
  std::size_t token_;
  std::vector<float> weights_;   ///< [labels, rank]: C * q + B
  std::vector<float> constant_;  ///< [labels]: A . q + bias
};

}  // namespace dateline
