#include "ingest/warc_digest.h"

#include <optional>

#include "ingest/header_fields.h"
#include "text/digest.h"

namespace dateline {

namespace {

std::optional<DigestAlgorithm> algorithm_named(std::string_view name) {
  if (equal_ignoring_case(name, "sha1") || equal_ignoring_case(name, "sha-1")) return DigestAlgorithm::sha1;
  if (equal_ignoring_case(name, "sha256") || equal_ignoring_case(name, "sha-256")) return DigestAlgorithm::sha256;
  if (equal_ignoring_case(name, "md5")) return DigestAlgorithm::md5;
  return std::nullopt;
}

// Writes `bits` bits a digit, most significant first, without padding.
std::string in_base(std::string_view digits, unsigned bits, std::string_view bytes) {
  std::string out;
  unsigned held = 0, held_bits = 0;
  auto digit = [&](unsigned value) { return digits[value & ((1u << bits) - 1)]; };
  for (char c : bytes) {
    held = (held << 8) | static_cast<unsigned char>(c);
    for (held_bits += 8; held_bits >= bits; held_bits -= bits) out += digit(held >> (held_bits - bits));
    held &= (1u << held_bits) - 1;
  }
  if (held_bits > 0) out += digit(held << (bits - held_bits));
  return out;
}

constexpr std::string_view base32_digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::string_view base64_digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

}  // namespace

DigestCheck check_warc_digest(std::string_view labelled_digest, std::string_view bytes) {
  std::size_t colon = labelled_digest.find(':');
  if (colon == std::string_view::npos) return DigestCheck::not_checked;
  std::optional<DigestAlgorithm> algorithm = algorithm_named(labelled_digest.substr(0, colon));
  if (!algorithm) return DigestCheck::not_checked;
  std::string_view promised = labelled_digest.substr(colon + 1);
  promised = promised.substr(0, promised.find_last_not_of("= ") + 1);
  std::string found = digest(*algorithm, bytes);
  bool same = promised == in_base(base64_digits, 6, found) || equal_ignoring_case(promised, to_hex(found)) ||
              equal_ignoring_case(promised, in_base(base32_digits, 5, found));
  return same ? DigestCheck::same : DigestCheck::differs;
}

}  // namespace dateline
