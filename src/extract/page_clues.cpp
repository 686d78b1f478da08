#include "extract/page_clues.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "extract/class_names.h"
#include "text/characters.h"

namespace dateline {

namespace {

using NodeIndex = HtmlTree::NodeIndex;

constexpr std::size_t marked_limit = 4000;
constexpr std::size_t region_limit = 500;
constexpr std::size_t heading_limit = 300;

constexpr char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool begins_with(std::string_view text, std::string_view prefix) {
  if (text.size() < prefix.size()) return false;
  for (std::size_t i = 0; i < prefix.size(); ++i)
    if (ascii_lower(text[i]) != prefix[i]) return false;
  return true;
}

std::uint32_t marks_of_property(std::string_view value) {
  std::uint32_t marks = 0;
  for (std::size_t at = 0; at < value.size();) {
    std::size_t end = std::min(value.find(' ', at), value.size());
    std::string_view one = value.substr(at, end - at);
    if (std::size_t colon = one.rfind(':'); colon != std::string_view::npos) one = one.substr(colon + 1);
    if (begins_with(one, "datepublished") || begins_with(one, "datecreated") || begins_with(one, "pubdate") ||
        one == "created" || one == "issued")
      marks |= PageClues::item_date;
    else if (begins_with(one, "datemodified") || begins_with(one, "dateupdated")) marks |= PageClues::modified;
    else if (one == "author" || one == "creator") marks |= PageClues::item_author;
    else if (one == "headline") marks |= PageClues::item_headline;
    at = end + 1;
  }
  return marks;
}

void read_rel(PageClues& clues, NodeIndex at, Tag tag, std::string_view value, std::uint32_t& marks) {
  if (tag == Tag::link) {
    if (value == "canonical" && clues.canonical == HtmlTree::none) clues.canonical = at;
  } else if (value.find("author") != std::string_view::npos) {
    marks |= PageClues::item_author;
  } else if (value == "home") {
    marks |= PageClues::site_name;
  }
}

// Elements that may be set apart as a region by their class.
bool can_be_region(Tag tag) {
  return tag == Tag::div || tag == Tag::section || tag == Tag::aside || tag == Tag::ul || tag == Tag::ol ||
         tag == Tag::li || tag == Tag::nav || tag == Tag::footer || tag == Tag::table || tag == Tag::dl ||
         tag == Tag::p || tag == Tag::article || tag == Tag::a || tag == Tag::form || tag == Tag::other;
}

void add_meta(PageClues& clues, const HtmlTree& tree, NodeIndex node) {
  std::string_view content, names[3];
  for (const HtmlTree::Attribute& attribute : tree.attributes(node)) {
    if (attribute.name == "content") content = attribute.value;
    else if (attribute.name == "property") names[0] = attribute.value;
    else if (attribute.name == "name") names[1] = attribute.value;
    else if (attribute.name == "itemprop") names[2] = attribute.value;
    else if (attribute.name == "http-equiv" && lower(attribute.value) == "content-language" && clues.language.empty())
      clues.language = "?";
    else if (attribute.name == "value" && content.empty()) content = attribute.value;
  }
  if (clues.language == "?") clues.language = squeeze(lower(content));
  if (content.find_first_not_of(" \t\r\n") == std::string_view::npos) return;
  for (int i = 0; i < 3; ++i) {
    std::string_view all = names[i];
    for (std::size_t at = 0; at < all.size();) {
      std::size_t end = std::min(all.find_first_of(" \t\n", at), all.size());
      if (end > at) {
        std::string key = lower(all.substr(at, end - at));
        if (i == 2) key.insert(0, "itemprop:");
        if (key.starts_with("dc:") || key.starts_with("dcterms:") || key.starts_with("dcterm:"))
          key[key.find(':')] = '.';
        clues.metas.push_back({std::move(key), content, node});
      }
      at = end + 1;
    }
  }
}

}  // namespace

const PageClues::Meta* PageClues::meta(std::initializer_list<std::string_view> keys) const {
  for (std::string_view key : keys)
    for (const Meta& candidate : metas)
      if (candidate.key == key) return &candidate;
  return nullptr;
}

bool PageClues::is_outside(NodeIndex node, NodeIndex heading, bool weak_too) const {
  for (const Region& region : regions) {
    if (region.begin > node) return false;
    if (node >= region.end || (region.is_weak && !weak_too)) continue;
    // What its class calls a teaser or a footer, close below the headline, is the article's own.
    if (region.is_weak && heading != HtmlTree::none && heading < region.begin && region.begin - heading < 40) continue;
    if (heading == HtmlTree::none || heading < region.begin || heading >= region.end) return true;
  }
  return false;
}

std::uint16_t PageClues::marks_of(NodeIndex node) const {
  auto found = std::lower_bound(marked.begin(), marked.end(), node,
                                [](const Marked& one, NodeIndex key) { return one.node < key; });
  return found != marked.end() && found->node == node ? found->marks : std::uint16_t{0};
}

PageClues collect_clues(const HtmlTree& tree) {
  PageClues clues;
  const std::vector<HtmlTree::Node>& nodes = tree.nodes();
  for (NodeIndex at = 0; at < nodes.size(); ++at) {
    const HtmlTree::Node& node = nodes[at];
    if (node.tag == Tag::text) continue;
    if (node.tag == Tag::meta) {
      add_meta(clues, tree, at);
      continue;
    }
    if (node.tag == Tag::title) {
      if (clues.title == HtmlTree::none && node.subtree_end > at + 1) clues.title = at;
      continue;
    }
    if (node.tag == Tag::script || node.tag == Tag::style) {
      if (node.tag == Tag::script && node.subtree_end > at + 1 &&
          begins_with(tree.attribute(at, "type"), "application/ld+json"))
        read_json_ld(nodes[at + 1].text, at + 1, clues.json_ld);
      continue;
    }
    std::uint32_t marks = 0;
    for (const HtmlTree::Attribute& attribute : tree.attributes(at)) {
      if (attribute.value.empty()) continue;
      std::string_view name = attribute.name;
      // OPTIMIZATION: most attributes are told apart by their length.
      switch (name.size()) {
        case 2:
          if (name == "id" && node.tag != Tag::body) marks |= marks_of_class(attribute.value);
          break;
        case 3:
          if (name == "rel") read_rel(clues, at, node.tag, attribute.value, marks);
          break;
        case 4:
          if (name == "lang" && node.tag == Tag::html) clues.language = lower(attribute.value);
          break;
        case 5:
          if (name == "class" && node.tag != Tag::body && node.tag != Tag::html)
            marks |= marks_of_class(attribute.value);
          break;
        case 8:
          if (name == "itemprop" || name == "property") marks |= marks_of_property(attribute.value);
          break;
        case 11:
          if (name == "data-testid") marks |= marks_of_class(attribute.value);
          break;
        default: break;
      }
    }
    if (node.tag == Tag::link) continue;
    bool has_content = node.subtree_end > at + 1;
    if (node.tag == Tag::time) marks |= PageClues::time;
    if ((node.tag == Tag::h1 || node.tag == Tag::h2 || node.tag == Tag::h3) && has_content &&
        clues.headings.size() < heading_limit)
      clues.headings.push_back(at);
    if (node.tag == Tag::article) clues.articles.push_back(at);
    if (node.tag == Tag::nav) marks |= region_mark;
    if (node.tag == Tag::aside || (node.tag == Tag::footer && clues.articles.empty())) marks |= weak_region_mark;
    if ((marks & (region_mark | weak_region_mark)) != 0 && has_content && can_be_region(node.tag) &&
        clues.regions.size() < region_limit && node.subtree_end - at < nodes.size() * 3 / 4)
      clues.regions.push_back({at, node.subtree_end, (marks & region_mark) == 0});
    auto kept = static_cast<std::uint16_t>(marks & 0xFFFF);
    if (kept != 0 && clues.marked.size() < marked_limit) clues.marked.push_back({at, kept});
  }
  if (clues.language.empty())
    if (const PageClues::Meta* meta = clues.meta({"og:locale", "dc.language", "language", "itemprop:inlanguage"}))
      clues.language = lower(meta->content);
  std::replace(clues.language.begin(), clues.language.end(), '_', '-');
  return clues;
}

}  // namespace dateline
