#include "conceal/name_words.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include "text/characters.h"
#include "text/utf8.h"

namespace dateline {

namespace {

bool is_mark(char32_t c) { return u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK; }
bool is_word_character(char32_t c) { return is_letter(c) || is_digit(c) || is_mark(c); }

// Letters that Unicode does not take apart into a base letter and a mark.
void append_base_letters(std::string& to, char32_t c) {
  switch (c) {
    case U'\u0142': to += 'l'; return;
    case U'\u00f8': to += 'o'; return;
    case U'\u0111':
    case U'\u00f0': to += 'd'; return;
    case U'\u00fe': to += "th"; return;
    case U'\u00e6': to += "ae"; return;
    case U'\u0153': to += "oe"; return;
    case U'\u0131': to += 'i'; return;
    default: utf8::append(to, c);
  }
}

std::string folded(std::string_view word) {
  bool is_ascii = true;
  std::string out;
  for (char c : word) {
    if (static_cast<unsigned char>(c) >= 0x80) is_ascii = false;
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  if (is_ascii) return out;  // OPTIMIZATION: most words
  UErrorCode failure = U_ZERO_ERROR;
  const icu::Normalizer2* decompose = icu::Normalizer2::getNFKDInstance(failure);
  icu::UnicodeString letters =
      icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size())));
  letters.foldCase();
  if (U_SUCCESS(failure)) letters = decompose->normalize(letters, failure);
  out.clear();
  for (std::int32_t at = 0; at < letters.length(); at = letters.moveIndex32(at, 1)) {
    auto c = static_cast<char32_t>(letters.char32At(at));
    if (!is_mark(c)) append_base_letters(out, c);
  }
  return out;
}

}  // namespace

std::vector<NameWord> name_words(std::string_view text) {
  std::vector<NameWord> words;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t begin = at;
    char32_t first = utf8::next(text, at);
    if (!is_word_character(first)) continue;
    while (!is_unspaced(first) && at < text.size()) {
      std::size_t after = at;
      char32_t c = utf8::next(text, after);
      if (!is_word_character(c) || is_unspaced(c)) break;
      at = after;
    }
    words.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)},
                     folded(text.substr(begin, at - begin)),
                     !is_lower(first)});
  }
  return words;
}

bool may_join_a_name(std::string_view text, const NameWord& word, const NameWord& next) {
  std::string_view between = text.substr(word.span.end, next.span.begin - word.span.end);
  if (between == "%20") return true;
  if (between.size() > 5) return false;
  bool is_initial = utf8::code_point_count(word.folded) == 1;
  if (between.starts_with(". ") && !is_initial) return false;  // a sentence ends
  std::size_t count = 0;
  for (std::size_t at = 0; at < between.size(); ++count) {
    char32_t c = utf8::next(between, at);
    bool joins = c == ' ' || c == U'\u00a0' || c == '-' || c == '_' || c == '+' || c == '.' || c == ',' || c == '\'' ||
                 c == U'\u2019' || c == U'\u2010' || c == U'\u2011';
    if (!joins) return false;
  }
  return count <= 3;
}

}  // namespace dateline
