#pragma once

#include <cstddef>
#include <string>

#include "conceal/person_cues.h"

namespace dateline {

/// A name among the tokens of its sentence.
struct NameInSentence {
  const CueText& text;
  std::size_t begin, end;   ///< the name's tokens, [begin, end)
  std::size_t first, last;  ///< those of the sentence, [first, last)

  bool holds(std::size_t at) const { return at >= first && at < last; }
  bool is(std::size_t at, const char* word) const { return holds(at) && text.tokens[at].folded == word; }
  bool is_word(std::size_t at) const { return holds(at) && text.tokens[at].is_word; }
  const CueToken& token(std::size_t at) const { return text.tokens[at]; }
  /// The word or mark at a place of the sentence; empty outside of it.
  const std::string& word(std::size_t at) const {
    static const std::string none;
    return holds(at) ? text.tokens[at].folded : none;
  }
};

}  // namespace dateline
