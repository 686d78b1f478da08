#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/record/span.h"
#include "extract/html_tree.h"
#include "extract/text_block.h"

namespace dateline {

/// One run of text between two block boundaries of a page: what a browser would show as one paragraph,
/// cell, item or line group.
struct PageBlock {
  HtmlTree::NodeIndex container = 0;  ///< the nearest block-level element around it
  Span text;                          ///< in PageBlocks::text, white space squeezed
  std::uint32_t first_piece = 0;      ///< into PageBlocks::pieces
  std::uint32_t piece_count = 0;
  std::uint32_t words = 0;
  std::uint32_t linked_bytes = 0;  ///< bytes of text inside <a>
  std::uint32_t strong_bytes = 0;  ///< bytes of text inside <b>, <strong>, <em>, <i>, <u>
  std::uint32_t link_count = 0;
  bool breaks_before = false;  ///< set off by <br><br> alone, not by an element
};

/// The visible text of a page, cut into blocks in document order.
struct PageBlocks {
  struct Piece {
    HtmlTree::NodeIndex node;  ///< a text node, or HtmlTree::none for the space of a <br>
    std::uint32_t text_begin;  ///< where its text begins in `text`
  };
  std::string text;
  std::vector<PageBlock> blocks;
  std::vector<Piece> pieces;

  std::string_view at(const PageBlock& block) const {
    return std::string_view(text).substr(block.text.begin, block.text.length());
  }
};

/// Whether an element begins a new line: a paragraph, heading, list, table part, sectioning element.
bool is_block_level(Tag tag);
/// Whether nothing below an element is ever read as text: scripts, forms' fields, drawings.
bool is_never_text(Tag tag);

/// Cuts a page into blocks. Elements that are hidden by attribute or inline style are left out.
/// Cost: linear in the page.
PageBlocks find_blocks(const HtmlTree& tree);

/// The block with the source of each of its characters. Cost: linear in the block.
TextBlock to_text_block(const HtmlTree& tree, const PageBlocks& page, const PageBlock& block);

}  // namespace dateline
