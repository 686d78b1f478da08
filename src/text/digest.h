#pragma once

#include <string>
#include <string_view>

#include "dateline/record/digest.h"

namespace dateline {

enum class DigestAlgorithm { md5, sha1, sha256 };

/// The digest's bytes, not its hex digits. Cost: linear. Threads: any number at once.
std::string digest(DigestAlgorithm algorithm, std::string_view bytes);

/// Two lower case digits a byte.
std::string to_hex(std::string_view bytes);

}  // namespace dateline
