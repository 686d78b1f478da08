#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "dateline/record/span.h"

namespace dateline {

/// A token as the parser reads it: Universal Dependencies 2 for English.
struct Word {
  Span span;
  std::string upos;        ///< universal part of speech, "NOUN"
  std::string xpos;        ///< Penn Treebank tag, "NNS"
  std::uint32_t head = 0;  ///< index of the word it depends on; a root's own index
  std::string relation;    ///< "nsubj", without subtype
  friend bool operator==(const Word&, const Word&) = default;
};

/// A word that fills a role of a predicate: the head word of the argument.
struct RoleWord {
  std::uint32_t word = 0;  ///< index of the word
  std::string role;        ///< PropBank's: "ARG0", "ARGM-LOC"
  friend bool operator==(const RoleWord&, const RoleWord&) = default;
};

/// A predicate (verb, noun or adjective) with its arguments, after PropBank.
struct Proposition {
  std::uint32_t word = 0;  ///< index of the predicate's word
  float factuality = 0;    ///< how far the text says that it came about, -3 (surely not) to 3 (surely)
  std::vector<RoleWord> arguments{};
  friend bool operator==(const Proposition&, const Proposition&) = default;
};

}  // namespace dateline
