#pragma once

#include <string_view>
#include <vector>

#include "dateline/record/span.h"

namespace dateline {

/// Where an article's paragraphs, sentences and tokens lie in its text.
///
/// The text itself stays in Article::text: it is the only copy of the words. Spans of each kind are
/// sorted and do not overlap; a sentence lies inside one paragraph, a token inside one sentence; between
/// sentences lies only white space.
struct Document {
  std::vector<Span> paragraphs;
  std::vector<Span> sentences;
  std::vector<Span> tokens;
};

}  // namespace dateline
