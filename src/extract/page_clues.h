#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/html_tree.h"
#include "extract/json_ld.h"

namespace dateline {

/// Where in a page its metadata may stand, collected in one pass over the tree.
struct PageClues {
  using NodeIndex = HtmlTree::NodeIndex;

  /// A meta element. One with property="a b" counts as two.
  struct Meta {
    std::string key;           ///< lower case: "og:title", "dc.date.issued"
    std::string_view content;  ///< never empty
    NodeIndex node = HtmlTree::none;
  };

  /// What an element's class, id, rel or itemprop says it holds. A set of these.
  enum Mark : std::uint16_t {
    author = 1,        ///< class: byline, author
    date = 2,          ///< class: date, published, time
    headline = 4,      ///< class: headline, entry-title
    site_name = 8,     ///< class: site-title, logo; rel=home
    details = 16,      ///< class: entry-meta, article-info: byline and date together
    modified = 32,     ///< class or itemprop: modified, updated
    item_author = 64,  ///< itemprop or rel=author, property="...:author"
    item_date = 128,   ///< itemprop=datePublished
    item_headline = 256,
    time = 512,        ///< a time element
    published = 1024,  ///< class: published, posted, created
    updated = 2048,    ///< class "updated" alone: hAtom's word for the date of an entry, changed or not
  };
  struct Marked {
    NodeIndex node = HtmlTree::none;
    std::uint16_t marks = 0;
  };

  /// Elements that hold other things than the article: comments, related articles, menus, side bars.
  struct Region {
    NodeIndex begin = 0;
    NodeIndex end = 0;
    bool is_weak = false;  ///< a footer or side bar by its class: may hold the article's own date
  };

  std::vector<Meta> metas;
  NodeIndex title = HtmlTree::none;
  NodeIndex canonical = HtmlTree::none;  ///< <link rel="canonical" href>
  std::vector<NodeIndex> headings;       ///< h1, h2 and h3 with text, in order
  std::vector<Marked> marked;            ///< in order
  std::vector<Region> regions;           ///< in order of `begin`; some inside others
  std::vector<NodeIndex> articles;       ///< <article> elements
  JsonLd json_ld;
  std::string language;  ///< <html lang>, else content-language, else og:locale; lower case

  /// The first meta with one of `keys`, tried in their order; null where there is none.
  const Meta* meta(std::initializer_list<std::string_view> keys) const;

  /// Whether `node` lies in a region that does not hold `heading` too (none: any region).
  bool is_outside(NodeIndex node, NodeIndex heading, bool weak_too = true) const;

  /// The marks of `node`, none where it has none. Cost: logarithmic.
  std::uint16_t marks_of(NodeIndex node) const;
};

/// Collects a page's clues. Cost: linear.
PageClues collect_clues(const HtmlTree& tree);

}  // namespace dateline
