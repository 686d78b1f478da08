#include "annotate/spanning_tree.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace dateline {

namespace {

constexpr float impossible = -1e9F;
constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

// A dense graph of words; word 0 is the root, so it has no head.
struct Graph {
  std::size_t count = 0;
  std::vector<float> scores;  // [word, head]

  float& at(std::size_t word, std::size_t head) { return scores[word * count + head]; }
  float at(std::size_t word, std::size_t head) const { return scores[word * count + head]; }
};

std::vector<std::size_t> best_heads(const Graph& graph) {
  std::vector<std::size_t> heads(graph.count, none);
  for (std::size_t word = 1; word < graph.count; ++word)
    for (std::size_t head = 0; head < graph.count; ++head)
      if (head != word && (heads[word] == none || graph.at(word, head) > graph.at(word, heads[word])))
        heads[word] = head;
  return heads;
}

// The words of one loop, or none.
std::optional<std::vector<std::size_t>> find_loop(const std::vector<std::size_t>& heads) {
  std::vector<std::size_t> seen(heads.size(), none);
  for (std::size_t start = 1; start < heads.size(); ++start) {
    std::size_t word = start;
    while (word != 0 && seen[word] == none) {
      seen[word] = start;
      word = heads[word];
    }
    if (word == 0 || seen[word] != start) continue;
    std::vector<std::size_t> loop{word};
    for (std::size_t next = heads[word]; next != word; next = heads[next]) loop.push_back(next);
    return loop;
  }
  return std::nullopt;
}

std::vector<std::size_t> solve(const Graph& graph) {
  std::vector<std::size_t> heads = best_heads(graph);
  auto loop = find_loop(heads);
  if (!loop) return heads;

  // The loop becomes one word, the last of a smaller graph.
  std::vector<std::size_t> small_of(graph.count, none), word_of;
  std::vector<bool> in_loop(graph.count, false);
  for (std::size_t word : *loop) in_loop[word] = true;
  for (std::size_t word = 0; word < graph.count; ++word)
    if (!in_loop[word]) {
      small_of[word] = word_of.size();
      word_of.push_back(word);
    }
  std::size_t joined = word_of.size();
  Graph small{joined + 1, std::vector<float>((joined + 1) * (joined + 1), impossible)};
  std::vector<std::size_t> enters(graph.count, none);  // by outer head: the loop's word it would govern
  std::vector<std::size_t> leaves(graph.count, none);  // by outer word: the loop's word that would govern it
  for (std::size_t outer = 0; outer < graph.count; ++outer) {
    if (in_loop[outer]) continue;
    for (std::size_t word : *loop) {
      float gain = graph.at(word, outer) - graph.at(word, heads[word]);
      if (enters[outer] == none || gain > small.at(joined, small_of[outer])) {
        enters[outer] = word;
        small.at(joined, small_of[outer]) = gain;
      }
      if (outer != 0 && (leaves[outer] == none || graph.at(outer, word) > small.at(small_of[outer], joined))) {
        leaves[outer] = word;
        small.at(small_of[outer], joined) = graph.at(outer, word);
      }
    }
    for (std::size_t other = 0; other < graph.count; ++other)
      if (!in_loop[other]) small.at(small_of[outer], small_of[other]) = graph.at(outer, other);
  }
  std::vector<std::size_t> small_heads = solve(small);
  for (std::size_t word = 1; word < graph.count; ++word) {
    if (in_loop[word]) continue;
    std::size_t head = small_heads[small_of[word]];
    heads[word] = head == joined ? leaves[word] : word_of[head];
  }
  std::size_t outer = word_of[small_heads[joined]];
  heads[enters[outer]] = outer;
  return heads;
}

}  // namespace

std::vector<std::size_t> best_tree(const std::vector<float>& scores, std::size_t count) {
  if (count == 0) return {};
  std::size_t root = 0;
  for (std::size_t word = 1; word < count; ++word)
    if (scores[word * count + word] > scores[root * count + root]) root = word;
  // The words with the root moved to the front.
  auto word_of = [&](std::size_t place) { return place == 0 ? root : (place <= root ? place - 1 : place); };
  Graph graph{count, std::vector<float>(count * count, impossible)};
  for (std::size_t i = 1; i < count; ++i)
    for (std::size_t j = 0; j < count; ++j)
      if (i != j) graph.at(i, j) = scores[word_of(i) * count + word_of(j)];
  std::vector<std::size_t> placed = solve(graph);
  std::vector<std::size_t> heads(count);
  heads[root] = root;
  for (std::size_t i = 1; i < count; ++i) heads[word_of(i)] = word_of(placed[i]);
  return heads;
}

}  // namespace dateline
