#pragma once

#include <string_view>
#include <vector>

#include "dateline/record/span.h"

namespace dateline {

/// The words and marks of one sentence, as byte spans of `text`, in order; between them lies only white space.
///
/// Cut as in the English Universal Dependencies treebanks (EWT, GUM), on which the parser is trained: marks stand
/// alone, "don't" is "do" "n't", "Biden's" is "Biden" "'s", hyphenated words are parted; numbers ("1,000.5"),
/// initials ("U.S."), abbreviations ("Gen."), addresses ("a@b.org") and links stay whole.
///
/// Cost: linear.
void append_tokens(std::string_view text, Span sentence, std::vector<Span>& tokens);

}  // namespace dateline
