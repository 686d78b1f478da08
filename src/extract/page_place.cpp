#include "extract/page_place.h"

#include <vector>

#include "text/characters.h"
#include "text/utf8.h"

namespace dateline {

namespace {

std::optional<Span> bytes_of(const Page& page, std::optional<Span> source) {
  return source ? page.bytes_of(*source) : std::nullopt;
}

// `value` inside the source range, where it stands there letter by letter.
std::optional<Span> narrowed(std::string_view html, std::optional<Span> source, std::string_view value) {
  if (!source) return std::nullopt;
  std::size_t at = html.substr(source->begin, source->length()).find(value);
  if (at == std::string_view::npos) return source;
  auto begin = source->begin + static_cast<std::uint32_t>(at);
  return Span{begin, begin + static_cast<std::uint32_t>(value.size())};
}

bool parts_lines(Tag tag) {
  switch (tag) {
    case Tag::br:
    case Tag::p:
    case Tag::div:
    case Tag::li:
    case Tag::ul:
    case Tag::ol:
    case Tag::h1:
    case Tag::h2:
    case Tag::h3:
    case Tag::h4:
    case Tag::td:
    case Tag::tr:
    case Tag::dd:
    case Tag::dt:
    case Tag::section:
    case Tag::header:
    case Tag::footer:
    case Tag::article:
    case Tag::figure:
    case Tag::figcaption:
    case Tag::address: return true;
    default: return false;
  }
}

}  // namespace

std::optional<Span> page_span(const HtmlTree& tree, const Page& page, const PagePlace& place, std::string_view value) {
  if (place.node == HtmlTree::none || value.empty()) return std::nullopt;
  if (!place.attribute.empty()) {
    if (squeeze(tree.attribute(place.node, place.attribute)).find(value) == std::string::npos) return std::nullopt;
    return bytes_of(page, narrowed(tree.html(), tree.attribute_source(place.node, place.attribute), value));
  }
  if (place.in_text) {
    if (tree.node(place.node).text.size() < place.in_text->end) return std::nullopt;
    return bytes_of(page, narrowed(tree.html(), tree.text_source(place.node).from(*place.in_text), value));
  }
  if (tree.node(place.node).tag == Tag::text) {
    std::string_view text = tree.node(place.node).text;
    std::size_t at = text.find(value);
    if (at != std::string_view::npos) {
      auto begin = static_cast<std::uint32_t>(at);
      return bytes_of(page,
                      tree.text_source(place.node).from({begin, begin + static_cast<std::uint32_t>(value.size())}));
    }
    if (squeeze(text).find(value) == std::string::npos) return std::nullopt;
    return bytes_of(page, tree.text_source(place.node).from({0, static_cast<std::uint32_t>(text.size())}));
  }
  for (HtmlTree::NodeIndex at = place.node; at < tree.node(place.node).subtree_end; ++at)
    if (tree.node(at).tag == Tag::text && squeeze(tree.node(at).text).find(value) != std::string::npos)
      return page_span(tree, page, {at, {}, {}}, value);
  if (shown_text(tree, place.node, value.size() * 4 + 1000).find(value) == std::string::npos) return std::nullopt;
  return bytes_of(page, tree.text_extent(place.node));
}

std::string shown_text(const HtmlTree& tree, HtmlTree::NodeIndex element, std::size_t limit, Parting parting) {
  const char line_end = parting == Parting::blocks ? ' ' : '\n';
  std::string out;
  char gap = 0;
  const HtmlTree::NodeIndex end = tree.node(element).subtree_end;
  std::vector<HtmlTree::NodeIndex> block_ends;
  for (HtmlTree::NodeIndex at = element; at < end && out.size() < limit;) {
    const HtmlTree::Node& node = tree.node(at);
    for (; !block_ends.empty() && at >= block_ends.back(); block_ends.pop_back()) gap = line_end;
    if (node.tag == Tag::script || node.tag == Tag::style || node.tag == Tag::svg || node.tag == Tag::noscript) {
      at = node.subtree_end;
      continue;
    }
    if (node.tag == Tag::text) {
      if (parting == Parting::elements && gap == 0) gap = ' ';
      for (std::size_t i = 0; i < node.text.size();) {
        std::size_t begin = i;
        if (is_space(utf8::next(node.text, i))) {
          if (gap == 0) gap = ' ';
          continue;
        }
        if (gap != 0 && !out.empty()) out += gap;
        gap = 0;
        out.append(node.text, begin, i - begin);
      }
    } else if (at != element && parts_lines(node.tag)) {
      gap = line_end;
      block_ends.push_back(node.subtree_end);
    }
    ++at;
  }
  return out;
}

}  // namespace dateline
