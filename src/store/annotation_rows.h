#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "store/code_point_spans.h"

namespace dateline {

/// A span as its two columns hold it, both null where there is none.
struct StoredSpan {
  std::optional<std::uint32_t> begin, end;

  StoredSpan(const std::optional<Span>& bytes, const CodePointSpans& spans);
};

/// What stands at index 3 has the number 4, as its id says.
inline std::int64_t number_of(std::size_t index) { return static_cast<std::int64_t>(index) + 1; }

inline std::optional<std::int64_t> number_of(const std::optional<std::size_t>& index) {
  return index ? std::optional(number_of(*index)) : std::nullopt;
}

/// Null for what is not known.
inline std::optional<std::string_view> text_or_null(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional<std::string_view>(text);
}

}  // namespace dateline
