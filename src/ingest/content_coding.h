#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

/// What taking off a coding came to.
enum class Decoded {
  complete,
  cut,        ///< the data ends too soon; what there was before is kept
  broken,     ///< the data is not in this coding
  too_large,  ///< over the limit
  unknown,    ///< a coding that is not read
};

/// Takes off an HTTP content coding (RFC 9110, section 8.4.1): gzip, deflate (with or without the zlib
/// wrapper, as browsers do), br, zstd, identity. `out` gets at most `limit` bytes.
Decoded take_off_content_coding(std::string_view coding, std::string_view bytes, std::uint64_t limit, std::string& out);

/// Takes off the chunked transfer coding (RFC 9112, section 7.1). `broken` where the first chunk's size
/// cannot be read: many crawlers keep the field and store the body without chunks.
Decoded take_off_chunks(std::string_view bytes, std::string& out);

}  // namespace dateline
