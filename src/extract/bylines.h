#pragma once

#include <vector>

#include "dateline/record/article.h"
#include "extract/page_clues.h"
#include "extract/page_place.h"
#include "extract/site_name.h"

namespace dateline {

/// Who wrote the page, and where it shows it.
struct Bylines {
  std::vector<Value> names;                   ///< people first named first, without "By"
  std::vector<HtmlTree::NodeIndex> shown_at;  ///< elements that hold the byline
  std::vector<Diagnostic> diagnostics;        ///< "byline_conflict"
};

/// Reads the bylines from JSON-LD, meta elements, microdata and rel=author, elements classed as bylines, and
/// lines near the headline that open with "By". The first of these that names a person counts; a desk, an
/// account or the site itself only where no other names one. `article` is what JSON-LD says of the page, or null. Cost:
/// linear in the clues.
Bylines read_bylines(const HtmlTree& tree, const Page& page, const PageClues& clues, const SiteNames& names,
                     HtmlTree::NodeIndex headline, const JsonLdArticle* article);

}  // namespace dateline
