#pragma once

#include <string_view>
#include <vector>

#include "annotate/heads.h"
#include "annotate/syntax.h"
#include "annotate/tag_spans.h"

namespace dateline {

/// Settles the types of names by how the whole text uses them, where the tagger alone is unsure of names it never saw:
/// what has fighters, militants or a commander is a body ("al Furqan fighters"), who stands beside "a senior
/// commander," is a person, and one name has one type unless it is a person's and a place's. Only types that the use
/// rules out change: "Afghan fighters" stay Afghan.
///
/// Cost: linear in the names and their neighbours.
void settle_name_types(std::string_view text, const Document& document, const Encoding& encoding, const Syntax& syntax,
                       const Heads::Impl& heads, std::vector<TagSpan>& names);

}  // namespace dateline
