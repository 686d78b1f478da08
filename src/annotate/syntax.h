#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "annotate/heads.h"
#include "annotate/token_range.h"

namespace dateline {

/// Part-of-speech tags and a dependency tree for each sentence (Universal Dependencies), one entry a token.
struct Syntax {
  std::vector<std::uint8_t> upos;       ///< index in Heads::Impl::upos.labels
  std::vector<std::uint8_t> xpos;       ///< index in Heads::Impl::xpos.labels
  std::vector<std::uint32_t> head;      ///< token; a root is its own head
  std::vector<std::uint16_t> relation;  ///< index in Heads::Impl::relation.labels

  bool is_root(std::size_t token) const { return head[token] == token; }
};

/// Tags every token and finds each sentence's best tree with one root (Chu and Liu 1965, Edmonds 1967).
///
/// Cost: for each sentence the square of its length; one over 250 tokens is parsed in stretches of 250,
/// so that a text without sentence ends stays linear.
Syntax parse(const Document& document, const Encoding& encoding, const Heads::Impl& heads);

/// The head word of a phrase: its token whose head lies outside it; of several the one from which most of it hangs,
/// then the first. `tokens` is not empty. Cost: the square of the phrase's length.
std::size_t head_word(const Syntax& syntax, TokenRange tokens);

}  // namespace dateline
