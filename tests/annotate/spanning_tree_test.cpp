#include "annotate/spanning_tree.h"

#include <gtest/gtest.h>

#include <functional>
#include <random>

namespace dateline {
namespace {

float total(const std::vector<float>& scores, const std::vector<std::size_t>& heads) {
  float sum = 0;
  for (std::size_t word = 0; word < heads.size(); ++word) sum += scores[word * heads.size() + heads[word]];
  return sum;
}

bool is_tree(const std::vector<std::size_t>& heads) {
  std::size_t roots = 0;
  for (std::size_t word = 0; word < heads.size(); ++word) {
    roots += heads[word] == word ? 1 : 0;
    std::size_t at = word;
    for (std::size_t steps = 0; heads[at] != at; at = heads[at])
      if (++steps > heads.size()) return false;
  }
  return roots == 1;
}

// The best tree with the given root, by trying all.
float best_by_trying(const std::vector<float>& scores, std::size_t count, std::size_t root) {
  float best = -1e9F;
  std::vector<std::size_t> heads(count, 0);
  std::function<void(std::size_t)> choose = [&](std::size_t word) {
    if (word == count) {
      if (heads[root] == root && is_tree(heads)) best = std::max(best, total(scores, heads));
      return;
    }
    for (heads[word] = 0; heads[word] < count; ++heads[word]) choose(word + 1);
    heads[word] = 0;
  };
  choose(0);
  return best;
}

TEST(SpanningTree, FindsTheBestTreeOfTheBestRoot) {
  std::mt19937 random(3);
  std::uniform_real_distribution<float> score(-1, 1);
  for (int round = 0; round < 300; ++round) {
    std::size_t count = 1 + static_cast<std::size_t>(round) % 5;
    std::vector<float> scores(count * count);
    for (float& s : scores) s = score(random);
    std::size_t root = 0;
    for (std::size_t word = 1; word < count; ++word)
      if (scores[word * count + word] > scores[root * count + root]) root = word;
    auto heads = best_tree(scores, count);
    ASSERT_TRUE(is_tree(heads));
    ASSERT_EQ(heads[root], root);
    EXPECT_NEAR(total(scores, heads), best_by_trying(scores, count, root), 1e-4);
  }
}

TEST(SpanningTree, LoopsInLoopsEnd) {
  std::mt19937 random(4);
  std::uniform_real_distribution<float> score(-1, 1);
  std::size_t count = 120;
  std::vector<float> scores(count * count);
  for (float& s : scores) s = score(random);
  // Each word's best head is its neighbour, whose best head is the word.
  for (std::size_t word = 0; word < count; ++word) scores[word * count + (word ^ 1)] = 5;
  EXPECT_TRUE(is_tree(best_tree(scores, count)));
}

TEST(SpanningTree, NoWordsNoTree) { EXPECT_TRUE(best_tree({}, 0).empty()); }

}  // namespace
}  // namespace dateline
