#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/record/span.h"

namespace dateline::utf8 {

inline constexpr char32_t replacement = 0xFFFD;

/// Reads the code point at `at` and moves `at` past it. Ill-formed bytes give U+FFFD, one maximal subpart
/// at a time (Unicode 15, section 3.9, table 3-8). `at` must be less than `text.size()`.
inline char32_t next(std::string_view text, std::size_t& at);
/// next() for a byte that is not ASCII.
char32_t next_of_many(std::string_view text, std::size_t& at);

/// Moves `at` back to the start of the code point before it and reads it. `at` must not be 0.
char32_t previous(std::string_view text, std::size_t& at);

void append(std::string& to, char32_t code_point);

bool is_valid(std::string_view text);

/// The text with U+FFFD for each maximal subpart that is ill-formed.
std::string repaired(std::string_view text);

/// Whether `at` is 0, the end, or the first byte of a code point.
bool is_boundary(std::string_view text, std::size_t at);

std::size_t code_point_count(std::string_view text);

/// Turns byte offsets of one text into code point offsets.
/// Cost: linear to build, then logarithmic a call. ASCII text costs no memory.
class CodePointIndex {
 public:
  explicit CodePointIndex(std::string_view text);
  std::uint32_t code_points_before(std::uint32_t byte) const;
  /// The byte at which code point `code_point` begins; the text's length where it lies past the end.
  std::uint32_t byte_of(std::uint32_t code_point) const;

 private:
  std::string_view text_;
  std::vector<std::uint32_t> at_block_;  ///< code points before each block of 64 bytes; empty for ASCII
};

inline char32_t next(std::string_view text, std::size_t& at) {
  auto first = static_cast<unsigned char>(text[at]);
  if (first >= 0x80) return next_of_many(text, at);
  ++at;
  return first;
}

}  // namespace dateline::utf8
