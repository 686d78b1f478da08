#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "annotate/quotation_marks.h"
#include "dateline/record/span.h"

namespace dateline {

/// Two marks of one paragraph that belong together, as indices of that paragraph's marks.
struct MarkPair {
  std::size_t open = 0;
  std::size_t close = 0;
};

/// The marks of one paragraph, paired.
struct PairedMarks {
  Span paragraph;
  std::vector<QuotationMark> marks;
  std::vector<MarkPair> pairs;                    ///< no two cross
  std::optional<std::size_t> left_open;           ///< the mark that opens what the paragraph does not close
  std::optional<std::size_t> closes_from_before;  ///< the first mark, where it closes and nothing was open
};

/// Pairs the marks of one paragraph: first double marks and guillemets, then single marks between the same ones.
/// `text` is looked at to tell a possessive from the end of a quotation. Cost: linear.
PairedMarks pair_marks(std::string_view text, Span paragraph);

}  // namespace dateline
