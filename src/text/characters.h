#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// Unicode classes, by ICU's data. `is_space` is White_Space with no-break spaces and U+FEFF.
bool is_space(char32_t c);
bool is_letter(char32_t c);
bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_digit(char32_t c);
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
