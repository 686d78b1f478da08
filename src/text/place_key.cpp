#include "text/place_key.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <utility>

namespace dateline {

namespace {

bool is_dropped(char32_t c) {
  return c == '.' || c == '\'' || c == 0x2019 || c == 0x2018 || c == '`' || c == 0x2BB || c == 0x2BC || c == 0x2B9 ||
         c == 0x2032;
}

std::string without_accents(std::string_view name) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFKDInstance(error);
  icu::UnicodeString text =
      icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())));
  icu::UnicodeString parted = form->normalize(text, error);
  icu::UnicodeString kept;
  for (std::int32_t at = 0; at < parted.length(); at = parted.moveIndex32(at, 1)) {
    UChar32 c = parted.char32At(at);
    if (u_charType(c) == U_NON_SPACING_MARK || is_dropped(static_cast<char32_t>(c))) continue;
    kept.append(static_cast<UChar32>(u_isalnum(c) ? u_tolower(c) : 0x20));
  }
  std::string out;
  kept.toUTF8String(out);
  return out;
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// OPTIMIZATION: names are ASCII but for a few; saves the way through UTF-16.
std::string ascii_letters(std::string_view name) {
  std::string out;
  out.reserve(name.size());
  for (char c : name) {
    if (is_dropped(static_cast<char32_t>(c))) continue;
    bool is_kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : is_kept ? c : ' ';
  }
  return out;
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> short_forms = {
    {{"saint", "st"}, {"sainte", "ste"}, {"mount", "mt"}, {"fort", "ft"}}};

}  // namespace

std::string place_key(std::string_view name) {
  std::string letters = is_ascii(name) ? ascii_letters(name) : without_accents(name);
  std::string key;
  for (std::size_t at = 0; at < letters.size();) {
    std::size_t end = std::min(letters.find(' ', at), letters.size());
    std::string_view word = std::string_view(letters).substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    for (const auto& [whole, part] : short_forms)
      if (word == whole) word = part;
    if (!key.empty()) key += ' ';
    key += word;
  }
  if (key.starts_with("the ")) key.erase(0, 4);
  return key;
}

}  // namespace dateline
