#pragma once

#include <cstdint>

namespace dateline {

/// Half-open byte range [begin, end) of some UTF-8 text, on code point boundaries, or of a page's bytes.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t length() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  friend constexpr bool operator==(Span, Span) = default;
};

}  // namespace dateline
