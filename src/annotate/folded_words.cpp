#include "annotate/folded_words.h"

#include <algorithm>

#include "text/characters.h"
#include "text/utf8.h"

namespace dateline {

namespace {

std::string folded(std::string_view word) {
  std::string straight;
  for (std::size_t at = 0; at < word.size();) {
    char32_t c = utf8::next(word, at);
    utf8::append(straight, c == 0x2019 || c == 0x02BC ? U'\'' : c);
  }
  return lower(straight);
}

// "'Tis" begins with its letter, not with its apostrophe.
bool begins_upper(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    char32_t c = utf8::next(word, at);
    if (is_letter(c)) return is_upper(c);
  }
  return false;
}

}  // namespace

std::vector<FoldedWord> folded_words(std::string_view text, std::span<const Span> tokens, Span within) {
  auto first = std::ranges::upper_bound(tokens, within.begin, {}, &Span::end);
  std::vector<FoldedWord> words;
  for (auto token = first; token != tokens.end() && token->begin < within.end; ++token) {
    std::string_view word = text.substr(token->begin, token->length());
    words.push_back({*token, folded(word), begins_upper(word)});
  }
  return words;
}

bool is_word(const FoldedWord& word) {
  std::string_view form = word.form;
  for (std::size_t at = 0; at < form.size();) {
    char32_t c = utf8::next(form, at);
    if (is_letter(c) || is_digit(c)) return true;
  }
  return false;
}

}  // namespace dateline
