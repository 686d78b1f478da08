#pragma once

#include "dateline/record/article.h"
#include "dateline/record/page.h"

namespace dateline {

/// Reads a page's article: main text, title, bylines, date, outlet, dateline, credit, origin, language.
///
/// Total: any page gives an article, with less in it where the page has less, and a diagnostic saying
/// what was missing or in conflict. No site is known by name.
///
/// Cost     linear in the page's length. Measured in bench/speed/extract.
/// Threads  any number at once.
Article extract(const Page& page);

}  // namespace dateline
