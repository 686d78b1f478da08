#pragma once

#include <string_view>
#include <vector>

#include "dateline/record/span.h"

namespace dateline {

/// The sentences of one paragraph, as byte spans of `text`, in order; `text[paragraph]` holds no other.
///
/// `language` (ISO 639, may be empty) decides what a full stop after a number means: "3. Mai" is a date in
/// German. Cost: linear; each decision looks at most some 200 bytes around it.
void append_sentences(std::string_view text, Span paragraph, std::string_view language, std::vector<Span>& sentences);

}  // namespace dateline
