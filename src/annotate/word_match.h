#pragma once

#include <algorithm>
#include <span>
#include <string_view>

namespace dateline {

/// Whether a word is one of `words`. Cost: linear in them.
inline bool is_any(std::string_view word, std::span<const std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

/// Whether a word begins with one of `stems`. Cost: linear in them.
inline bool begins_with_any(std::string_view word, std::span<const std::string_view> stems) {
  return std::ranges::any_of(stems, [&](std::string_view stem) { return word.starts_with(stem); });
}

}  // namespace dateline
