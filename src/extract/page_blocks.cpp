#include "extract/page_blocks.h"

#include <algorithm>

#include "text/characters.h"
#include "text/utf8.h"

namespace dateline {

namespace {

// Hands each character of `text` that survives squeezing to `put(begin, end, is_gap)`. A gap is a run of
// white space, given as one; `put` decides whether it is kept.
template <class Put>
void squeeze_into(std::string_view text, Put&& put) {
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t begin = at;
    auto first = static_cast<unsigned char>(text[at]);
    // OPTIMIZATION: most text is ASCII; a run without white space is handed over whole.
    if (first > ' ' && first < 0x80) {
      while (at < text.size() && static_cast<unsigned char>(text[at]) > ' ' &&
             static_cast<unsigned char>(text[at]) < 0x80)
        ++at;
      put(begin, at, false);
      continue;
    }
    bool gap = false;
    while (at < text.size()) {
      std::size_t next = at;
      auto byte = static_cast<unsigned char>(text[at]);
      bool space = byte <= ' ';
      if (byte >= 0x80) space = is_space(utf8::next(text, next));
      else ++next;
      if (!space) break;
      gap = true;
      at = next;
    }
    if (gap) {
      put(begin, at, true);
      continue;
    }
    utf8::next(text, at);
    put(begin, at, false);
  }
}

bool contains_without_spaces(std::string_view style, std::string_view wanted) {
  for (std::size_t at = 0; at < style.size(); ++at) {
    std::size_t s = at, w = 0;
    while (s < style.size() && w < wanted.size()) {
      char c = style[s];
      if (c == ' ') {
        ++s;
        continue;
      }
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
      if (c != wanted[w]) break;
      ++s, ++w;
    }
    if (w == wanted.size()) return true;
  }
  return false;
}

bool is_hidden(const HtmlTree& tree, HtmlTree::NodeIndex element) {
  for (const HtmlTree::Attribute& attribute : tree.attributes(element)) {
    if (attribute.name == "hidden") return true;
    if (attribute.name == "style" && contains_without_spaces(attribute.value, "display:none")) return true;
  }
  return false;
}

}  // namespace

bool is_block_level(Tag tag) {
  switch (tag) {
    case Tag::address:
    case Tag::article:
    case Tag::aside:
    case Tag::blockquote:
    case Tag::body:
    case Tag::caption:
    case Tag::center:
    case Tag::dd:
    case Tag::details:
    case Tag::dialog:
    case Tag::div:
    case Tag::dl:
    case Tag::dt:
    case Tag::fieldset:
    case Tag::figcaption:
    case Tag::figure:
    case Tag::footer:
    case Tag::form:
    case Tag::h1:
    case Tag::h2:
    case Tag::h3:
    case Tag::h4:
    case Tag::h5:
    case Tag::h6:
    case Tag::header:
    case Tag::hgroup:
    case Tag::hr:
    case Tag::html:
    case Tag::legend:
    case Tag::li:
    case Tag::main:
    case Tag::menu:
    case Tag::nav:
    case Tag::ol:
    case Tag::p:
    case Tag::pre:
    case Tag::section:
    case Tag::summary:
    case Tag::table:
    case Tag::tbody:
    case Tag::td:
    case Tag::tfoot:
    case Tag::th:
    case Tag::thead:
    case Tag::tr:
    case Tag::ul: return true;
    default: return false;
  }
}

bool is_never_text(Tag tag) {
  switch (tag) {
    case Tag::amp_ad:
    case Tag::script:
    case Tag::style:
    case Tag::noscript:
    case Tag::svg:
    case Tag::canvas:
    case Tag::select:
    case Tag::option:
    case Tag::textarea:
    case Tag::button:
    case Tag::iframe:
    case Tag::object:
    case Tag::audio:
    case Tag::video:
    case Tag::head:
    case Tag::title:
    case Tag::embed: return true;
    default: return false;
  }
}

PageBlocks find_blocks(const HtmlTree& tree) {
  PageBlocks page;
  const std::vector<HtmlTree::Node>& nodes = tree.nodes();
  page.text.reserve(tree.html().size() / 8);

  struct Open {
    HtmlTree::NodeIndex node;
    HtmlTree::NodeIndex end;
  };
  std::vector<Open> open;  // the block-level elements we are inside of
  PageBlock current;
  bool is_open = false, gap = false, after_break = false;
  HtmlTree::NodeIndex link_end = 0, strong_end = 0;

  auto flush = [&] {
    if (is_open) {
      current.text.end = static_cast<std::uint32_t>(page.text.size());
      current.piece_count = static_cast<std::uint32_t>(page.pieces.size()) - current.first_piece;
      if (!current.text.empty()) page.blocks.push_back(current);
    }
    is_open = gap = after_break = false;
  };

  for (HtmlTree::NodeIndex at = 0; at < nodes.size();) {
    const HtmlTree::Node& node = nodes[at];
    while (!open.empty() && at >= open.back().end) {
      flush();
      open.pop_back();
    }
    if (node.tag == Tag::text) {
      bool linked = at < link_end, strong = at < strong_end;
      bool piece_open = false;
      squeeze_into(node.text, [&](std::size_t begin, std::size_t end, bool is_gap) {
        if (is_gap) {
          gap = true;
          return;
        }
        after_break = false;
        if (!is_open) {
          current = PageBlock{};
          current.container = open.empty() ? 0 : open.back().node;
          current.text.begin = static_cast<std::uint32_t>(page.text.size());
          current.first_piece = static_cast<std::uint32_t>(page.pieces.size());
          is_open = true;
          gap = false;
        }
        auto before = static_cast<std::uint32_t>(page.text.size());
        if (!piece_open) {
          page.pieces.push_back({at, before});
          piece_open = true;
        }
        if (gap) page.text += ' ';
        gap = false;
        page.text.append(node.text, begin, end - begin);
        auto added = static_cast<std::uint32_t>(page.text.size()) - before;
        if (linked) current.linked_bytes += added;
        if (strong) current.strong_bytes += added;
      });
      ++at;
      continue;
    }
    if (is_never_text(node.tag) || (node.attribute_count > 0 && is_hidden(tree, at))) {
      at = node.subtree_end;
      continue;
    }
    if (node.tag == Tag::br) {
      if (after_break) {
        flush();
      } else if (is_open) {
        gap = true;
        after_break = true;
      }
    } else if (is_block_level(node.tag)) {
      flush();
      open.push_back({at, node.subtree_end});
    } else if (node.tag == Tag::a) {
      link_end = node.subtree_end;
      if (is_open) ++current.link_count;
    } else if (node.tag == Tag::b || node.tag == Tag::strong || node.tag == Tag::em || node.tag == Tag::i ||
               node.tag == Tag::u) {
      strong_end = std::max(strong_end, node.subtree_end);
    }
    ++at;
  }
  flush();
  for (PageBlock& block : page.blocks) block.words = static_cast<std::uint32_t>(word_count(page.at(block)));
  return page;
}

TextBlock to_text_block(const HtmlTree& tree, const PageBlocks& page, const PageBlock& block) {
  TextBlock out;
  std::uint32_t done = 0;  // where in the source the text so far ends
  for (std::uint32_t i = 0; i < block.piece_count; ++i) {
    const PageBlocks::Piece& piece = page.pieces[block.first_piece + i];
    const HtmlTree::Node& node = tree.node(piece.node);
    OffsetMap source = tree.text_source(piece.node);
    // White space that stood between two text nodes was counted into the second.
    bool gap = page.text[piece.text_begin] == ' ';
    bool first = true;
    squeeze_into(node.text, [&](std::size_t begin, std::size_t end, bool is_gap) {
      if (is_gap) {
        gap = gap || !first;
        return;
      }
      Span from =
          source.from({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}).value_or(Span{done, done});
      if (gap && !out.text.empty()) {
        out.text += ' ';
        out.source.append(1, done <= from.begin ? Span{done, from.begin} : Span{});
      } else if (first && !out.text.empty()) {
        out.joins.push_back(static_cast<std::uint32_t>(out.text.size()));
      }
      gap = first = false;
      out.text.append(node.text, begin, end - begin);
      out.source.append(source.slice({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}));
      done = from.end;
    });
  }
  return out;
}

}  // namespace dateline
