#pragma once

#include <cstddef>
#include <string_view>

namespace dateline {

/// . ! ? and the ellipsis.
bool is_end_mark(char32_t c);
/// The full stops, question and exclamation marks of scripts that put no space after them.
bool is_wide_end_mark(char32_t c);
/// Marks that may close what an end mark ended: quotation marks, brackets.
bool closes_after_end(char32_t c);

/// What a full stop after a word means. `title` never ends a sentence (a name follows: "Gen."), `numbered`
/// does not before a number ("No. 5"), `ambiguous` ends one where a word follows that often begins sentences
/// ("Inc. The").
enum class Abbreviation { none, title, numbered, ambiguous };

/// `word` is given without its full stop. English, German, French, Spanish, Italian, Portuguese and Dutch.
Abbreviation abbreviation_of(std::string_view word);

/// Whether a word often begins a sentence and is no name: articles, pronouns, conjunctions, prepositions, in
/// the same languages. Any case.
bool begins_sentences(std::string_view word);

/// Whether a sentence ends right before byte `at` although no white space stands there ("follow.Details").
/// Names and numbers that look alike are none ("U.S.Steel", "node.js", "3.5bn"). `has_markup` tells that two
/// elements met at `at`, which is evidence by itself. Cost: constant.
bool is_glued_sentence_end(std::string_view text, std::size_t at, bool has_markup);

/// The stretch without white space that ends, or begins, at a byte; at most 80 bytes of it.
std::string_view token_before(std::string_view text, std::size_t end);
std::string_view token_after(std::string_view text, std::size_t begin);

/// Letters at the end, or at the beginning, of a token.
std::string_view last_letters(std::string_view token);
std::string_view first_letters(std::string_view token);

}  // namespace dateline
