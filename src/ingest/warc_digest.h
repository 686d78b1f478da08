#pragma once

#include <string>
#include <string_view>

namespace dateline {

enum class DigestCheck {
  same,
  differs,
  not_checked,  ///< no digest, or an algorithm that is not known
};

/// Compares a labelled digest ("sha1:3EF4GH...", WARC 1.1, section 5.8) with what the bytes give. SHA-1,
/// SHA-256 and MD5, written in base 32 (RFC 4648, padded or not), hex or base 64.
DigestCheck check_warc_digest(std::string_view labelled_digest, std::string_view bytes);

}  // namespace dateline
