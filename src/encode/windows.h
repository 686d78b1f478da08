#pragma once

#include <cstddef>
#include <vector>

namespace dateline {

/// A run of a document's word pieces that the transformer sees at once, and those whose state is taken from
/// it. Both are half-open ranges of the document's pieces.
struct Window {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t kept_begin = 0;
  std::size_t kept_end = 0;

  std::size_t length() const { return end - begin; }
  friend bool operator==(const Window&, const Window&) = default;
};

struct WindowSizes {
  std::size_t pieces = 254;  ///< at most, without [CLS] and [SEP]
  std::size_t overlap = 48;  ///< pieces of the window before that a window takes in again, about
};

/// Lays windows over a document of `piece_count` pieces.
///
/// Each window begins at a sentence and takes in again about `overlap` pieces of the window before: whole
/// sentences, at least one, less where the next sentence would not fit; of a sentence longer than half a
/// window its last `overlap` pieces. The windows are as few as that allows and about equally long. A
/// sentence longer than a window is cut, at any piece.
///
/// A piece is kept from the window in which the lesser of its left and right context is larger, the text's
/// ends being as good as any context (google-research/bert run_squad.py, `_check_is_max_context`); the kept
/// ranges follow one another without a gap.
///
/// @param sentence_begins  the first piece of each sentence, rising; 0 is taken to be one.
///
/// Cost: linear in the sentences, times the logarithm of a window's length. Threads: any number at once.
std::vector<Window> windows_over(std::size_t piece_count, const std::vector<std::size_t>& sentence_begins,
                                 const WindowSizes& sizes = {});

}  // namespace dateline
