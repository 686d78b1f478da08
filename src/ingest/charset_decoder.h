#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "dateline/record/offset_map.h"
#include "ingest/charset_labels.h"

namespace dateline {

/// A text read from bytes of some encoding.
struct DecodedText {
  std::string text;  ///< UTF-8
  OffsetMap text_to_bytes;
  std::size_t replaced = 0;      ///< sequences that are none of the encoding's: U+FFFD in their place
  std::size_t controls = 0;      ///< C1 control characters, which no page means
  std::size_t beyond_ascii = 0;  ///< characters beyond ASCII, with those replaced
};

/// Decodes `bytes`, which begin at `first_byte` of the page, as `charset`. Nothing where ICU lacks it.
/// The file that knows ICU's converters is charset_decoder.cpp. Cost: linear.
std::optional<DecodedText> decode_as(const Charset& charset, std::string_view bytes, std::uint32_t first_byte = 0);

}  // namespace dateline
