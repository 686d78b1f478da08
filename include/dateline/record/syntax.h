#pragma once

#include <cstdint>
#include <string>

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

}  // namespace dateline
