#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/record/span.h"

namespace dateline {

/// A token as the lexicons of this stage read it.
struct FoldedWord {
  Span span;
  std::string form;          ///< lower case, apostrophes straight: "don't" is "do" and "n't"
  bool capitalized = false;  ///< begins with an upper case letter
};

/// The tokens that touch `within`, in order. `tokens` is Document::tokens. Cost: linear in what it returns, plus
/// one binary search.
std::vector<FoldedWord> folded_words(std::string_view text, std::span<const Span> tokens, Span within);

/// Whether a word holds a letter or a digit: it is no mark.
bool is_word(const FoldedWord& word);

}  // namespace dateline
