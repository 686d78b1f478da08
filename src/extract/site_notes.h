#pragma once

#include <string_view>

#include "extract/page_blocks.h"

namespace dateline {

/// What a site says to its reader among the text of an article, told by its words. Rules rather than the block model:
/// the extractors whose votes it learned from keep most of them. Cost: linear in a short block, none in a long one.

/// A label of an advertisement, a line that only leads to another article, the dates of publication and change, a
/// request to allow scripts.
bool is_site_label(const PageBlock& block, std::string_view text);

/// "Subscribe now to ...", "Follow us on ...": an appeal to subscribe, follow or load an app; a note that the site
/// earns from links.
bool is_appeal_to_reader(const PageBlock& block, std::string_view text);

/// "Photo: Jane Example", "(Bild: Jane Example)": a block that is nothing but a picture's credit.
bool is_picture_credit(const PageBlock& block, std::string_view text);

}  // namespace dateline
