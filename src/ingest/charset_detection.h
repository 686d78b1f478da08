#pragma once

#include <optional>
#include <string_view>

#include "ingest/charset_decoder.h"

namespace dateline {

/// An encoding that nobody named.
struct DetectedCharset {
  const Charset* charset;
  bool by_default;  ///< told by the page's language only, or by nothing: windows-1252
  DecodedText decoded;
};

/// Finds the encoding of bytes that are not UTF-8: the one that ICU's detector finds likeliest in the text
/// between the tags and that decodes it (almost) without a fault; failing that, what browsers take for a
/// page in `language` (https://html.spec.whatwg.org/#determining-the-character-encoding).
DetectedCharset detect_charset(std::string_view bytes, std::string_view language);

/// UTF-16 without a byte order mark, told by the zeros in its ASCII; null where it is none.
const Charset* detect_utf16(std::string_view bytes);

}  // namespace dateline
