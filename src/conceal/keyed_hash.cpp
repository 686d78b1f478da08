#include "conceal/keyed_hash.h"

#include <openssl/evp.h>

#include <array>

#include "text/digest.h"

namespace dateline {

namespace {

constexpr std::size_t block_bytes = 64, digest_bytes = 32;  // of SHA-256

using Context = std::shared_ptr<EVP_MD_CTX>;

Context new_context() { return {EVP_MD_CTX_new(), EVP_MD_CTX_free}; }

// SHA-256 after its first block: the key's bytes, each changed by `pad`.
Context after_key(const std::string& key, unsigned char pad) {
  std::array<unsigned char, block_bytes> block;
  for (std::size_t at = 0; at < block_bytes; ++at)
    block[at] = static_cast<unsigned char>(at < key.size() ? static_cast<unsigned char>(key[at]) ^ pad : pad);
  Context context = new_context();
  EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr);
  EVP_DigestUpdate(context.get(), block.data(), block.size());
  return context;
}

}  // namespace

KeyedHash::KeyedHash(std::string_view key) {
  std::string block = key.size() > block_bytes ? digest(DigestAlgorithm::sha256, key) : std::string(key);
  inner_ = after_key(block, 0x36);
  outer_ = after_key(block, 0x5c);
}

std::string KeyedHash::bytes(std::string_view text) const {
  thread_local const Context working = new_context();
  std::string out(digest_bytes, '\0');
  auto* digits = reinterpret_cast<unsigned char*>(out.data());
  EVP_MD_CTX_copy_ex(working.get(), inner_.get());
  EVP_DigestUpdate(working.get(), text.data(), text.size());
  EVP_DigestFinal_ex(working.get(), digits, nullptr);
  EVP_MD_CTX_copy_ex(working.get(), outer_.get());
  EVP_DigestUpdate(working.get(), digits, digest_bytes);
  EVP_DigestFinal_ex(working.get(), digits, nullptr);
  return out;
}

std::string KeyedHash::hex(std::string_view text) const { return to_hex(bytes(text)); }

std::string keyed_hash(std::string_view key, std::string_view text) { return KeyedHash(key).hex(text); }

}  // namespace dateline
