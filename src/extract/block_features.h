#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/html_tree.h"
#include "extract/page_blocks.h"

namespace dateline {

/// What a block looks like, from where it stands, from what stands around it.
///
/// Numbers are counts (clipped), shares in [0, 1] or flags. The order is part of the block model's form:
/// training/blocks/ writes it into the model's manifest and the loader compares. Features are computed for
/// all blocks of a page at once, since most of them look at neighbours and containers.
namespace block_feature {
// clang-format off
#define DATELINE_BLOCK_FEATURES(X)                                                                                    \
  /* the block itself */                                                                                              \
  X(words) X(mean_word_length) X(link_share) X(links) X(strong_share) X(commas) X(sentence_ends)                      \
  X(ends_sentence) X(ends_colon) X(starts_lower) X(upper_share) X(digit_share) X(symbol_share) X(questions)           \
  X(quotes) X(tag_kind) X(heading_level) X(set_off_by_breaks) X(cue_comment) X(cue_share) X(cue_related)              \
  X(cue_legal) X(cue_subscribe) X(cue_meta) X(cue_advert) X(cue_caption) X(is_title) X(repeats)                       \
  X(in_description)                                                                                                   \
  /* the elements around it */                                                                                        \
  X(depth) X(own_words) X(near_words) X(in_article) X(in_main) X(in_nav) X(in_header) X(in_footer) X(in_aside)        \
  X(in_form) X(in_figure) X(in_table) X(in_list) X(in_quote) X(near_body) X(near_article) X(near_comment)             \
  X(near_related) X(near_share) X(near_navigation) X(near_footer) X(near_header) X(near_side) X(near_ad)              \
  X(near_subscribe) X(near_meta) X(near_caption) X(near_lead) X(near_title) X(near_embed) X(near_box)                 \
  X(near_list) X(near_hidden) X(any_body) X(any_article) X(any_comment) X(any_related) X(any_share)                   \
  X(any_navigation) X(any_footer) X(any_header) X(any_side) X(any_ad) X(any_subscribe) X(any_meta)                    \
  X(any_caption) X(any_embed) X(any_box) X(any_list) X(any_main)                                                      \
  /* the container it shares with its neighbours, and that one's container */                                         \
  X(parent_words) X(parent_link_share) X(parent_blocks) X(parent_paragraph_words) X(grand_words)                      \
  X(grand_link_share) X(grand_paragraph_words) X(great_words) X(great_link_share) X(great_paragraph_words)            \
  X(parent_page_share) X(grand_page_share) X(great_page_share) X(sibling_mean_words) X(same_tag_siblings)             \
  /* its place on the page */                                                                                         \
  X(position) X(words_before_share) X(since_title) X(after_title) X(since_heading) X(page_blocks) X(page_words)       \
  X(in_best_container) X(before_best) X(after_best) X(best_share) X(steps_to_best)                                    \
  /* its neighbours */                                                                                                \
  X(previous_words) X(previous_link_share) X(previous_tag) X(previous_ends_sentence) X(previous_same_parent)          \
  X(next_words) X(next_link_share) X(next_tag) X(next_ends_sentence) X(next_same_parent) X(previous2_words)           \
  X(previous2_link_share) X(next2_words) X(next2_link_share) X(around_words) X(around_link_share)
// clang-format on

enum Index : std::uint16_t {
#define DATELINE_FEATURE(name) name,
  DATELINE_BLOCK_FEATURES(DATELINE_FEATURE)
#undef DATELINE_FEATURE
      count
};

/// The features' names, in order, for the model's manifest.
std::vector<std::string_view> names();
}  // namespace block_feature

using BlockFeatures = std::array<float, block_feature::count>;

/// Whether a block is nothing but a short link outside the text's container: an item of a menu or a list of
/// headlines. Half of a page's blocks are; the model is neither trained on them nor asked.
inline bool is_bare_link(const BlockFeatures& row) {
  return row[block_feature::link_share] >= 0.85f && row[block_feature::words] <= 10 &&
         row[block_feature::in_best_container] == 0;
}

/// @param title        the page's title as read from its metadata; may be empty
/// @param description  the page's description meta element; may be empty
/// @return one row a block. Cost: linear in the page's text and in blocks times depth.
std::vector<BlockFeatures> block_features(const HtmlTree& tree, const PageBlocks& page, std::string_view title,
                                          std::string_view description);

}  // namespace dateline
