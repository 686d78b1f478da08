#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dateline/conceal.h"
#include "dateline/record/offset_map.h"

namespace dateline {

/// A text with words put in the place of others, and where each span of the old text lies in the new one.
class TextChange {
 public:
  /// @param replacements  sorted, without overlap, inside `text`.
  TextChange(std::string_view text, std::vector<Replacement> replacements);

  const std::string& text() const { return text_; }

  /// Where the words of a span are now. One that begins or ends inside replaced words takes all that stands for them.
  Span of(Span span) const { return {begin_of(span.begin), end_of(span.end)}; }

  /// Whether the span shares a byte with replaced words.
  bool touches(Span span) const;

  /// From the new text to what the old one was made from: what stands for replaced words leads to their whole range.
  OffsetMap from(const OffsetMap& old) const;

 private:
  std::uint32_t begin_of(std::uint32_t at) const;
  std::uint32_t end_of(std::uint32_t at) const;
  /// The first replacement that ends after `at`.
  std::size_t next_to(std::uint32_t at) const;
  /// By how much what lies before replacement `index` has moved what follows.
  std::int64_t shift_before(std::size_t index) const { return shifts_[index]; }

  std::vector<Replacement> replacements_;
  std::vector<std::int64_t> shifts_;  ///< [replacements_.size() + 1]
  std::string text_;
};

/// Sorted, and those that overlap made one: the words of the first, over all that they cover.
std::vector<Replacement> in_order(std::vector<Replacement> replacements);

/// `text` with its replacements; they need not be in order.
std::string replaced(std::string_view text, std::vector<Replacement> replacements);

}  // namespace dateline
