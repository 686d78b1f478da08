#include "extract/publication_date.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "extract/date_keys.h"
#include "extract/date_words.h"
#include "extract/day_model.h"
#include "extract/machine_date.h"
#include "extract/shown_date.h"
#include "extract/stated_day.h"
#include "text/characters.h"

namespace dateline {

namespace {

using NodeIndex = HtmlTree::NodeIndex;

using Candidate = StatedDate;

class DateChooser {
 public:
  DateChooser(const HtmlTree& tree, const Page& page, const PageClues& clues, NodeIndex headline,
              const JsonLdArticle* article, std::string_view host)
      : tree_(tree), page_(page), clues_(clues), headline_(headline), article_(article) {
    style_.language = clues.language;
    style_.order = day_month_order(clues.language, host);
    if (page.capture.fetched_utc)
      if (std::optional<PartialDate> fetched = read_machine_date(*page.capture.fetched_utc, style_))
        latest_day_ = day_number(*fetched) + 1;
  }

  PublicationDate choose() {
    std::optional<Candidate> best = by_rules();
    if (!is_settled(best)) {
      std::vector<StatedDay> days = stated(best);
      if (std::optional<std::size_t> day = likely_day(days, DayModel::built_in())) best = std::move(days[*day].best);
    }
    std::optional<Candidate> url = from_url();
    if (best && url) note_conflict(*best, *url);
    if (!best) {
      out_.diagnostics.push_back({"extract", "date_missing", "The page states no publication date."});
      return std::move(out_);
    }
    out_.published.edtf = best->date.edtf();
    out_.published.earliest = best->date.earliest();
    out_.published.latest = best->date.latest();
    out_.published.basis = best->basis;
    out_.published.page_span = page_span(tree_, page_, best->place, best->stated);
    out_.shown_at = best->shown_at;
    return std::move(out_);
  }

  std::vector<StatedDay> stated(const std::optional<Candidate>& rules) {
    return stated_days(tree_, page_, clues_, headline_, article_, style_, latest_day_, rules ? &*rules : nullptr);
  }

  // The date by the strength of its sources alone.
  std::optional<Candidate> by_rules() {
    std::optional<Candidate> best = from_json_ld();
    if (!best) best = from_meta(published_keys);
    if (!best) best = from_marked(true);
    if (best) use_local_day(*best);
    std::optional<Candidate> url = from_url();
    // Each of these may know the day where what was found before knows the month alone.
    auto consider = [&](std::optional<Candidate> found) {
      if (found && (!best || (!best->date.is_whole() && found->date.is_whole()))) best = std::move(found);
    };
    auto is_open = [&] { return !best || !best->date.is_whole(); };
    if (is_open()) consider(from_marked(false));
    if (is_open()) consider(from_meta(dated_keys));
    if (is_open() && url && url->date.is_whole()) consider(url);
    if (is_open()) consider(from_text());
    if (is_open()) consider(from_statement());
    consider(url);
    if (!best) best = from_feed();
    return best;
  }

 private:
  // OPTIMIZATION: where JSON-LD and a meta element state one day of publication, the model is not asked: it has never
  // been seen to prefer another. Saves the reading of all texts on half of the pages.
  bool is_settled(const std::optional<Candidate>& best) {
    if (!best || best->basis != "json-ld") return false;
    for (const PageClues::Meta& meta : clues_.metas) {
      if (meta.key != "article:published_time" && meta.key != "datepublished") continue;
      std::optional<PartialDate> date = read_machine_date(meta.content, style_);
      return date && date->is_whole() && day_number(*date) == day_number(best->date);
    }
    return false;
  }

  // Whether a date may be one of publication: not later than the capture, not the epoch that stands for none.
  bool admits(const PartialDate& date) {
    bool epoch = date.year == 1970 && date.month == 1 && date.day == 1;
    bool future = latest_day_ && day_number(date) > *latest_day_;
    if (future && !noted_refusal_) {
      noted_refusal_ = true;
      out_.diagnostics.push_back(
          {"extract", "date_refused", "A date later than the capture was passed over: " + date.edtf() + "."});
    }
    return !epoch && !future && date.year >= 1900;
  }

  std::optional<Candidate> machine(std::string_view stated, std::string_view basis, PagePlace place) {
    std::optional<PartialDate> date = read_machine_date(stated, style_);
    if (!date || !admits(*date)) return std::nullopt;
    return Candidate{std::move(*date), std::string(basis), place, std::string(stated)};
  }

  std::optional<Candidate> from_json_ld() {
    auto read = [&](const JsonLdText& text) {
      return machine(text.text, "json-ld", {text.text_node, {}, text.in_text});
    };
    if (article_ != nullptr && !article_->date_published.empty())
      if (std::optional<Candidate> found = read(article_->date_published)) return found;
    for (int rank : {3, 2, 1})
      for (const JsonLdArticle& other : clues_.json_ld.articles) {
        if (article_ == nullptr || other.rank != rank || other.date_published.empty()) continue;
        if (rank == 3 && !other.headline.empty() && other.headline.text != article_->headline.text) continue;
        if (std::optional<Candidate> found = read(other.date_published)) return found;
      }
    if (article_ != nullptr && article_->rank > 1 && !article_->date_created.empty())
      return read(article_->date_created);
    return std::nullopt;
  }

  template <std::size_t N>
  std::optional<Candidate> from_meta(const std::array<std::string_view, N>& keys) {
    for (std::string_view key : keys)
      for (const PageClues::Meta& meta : clues_.metas)
        if (meta.key == key)
          if (std::optional<Candidate> found = machine(meta.content, "meta", {meta.node, "content", {}})) return found;
    return std::nullopt;
  }

  // The element's date, from its machine-readable attributes or from its text.
  std::optional<Candidate> read_element(NodeIndex node) {
    for (std::string_view name : {"datetime", "content", "data-datetime", "data-date", "data-timestamp", "data-time",
                                  "data-published", "title"}) {
      std::string_view value = tree_.attribute(node, name);
      if (value.empty() || says_other(value)) continue;
      if (std::optional<Candidate> found = machine(value, "meta", {node, name, {}})) {
        if (name == "title") found->basis = "text";
        found->shown_at = node;
        return found;
      }
    }
    return read_shown(node, 200);
  }

  std::optional<Candidate> read_shown(NodeIndex node, std::size_t limit) {
    std::string text = shown_text(tree_, node, limit);
    if (text.size() >= limit) return std::nullopt;
    std::size_t from = 0;
    while (std::optional<FoundDate> found = find_date(text, style_, from)) {
      std::size_t begin = from;
      from = found->span.end;
      if (says_other(std::string_view(text).substr(begin, found->span.begin - begin)) || !admits(found->date)) continue;
      return in_text(node, text.substr(found->span.begin, found->span.length()), std::move(found->date));
    }
    return std::nullopt;
  }

  Candidate in_text(NodeIndex node, std::string words, PartialDate date) {
    return Candidate{std::move(date), "text", {node, {}, {}}, std::move(words), node};
  }

  // Microdata and time elements with machine-readable dates, or elements that are classed as dates.
  std::optional<Candidate> from_marked(bool machine_readable) {
    std::optional<Candidate> best;
    int best_score = -1;
    for (const PageClues::Marked& marked : clues_.marked) {
      bool item = (marked.marks & PageClues::item_date) != 0;
      bool time = (marked.marks & PageClues::time) != 0;
      bool classed = (marked.marks & (PageClues::date | PageClues::details | PageClues::author)) != 0;
      if (machine_readable ? !item && !time : !classed) continue;
      if (says_modified(marked.marks)) continue;
      int score = score_of(marked);
      if (score <= best_score) continue;
      if (says_other(text_before(marked.node))) continue;
      std::optional<Candidate> found = read_element(marked.node);
      if (!found || (best && best->date.is_whole() && !found->date.is_whole())) continue;
      best = std::move(found);
      best_score = score;
    }
    return best;
  }

  // How well an element's place and marks fit a date of publication; negative where they do not.
  int score_of(const PageClues::Marked& marked) const {
    bool stated = (marked.marks & (PageClues::item_date | PageClues::published)) != 0;
    if (clues_.is_outside(marked.node, headline_, !stated)) return -1;
    int score = 0;
    if ((marked.marks & PageClues::item_date) != 0) score += 8;
    if ((marked.marks & PageClues::published) != 0) score += 2;
    if ((marked.marks & PageClues::date) != 0) score += 1;
    if ((marked.marks & PageClues::updated) != 0) score -= 1;
    if (headline_ == HtmlTree::none) return std::max(score, 0);
    // A page's head often shows the present day, so what stands before the headline must stand close to it.
    if (marked.node < headline_) {
      if (marked.node + 40 > headline_) return std::max(score + 3, 0);
      return stated ? std::max(score, 0) : -1;
    }
    NodeIndex distance = marked.node - headline_;
    bool dated = (marked.marks & (PageClues::date | PageClues::time)) != 0 || stated;
    if (!dated && distance > 100) return -1;
    if (!stated && distance > 1500) return -1;
    return score + (distance < 60 ? 4 : distance < 300 ? 2 : 0);
  }

  // Whether an element around `node`, its own or its parent's parent at most, is marked as a date of a change.
  bool is_marked_modified(NodeIndex node) const {
    NodeIndex above = tree_.node(node).parent;
    for (int i = 0; i < 2 && above != HtmlTree::none; ++i, above = tree_.node(above).parent)
      if (says_modified(clues_.marks_of(above))) return true;
    return false;
  }

  // The few words before an element in its parent: "Updated: <time>".
  std::string_view text_before(NodeIndex node) const {
    NodeIndex parent = tree_.node(node).parent;
    if (parent == HtmlTree::none) return {};
    for (NodeIndex at = node; at > parent + 1;) {
      --at;
      if (tree_.node(at).tag != Tag::text) continue;
      std::string_view text = tree_.node(at).text;
      if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) continue;
      return text.size() > 60 ? std::string_view{} : text;
    }
    return {};
  }

  std::optional<Candidate> from_url() {
    auto read = [&](std::string_view url, PagePlace place) -> std::optional<Candidate> {
      std::optional<PartialDate> date = read_url_date(url);
      if (!date || !admits(*date)) return std::nullopt;
      return Candidate{std::move(*date), "url", place, std::string(url)};
    };
    if (page_.capture.url)
      if (std::optional<Candidate> found = read(*page_.capture.url, {})) return found;
    if (clues_.canonical != HtmlTree::none)
      if (std::optional<Candidate> found =
              read(tree_.attribute(clues_.canonical, "href"), {clues_.canonical, "href", {}}))
        return found;
    if (const PageClues::Meta* meta = clues_.meta({"og:url", "twitter:url"}))
      return read(meta->content, {meta->node, "content", {}});
    return std::nullopt;
  }

  // A line near the headline that is a date, or says that it was published on one.
  std::optional<Candidate> from_text() {
    if (headline_ == HtmlTree::none) return std::nullopt;
    const std::vector<HtmlTree::Node>& nodes = tree_.nodes();
    NodeIndex begin = headline_ > 40 ? headline_ - 40 : 0;
    NodeIndex end =
        static_cast<NodeIndex>(std::min<std::size_t>(tree_.node(headline_).subtree_end + 120, nodes.size()));
    std::optional<Candidate> before;
    for (NodeIndex at = begin; at < end; ++at) {
      if (nodes[at].tag == Tag::script || nodes[at].tag == Tag::style) {
        at = nodes[at].subtree_end - 1;
        continue;
      }
      if (nodes[at].tag != Tag::text || nodes[at].text.size() > 4000 || nodes[at].text.size() < 6 ||
          nodes[at].parent == headline_)
        continue;
      std::optional<Candidate> found = read_line(at);
      if (!found || clues_.is_outside(at, headline_)) continue;
      if (at > headline_) return found;
      before = std::move(found);
    }
    return before;
  }

  std::optional<Candidate> read_line(NodeIndex node) {
    std::string text = squeeze(tree_.node(node).text.substr(0, 300));
    if (text.find_first_of("0123456789") == std::string::npos && text.size() > 60) return std::nullopt;
    if (tree_.node(node).text.size() > 160) text.resize(std::min<std::size_t>(text.size(), 60));
    std::optional<FoundDate> found = find_date(text, style_);
    if (!found || !found->date.is_whole() || !admits(found->date) || found->date.year < 1990) return std::nullopt;
    std::string_view before = std::string_view(text).substr(0, found->span.begin);
    if (says_other(before) || says_other(text_before(node)) || is_marked_modified(node)) return std::nullopt;
    // "29.11.2022 - Text", "(30 April 2021) Text", "30/04/2021, 06:12, Place, Name"
    if (found->span.begin <= 1 && found->span.end < text.size() && opens_line(text, found->span.end))
      return in_text(node, text.substr(found->span.begin, found->span.length()), std::move(found->date));
    std::size_t letters = fold_to_letters(text).size();
    std::size_t date_letters =
        fold_to_letters(std::string_view(text).substr(found->span.begin, found->span.length())).size();
    if (letters > date_letters + 30 && !says_published(before)) return std::nullopt;
    return in_text(node, text.substr(found->span.begin, found->span.length()), std::move(found->date));
  }

  // Whether the mark after a date that opens a line parts it from what follows.
  static bool opens_line(std::string_view text, std::size_t end) {
    while (end < text.size() && text[end] == ' ') ++end;
    std::string_view rest = text.substr(end);
    for (std::string_view mark :
         {"-", ")", "|", ",", "/", "\u2013", "\u2014", "\u2022", "\u00B7", "\u201E", "\u201C", ":"})
      if (rest.starts_with(mark)) return true;
    return false;
  }

  // A line anywhere in the article that says that it was published on a day.
  std::optional<Candidate> from_statement() {
    const std::vector<HtmlTree::Node>& nodes = tree_.nodes();
    for (NodeIndex at = 0; at < nodes.size(); ++at) {
      if (nodes[at].tag == Tag::script || nodes[at].tag == Tag::style) {
        at = nodes[at].subtree_end - 1;
        continue;
      }
      if (nodes[at].tag != Tag::text || nodes[at].text.size() > 120 || nodes[at].text.size() < 12) continue;
      if (nodes[at].text.find_first_of("0123456789") == std::string_view::npos) continue;
      std::string text = squeeze(nodes[at].text);
      std::optional<FoundDate> found = find_date(text, style_);
      if (!found || !found->date.is_whole() || !admits(found->date)) continue;
      std::string_view before = std::string_view(text).substr(0, found->span.begin);
      if (says_other(before) || (!says_published(before) && !says_published(text_before(at)))) continue;
      if (clues_.is_outside(at, headline_, false)) continue;
      return in_text(at, text.substr(found->span.begin, found->span.length()), std::move(found->date));
    }
    return std::nullopt;
  }

  // The day as the page shows it, where a machine-readable time in UTC (or of no stated zone) falls on the day
  // next to it: the page's own day is meant.
  void use_local_day(Candidate& best) {
    const std::string& time = best.date.time;
    if (time.empty() || (time.size() > 9 && !time.ends_with("Z") && !time.ends_with("+00:00"))) return;
    // Another instant in UTC says no more of the page's own day than this one.
    auto tells = [](const std::optional<Candidate>& found) {
      return found && found->date.is_whole() && !found->date.time.ends_with("Z") &&
             !found->date.time.ends_with("+00:00");
    };
    std::optional<Candidate> shown = from_url();
    if (!tells(shown)) shown = from_marked(false);
    if (shown && !tells(shown) && shown->shown_at != HtmlTree::none) shown = read_shown(shown->shown_at, 200);
    if (!tells(shown)) shown = from_text();
    if (!tells(shown)) return;
    int hour = time.size() > 3 ? (time[1] - '0') * 10 + (time[2] - '0') : 0;
    std::int64_t days = day_number(shown->date) - day_number(best.date);
    // From the east of Asia to Hawaii: an hour of the morning in UTC is no other zone's next day.
    if ((days == 1 && hour >= 12) || (days == -1 && hour < 10)) {
      shown->date.time.clear();
      best = std::move(*shown);
    }
  }

  std::optional<Candidate> from_feed() {
    if (page_.hints.published.empty()) return std::nullopt;
    return machine(page_.hints.published, "feed", {});
  }

  void note_conflict(const Candidate& chosen, const Candidate& url) {
    if (chosen.basis == "url" || !url.date.is_whole() || !chosen.date.is_whole()) return;
    if (std::abs(day_number(chosen.date) - day_number(url.date)) <= 1) return;
    out_.diagnostics.push_back({"extract", "date_conflict",
                                "The date read from " + chosen.basis + " (" + chosen.date.edtf() +
                                    ") is not that of the URL (" + url.date.edtf() + ")."});
  }

  const HtmlTree& tree_;
  const Page& page_;
  const PageClues& clues_;
  NodeIndex headline_;
  const JsonLdArticle* article_;
  DateStyle style_;
  std::optional<std::int64_t> latest_day_;
  bool noted_refusal_ = false;
  PublicationDate out_;
};

}  // namespace

PublicationDate read_publication_date(const HtmlTree& tree, const Page& page, const PageClues& clues,
                                      NodeIndex headline, const JsonLdArticle* article, std::string_view host) {
  return DateChooser(tree, page, clues, headline, article, host).choose();
}

std::vector<StatedDay> days_to_choose_from(const HtmlTree& tree, const Page& page, const PageClues& clues,
                                           NodeIndex headline, const JsonLdArticle* article, std::string_view host) {
  DateChooser chooser(tree, page, clues, headline, article, host);
  return chooser.stated(chooser.by_rules());
}

}  // namespace dateline
