#include "ingest/charset_detection.h"

#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>

namespace dateline {

namespace {

constexpr std::size_t sample_bytes = 32u << 10;
// ICU's confidence runs to 100; below this it names what is merely not impossible.
constexpr std::int32_t confidence_min = 15;

struct LanguageCharset {
  std::string_view language;
  std::string_view charset;
};

// The table in https://html.spec.whatwg.org/#determining-the-character-encoding, step 9.
constexpr std::array<LanguageCharset, 36> language_charsets{{
    {"ar", "windows-1256"}, {"az", "windows-1254"}, {"ba", "windows-1251"},  {"be", "windows-1251"},
    {"bg", "windows-1251"}, {"cs", "windows-1250"}, {"el", "iso-8859-7"},    {"et", "windows-1257"},
    {"fa", "windows-1256"}, {"he", "windows-1255"}, {"hr", "windows-1250"},  {"hu", "iso-8859-2"},
    {"ja", "shift_jis"},    {"kk", "windows-1251"}, {"ko", "euc-kr"},        {"ku", "windows-1254"},
    {"ky", "windows-1251"}, {"lt", "windows-1257"}, {"lv", "windows-1257"},  {"mk", "windows-1251"},
    {"pl", "iso-8859-2"},   {"ru", "windows-1251"}, {"sah", "windows-1251"}, {"sk", "windows-1250"},
    {"sl", "iso-8859-2"},   {"sr", "windows-1251"}, {"tg", "windows-1251"},  {"th", "windows-874"},
    {"tr", "windows-1254"}, {"tt", "windows-1251"}, {"uk", "windows-1251"},  {"vi", "windows-1258"},
    {"zh", "gbk"},          {"zh-tw", "big5"},      {"zh-hk", "big5"},       {"zh-hant", "big5"},
}};

const Charset& default_charset(std::string_view language) {
  for (std::string_view part : {language, language.substr(0, language.find('-'))})
    for (const LanguageCharset& entry : language_charsets)
      if (entry.language == part) return charset_named(entry.charset);
  return charset_named("windows-1252");
}

// The text between tags, as far as it is near bytes beyond ASCII: what a detector can learn from.
std::string sample(std::string_view bytes) {
  std::string out;
  for (std::size_t at = 0; at < bytes.size() && out.size() < sample_bytes;) {
    std::size_t end = std::min(bytes.find('<', at), bytes.size());
    std::string_view text = bytes.substr(at, end - at);
    if (std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
      out.append(text.substr(0, sample_bytes)).append(" ");
    at = bytes.find('>', end);
    if (at == std::string_view::npos) break;
    ++at;
  }
  return out.empty() ? std::string(bytes.substr(0, sample_bytes)) : out;
}

bool decodes_well(const DecodedText& decoded) {
  return (decoded.replaced + decoded.controls) * 100 <= decoded.beyond_ascii;
}

}  // namespace

DetectedCharset detect_charset(std::string_view bytes, std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector{ucsdet_open(&status), &ucsdet_close};
  std::string text = sample(bytes);
  ucsdet_setText(detector.get(), text.data(), static_cast<std::int32_t>(text.size()), &status);
  std::int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
  if (U_FAILURE(status)) count = 0;
  for (std::int32_t i = 0; i < count; ++i) {
    if (ucsdet_getConfidence(matches[i], &status) < confidence_min) continue;
    const Charset* charset = charset_labelled(ucsdet_getName(matches[i], &status));
    if (charset == nullptr || charset->name.starts_with("utf-")) continue;
    std::optional<DecodedText> decoded = decode_as(*charset, bytes);
    if (decoded && decodes_well(*decoded)) return {charset, false, std::move(*decoded)};
  }
  const Charset* charset = &default_charset(language);
  std::optional<DecodedText> decoded = decode_as(*charset, bytes);
  if (!decoded || !decodes_well(*decoded)) {
    charset = &charset_named("windows-1252");
    decoded = decode_as(*charset, bytes);
  }
  return {charset, true, decoded ? std::move(*decoded) : DecodedText{}};
}

const Charset* detect_utf16(std::string_view bytes) {
  std::string_view start = bytes.substr(0, 512);
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < start.size(); ++i) zeros[i % 2] += start[i] == '\0';
  std::size_t half = start.size() / 2;
  if (half < 4) return nullptr;
  if (zeros[1] * 10 >= half * 7 && zeros[0] * 10 <= half) return &charset_named("utf-16le");
  if (zeros[0] * 10 >= half * 7 && zeros[1] * 10 <= half) return &charset_named("utf-16be");
  return nullptr;
}

}  // namespace dateline
