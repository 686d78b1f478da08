#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/record/offset_map.h"
#include "dateline/record/span.h"

namespace dateline {

// One name for each element that the extractor asks about; all others are Tag::other.
// clang-format off
#define DATELINE_TAGS(X)                                                                              \
  X(a) X(abbr) X(address) X(amp_ad) X(article) X(aside) X(audio) X(b) X(base) X(blockquote) X(body)  \
  X(br) X(button) X(canvas) X(caption) X(center) X(cite) X(code) X(col) X(dd) X(del) X(details)       \
  X(dialog) X(div) X(dl) X(dt) X(em) X(embed) X(fieldset) X(figcaption) X(figure) X(font) X(footer)   \
  X(form) X(frame) X(h1) X(h2) X(h3) X(h4) X(h5) X(h6) X(head) X(header) X(hgroup) X(hr) X(html)      \
  X(i) X(iframe) X(img) X(input) X(ins) X(label) X(legend) X(li) X(link) X(main) X(mark) X(menu)      \
  X(meta) X(nav) X(noscript) X(object) X(ol) X(option) X(p) X(picture) X(pre) X(q) X(s) X(script)     \
  X(section) X(select) X(small) X(source) X(span) X(strike) X(strong) X(style) X(sub) X(summary)      \
  X(sup) X(svg) X(table) X(tbody) X(td) X(textarea) X(tfoot) X(th) X(thead) X(time) X(title) X(tr)    \
  X(tt) X(u) X(ul) X(video) X(wbr)
// clang-format on

enum class Tag : std::uint8_t {
  other,
  text,  ///< a text node
#define DATELINE_TAG(name) name,
  DATELINE_TAGS(DATELINE_TAG)
#undef DATELINE_TAG
};

/// The tree of an HTML page, flattened in document order, with the place in the source of each text and
/// attribute. Comments, and the contents of script and style, are text of no block: they can be read with
/// `text()` of their element. The one file that knows the parser (lexbor) is html_tree.cpp.
///
/// Node 0 is the root (<html>). The descendants of node n are the nodes n+1 .. node(n).subtree_end-1.
/// Views into the tree live as long as the tree.
class HtmlTree {
 public:
  using NodeIndex = std::uint32_t;
  static constexpr NodeIndex none = ~NodeIndex{0};

  struct Attribute {
    std::string_view name;   ///< lower case
    std::string_view value;  ///< character references resolved
  };
  struct Node {
    Tag tag = Tag::other;
    std::uint16_t depth = 0;  ///< at most depth_limit
    NodeIndex parent = none;
    NodeIndex subtree_end = 0;          ///< one past the last descendant
    std::uint32_t first_attribute = 0;  ///< elements: into attributes()
    std::uint32_t attribute_count = 0;
    std::string_view text;        ///< text nodes: character references resolved
    std::uint32_t first_run = 0;  ///< text nodes: where in the source, see text_source()
    std::uint32_t run_count = 0;
  };

  /// Elements nested deeper than this are read as if their start tags were not there (as browsers do).
  static constexpr std::uint16_t depth_limit = 512;

  /// Parses `html` (UTF-8). Total: any bytes give a tree. `html` must outlive the tree.
  /// Cost: about 0.3 ms a news page of 170 kB. Standard: https://html.spec.whatwg.org/#parsing
  static HtmlTree parse(std::string_view html);

  HtmlTree(HtmlTree&&) noexcept;
  HtmlTree& operator=(HtmlTree&&) noexcept;
  ~HtmlTree();

  std::string_view html() const;
  const std::vector<Node>& nodes() const;
  const Node& node(NodeIndex index) const { return nodes()[index]; }

  /// The attribute's value, empty where it is missing or empty.
  std::string_view attribute(NodeIndex element, std::string_view name) const;
  bool has_attribute(NodeIndex element, std::string_view name) const;
  std::span<const Attribute> attributes(NodeIndex element) const;

  /// Byte range of an attribute's value in `html()`, without its quotation marks; nothing where it is missing.
  std::optional<Span> attribute_source(NodeIndex element, std::string_view name) const;

  /// Maps a text node's `text` to the bytes of `html()` it was parsed from.
  OffsetMap text_source(NodeIndex text_node) const;

  /// All text below `element`, script and style left out (unless it is one of them), as it stands.
  std::string text(NodeIndex element) const;

  /// Byte range in `html()` from the first to the last character of text below `element`.
  std::optional<Span> text_extent(NodeIndex element) const;

  /// The next node at the same level or above that is not inside `index`: node(index).subtree_end.
  bool is_inside(NodeIndex inner, NodeIndex outer) const { return outer <= inner && inner < node(outer).subtree_end; }

 private:
  struct Parsed;
  explicit HtmlTree(std::unique_ptr<Parsed> parsed);
  std::unique_ptr<Parsed> parsed_;
};

}  // namespace dateline
