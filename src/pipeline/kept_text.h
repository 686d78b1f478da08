#pragma once

#include "dateline/record/article.h"
#include "dateline/record/page.h"

namespace dateline {

/// Gives an article that was extracted from a clean text that very text back: spaces, line ends and all.
/// Its paragraphs and its dateline are moved to where their words stand there.
void keep_text(Article& article, const Page& page);

}  // namespace dateline
