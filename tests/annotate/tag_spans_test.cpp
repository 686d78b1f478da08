#include "annotate/tag_spans.h"

#include <gtest/gtest.h>

#include <cmath>

namespace dateline {
namespace {

// Log-probabilities in which each token prefers the tag given, by `sure` to the rest shared among the others.
std::vector<float> preferring(const std::vector<std::size_t>& tags, std::size_t labels, float sure = 0.9F) {
  std::vector<float> out;
  for (std::size_t tag : tags)
    for (std::size_t label = 0; label < labels; ++label)
      out.push_back(std::log(label == tag ? sure : (1 - sure) / static_cast<float>(labels - 1)));
  return out;
}

TEST(TagSpans, ReadsBeginAndInsideAsOneSpan) {
  auto spans = best_spans(preferring({0, 1, 2, 2, 0, 3}, 5), 5, {10, 16});
  ASSERT_EQ(spans.size(), 2u);
  EXPECT_EQ(spans[0].tokens, (TokenRange{11, 14}));
  EXPECT_EQ(spans[0].kind, 0u);
  EXPECT_NEAR(spans[0].score, 0.9, 1e-4);
  EXPECT_EQ(spans[1].tokens, (TokenRange{15, 16}));
  EXPECT_EQ(spans[1].kind, 1u);
}

TEST(TagSpans, TwoBeginsAreTwoSpans) {
  auto spans = best_spans(preferring({1, 1, 2}, 5), 5, {0, 3});
  ASSERT_EQ(spans.size(), 2u);
  EXPECT_EQ(spans[0].tokens, (TokenRange{0, 1}));
  EXPECT_EQ(spans[1].tokens, (TokenRange{1, 3}));
}

TEST(TagSpans, NeverLetsAnInsideFollowAnotherKind) {
  for (std::size_t first = 0; first < 5; ++first)
    for (std::size_t second : {2u, 4u})
      for (const TagSpan& span : best_spans(preferring({first, second, second}, 5, 0.5F), 5, {0, 3}))
        EXPECT_LE(span.tokens.end, 3u);
  auto spans = best_spans(preferring({4, 4}, 5, 0.99F), 5, {0, 2});
  ASSERT_EQ(spans.size(), 1u);  // begun at the first token, although "B" was less likely there
  EXPECT_EQ(spans[0].tokens, (TokenRange{0, 2}));
  EXPECT_EQ(spans[0].kind, 1u);
}

TEST(TagSpans, NothingGivesNothing) { EXPECT_TRUE(best_spans({}, 5, {3, 3}).empty()); }

}  // namespace
}  // namespace dateline
