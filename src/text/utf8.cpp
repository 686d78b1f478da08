#include "text/utf8.h"

#include <algorithm>
#include <cstring>

namespace dateline::utf8 {

namespace {

unsigned byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

bool is_continuation(unsigned byte) { return (byte & 0xC0u) == 0x80u; }

// How far ASCII goes from `at`, eight bytes at a time.
std::size_t skip_ascii(std::string_view text, std::size_t at) {
  while (at + 8 <= text.size()) {
    std::uint64_t block;
    std::memcpy(&block, text.data() + at, 8);
    if (block & 0x8080808080808080u) break;
    at += 8;
  }
  while (at < text.size() && byte_at(text, at) < 0x80) ++at;
  return at;
}

constexpr std::size_t block_bytes = 64;

}  // namespace

char32_t next_of_many(std::string_view text, std::size_t& at) {
  unsigned first = byte_at(text, at++);
  unsigned low = 0x80, high = 0xBF, more = 0;
  char32_t value = 0;
  if (first >= 0xC2 && first <= 0xDF) {
    more = 1, value = first & 0x1Fu;
  } else if (first >= 0xE0 && first <= 0xEF) {
    more = 2, value = first & 0x0Fu;
    if (first == 0xE0) low = 0xA0;
    if (first == 0xED) high = 0x9F;  // no surrogates
  } else if (first >= 0xF0 && first <= 0xF4) {
    more = 3, value = first & 0x07u;
    if (first == 0xF0) low = 0x90;
    if (first == 0xF4) high = 0x8F;
  } else {
    return replacement;
  }
  for (; more > 0; --more) {
    if (at >= text.size()) return replacement;
    unsigned byte = byte_at(text, at);
    if (byte < low || byte > high) return replacement;
    low = 0x80, high = 0xBF;
    value = (value << 6) | (byte & 0x3Fu);
    ++at;
  }
  return value;
}

char32_t previous(std::string_view text, std::size_t& at) {
  std::size_t begin = at - 1;
  for (int back = 0; back < 3 && begin > 0 && is_continuation(byte_at(text, begin)); ++back) --begin;
  std::size_t after = begin;
  char32_t value = next(text, after);
  if (after == at) {
    at = begin;
    return value;
  }
  --at;
  return replacement;
}

void append(std::string& to, char32_t c) {
  if (c < 0x80) {
    to += static_cast<char>(c);
  } else if (c < 0x800) {
    to += static_cast<char>(0xC0u | (c >> 6));
    to += static_cast<char>(0x80u | (c & 0x3Fu));
  } else if (c < 0x10000) {
    to += static_cast<char>(0xE0u | (c >> 12));
    to += static_cast<char>(0x80u | ((c >> 6) & 0x3Fu));
    to += static_cast<char>(0x80u | (c & 0x3Fu));
  } else {
    to += static_cast<char>(0xF0u | (c >> 18));
    to += static_cast<char>(0x80u | ((c >> 12) & 0x3Fu));
    to += static_cast<char>(0x80u | ((c >> 6) & 0x3Fu));
    to += static_cast<char>(0x80u | (c & 0x3Fu));
  }
}

bool is_valid(std::string_view text) {
  for (std::size_t at = skip_ascii(text, 0); at < text.size(); at = skip_ascii(text, at)) {
    std::size_t begin = at;
    // A well-formed U+FFFD in the input is fine; it is the only one of three bytes that reads as one.
    if (next(text, at) == replacement && text.substr(begin, at - begin) != "\xEF\xBF\xBD") return false;
  }
  return true;
}

std::string repaired(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    std::size_t ascii_end = skip_ascii(text, at);
    out.append(text.substr(at, ascii_end - at));
    at = ascii_end;
    if (at < text.size()) append(out, next(text, at));
  }
  return out;
}

bool is_boundary(std::string_view text, std::size_t at) {
  return at == text.size() || (at < text.size() && !is_continuation(byte_at(text, at)));
}

std::size_t code_point_count(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(static_cast<unsigned char>(c)); }));
}

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
  if (skip_ascii(text, 0) == text.size()) return;
  at_block_.reserve(text.size() / block_bytes + 2);
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += block_bytes) {
    at_block_.push_back(count);
    count += static_cast<std::uint32_t>(code_point_count(text.substr(at, block_bytes)));
  }
  at_block_.push_back(count);
}

std::uint32_t CodePointIndex::code_points_before(std::uint32_t byte) const {
  if (at_block_.empty()) return byte;
  std::size_t block = byte / block_bytes;
  return at_block_[block] +
         static_cast<std::uint32_t>(code_point_count(text_.substr(block * block_bytes, byte - block * block_bytes)));
}

std::uint32_t CodePointIndex::byte_of(std::uint32_t code_point) const {
  if (at_block_.empty()) return std::min(code_point, static_cast<std::uint32_t>(text_.size()));
  auto after = std::upper_bound(at_block_.begin(), at_block_.end() - 1, code_point);
  std::size_t block = static_cast<std::size_t>(after - at_block_.begin()) - 1;
  std::uint32_t count = at_block_[block];
  std::size_t at = block * block_bytes;
  for (; at < text_.size(); ++at) {
    if (is_continuation(byte_at(text_, at))) continue;
    if (count == code_point) break;
    ++count;
  }
  return static_cast<std::uint32_t>(at);
}

}  // namespace dateline::utf8
