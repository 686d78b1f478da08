#include "extract/main_text.h"

#include <algorithm>
#include <string>

#include "extract/block_features.h"
#include "extract/block_model.h"
#include "extract/class_words.h"
#include "extract/page_blocks.h"
#include "extract/text_roles.h"
#include "text/characters.h"

namespace dateline {

namespace {

using NodeIndex = HtmlTree::NodeIndex;

// Chosen on extraction-dev, out of fold: training/blocks/README.md.
constexpr float taken_from = 0.5f;
// A page on which nothing is likely is read with less certainty rather than not at all.
constexpr float taken_from_on_poor_pages = 0.2f;
constexpr std::uint32_t poor_page_words = 25;

// A caption is short; a slide show's pages are running text, also where they stand in a figure.
constexpr std::uint32_t caption_words = 45;
// "social-post", "embedded-toot": a quotation's own class says that it was taken from a network.
bool is_post_class(std::string_view names) {
  return names.find("social") != std::string_view::npos || names.find("-post") != std::string_view::npos ||
         names.find("-media") != std::string_view::npos;
}

// An embedded post is a quotation that names the network it was taken from.
bool is_embedded_post(const HtmlTree& tree, NodeIndex container) {
  NodeIndex quotation = ancestor_with(tree, container, Tag::blockquote);
  if (quotation == HtmlTree::none) return false;
  return is_post_class(tree.attribute(quotation, "class")) || (class_words(tree, quotation) & class_embed) != 0 ||
         tree.has_attribute(quotation, "data-instgrm-permalink") ||
         (tree.attribute(quotation, "cite").find("tiktok.com") != std::string_view::npos);
}

bool is_byline(const HtmlTree& tree, const Metadata& metadata, const PageBlock& block) {
  if (block.words > 30) return false;
  return std::any_of(metadata.byline_nodes.begin(), metadata.byline_nodes.end(),
                     [&](NodeIndex node) { return tree.is_inside(block.container, node); });
}

TextBlock::Kind kind_of(const HtmlTree& tree, NodeIndex container) {
  switch (tree.node(container).tag) {
    case Tag::h1:
    case Tag::h2:
    case Tag::h3:
    case Tag::h4:
    case Tag::h5:
    case Tag::h6: return TextBlock::Kind::heading;
    case Tag::li:
    case Tag::dd:
    case Tag::dt: return TextBlock::Kind::list_item;
    case Tag::td:
    case Tag::th: return TextBlock::Kind::table_row;
    case Tag::pre: return TextBlock::Kind::preformatted;
    default: break;
  }
  if (ancestor_with(tree, container, Tag::blockquote) != HtmlTree::none) return TextBlock::Kind::quotation;
  if (ancestor_with(tree, container, Tag::li) != HtmlTree::none) return TextBlock::Kind::list_item;
  return TextBlock::Kind::paragraph;
}

void append(TextBlock& to, const TextBlock& tail) {
  to.text += ' ';
  to.source.append(1, {});
  auto shift = static_cast<std::uint32_t>(to.text.size());
  for (std::uint32_t join : tail.joins) to.joins.push_back(join + shift);
  to.text += tail.text;
  to.source.append(tail.source);
}

}  // namespace

std::string_view page_description(const HtmlTree& tree) {
  std::string_view found;
  for (NodeIndex at = 0; at < tree.nodes().size(); ++at) {
    if (tree.node(at).tag == Tag::body) break;
    if (tree.node(at).tag != Tag::meta) continue;
    if (tree.attribute(at, "property") == "og:description") return tree.attribute(at, "content");
    if (found.empty() && tree.attribute(at, "name") == "description") found = tree.attribute(at, "content");
  }
  return found;
}

MainText find_main_text(const HtmlTree& tree, const Metadata& metadata, const Page& page) {
  MainText out;
  PageBlocks blocks = find_blocks(tree);
  std::string_view title = metadata.title ? std::string_view(metadata.title->text) : std::string_view();
  std::vector<BlockFeatures> features = block_features(tree, blocks, title, page_description(tree));
  std::vector<float> likely = BlockModel::built_in().probabilities(features);

  std::vector<Role> roles(blocks.blocks.size(), Role::left_out);
  auto choose = [&](float threshold) {
    std::uint32_t words = 0;
    for (std::size_t i = 0; i < blocks.blocks.size(); ++i) {
      const PageBlock& block = blocks.blocks[i];
      const BlockFeatures& row = features[i];
      bool near_text = row[block_feature::in_best_container] > 0 || row[block_feature::in_article] > 0;
      bool is_title = row[block_feature::is_title] > 0;
      bool in_figure =
          row[block_feature::in_figure] > 0 && ancestor_with(tree, block.container, Tag::blockquote) == HtmlTree::none;
      // OPTIMIZATION: near_caption has the container's own class words too; reading these again is left to where it
      // holds.
      bool is_caption =
          block.words < caption_words &&
          (in_figure || (!is_title && row[block_feature::heading_level] == 0 && row[block_feature::near_caption] > 0 &&
                         (class_words(tree, block.container) & class_caption) != 0));
      if (is_embedded_post(tree, block.container)) {
        roles[i] = near_text || likely[i] >= threshold ? Role::embed : Role::left_out;
      } else if (is_caption) {
        roles[i] = near_text ? Role::caption : Role::left_out;
      } else if (is_title) {
        roles[i] = Role::headline;
      } else {
        bool taken = likely[i] >= threshold && !is_byline(tree, metadata, block);
        roles[i] = taken ? Role::text : Role::left_out;
        if (taken) words += block.words;
      }
    }
    return words;
  };
  if (choose(taken_from) < poor_page_words) choose(taken_from_on_poor_pages);
  amend_roles(tree, blocks, features, likely, roles);
  out.is_list = is_list_of_teasers(blocks, features, roles);

  NodeIndex last_row = HtmlTree::none;
  for (std::size_t i = 0; i < roles.size(); ++i) {
    const PageBlock& block = blocks.blocks[i];
    if (roles[i] == Role::left_out || roles[i] == Role::headline) continue;
    TextBlock text = to_text_block(tree, blocks, block);
    if (roles[i] == Role::caption || roles[i] == Role::embed) {
      std::optional<Span> source = text.source.from({0, static_cast<std::uint32_t>(text.text.size())});
      out.asides.push_back({roles[i] == Role::caption ? Aside::Kind::caption : Aside::Kind::embed, std::move(text.text),
                            source ? page.bytes_of(*source) : std::nullopt});
      continue;
    }
    text.kind = kind_of(tree, block.container);
    NodeIndex row =
        text.kind == TextBlock::Kind::table_row ? ancestor_with(tree, block.container, Tag::tr) : HtmlTree::none;
    bool same_row = row != HtmlTree::none && row == last_row && block.words < 15;
    last_row = row;
    if (same_row && !out.blocks.empty()) append(out.blocks.back(), text);
    else out.blocks.push_back(std::move(text));
  }
  return out;
}

}  // namespace dateline
