#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// The classes of what is not ASCII, by ICU's data.
namespace beyond_ascii {
bool is_space(char32_t c);
bool is_letter(char32_t c);
bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_digit(char32_t c);

/// Dashes, quotation marks, dots and the like, the most common of all but ASCII: none is a letter or digit.
inline bool is_general_punctuation(char32_t c) { return c >= 0x2000 && c <= 0x206F; }
}  // namespace beyond_ascii

/// Unicode classes. `is_space` is White_Space with no-break spaces and U+FEFF.
// OPTIMIZATION: in the header, as most text is ASCII: a twentieth of the time of `extract`.
inline bool is_space(char32_t c) { return c < 0x80 ? c == ' ' || (c >= 9 && c <= 13) : beyond_ascii::is_space(c); }
inline bool is_letter(char32_t c) {
  return c < 0x80 ? (c | 0x20u) >= 'a' && (c | 0x20u) <= 'z'
                  : !beyond_ascii::is_general_punctuation(c) && beyond_ascii::is_letter(c);
}
inline bool is_upper(char32_t c) { return c < 0x80 ? c >= 'A' && c <= 'Z' : beyond_ascii::is_upper(c); }
inline bool is_lower(char32_t c) { return c < 0x80 ? c >= 'a' && c <= 'z' : beyond_ascii::is_lower(c); }
inline bool is_digit(char32_t c) { return c < 0x80 ? c >= '0' && c <= '9' : beyond_ascii::is_digit(c); }
/// Letters of scripts written without spaces between words (Han, Kana, Thai ...).
bool is_unspaced(char32_t c);
bool is_opening_quote(char32_t c);  ///< curly, angled and low marks, not the straight ones
bool is_closing_quote(char32_t c);

/// Simple lower case, code point by code point; offsets may change.
std::string lower(std::string_view text);
/// NFKC and case folding, then letters and digits only: for comparing names and titles.
std::string fold_to_letters(std::string_view text);
/// White space runs to one space, none at the ends.
std::string squeeze(std::string_view text);
/// Words as a reader counts them: runs between spaces that hold a letter or digit; each unspaced letter is one.
std::size_t word_count(std::string_view text);

}  // namespace dateline
