#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dateline/record/article.h"
#include "extract/page_clues.h"
#include "extract/site_name.h"

namespace dateline {

/// The page's title and the heading that shows it.
struct Headline {
  std::optional<Value> title;                 ///< without the site's name
  HtmlTree::NodeIndex node = HtmlTree::none;  ///< the heading, where the page shows one
  std::string title_suffix;                   ///< the site's name as it stood in <title>; may be empty
  std::vector<Diagnostic> diagnostics;        ///< "title_conflict", "title_missing"
};

/// Chooses the title. A heading that the page shows comes first if it agrees with og:title, twitter:title,
/// JSON-LD "headline" or <title>, or is the only first-level heading of the article; else those, in that
/// order, with the site's name taken off. Cost: linear in the headings.
Headline read_headline(const HtmlTree& tree, const Page& page, const PageClues& clues, const SiteNames& names);

}  // namespace dateline
