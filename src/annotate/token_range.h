#pragma once

#include <cstddef>
#include <vector>

#include "dateline/record/document.h"
#include "dateline/record/span.h"

namespace dateline {

/// Half-open range of indices in Document::tokens.
struct TokenRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
  bool empty() const { return begin >= end; }
  bool contains(std::size_t token) const { return begin <= token && token < end; }
  bool contains(TokenRange other) const { return begin <= other.begin && other.end <= end; }
  bool touches(TokenRange other) const { return begin < other.end && other.begin < end; }
  friend bool operator==(TokenRange, TokenRange) = default;
};

/// From the first byte of the first token to the last byte of the last. `tokens` is not empty.
inline Span span_of(const Document& document, TokenRange tokens) {
  return {document.tokens[tokens.begin].begin, document.tokens[tokens.end - 1].end};
}

/// The sentences as ranges of tokens; a sentence without tokens is an empty range. Cost: linear.
std::vector<TokenRange> sentence_tokens(const Document& document);

/// For each token the index of its sentence. Cost: linear.
std::vector<std::size_t> sentence_of_tokens(const Document& document);

}  // namespace dateline
