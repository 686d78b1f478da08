#include "text/characters.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <atomic>
#include <cstdint>

#include "text/utf8.h"

namespace dateline {

namespace beyond_ascii {

namespace {

enum Class : std::uint8_t { known = 1, space = 2, letter = 4, upper = 8, lower_case = 16, digit = 32 };

std::uint8_t ask_icu(char32_t c) {
  auto code_point = static_cast<UChar32>(c);
  std::uint8_t classes = known;
  if (c == 0xFEFF || c == 0x200B || u_isUWhiteSpace(code_point)) classes |= space;
  if (u_isUAlphabetic(code_point)) classes |= letter;
  if (u_isUUppercase(code_point)) classes |= upper;
  if (u_isULowercase(code_point)) classes |= lower_case;
  if (u_isdigit(code_point)) classes |= digit;
  return classes;
}

// OPTIMIZATION: what ICU said of a character of the basic plane is kept (64 kB); a thirtieth of `extract`. Two threads
// that ask at once write the same.
bool is_of(char32_t c, Class wanted) {
  static std::array<std::atomic<std::uint8_t>, 0x10000> kept{};
  if (c >= kept.size()) return (ask_icu(c) & wanted) != 0;
  std::uint8_t classes = kept[c].load(std::memory_order_relaxed);
  if (classes == 0) {
    classes = ask_icu(c);
    kept[c].store(classes, std::memory_order_relaxed);
  }
  return (classes & wanted) != 0;
}

}  // namespace

bool is_space(char32_t c) { return is_of(c, space); }
bool is_letter(char32_t c) { return is_of(c, letter); }
bool is_upper(char32_t c) { return is_of(c, upper); }
bool is_lower(char32_t c) { return is_of(c, lower_case); }
bool is_digit(char32_t c) { return is_of(c, digit); }
}  // namespace beyond_ascii

bool is_unspaced(char32_t c) {
  return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF) ||
         (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0x20000 && c <= 0x3FFFF);
}

bool is_opening_quote(char32_t c) {
  return c == 0x201C || c == 0x2018 || c == 0x00AB || c == 0x201E || c == 0x201A || c == 0x2039 || c == 0x300C ||
         c == 0x300E;
}
bool is_closing_quote(char32_t c) {
  return c == 0x201D || c == 0x2019 || c == 0x00BB || c == 0x203A || c == 0x300D || c == 0x300F;
}

std::string lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    unsigned char first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) {
      out += static_cast<char>(first >= 'A' && first <= 'Z' ? first + 32 : first);
      ++at;
    } else {
      utf8::append(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(utf8::next(text, at)))));
    }
  }
  return out;
}

namespace {

// Dashes, quotation marks, bullets, dots and no-break spaces: what most English text has beyond ASCII, and what
// folding to letters leaves nothing of.
bool is_common_mark(char32_t c) { return (c >= 0x2010 && c <= 0x2027) || c == 0xA0 || c == 0xAB || c == 0xBB; }

std::string fold_by_icu(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCCasefoldInstance(status);
  icu::UnicodeString wide =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  if (U_SUCCESS(status)) wide = nfkc->normalize(wide, status);
  std::string folded;
  wide.toUTF8String(folded);
  std::string out;
  out.reserve(folded.size());
  for (std::size_t at = 0; at < folded.size();) {
    char32_t c = utf8::next(folded, at);
    if (is_letter(c) || is_digit(c)) utf8::append(out, c);
  }
  return out;
}

}  // namespace

std::string fold_to_letters(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = utf8::next(text, at);
    if (c >= 0x80) {
      // OPTIMIZATION: one pass without ICU for text that is ASCII but for such marks; a twentieth of `extract`.
      if (is_common_mark(c)) continue;
      return fold_by_icu(text);
    }
    if (is_letter(c) || is_digit(c)) out += static_cast<char>(is_upper(c) ? c + 32 : c);
  }
  return out;
}

std::string squeeze(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t begin = at;
    if (is_space(utf8::next(text, at))) {
      gap = true;
      continue;
    }
    if (gap && !out.empty()) out += ' ';
    gap = false;
    out.append(text, begin, at - begin);
  }
  return out;
}

std::size_t word_count(std::string_view text) {
  std::size_t count = 0;
  bool counted = false;  // the word we are in
  for (std::size_t at = 0; at < text.size();) {
    // OPTIMIZATION: ASCII, which most text is, needs no Unicode data; a third of the time on news pages.
    auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      ++at;
      if (byte <= ' ') {
        counted = false;
      } else if (!counted && (is_letter(byte) || is_digit(byte))) {
        ++count;
        counted = true;
      }
      continue;
    }
    char32_t c = utf8::next(text, at);
    if (is_space(c)) {
      counted = false;
    } else if (is_unspaced(c)) {
      ++count;
      counted = false;
    } else if (!counted && (is_letter(c) || is_digit(c))) {
      ++count;
      counted = true;
    }
  }
  return count;
}

}  // namespace dateline
