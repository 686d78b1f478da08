#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dateline/record/page.h"
#include "extract/text_block.h"

namespace dateline {

/// Blocks as the extractor would hand them on, and the page they were taken from: one block a string, one
/// line of the page each. "^" marks a join of two elements and is taken out.
struct NewsText {
  Page page;
  std::vector<TextBlock> blocks;
};

inline NewsText news_text(const std::vector<std::string>& lines) {
  NewsText out;
  for (const std::string& line : lines) {
    TextBlock block;
    auto begin = static_cast<std::uint32_t>(out.page.text.size());
    for (char c : line) {
      if (c == '^') {
        block.joins.push_back(static_cast<std::uint32_t>(block.text.size()));
      } else {
        block.text += c;
      }
    }
    auto length = static_cast<std::uint32_t>(block.text.size());
    block.source.append(length, {begin, begin + length});
    out.page.text += block.text + "\n";
    out.blocks.push_back(std::move(block));
  }
  out.page.bytes = out.page.text;
  return out;
}

inline std::vector<std::string> texts_of(const std::vector<TextBlock>& blocks) {
  std::vector<std::string> texts;
  for (const TextBlock& block : blocks) texts.push_back(block.text);
  return texts;
}

}  // namespace dateline
