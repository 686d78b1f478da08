#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "dateline/record/page.h"
#include "dateline/record/span.h"
#include "extract/html_tree.h"

namespace dateline {

/// What a value was read from: an attribute, a range of a text node (JSON-LD), or the text below an element.
struct PagePlace {
  HtmlTree::NodeIndex node = HtmlTree::none;
  std::string_view attribute;     ///< of `node`; empty for text
  std::optional<Span> in_text{};  ///< of the text node `node`
};

/// The byte range of Page::bytes that `value` was read from: the value itself where it stands there as it is,
/// else the whole attribute, string or element, with its escapes and markup. Nothing where the page does not
/// hold the value whole. Cost: linear in the place, and in the page's attributes for an attribute.
std::optional<Span> page_span(const HtmlTree& tree, const Page& page, const PagePlace& place, std::string_view value);

/// How shown_text() parts what stands in different elements.
enum class Parting {
  blocks,    ///< a space where a line break or a block parts two texts
  lines,     ///< a line end there
  elements,  ///< a line end there, a space wherever an element begins or ends: bylines are often set without any
};

/// The text below `element` as a reader sees it: white space squeezed, script and style left out. Reading
/// stops once `limit` bytes are taken.
std::string shown_text(const HtmlTree& tree, HtmlTree::NodeIndex element, std::size_t limit,
                       Parting parting = Parting::blocks);

}  // namespace dateline
