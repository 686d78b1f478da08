#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "annotate/folded_words.h"
#include "dateline/record/document.h"

namespace dateline {

/// How content begins and ends, as far as it bears on its cue's stance.
struct ContentShape {
  std::vector<FoldedWord> opening;  ///< its first words and marks, without quotation marks; at most 14
  bool begins_quoted = false;
  bool begins_with_infinitive = false;     ///< "to leave", "not to leave"
  bool addresses_someone = false;          ///< "the judge to spare him", "him not to"
  bool begins_with_question_word = false;  ///< "whether", "if", "why"
  bool begins_with_topic = false;          ///< "about", "over", "on"
  bool begins_with_that = false;
  bool begins_with_gerund = false;  ///< "holding a vote"
  bool is_questions = false;        ///< every sentence of it ends in a question mark
  bool is_future = false;           ///< its first clause has "will", "would", "is going to"
  bool is_possible = false;         ///< or "could", "might", "may"
  bool is_obligation = false;       ///< or "should", "must", "ought"

  bool opens_with(std::string_view form) const { return !opening.empty() && opening.front().form == form; }
};

/// Looks at the first 14 words and at the marks that end sentences in all of them.
/// Cost: linear in the content.
ContentShape content_shape(std::string_view text, const Document& document, std::span<const Span> content);

}  // namespace dateline
