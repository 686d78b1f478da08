#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "dateline/store.h"

namespace dateline {

/// The bytes of a zstd frame made by compress_page. Errors: store_failed, where the frame is damaged or is
/// not `size` bytes long; `subject` names the article or page.
Result<std::string> decompress_page(std::string_view zstd, std::uint64_t size, const std::string& subject);

}  // namespace dateline
