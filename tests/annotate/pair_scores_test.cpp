#include "annotate/pair_scores.h"

#include <gtest/gtest.h>

#include <random>

namespace dateline {
namespace {

TEST(DistanceBucket, IsExactToSevenThenByRootsOfTwo) {
  for (int distance = 0; distance < 8; ++distance)
    EXPECT_EQ(distance_bucket(distance), static_cast<std::size_t>(distance));
  EXPECT_EQ(distance_bucket(8), 8u);
  EXPECT_EQ(distance_bucket(11), 8u);
  EXPECT_EQ(distance_bucket(12), 9u);
  EXPECT_EQ(distance_bucket(16), 10u);
  EXPECT_EQ(distance_bucket(90), 14u);
  EXPECT_EQ(distance_bucket(91), 15u);
  EXPECT_EQ(distance_bucket(100000), 15u);
  EXPECT_EQ(distance_bucket(-1), 17u);
  EXPECT_EQ(distance_bucket(-100000), 31u);
}

TEST(PairScores, AreTheFormulaOfTheHeader) {
  std::mt19937 random(1);
  std::uniform_real_distribution<float> value(-1, 1);
  auto some = [&](std::size_t count) {
    std::vector<float> out(count);
    for (float& v : out) v = value(random);
    return out;
  };
  constexpr std::size_t rank = 20, labels = 3, tokens = 30;
  PairHead head{{"a", "b", "c"},
                rank,
                2,
                2 + rank,
                some(labels * rank),
                some(labels * rank),
                some(labels * rank),
                some(labels * distance_bucket_count),
                some(labels)};
  Encoding encoding{2 + 2 * rank, some(tokens * (2 + 2 * rank))};
  for (std::size_t i : {0u, 7u, 29u}) {
    PairQuery query(head, encoding, i);
    for (std::size_t j = 0; j < tokens; ++j)
      for (std::size_t label = 0; label < labels; ++label) {
        const float *q = encoding.row(i) + 2, *k = encoding.row(j) + 2 + rank;
        double expected = head.bias[label];
        for (std::size_t r = 0; r < rank; ++r) {
          std::size_t at = label * rank + r;
          expected += static_cast<double>(head.C[at]) * q[r] * k[r] + static_cast<double>(head.A[at]) * q[r] +
                      static_cast<double>(head.B[at]) * k[r];
        }
        auto distance = static_cast<std::int64_t>(j) - static_cast<std::int64_t>(i);
        expected += head.D[label * distance_bucket_count + distance_bucket(distance)];
        EXPECT_NEAR(query.score(label, j), expected, 1e-4);
      }
  }
}

}  // namespace
}  // namespace dateline
