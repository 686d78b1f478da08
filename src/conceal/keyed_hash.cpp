#include "conceal/keyed_hash.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>

#include "text/digest.h"

namespace dateline {

std::string keyed_hash(std::string_view key, std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> out;
  unsigned length = 0;
  HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), reinterpret_cast<const unsigned char*>(bytes.data()),
       bytes.size(), out.data(), &length);
  return to_hex({reinterpret_cast<const char*>(out.data()), length});
}

}  // namespace dateline
