#pragma once

#include "dateline/record/article.h"
#include "dateline/record/document.h"
#include "dateline/record/page.h"

namespace dateline {

/// Takes over the sentences, or the sentences and tokens, that came along with a text (PageHints), in place of those
/// that `document` has. Notes field_ignored where they do not fit the text or one another.
void take_given_spans(Document& document, Article& article, const PageHints& hints);

}  // namespace dateline
