#pragma once

#include <string>
#include <vector>

#include "dateline/record/article.h"
#include "dateline/record/page.h"
#include "extract/html_tree.h"
#include "extract/metadata.h"
#include "extract/text_block.h"

namespace dateline {

/// A page's main text, and what belongs to the article without being part of its text.
struct MainText {
  std::vector<TextBlock> blocks;  ///< in the order of the page; sources count bytes of Page::text
  std::vector<Aside> asides;      ///< captions and embedded posts
  bool is_list = false;           ///< the page is a list of teasers rather than one article
};

/// Tells the main text from what surrounds it: a learned model over the page's blocks, then rules for what
/// the model must not decide (the headline, bylines, captions, embedded posts).
///
/// Method and figures: docs/methods/extract.md. Cost: about 0.4 ms a news page.
MainText find_main_text(const HtmlTree& tree, const Metadata& metadata, const Page& page);

/// The page's description: og:description, else the description meta element.
std::string_view page_description(const HtmlTree& tree);

}  // namespace dateline
