#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/record/span.h"
#include "dateline/result.h"

namespace dateline {

/// A run of derived text and the range it was made from.
///
/// Where both lengths are equal, byte i of the run is byte i of the range. Where they differ, the whole
/// run stands for the whole range: a character reference, collapsed white space, a decoded character. A
/// run whose `from` is empty was put in by us (a paragraph break, the space that parts two joined blocks).
struct OffsetRun {
  Span text;
  Span from;
  bool linear() const { return text.length() == from.length(); }
  friend bool operator==(const OffsetRun&, const OffsetRun&) = default;
};

/// Where each byte of a derived text came from.
///
/// Runs are sorted by `text`, do not overlap and leave no gap, so that every byte has an answer. `from`
/// need not rise: text may be taken out of the order of the page. Neighbouring linear runs are merged.
class OffsetMap {
 public:
  /// The map of a text that was taken over byte by byte.
  static OffsetMap identity(std::uint32_t length);

  /// Adds `text_length` bytes that came from `from`. Cost: constant.
  void append(std::uint32_t text_length, Span from);

  /// Adds all of `tail` after this map's end: the map of two texts put one after the other.
  void append(const OffsetMap& tail);

  std::uint32_t text_length() const { return runs_.empty() ? 0 : runs_.back().text.end; }
  const std::vector<OffsetRun>& runs() const { return runs_; }

  /// The smallest range that holds all that `span` was made from; nothing where all of it was put in by
  /// us, or where `span` lies outside the text. Cost: logarithmic, then linear in the runs it touches.
  std::optional<Span> from(Span span) const;

  /// The map of the text range `span`, rebased so that it begins at 0.
  OffsetMap slice(Span span) const;

  /// The map from this text to the bytes that `inner`'s text was made from, where this map's `from`
  /// counts bytes of `inner`'s text. Cost: linear in the runs of both.
  OffsetMap through(const OffsetMap& inner) const;

  /// A compact form for the store: varints, about 4 bytes a run.
  std::string encode() const;
  static Result<OffsetMap> decode(std::string_view encoded);

  friend bool operator==(const OffsetMap&, const OffsetMap&) = default;

 private:
  std::vector<OffsetRun> runs_;
};

}  // namespace dateline
