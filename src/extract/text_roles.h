#pragma once

#include <cstdint>
#include <vector>

#include "extract/block_features.h"
#include "extract/html_tree.h"
#include "extract/page_blocks.h"

namespace dateline {

/// What a block of a page is to its article.
enum class Role : std::uint8_t { text, caption, embed, headline, left_out };

/// The nearest element of a kind at or above `from`; HtmlTree::none where there is none.
HtmlTree::NodeIndex ancestor_with(const HtmlTree& tree, HtmlTree::NodeIndex from, Tag tag);

/// Mends what a model that sees one block at a time gets wrong, by what holds for whole groups of blocks:
/// tables of figures are kept whole, comments and sign-up boxes are left out whole, the times of a live
/// blog's entries are kept, the further articles of an endless page and repeated text are left out.
///
/// @param likely  the model's probability of each block
/// @param roles   one for each block; amended. Cost: linear in blocks times depth.
void amend_roles(const HtmlTree& tree, const PageBlocks& page, const std::vector<BlockFeatures>& features,
                 const std::vector<float>& likely, std::vector<Role>& roles);

/// Whether a page is a list of teasers: linked headings with no running text of any length between them.
bool is_list_of_teasers(const PageBlocks& page, const std::vector<BlockFeatures>& features,
                        const std::vector<Role>& roles);

}  // namespace dateline
