#include "annotate/tag_spans.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace dateline {

namespace {

bool is_begin(std::size_t tag) { return tag % 2 == 1; }
bool is_inside(std::size_t tag) { return tag != 0 && tag % 2 == 0; }
bool may_follow(std::size_t tag, std::size_t before) {
  return !is_inside(tag) || before == tag || (before != 0 && before + 1 == tag);
}

// The tags of the best path, [tokens].
std::vector<std::size_t> best_path(const std::vector<float>& log_probabilities, std::size_t labels,
                                   std::size_t token_count) {
  std::vector<float> score(labels), next(labels);
  std::vector<std::uint8_t> from(token_count * labels, 0);
  for (std::size_t tag = 0; tag < labels; ++tag) score[tag] = is_inside(tag) ? -1e9F : log_probabilities[tag];
  for (std::size_t token = 1; token < token_count; ++token) {
    for (std::size_t tag = 0; tag < labels; ++tag) {
      std::size_t best = tag;
      float best_score = -1e9F;
      for (std::size_t before = 0; before < labels; ++before)
        if (may_follow(tag, before) && score[before] > best_score) {
          best = before;
          best_score = score[before];
        }
      next[tag] = best_score + log_probabilities[token * labels + tag];
      from[token * labels + tag] = static_cast<std::uint8_t>(best);
    }
    std::swap(score, next);
  }
  std::vector<std::size_t> path(token_count);
  path.back() = static_cast<std::size_t>(std::ranges::max_element(score) - score.begin());
  for (std::size_t token = token_count - 1; token > 0; --token) path[token - 1] = from[token * labels + path[token]];
  return path;
}

}  // namespace

std::vector<float> tag_log_probabilities(const TagHead& head, const Encoding& encoding, TokenRange tokens) {
  std::size_t labels = head.count();
  std::vector<float> out(tokens.size() * labels);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const float* logits = head.logits(encoding, tokens.begin + i);
    float most = *std::max_element(logits, logits + labels);
    float sum = 0;
    for (std::size_t tag = 0; tag < labels; ++tag) sum += std::exp(logits[tag] - most);
    float log_sum = most + std::log(sum);
    for (std::size_t tag = 0; tag < labels; ++tag) out[i * labels + tag] = logits[tag] - log_sum;
  }
  return out;
}

std::vector<TagSpan> best_spans(const std::vector<float>& log_probabilities, std::size_t labels, TokenRange tokens) {
  std::vector<TagSpan> spans;
  if (tokens.empty()) return spans;
  std::vector<std::size_t> path = best_path(log_probabilities, labels, tokens.size());
  for (std::size_t i = 0; i < path.size();) {
    if (!is_begin(path[i])) {
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    while (end < path.size() && path[end] == path[i] + 1) ++end;
    float sum = 0;
    for (std::size_t t = i; t < end; ++t) sum += std::exp(log_probabilities[t * labels + path[t]]);
    spans.push_back({{tokens.begin + i, tokens.begin + end}, path[i] / 2, sum / static_cast<float>(end - i)});
    i = end;
  }
  return spans;
}

}  // namespace dateline
