#pragma once

#include "dateline/record/article.h"
#include "dateline/record/document.h"
#include "dateline/record/page.h"

namespace dateline {

/// Puts the tokens and sentences that a JSON line brought (PageHints) in the place of our own, where all of them lie in the
/// text. Cuts that reach past the text give a diagnostic and are ignored.
void take_given_cuts(const Page& page, Article& article, Document& document);

}  // namespace dateline
