#include "extract/page_clues.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "text/characters.h"

namespace dateline {

namespace {

using NodeIndex = HtmlTree::NodeIndex;

constexpr std::size_t marked_limit = 4000;
constexpr std::size_t region_limit = 500;
constexpr std::size_t heading_limit = 300;

// Besides the marks of PageClues: what makes an element a region.
constexpr std::uint32_t elsewhere = 1u << 16;
constexpr std::uint32_t weak = 1u << 17;

// How much of a class or id a word must be.
enum class Fit : std::uint8_t {
  prefix,  ///< the beginning of a part: "date" of "post-dateline"
  whole,   ///< a whole part: "footer" of "page-footer", not of "footerRow"
  token,   ///< the whole class
};

struct NamePart {
  std::string_view word;  // lower case
  Fit fit;
  std::uint32_t marks;
};

// Sorted by first letter, so that each part of a class is held against a few words only.
constexpr auto name_parts = std::to_array<NamePart>({
    {"author", Fit::prefix, PageClues::author},
    {"autor", Fit::prefix, PageClues::author},
    {"auteur", Fit::prefix, PageClues::author},
    {"articledate", Fit::prefix, PageClues::date},
    {"artikeldatum", Fit::prefix, PageClues::date},
    {"articletitle", Fit::prefix, PageClues::headline},
    {"articlemeta", Fit::prefix, PageClues::details},
    {"articleinfo", Fit::prefix, PageClues::details},
    {"byline", Fit::prefix, PageClues::author},
    {"branding", Fit::prefix, PageClues::site_name},
    {"blogtitle", Fit::prefix, PageClues::site_name},
    {"contributor", Fit::prefix, PageClues::author},
    {"created", Fit::prefix, PageClues::date | PageClues::published},
    {"comment", Fit::prefix, elsewhere},
    {"carousel", Fit::prefix, elsewhere},
    {"copyright", Fit::prefix, weak},
    {"cookie", Fit::prefix, elsewhere},
    {"date", Fit::prefix, PageClues::date},
    {"datum", Fit::prefix, PageClues::date},
    {"disqus", Fit::prefix, elsewhere},
    {"entrydate", Fit::prefix, PageClues::date},
    {"entrymeta", Fit::prefix, PageClues::details},
    {"fecha", Fit::prefix, PageClues::date},
    {"footer", Fit::whole, weak},
    {"headline", Fit::prefix, PageClues::headline},
    {"heading", Fit::prefix, PageClues::headline},
    {"info", Fit::prefix, PageClues::details},
    {"journalist", Fit::prefix, PageClues::author},
    {"kommentar", Fit::prefix, elsewhere},
    {"logo", Fit::prefix, PageClues::site_name},
    {"meta", Fit::prefix, PageClues::details},
    {"modified", Fit::prefix, PageClues::modified},
    {"most", Fit::whole, elsewhere},
    {"menu", Fit::prefix, elsewhere},
    {"newsletter", Fit::prefix, elsewhere},
    {"navigation", Fit::prefix, elsewhere},
    {"postdate", Fit::prefix, PageClues::date},
    {"postmeta", Fit::prefix, PageClues::details},
    {"postinfo", Fit::prefix, PageClues::details},
    {"posttitle", Fit::prefix, PageClues::headline},
    {"posted", Fit::prefix, PageClues::date | PageClues::published},
    {"publi", Fit::prefix, PageClues::date | PageClues::published},
    {"pubdate", Fit::prefix, PageClues::date | PageClues::published},
    {"pub", Fit::whole, PageClues::date},
    {"popular", Fit::prefix, elsewhere},
    {"promo", Fit::whole, elsewhere},
    {"related", Fit::prefix, elsewhere},
    {"recommend", Fit::prefix, elsewhere},
    {"recent", Fit::whole, elsewhere},
    {"respond", Fit::whole, elsewhere},
    {"sidebar", Fit::prefix, weak},
    {"sponsor", Fit::prefix, elsewhere},
    {"sitetitle", Fit::prefix, PageClues::site_name},
    {"sitename", Fit::prefix, PageClues::site_name},
    {"stamp", Fit::prefix, PageClues::date},
    {"title", Fit::prefix, PageClues::headline},
    {"time", Fit::prefix, PageClues::date},
    {"teaser", Fit::prefix, weak},
    {"trending", Fit::prefix, elsewhere},
    {"updated", Fit::token, PageClues::updated},
    {"updated", Fit::prefix, PageClues::modified},
    {"update", Fit::prefix, PageClues::modified},
    {"verfasser", Fit::prefix, PageClues::author},
    {"writer", Fit::prefix, PageClues::author},
    {"widget", Fit::token, weak},
});
static_assert(std::is_sorted(name_parts.begin(), name_parts.end(),
                             [](const NamePart& a, const NamePart& b) { return a.word[0] < b.word[0]; }));

struct LetterRange {
  std::uint8_t begin = 0;
  std::uint8_t end = 0;
};
constexpr std::array<LetterRange, 128> make_letter_table() {
  std::array<LetterRange, 128> table{};
  for (std::size_t i = 0; i < name_parts.size(); ++i) {
    auto letter = static_cast<std::size_t>(name_parts[i].word[0]);
    if (table[letter].end == 0) table[letter].begin = static_cast<std::uint8_t>(i);
    table[letter].end = static_cast<std::uint8_t>(i + 1);
  }
  return table;
}
constexpr auto letter_table = make_letter_table();

constexpr char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool begins_with(std::string_view text, std::string_view prefix) {
  if (text.size() < prefix.size()) return false;
  for (std::size_t i = 0; i < prefix.size(); ++i)
    if (ascii_lower(text[i]) != prefix[i]) return false;
  return true;
}

bool fits(std::string_view names, std::size_t at, const NamePart& part) {
  if (!begins_with(names.substr(at), part.word)) return false;
  if (part.fit == Fit::prefix) return true;
  std::size_t end = at + part.word.size();
  bool ends = end == names.size() || names[end] == ' ';
  if (part.fit == Fit::token) return ends && (at == 0 || names[at - 1] == ' ');
  return ends || names[end] < 'a' || names[end] > 'z';
}

// What a class or an id says. "site-title", "blog-name" and the like name the site, not the headline.
std::uint32_t marks_of_names(std::string_view names) {
  std::uint32_t marks = 0;
  bool starts = true;
  for (std::size_t at = 0; at < names.size(); ++at) {
    char c = names[at];
    bool upper = c >= 'A' && c <= 'Z';
    bool letter = upper || (c >= 'a' && c <= 'z');
    if (letter && (starts || upper)) {
      LetterRange range = letter_table[static_cast<std::size_t>(ascii_lower(c))];
      for (std::size_t i = range.begin; i < range.end; ++i) {
        if (!fits(names, at, name_parts[i])) continue;
        std::uint32_t found = name_parts[i].marks;
        if (found == PageClues::headline && at >= 5) {
          std::string_view before = names.substr(0, at);
          if (begins_with(before.substr(before.size() - 5), "site-") ||
              begins_with(before.substr(before.size() - 5), "blog-"))
            found = PageClues::site_name;
        }
        marks |= found;
        break;
      }
    }
    starts = !letter;
  }
  return marks;
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
  std::string locale;
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
      if (name == "class" || name == "id" || name == "data-testid") {
        if (node.tag != Tag::body && node.tag != Tag::html) marks |= marks_of_names(attribute.value);
      } else if (name == "itemprop" || name == "property") {
        marks |= marks_of_property(attribute.value);
      } else if (name == "rel") {
        if (node.tag == Tag::link) {
          if (attribute.value == "canonical" && clues.canonical == HtmlTree::none) clues.canonical = at;
        } else if (attribute.value.find("author") != std::string_view::npos) {
          marks |= PageClues::item_author;
        } else if (attribute.value == "home") {
          marks |= PageClues::site_name;
        }
      } else if (name == "lang" && node.tag == Tag::html) {
        clues.language = lower(attribute.value);
      }
    }
    if (node.tag == Tag::link) continue;
    bool has_content = node.subtree_end > at + 1;
    if (node.tag == Tag::time) marks |= PageClues::time;
    if ((node.tag == Tag::h1 || node.tag == Tag::h2 || node.tag == Tag::h3) && has_content &&
        clues.headings.size() < heading_limit)
      clues.headings.push_back(at);
    if (node.tag == Tag::article) clues.articles.push_back(at);
    if (node.tag == Tag::aside || node.tag == Tag::nav || (node.tag == Tag::footer && clues.articles.empty()))
      marks |= elsewhere;
    if ((marks & (elsewhere | weak)) != 0 && has_content && can_be_region(node.tag) &&
        clues.regions.size() < region_limit && node.subtree_end - at < nodes.size() * 3 / 4)
      clues.regions.push_back({at, node.subtree_end, (marks & elsewhere) == 0});
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
