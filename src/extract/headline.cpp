#include "extract/headline.h"

#include <algorithm>

#include "text/characters.h"

namespace dateline {

namespace {

using NodeIndex = HtmlTree::NodeIndex;

// A title as the page states it, apart from its headings.
struct Stated {
  std::string title;   // without the site's name
  std::string whole;   // as stated
  std::string folded;  // of `title`
  std::string folded_whole;
  std::string basis;
  PagePlace place;
};

constexpr std::size_t title_bytes_limit = 600;
constexpr std::size_t headings_looked_at = 40;

std::size_t common_words(std::string_view a, std::string_view b, std::size_t& words) {
  std::string text_a = lower(a), text_b = " " + lower(b) + " ";
  words = 0;
  std::size_t common = 0;
  for (std::size_t at = 0; at < text_a.size();) {
    std::size_t end = std::min(text_a.find(' ', at), text_a.size());
    if (end - at >= 4) {
      ++words;
      if (text_b.find(text_a.substr(at, end - at)) != std::string::npos) ++common;
    }
    at = end + 1;
  }
  return common;
}

class HeadlineReader {
 public:
  HeadlineReader(const HtmlTree& tree, const Page& page, const PageClues& clues, const SiteNames& names)
      : tree_(tree), page_(page), clues_(clues), names_(names) {}

  Headline read() {
    collect_stated();
    Headline out;
    NodeIndex heading = best_heading();
    if (heading != HtmlTree::none) {
      out.node = heading;
      NodeIndex titled = without_kicker(heading);
      std::string shown = shown_text(tree_, titled, title_bytes_limit);
      StrippedTitle stripped = strip_site_name(shown, names_);
      // A heading holds the site's name only where the stated titles do without it.
      bool strip = !stripped.site_name.empty() && agrees_with_stated(stripped.title);
      std::string text = strip ? stripped.title : shown;
      out.title = Value{text, std::string(heading_basis(heading)), page_span(tree_, page_, {titled, {}, {}}, text)};
    } else if (const Stated* stated = best_stated()) {
      out.title = Value{stated->title, stated->basis, page_span(tree_, page_, stated->place, stated->title)};
    } else if (!page_.hints.title.empty()) {
      out.title = Value{squeeze(page_.hints.title), "feed", std::nullopt};
    } else {
      out.diagnostics.push_back({"extract", "title_missing", "The page shows and states no title."});
    }
    if (out.title) {
      read_suffix(out);
      find_conflicts(out);
    }
    return out;
  }

 private:
  void state(std::string text, std::string_view basis, PagePlace place) {
    text = squeeze(text);
    if (text.empty() || text.size() > title_bytes_limit) return;
    StrippedTitle stripped = strip_site_name(text, names_);
    while (!stripped.title.empty() &&
           (stripped.title.back() == ' ' || stripped.title.back() == '-' || stripped.title.back() == '|'))
      stripped.title.pop_back();
    if (names_.is_site_name(stripped.title) && stated_.empty() && basis == "title") stripped.title = text;
    Stated stated{stripped.title,     text, fold_to_letters(stripped.title), fold_to_letters(text),
                  std::string(basis), place};
    if (stated.folded.empty()) return;
    stated_.push_back(std::move(stated));
  }

  void collect_stated() {
    auto state_meta = [&](std::initializer_list<std::string_view> keys, std::string_view basis) {
      if (const PageClues::Meta* meta = clues_.meta(keys))
        state(std::string(meta->content), basis, {meta->node, "content", {}});
    };
    state_meta({"og:title"}, "og:title");
    if (const JsonLdArticle* article = clues_.json_ld.main_article({}); article != nullptr && article->rank > 1)
      state(article->headline.text, "json-ld", {article->headline.text_node, {}, article->headline.in_text});
    state_meta({"twitter:title"}, "twitter:title");
    state_meta({"parsely-title", "sailthru.title", "citation_title", "dc.title", "dcterms.title", "dcterm.title",
                "weibo:article:title", "title"},
               "meta");
    if (clues_.title != HtmlTree::none)
      state(shown_text(tree_, clues_.title, title_bytes_limit), "title", {clues_.title, {}, {}});
  }

  bool agrees_with_stated(std::string_view title) const {
    std::string folded = fold_to_letters(title);
    return std::any_of(stated_.begin(), stated_.end(), [&](const Stated& stated) { return stated.folded == folded; });
  }

  // Some headings hold a line above (or below) the title: the part of them that is the title as stated, else all.
  NodeIndex without_kicker(NodeIndex heading) const {
    const NodeIndex end = tree_.node(heading).subtree_end;
    if (end - heading <= 2 || end - heading > 40) return heading;
    std::size_t all = fold_to_letters(shown_text(tree_, heading, title_bytes_limit)).size();
    for (NodeIndex part = heading + 1; part < end; ++part) {
      std::string folded = fold_to_letters(shown_text(tree_, part, title_bytes_limit));
      if (folded.size() == all || folded.size() * 3 < all) continue;
      for (const Stated& stated : stated_)
        if (stated.folded == folded) return part;
    }
    return heading;
  }

  std::string_view heading_basis(NodeIndex heading) const {
    switch (tree_.node(heading).tag) {
      case Tag::h1: return "h1";
      case Tag::h2: return "h2";
      case Tag::h3: return "h3";
      default: return "headline class";
    }
  }

  bool is_in_article(NodeIndex node) const {
    for (NodeIndex article : clues_.articles)
      if (tree_.is_inside(node, article)) return true;
    return false;
  }

  // How well `node` would do as the headline; see the comment at the end for where the weights come from.
  int score(NodeIndex node, std::size_t first_level_count) const {
    Tag tag = tree_.node(node).tag;
    std::string text = shown_text(tree_, node, title_bytes_limit);
    if (text.empty() || text.size() >= title_bytes_limit) return -100;
    std::string folded = fold_to_letters(text);
    if (folded.empty()) return -100;
    int score = tag == Tag::h1 ? 10 : tag == Tag::h2 ? 0 : -3;
    if (tag == Tag::h1 && first_level_count == 1) score += 5;
    int agreement = 0;
    for (const Stated& stated : stated_) {
      if (stated.folded == folded || stated.folded_whole == folded) agreement = std::max(agreement, 20);
      else if (folded.size() >= 8 && stated.folded_whole.find(folded) != std::string::npos)
        agreement = std::max(agreement, 14);
      else if (stated.folded.size() >= 8 && folded.find(stated.folded) != std::string::npos)
        agreement = std::max(agreement, 12);
      else if (tag == Tag::h1) {
        std::size_t words = 0;
        std::size_t common = common_words(text, stated.whole, words);
        if (words > 1 && common * 2 >= words) agreement = std::max(agreement, 8);
      }
    }
    score += agreement;
    std::uint16_t marks = clues_.marks_of(node);
    if ((marks & (PageClues::headline | PageClues::item_headline)) != 0) score += 4;
    if ((marks & PageClues::site_name) != 0 && agreement < 12) score -= 25;
    if (is_in_article(node)) score += 3;
    if (clues_.is_outside(node, HtmlTree::none)) score -= clues_.is_outside(node, HtmlTree::none, false) ? 12 : 6;
    if (names_.is_site_name(text)) score -= 30;
    return score;
  }

  NodeIndex best_heading() const {
    std::size_t first_level_count = 0;
    for (NodeIndex heading : clues_.headings)
      if (tree_.node(heading).tag == Tag::h1) ++first_level_count;
    NodeIndex best = HtmlTree::none;
    int best_score = 9;
    std::size_t looked_at = 0;
    auto consider = [&](NodeIndex node) {
      if (looked_at++ >= headings_looked_at) return;
      int value = score(node, first_level_count);
      if (value > best_score) {
        best_score = value;
        best = node;
      }
    };
    for (NodeIndex heading : clues_.headings)
      if (tree_.node(heading).tag == Tag::h1) consider(heading);
    if (best_score >= 20) return best;
    looked_at = 0;
    for (NodeIndex heading : clues_.headings)
      if (tree_.node(heading).tag != Tag::h1) consider(heading);
    if (best != HtmlTree::none) return best;
    looked_at = 0;
    for (const PageClues::Marked& marked : clues_.marked) {
      if ((marked.marks & (PageClues::headline | PageClues::item_headline)) == 0) continue;
      Tag tag = tree_.node(marked.node).tag;
      if (tag == Tag::h1 || tag == Tag::h2 || tag == Tag::h3) continue;
      consider(marked.node);
    }
    return best;
  }

  const Stated* best_stated() const {
    for (std::string_view basis : {"og:title", "json-ld", "twitter:title", "title", "meta"})
      for (const Stated& stated : stated_)
        if (stated.basis == basis && !names_.is_site_name(stated.title)) return &stated;
    return stated_.empty() ? nullptr : &stated_.back();
  }

  void read_suffix(Headline& out) const {
    for (auto stated = stated_.rbegin(); stated != stated_.rend(); ++stated) {
      if (stated->basis != "title") continue;
      out.title_suffix = title_remainder(stated->whole, out.title->text);
      StrippedTitle stripped = strip_site_name(stated->whole, names_);
      if (!stripped.site_name.empty()) out.title_suffix = stripped.site_name;
      if (out.title->basis != "title" || !stripped.site_name.empty()) return;
      // Without a heading or a name to hold it against, the title stands as it is.
      out.title_suffix.clear();
    }
  }

  void find_conflicts(Headline& out) const {
    std::string folded = fold_to_letters(out.title->text);
    for (const Stated& stated : stated_) {
      if (stated.basis == "meta" || stated.folded_whole.find(folded) != std::string::npos ||
          folded.find(stated.folded) != std::string::npos)
        continue;
      out.diagnostics.push_back({"extract", "title_conflict",
                                 "The title read from " + out.title->basis + " differs from " + stated.basis + ": \"" +
                                     stated.title + "\"."});
      return;
    }
  }

  const HtmlTree& tree_;
  const Page& page_;
  const PageClues& clues_;
  const SiteNames& names_;
  std::vector<Stated> stated_;
};

}  // namespace

Headline read_headline(const HtmlTree& tree, const Page& page, const PageClues& clues, const SiteNames& names) {
  return HeadlineReader(tree, page, clues, names).read();
}

}  // namespace dateline
