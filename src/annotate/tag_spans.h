#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "annotate/heads.h"
#include "annotate/token_range.h"

namespace dateline {

/// A tagged stretch of tokens: "B-x I-x I-x".
struct TagSpan {
  TokenRange tokens;
  std::size_t kind = 0;  ///< index of x among the head's kinds: tag 1 and 2 are kind 0, tags 3 and 4 kind 1
  float score = 0;       ///< the mean probability of its tags
};

/// Log-probabilities of a tag head's labels at each token of `tokens`. Row-major, [tokens, labels].
std::vector<float> tag_log_probabilities(const TagHead& head, const Encoding& encoding, TokenRange tokens);

/// The most probable sequence of tags in which "I-x" follows only "B-x" or "I-x" (Viterbi), read as spans.
///
/// `log_probabilities` is [tokens, labels] for `tokens`, label 0 outside, then pairs "B-x", "I-x".
/// Cost: tokens times labels.
std::vector<TagSpan> best_spans(const std::vector<float>& log_probabilities, std::size_t labels, TokenRange tokens);

}  // namespace dateline
