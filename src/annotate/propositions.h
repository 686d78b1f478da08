#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "annotate/heads.h"
#include "annotate/token_range.h"
#include "dateline/record/syntax.h"

namespace dateline {

/// A word that fills a role of a predicate: the head word of the argument.
struct Argument {
  std::size_t token = 0;
  std::string_view role;  ///< PropBank's: "ARG0", "ARGM-LOC"; lives as long as the heads
};

/// The arguments that the argument head gives to one predicate, in the text's order: each word of its sentence by its
/// best role other than none.
///
/// `sentence` holds the predicate; words further than 60 tokens away are not asked. Cost: linear in those.
std::vector<Argument> arguments_of(const Encoding& encoding, const Heads::Impl& heads, std::size_t predicate,
                                   TokenRange sentence);

/// How far the text says that the event of this word came about, -3 (surely not) to 3 (surely).
float factuality_of(const Encoding& encoding, const Heads::Impl& heads, std::size_t token);

/// Every word that the predicates head takes for a predicate, with its arguments.
std::vector<Proposition> find_propositions(const Document& document, const Encoding& encoding,
                                           const Heads::Impl& heads);

}  // namespace dateline
