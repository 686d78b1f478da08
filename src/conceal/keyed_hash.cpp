// OpenSSL's newer interface makes and frees memory with each text: 1.5 times the cost, nearly all of what a list of
// names costs an ingest. These functions stay in OpenSSL 3.
#define OPENSSL_SUPPRESS_DEPRECATED

#include "conceal/keyed_hash.h"

#include <openssl/sha.h>

#include <algorithm>

#include "text/digest.h"

namespace dateline {

namespace {

constexpr std::size_t block_bytes = SHA256_CBLOCK;

// The key's block, each byte of it changed by `pad`, and the state after it.
std::array<std::uint32_t, 8> after_key(const std::string& key, unsigned char pad) {
  std::array<unsigned char, block_bytes> block;
  for (std::size_t at = 0; at < block_bytes; ++at)
    block[at] = static_cast<unsigned char>((at < key.size() ? static_cast<unsigned char>(key[at]) : 0u) ^ pad);
  SHA256_CTX context;
  SHA256_Init(&context);
  SHA256_Update(&context, block.data(), block.size());
  std::array<std::uint32_t, 8> state;
  std::copy(std::begin(context.h), std::end(context.h), state.begin());
  return state;
}

KeyedHash::Bytes finish(const std::array<std::uint32_t, 8>& state, const void* bytes, std::size_t size) {
  SHA256_CTX context;
  SHA256_Init(&context);
  std::copy(state.begin(), state.end(), std::begin(context.h));
  context.Nl = block_bytes * 8;  // bits so far
  SHA256_Update(&context, bytes, size);
  KeyedHash::Bytes out;
  SHA256_Final(out.data(), &context);
  return out;
}

}  // namespace

KeyedHash::KeyedHash(std::string_view key) {
  std::string block = key.size() > block_bytes ? digest(DigestAlgorithm::sha256, key) : std::string(key);
  inner_ = after_key(block, 0x36);
  outer_ = after_key(block, 0x5c);
}

KeyedHash::Bytes KeyedHash::bytes(std::string_view text) const {
  Bytes inner = finish(inner_, text.data(), text.size());
  return finish(outer_, inner.data(), inner.size());
}

std::string KeyedHash::hex(std::string_view text) const {
  Bytes all = bytes(text);
  return to_hex({reinterpret_cast<const char*>(all.data()), all.size()});
}

std::string keyed_hash(std::string_view key, std::string_view text) { return KeyedHash(key).hex(text); }

}  // namespace dateline
