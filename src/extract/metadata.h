#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dateline/record/article.h"
#include "dateline/record/page.h"
#include "extract/html_tree.h"

namespace dateline {

/// What a page says of itself: in JSON-LD, Open Graph, other meta elements, microdata, time elements, its
/// URL and what stands around the headline.
struct Metadata {
  std::optional<Value> title;  ///< without the site's name
  std::vector<Value> bylines;  ///< people or desks, without "By"; agencies stay in, find_origin reads them
  Outlet outlet;
  Published published;
  std::string declared_language;  ///< lower case, "en-us"
  std::optional<std::string> canonical_url;
  std::optional<std::string> based_on;            ///< JSON-LD isBasedOn, citation or "original-source": URL or name
  std::optional<std::string> publisher;           ///< JSON-LD sourceOrganization, provider or meta "source"
  bool is_paywalled = false;                      ///< isAccessibleForFree: false
  bool is_list = false;                           ///< the page says that it is a list of articles, not one
  std::vector<HtmlTree::NodeIndex> byline_nodes;  ///< elements that hold the byline or date: no part of the text
  std::optional<HtmlTree::NodeIndex> headline_node;
  std::vector<Diagnostic> diagnostics;  ///< conflicts: "title_conflict", "date_conflict", ...
};

/// Reads a page's metadata. Page spans count bytes of Page::bytes. Cost: linear.
Metadata read_metadata(const HtmlTree& tree, const Page& page);

}  // namespace dateline
