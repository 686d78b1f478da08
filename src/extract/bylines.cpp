#include "extract/bylines.h"

#include <algorithm>
#include <array>

#include "extract/author_names.h"
#include "text/characters.h"

namespace dateline {

namespace {

using NodeIndex = HtmlTree::NodeIndex;

struct Named {
  std::string name;
  std::string basis;
  PagePlace place;
  bool is_person = false;
};

// What one kind of statement names.
struct Statement {
  std::vector<Named> names;
  std::vector<NodeIndex> shown_at;
  bool has_person() const {
    return std::any_of(names.begin(), names.end(), [](const Named& named) { return named.is_person; });
  }
};

constexpr std::size_t byline_bytes_limit = 250;
constexpr std::size_t names_limit = 12;

class BylineReader {
 public:
  BylineReader(const HtmlTree& tree, const Page& page, const PageClues& clues, const SiteNames& names,
               NodeIndex headline, const JsonLdArticle* article)
      : tree_(tree), page_(page), clues_(clues), site_(names), headline_(headline), article_(article) {}

  Bylines read() {
    std::array<Statement, 5> statements;
    statements[0] = from_json_ld();
    statements[1] = from_meta();
    statements[2] = from_marked(PageClues::item_author, "microdata");
    statements[3] = from_marked(PageClues::author, "byline class");
    const Statement* best = nullptr;
    for (const Statement& statement : statements)
      if (best == nullptr && statement.has_person()) best = &statement;
    if (best == nullptr || best == &statements[1]) {
      statements[4] = from_lines();
      if (best == nullptr && statements[4].has_person()) best = &statements[4];
    }
    // What a site's pages state in common is often its owner or the theme's maker: a person shown close to the
    // headline is the author.
    if (best == &statements[1])
      for (std::size_t shown = 2; shown < statements.size() && best == &statements[1]; ++shown)
        if (is_shown_by_headline(statements[shown]) && !share_a_name(statements[shown], statements[1]))
          best = &statements[shown];
    for (const Statement& statement : statements)
      if (best == nullptr && !statement.names.empty()) best = &statement;

    Bylines out;
    if (best != nullptr) {
      bool person = best->has_person();
      for (const Named& named : best->names) {
        // Beside people, the site's own name is no byline.
        if (person && site_.is_site_name(named.name)) continue;
        if (out.names.size() >= names_limit) break;
        out.names.push_back({named.name, named.basis, page_span(tree_, page_, named.place, named.name)});
      }
    } else {
      for (const std::string& hint : page_.hints.bylines)
        for (std::string& name : read_author_names(hint)) out.names.push_back({std::move(name), "feed", std::nullopt});
    }
    for (const Statement& statement : statements)
      out.shown_at.insert(out.shown_at.end(), statement.shown_at.begin(), statement.shown_at.end());
    std::sort(out.shown_at.begin(), out.shown_at.end());
    out.shown_at.erase(std::unique(out.shown_at.begin(), out.shown_at.end()), out.shown_at.end());
    return out;
  }

 private:
  bool is_shown_by_headline(const Statement& statement) const {
    if (headline_ == HtmlTree::none || !statement.has_person() || statement.names.size() > 4 ||
        statement.shown_at.empty())
      return false;
    NodeIndex at = statement.shown_at.front();
    return at + 40 > headline_ && at < headline_ + 100;
  }

  static bool share_a_name(const Statement& a, const Statement& b) {
    return std::any_of(a.names.begin(), a.names.end(), [&](const Named& one) {
      std::string folded = fold_to_letters(one.name);
      return std::any_of(b.names.begin(), b.names.end(),
                         [&](const Named& other) { return fold_to_letters(other.name) == folded; });
    });
  }

  void add(Statement& to, std::string_view line, std::string_view basis, PagePlace place, bool organization = false) {
    for (std::string& name : read_author_names(line)) {
      if (to.names.size() >= names_limit) return;
      std::string folded = fold_to_letters(name);
      if (std::any_of(to.names.begin(), to.names.end(),
                      [&](const Named& named) { return fold_to_letters(named.name) == folded; }))
        continue;
      bool person = !organization && kind_of_name(name) == NameKind::person && !site_.is_site_name(name);
      to.names.push_back({std::move(name), std::string(basis), place, person});
    }
  }

  Statement from_json_ld() {
    Statement out;
    if (article_ != nullptr)
      for (const JsonLdArticle::Author& author : article_->authors)
        add(out, author.name.text, "json-ld", {author.name.text_node, {}, author.name.in_text}, author.is_organization);
    return out;
  }

  // "Example, Jane Q." as libraries write it: "Jane Q. Example".
  static std::string given_name_first(std::string_view key, std::string_view name) {
    std::size_t comma = name.find(',');
    bool is_catalogued = key.starts_with("citation_") || key.starts_with("dc");
    if (!is_catalogued || comma == std::string_view::npos ||
        name.find_first_of(",;", comma + 1) != std::string_view::npos)
      return std::string(name);
    std::string family = squeeze(name.substr(0, comma)), given = squeeze(name.substr(comma + 1));
    if (family.empty() || given.empty() || family.find(' ') != std::string::npos) return std::string(name);
    return given + " " + family;
  }

  Statement from_meta() {
    Statement out;
    for (std::string_view key : {"author",
                                 "article:author",
                                 "og:article:author",
                                 "article:author_name",
                                 "byl",
                                 "byline",
                                 "parsely-author",
                                 "sailthru.author",
                                 "dc.creator",
                                 "dcterms.creator",
                                 "dc.creator.personalname",
                                 "dcterm.creator",
                                 "citation_author",
                                 "citation_authors",
                                 "cxenseparse:author",
                                 "cxenseparse:recs:authors",
                                 "rnews:author",
                                 "og:author",
                                 "creator",
                                 "itemprop:author",
                                 "itemprop:creator",
                                 "dcsext.author",
                                 "authors",
                                 "article.author",
                                 "mediator_author"}) {
      for (const PageClues::Meta& meta : clues_.metas)
        if (meta.key == key) add(out, given_name_first(key, meta.content), "meta", {meta.node, "content", {}});
      if (out.has_person()) return out;
    }
    // Twitter's labelled values: twitter:label1 "Written by", twitter:data1 "Jane Example".
    for (auto [label_key, value_key] :
         {std::pair{"twitter:label1", "twitter:data1"}, std::pair{"twitter:label2", "twitter:data2"}}) {
      const PageClues::Meta* label = clues_.meta({label_key});
      const PageClues::Meta* value = clues_.meta({value_key});
      if (label == nullptr || value == nullptr) continue;
      std::string words = lower(label->content);
      for (std::string_view word : {"written by", "verfasst von", "\u00E9crit par", "escrito por", "scritto da",
                                    "geschreven door", "author", "autor", "napisane przez", "geschrieben von"})
        if (words.find(word) != std::string::npos) {
          add(out, value->content, "meta", {value->node, "content", {}});
          break;
        }
    }
    return out;
  }

  bool is_near_headline(NodeIndex node) const {
    if (clues_.is_outside(node, headline_)) return false;
    return headline_ == HtmlTree::none || node + 120 > headline_;
  }

  // Whether an element belongs to a picture: its author took the picture.
  bool is_in_figure(NodeIndex node) const {
    for (int i = 0; i < 6 && node != HtmlTree::none; ++i, node = tree_.node(node).parent)
      if (tree_.node(node).tag == Tag::figure || tree_.node(node).tag == Tag::figcaption) return true;
    return false;
  }

  // The lines of an element that name somebody: of its links to author pages, else of its text.
  void add_element(Statement& out, NodeIndex element, std::string_view basis) {
    std::size_t before = out.names.size();
    if (tree_.node(element).tag == Tag::meta || tree_.node(element).tag == Tag::link) return;
    for (NodeIndex at = element; at < tree_.node(element).subtree_end; ++at) {
      if (tree_.node(at).tag == Tag::text) continue;
      std::string_view property = tree_.attribute(at, "itemprop");
      std::string_view css = tree_.attribute(at, "class");
      bool named = property == "name" || css == "fn" || css.find("fn n") != std::string_view::npos;
      bool link =
          tree_.node(at).tag == Tag::a && (tree_.attribute(at, "rel").find("author") != std::string_view::npos ||
                                           tree_.attribute(at, "href").find("/aut") != std::string_view::npos);
      if (!named && !link) continue;
      std::string text = shown_text(tree_, at, byline_bytes_limit);
      if (text.empty() && property == "name") text = squeeze(tree_.attribute(at, "content"));
      if (text.size() < byline_bytes_limit) add(out, text, basis, {at, {}, {}});
      if (out.names.size() > before) at = tree_.node(at).subtree_end - 1;
    }
    if (out.names.size() > before) return;
    std::string text = shown_text(tree_, element, byline_bytes_limit, Parting::elements);
    if (text.size() >= byline_bytes_limit) return;
    for (std::size_t at = 0; at < text.size();) {
      std::size_t end = std::min(text.find('\n', at), text.size());
      std::string_view line = std::string_view(text).substr(at, end - at);
      add(out, line, basis, {element, {}, {}});
      if (out.names.size() > before) return;
      at = end + 1;
    }
  }

  Statement from_marked(std::uint16_t mark, std::string_view basis) {
    Statement out;
    NodeIndex inside_until = 0, first = HtmlTree::none;
    for (const PageClues::Marked& marked : clues_.marked) {
      if ((marked.marks & mark) == 0 || marked.node < inside_until || !is_near_headline(marked.node)) continue;
      if (is_in_figure(marked.node)) continue;
      // What stands far from the first byline is another article's, or a list of authors.
      if (first != HtmlTree::none && marked.node > first + 60) break;
      std::size_t before = out.names.size();
      add_element(out, marked.node, basis);
      std::string shown = shown_text(tree_, marked.node, byline_bytes_limit);
      if (shown.size() < byline_bytes_limit) inside_until = tree_.node(marked.node).subtree_end;
      if (out.names.size() == before) continue;
      if (first == HtmlTree::none) first = marked.node;
      if (shown.size() < byline_bytes_limit) out.shown_at.push_back(marked.node);
    }
    return out;
  }

  Statement from_lines() {
    Statement out;
    if (headline_ == HtmlTree::none) return out;
    NodeIndex end =
        static_cast<NodeIndex>(std::min<std::size_t>(tree_.node(headline_).subtree_end + 150, tree_.nodes().size()));
    for (NodeIndex at = tree_.node(headline_).subtree_end; at < end; ++at) {
      const HtmlTree::Node& node = tree_.node(at);
      if (node.tag == Tag::script || node.tag == Tag::style) {
        at = node.subtree_end - 1;
        continue;
      }
      if (node.tag != Tag::text || node.text.size() > 120) continue;
      std::string line = squeeze(node.text);
      std::string word = fold_to_letters(line);
      // "By <a>Jane Example</a>": the name is the next text.
      bool bare_opening = word == "by" || word == "von" || word == "par" || word == "por" || word == "di" ||
                          word == "door" || word == "autor" || word == "author";
      if (!bare_opening && !opens_as_byline(line)) continue;
      if (clues_.is_outside(at, headline_)) continue;
      if (bare_opening) {
        for (NodeIndex next = at + 1; next < std::min(end, at + 8); ++next) {
          if (tree_.node(next).tag != Tag::text || squeeze(tree_.node(next).text).empty()) continue;
          if (tree_.node(next).text.size() < 100) add(out, tree_.node(next).text, "text", {next, {}, {}});
          break;
        }
      } else {
        add(out, line, "text", {at, {}, {}});
      }
      // A line that names nobody is none; an agency beside a person stays.
      if (!out.has_person()) out.names.clear();
      if (out.names.empty()) continue;
      out.shown_at.push_back(node.parent);
      return out;
    }
    return out;
  }

  const HtmlTree& tree_;
  const Page& page_;
  const PageClues& clues_;
  const SiteNames& site_;
  NodeIndex headline_;
  const JsonLdArticle* article_;
};

}  // namespace

Bylines read_bylines(const HtmlTree& tree, const Page& page, const PageClues& clues, const SiteNames& names,
                     HtmlTree::NodeIndex headline, const JsonLdArticle* article) {
  return BylineReader(tree, page, clues, names, headline, article).read();
}

}  // namespace dateline
