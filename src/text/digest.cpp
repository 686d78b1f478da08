#include "text/digest.h"

#include <openssl/evp.h>

#include <array>

namespace dateline {

namespace {

// Fetched once: looking an algorithm up costs more than the digest of a short page. Never freed, as
// OpenSSL's own exit handler may run first.
const EVP_MD* algorithm_of(DigestAlgorithm algorithm) {
  static const std::array<const EVP_MD*, 3> fetched{EVP_MD_fetch(nullptr, "MD5", nullptr),
                                                    EVP_MD_fetch(nullptr, "SHA1", nullptr),
                                                    EVP_MD_fetch(nullptr, "SHA256", nullptr)};
  return fetched[static_cast<std::size_t>(algorithm)];
}

}  // namespace

std::string digest(DigestAlgorithm algorithm, std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> out;
  unsigned length = 0;
  if (!EVP_Digest(bytes.data(), bytes.size(), out.data(), &length, algorithm_of(algorithm), nullptr)) length = 0;
  return {reinterpret_cast<const char*>(out.data()), length};
}

std::string to_hex(std::string_view bytes) {
  constexpr char digits[] = "0123456789abcdef";
  std::string out;
  out.reserve(bytes.size() * 2);
  for (char c : bytes) {
    auto byte = static_cast<unsigned char>(c);
    out += digits[byte >> 4];
    out += digits[byte & 0xFu];
  }
  return out;
}

std::string sha256_hex(std::string_view bytes) { return to_hex(digest(DigestAlgorithm::sha256, bytes)); }

}  // namespace dateline
