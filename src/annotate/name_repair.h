#pragma once

#include <string_view>
#include <vector>

#include "annotate/syntax.h"
#include "annotate/tag_spans.h"

namespace dateline {

/// Makes the names of one article agree with one another and with their words.
///
/// A name does not end or begin at a hyphen inside a word: "al|-Rauf" is one name, unless both sides are names of their
/// own
/// ("Russia-Ukraine"). A capitalized word that is a part of a name found elsewhere in the article, and which the
/// parser takes for a proper noun, is that name again ("Oakham" after "Dilys Oakham"). A name of several words is the
/// same name wherever its words stand, even where the tagger found a part of it.
///
/// `names` is sorted and stays so. Cost: linear in tokens, times the logarithm of the names, and the names squared
/// where many are found again.
void repair_names(std::string_view text, const Document& document, const Syntax& syntax, const Heads::Impl& heads,
                  std::vector<TagSpan>& names);

}  // namespace dateline
