#include "extract/stated_day.h"

#include <algorithm>
#include <cstdlib>

#include "extract/date_keys.h"
#include "extract/date_words.h"
#include "extract/machine_date.h"
#include "extract/shown_date.h"
#include "text/characters.h"

namespace dateline {

namespace day_feature {
std::vector<std::string_view> names() {
  return {
#define DATELINE_FEATURE(name) #name,
      DATELINE_DAY_FEATURES(DATELINE_FEATURE)
#undef DATELINE_FEATURE
  };
}
}  // namespace day_feature

namespace {

using NodeIndex = HtmlTree::NodeIndex;
namespace f = day_feature;

constexpr std::size_t day_limit = 64;
constexpr std::size_t text_limit = 300;       // texts with a date
constexpr std::size_t running_text = 120;     // bytes: a text of this length is taken for running text
constexpr std::size_t looked_at_bytes = 160;  // of each text

struct Day {
  StatedDay out;
  int strength = 0;  // of out.best; 0 where nothing states it as the page's
  NodeIndex first = HtmlTree::none;
};

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& keys, std::string_view key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

// OPTIMIZATION: no date has fewer than four figures ("2.11.22"), and most texts with figures have fewer.
bool may_hold_date(std::string_view text) {
  int digits = 0;
  for (char c : text)
    if (c >= '0' && c <= '9' && ++digits == 4) return true;
  return false;
}

class DayCollector {
 public:
  DayCollector(const HtmlTree& tree, const Page& page, const PageClues& clues, NodeIndex headline,
               const JsonLdArticle* article, const DateStyle& style, std::optional<std::int64_t> latest_day,
               const StatedDate* rules)
      : tree_(tree),
        page_(page),
        clues_(clues),
        headline_(headline),
        article_(article),
        style_(style),
        latest_day_(latest_day),
        rules_(rules) {}

  std::vector<StatedDay> collect() {
    if (rules_ != nullptr && rules_->date.is_whole())
      if (Day* day = state(*rules_, 10)) day->out.features[f::is_rules] = 1;
    read_json_ld();
    read_metas();
    read_attributes();
    read_split_dates();
    read_texts();
    read_url();
    read_feed();
    compare();
    std::vector<StatedDay> out;
    for (Day& day : days_)
      if (day.strength > 0) out.push_back(std::move(day.out));
    return out;
  }

 private:
  // The day's row; null where such a day cannot be. `strength` 0 adds what is said of a change.
  Day* state(const StatedDate& found, int strength) {
    const PartialDate& date = found.date;
    if (!date.is_whole() || date.year < 1990) return nullptr;
    if (latest_day_ && day_number(date) > *latest_day_) return nullptr;
    auto same = std::find_if(days_.begin(), days_.end(), [&](const Day& day) {
      const PartialDate& other = day.out.best.date;
      return other.year == date.year && other.month == date.month && other.day == date.day;
    });
    if (same == days_.end()) {
      if (days_.size() >= day_limit) return nullptr;
      days_.push_back({});
      same = days_.end() - 1;
      same->out.best = found;
      DayFeatures& row = same->out.features;
      row[f::after_headline] = row[f::before_headline] = row[f::text_before] = row[f::place_in_page] = -1;
      row[f::order_after_headline] = row[f::hour] = -1;
    }
    if (strength > same->strength) {
      same->strength = strength;
      same->out.best = found;
    }
    return &*same;
  }

  Day* state_machine(std::string_view stated, std::string_view basis, PagePlace place, int strength,
                     NodeIndex shown_at = HtmlTree::none) {
    std::optional<PartialDate> date = read_machine_date(stated, style_);
    if (!date) return nullptr;
    Day* day = state({*date, std::string(basis), place, std::string(stated), shown_at}, strength);
    if (day == nullptr || strength == 0) return day;
    if (date->time.size() > 3) {
      day->out.features[f::hour] =
          std::max(day->out.features[f::hour], static_cast<float>((date->time[1] - '0') * 10 + (date->time[2] - '0')));
      if (date->time.ends_with("Z") || date->time.ends_with("+00:00")) day->out.features[f::is_utc] = 1;
    }
    return day;
  }

  void read_json_ld() {
    for (const JsonLdArticle& article : clues_.json_ld.articles) {
      auto read = [&](const JsonLdText& text, int strength) -> Day* {
        if (text.empty()) return nullptr;
        return state_machine(text.text, "json-ld", {text.text_node, {}, text.in_text}, strength);
      };
      if (Day* day = read(article.date_published, 6)) {
        float& rank = day->out.features[f::json_ld_rank];
        rank = std::max(rank, static_cast<float>(article.rank));
        if (&article == article_) day->out.features[f::json_ld_main] = 1;
      }
      if (Day* day = read(article.date_created, 3)) day->out.features[f::json_ld_created] = 1;
      if (Day* day = read(article.date_modified, 0)) day->out.features[f::modified] += 1;
    }
  }

  void read_metas() {
    for (const PageClues::Meta& meta : clues_.metas) {
      bool published = holds(published_keys, meta.key);
      bool dated = !published && holds(dated_keys, meta.key);
      bool modified = !published && !dated && holds(modified_keys, meta.key);
      if (!published && !dated && !modified) continue;
      Day* day = state_machine(meta.content, "meta", {meta.node, "content", {}}, published ? 5 : dated ? 3 : 0);
      if (day == nullptr) continue;
      day->out.features[published ? f::meta_published : dated ? f::meta_dated : f::modified] += 1;
      if (meta.key == "article:published_time") day->out.features[f::meta_article_published] = 1;
    }
  }

  void read_attributes() {
    std::size_t seen = 0;
    for (const PageClues::Marked& marked : clues_.marked) {
      constexpr int wanted = PageClues::date | PageClues::time | PageClues::item_date | PageClues::published |
                             PageClues::updated | PageClues::modified;
      if ((marked.marks & wanted) == 0) continue;
      for (std::string_view name : {"datetime", "content", "data-datetime", "data-date", "data-timestamp", "data-time",
                                    "data-published", "title"}) {
        std::string_view value = tree_.attribute(marked.node, name);
        if (value.empty() || !has_digit(value)) continue;
        if (++seen > text_limit) return;
        bool changed = says_modified(marked.marks) || says_other(value) || says_other(words_before(tree_, marked.node));
        bool outside = clues_.is_outside(marked.node, headline_, (marked.marks & stated_marks) == 0);
        std::string_view basis = name == "title" ? "text" : "meta";
        Day* day = state_machine(value, basis, {marked.node, name, {}}, changed || outside ? 0 : 4, marked.node);
        if (day == nullptr) continue;
        DayFeatures& row = day->out.features;
        // "updated" alone is what older themes call the date of a post, changed or not.
        if (changed && (marked.marks & PageClues::updated) == 0) row[f::modified] += 1;
        row[f::machine_attributes] += 1;
        note_marks(row, marked.marks);
        note_place(*day, marked.node, outside);
        break;
      }
    }
  }

  // Elements classed as dates whose parts stand in elements of their own: "<b>Apr</b><b>04</b><b>2013</b>".
  void read_split_dates() {
    std::size_t seen = 0;
    for (const PageClues::Marked& marked : clues_.marked) {
      const HtmlTree::Node& element = tree_.node(marked.node);
      constexpr int wanted = PageClues::date | PageClues::time | PageClues::item_date | PageClues::published;
      NodeIndex below = element.subtree_end - marked.node;
      if ((marked.marks & wanted) == 0 || below < 4 || below > 24 || says_modified(marked.marks)) continue;
      if (++seen > 60) return;
      std::string text = shown_text(tree_, marked.node, 80, Parting::elements);
      if (!has_digit(text)) continue;
      std::replace(text.begin(), text.end(), '\n', ' ');
      std::optional<FoundDate> found = find_date(text, style_);
      if (!found || !found->date.is_whole()) continue;
      std::string stated = text.substr(found->span.begin, found->span.length());
      if (says_other(text.substr(0, found->span.begin)) || is_in_one_text(tree_, marked.node, stated)) continue;
      bool outside = clues_.is_outside(marked.node, headline_, (marked.marks & stated_marks) == 0);
      int strength = outside || shows_today(tree_, marked.node + 1, headline_, marked.marks, 0) ? 0 : 3;
      Day* day = state({found->date, "text", {marked.node, {}, {}}, std::move(stated), marked.node}, strength);
      if (day == nullptr || strength == 0) continue;
      day->out.features[f::alone] += 1;
      note_marks(day->out.features, marked.marks);
      note_place(*day, marked.node, outside);
    }
  }

  void note_marks(DayFeatures& row, int marks) {
    if ((marks & PageClues::item_date) != 0) row[f::item_date] += 1;
    if ((marks & PageClues::time) != 0) row[f::time_elements] += 1;
    if ((marks & PageClues::date) != 0) row[f::classed_date] += 1;
    if ((marks & PageClues::published) != 0) row[f::classed_published] += 1;
    if ((marks & (PageClues::details | PageClues::author)) != 0) row[f::classed_details] += 1;
    if ((marks & (PageClues::updated | PageClues::modified)) != 0) row[f::classed_updated] += 1;
  }

  void note_place(Day& day, NodeIndex node, bool outside) {
    DayFeatures& row = day.out.features;
    if (outside) {
      row[f::outside] += 1;
      return;
    }
    row[f::inside] += 1;
    day.first = std::min(day.first, node);
    if (headline_ == HtmlTree::none) return;
    float& distance = row[node > headline_ ? f::after_headline : f::before_headline];
    auto here = static_cast<float>(node > headline_ ? node - headline_ : headline_ - node);
    if (distance < 0 || here < distance) distance = here;
  }

  // "21 Feb 2007 - 23 Mar 2021": the days from which to which something lasts.
  bool is_range(std::string_view line, std::uint32_t end) const {
    std::optional<FoundDate> next = find_date(line, style_, end);
    if (!next || !next->date.is_whole()) return false;
    std::string between = squeeze(line.substr(end, next->span.begin - end));
    return between == "-" || between == "\u2013" || between == "\u2014";
  }

  // "Effective date:" above a date in a list of them: it says what the date is of.
  static bool is_label(std::string_view label) {
    return label.size() >= 4 && label.size() <= 40 && label.ends_with(':');
  }

  void read_texts() {
    const std::vector<HtmlTree::Node>& nodes = tree_.nodes();
    std::size_t seen = 0;
    float running = 0;
    for (NodeIndex at = 0; at < nodes.size(); ++at) {
      const HtmlTree::Node& node = nodes[at];
      if (node.tag == Tag::script || node.tag == Tag::style) {
        at = std::max(node.subtree_end, at + 1) - 1;
        continue;
      }
      if (node.tag != Tag::text) continue;
      if (node.text.size() >= 6 && seen < text_limit && may_hold_date(node.text.substr(0, looked_at_bytes)) &&
          read_text(at, running))
        ++seen;
      if (node.text.size() >= running_text) running += static_cast<float>(node.text.size());
    }
    running_ = running;
  }

  bool read_text(NodeIndex at, float running) {
    std::string text = squeeze(tree_.node(at).text.substr(0, looked_at_bytes));
    bool cut = tree_.node(at).text.size() > looked_at_bytes;
    std::size_t from = 0;
    bool any = false;
    for (int i = 0; i < 3; ++i) {
      std::optional<FoundDate> found = find_date(text, style_, from);
      if (!found) break;
      std::string_view line(text);
      std::string_view before = line.substr(from, found->span.begin - from);
      from = found->span.end;
      if (!found->date.is_whole()) continue;
      any = true;
      if (is_range(line, found->span.end)) break;
      note_text(at, *found, line, before, cut, running);
    }
    return any;
  }

  void note_text(NodeIndex at, const FoundDate& found, std::string_view line, std::string_view before, bool cut,
                 float running) {
    std::string label = found.span.begin < 12 ? words_before(tree_, at) : std::string{};
    int marks = marks_around(tree_, clues_, at);
    bool changed = says_other(before) || says_other(label) || says_modified(marks);
    bool outside = clues_.is_outside(at, headline_, (marks & stated_marks) == 0);
    std::string stated(line.substr(found.span.begin, found.span.length()));
    bool alone = !cut && line.size() < found.span.length() + 20;
    bool published = !changed && (says_published(before) || says_published(label));
    // Of a comment, another article, the present day: they count, but they make no day one to choose.
    bool foreign = (outside && !published) || shows_today(tree_, at, headline_, marks, running);
    int strength = changed || foreign ? 0 : alone ? 3 : 2;
    Day* day = state({found.date, "text", {at, {}, {}}, std::move(stated), at}, strength);
    if (day == nullptr) return;
    DayFeatures& row = day->out.features;
    row[f::texts] += 1;
    texts_ += 1;
    if (alone) row[f::alone] += 1;
    else if (found.span.begin <= 1) row[f::opens_line] += 1;
    else row[f::in_line] += 1;
    if (changed) row[f::says_other] += 1;
    else if (published) row[f::says_published] += 1;
    else if (is_label(label) || (!before.empty() && before.find(':') != std::string_view::npos)) row[f::labelled] += 1;
    if (!found.date.time.empty() || line.substr(found.span.end, 12).find(':') != std::string_view::npos)
      row[f::with_time] += 1;
    note_marks(row, marks);
    note_ancestors(row, at);
    if (!outside && strength > 0 && row[f::text_before] < 0) row[f::text_before] = running;
    if (strength == 0) {
      if (outside) row[f::outside] += 1;
      return;
    }
    note_place(*day, at, outside);
  }

  void note_ancestors(DayFeatures& row, NodeIndex at) {
    NodeIndex above = tree_.node(at).parent;
    for (int i = 0; i < 4 && above != HtmlTree::none; ++i, above = tree_.node(above).parent) {
      switch (tree_.node(above).tag) {
        case Tag::a: row[f::in_link] += 1; return;
        case Tag::h1:
        case Tag::h2:
        case Tag::h3: row[f::in_heading] += 1; return;
        case Tag::title: row[f::in_title] = 1; return;
        default: break;
      }
    }
  }

  void read_url() {
    auto read = [&](std::string_view url, PagePlace place) {
      if (url.empty()) return false;
      std::optional<PartialDate> date = read_url_date(url);
      if (!date) return false;
      url_date_ = *date;
      if (Day* day = state({*date, "url", place, std::string(url), HtmlTree::none}, 2)) day->out.features[f::url] = 1;
      return true;
    };
    if (page_.capture.url && read(*page_.capture.url, {})) return;
    if (clues_.canonical != HtmlTree::none &&
        read(tree_.attribute(clues_.canonical, "href"), {clues_.canonical, "href", {}}))
      return;
    if (const PageClues::Meta* meta = clues_.meta({"og:url", "twitter:url"}))
      read(meta->content, {meta->node, "content", {}});
  }

  void read_feed() {
    if (page_.hints.published.empty()) return;
    if (Day* day = state_machine(page_.hints.published, "feed", {}, 2)) day->out.features[f::feed] = 1;
  }

  // What each day is among the others.
  void compare() {
    std::optional<std::int64_t> rules_day, published_day, modified_day;
    if (rules_ != nullptr && rules_->date.is_whole()) rules_day = day_number(rules_->date);
    float published = 0, modified = 0, most_texts = 0;
    float rules_kinds = 0;
    for (Day& day : days_) {
      DayFeatures& row = day.out.features;
      row[f::kinds] = kinds_of(row);
      if (row[f::is_rules] > 0) rules_kinds = row[f::kinds];
      most_texts = std::max(most_texts, row[f::inside]);
      if (states_published(row)) {
        published += 1;
        if (!published_day) published_day = day_number(day.out.best.date);
      }
      if (row[f::modified] > 0) {
        modified += 1;
        if (!modified_day) modified_day = day_number(day.out.best.date);
      }
    }
    std::vector<Day*> in_order;
    for (Day& day : days_)
      if (day.first != HtmlTree::none && (headline_ == HtmlTree::none || day.first > headline_))
        in_order.push_back(&day);
    std::sort(in_order.begin(), in_order.end(), [](const Day* a, const Day* b) { return a->first < b->first; });
    for (std::size_t i = 0; i < in_order.size(); ++i)
      in_order[i]->out.features[f::order_after_headline] = static_cast<float>(i);

    auto distance = [](std::int64_t number, std::optional<std::int64_t> to) {
      return to ? static_cast<float>(std::clamp<std::int64_t>(number - *to, -400, 400)) : 1000.0f;
    };
    for (Day& day : days_) {
      DayFeatures& row = day.out.features;
      const PartialDate& date = day.out.best.date;
      std::int64_t number = day_number(date);
      row[f::days] = static_cast<float>(days_.size());
      auto later = std::count_if(days_.begin(), days_.end(),
                                 [&](const Day& other) { return day_number(other.out.best.date) > number; });
      row[f::share_later] = static_cast<float>(later) / static_cast<float>(days_.size());
      row[f::rules_basis] = rules_ == nullptr            ? 0.0f
                            : rules_->basis == "json-ld" ? 1.0f
                            : rules_->basis == "meta"    ? 2.0f
                            : rules_->basis == "url"     ? 3.0f
                            : rules_->basis == "text"    ? 4.0f
                                                         : 5.0f;
      row[f::from_rules] = distance(number, rules_day);
      row[f::from_published] = distance(number, published_day);
      row[f::from_modified] = distance(number, modified_day);
      row[f::other_published] = published - (states_published(row) ? 1.0f : 0.0f);
      row[f::other_modified] = modified - (row[f::modified] > 0 ? 1.0f : 0.0f);
      row[f::kinds_less_rules] = row[f::kinds] - rules_kinds;
      row[f::share_of_texts] = texts_ > 0 ? row[f::texts] / texts_ : 0;
      row[f::most_shown] = most_texts > 0 ? row[f::inside] / most_texts : 0;
      if (row[f::text_before] > 0) row[f::text_before] /= std::max(running_, 1.0f);
      if (day.first != HtmlTree::none)
        row[f::place_in_page] = static_cast<float>(day.first) / static_cast<float>(tree_.nodes().size());
      if (url_date_) {
        row[f::url_year] = url_date_->year == date.year ? 1.0f : -1.0f;
        if (url_date_->month != 0)
          row[f::url_month] = url_date_->year == date.year && url_date_->month == date.month ? 1.0f : -1.0f;
      }
      bool twin = date.day != date.month && std::any_of(days_.begin(), days_.end(), [&](const Day& other) {
                    const PartialDate& swapped = other.out.best.date;
                    return swapped.year == date.year && swapped.month == date.day && swapped.day == date.month;
                  });
      row[f::swapped_twin] = twin ? 1.0f : 0.0f;
    }
  }

  // How many kinds of places state the day as the page's.
  static float kinds_of(const DayFeatures& row) {
    int kinds = 0;
    kinds += row[f::json_ld_rank] > 0 ? 1 : 0;
    kinds += row[f::meta_published] > 0 ? 1 : 0;
    kinds += row[f::meta_dated] > 0 ? 1 : 0;
    kinds += row[f::item_date] > 0 || row[f::time_elements] > 0 ? 1 : 0;
    kinds += row[f::url] > 0 ? 1 : 0;
    kinds += row[f::alone] > 0 && row[f::inside] > 0 ? 1 : 0;
    return static_cast<float>(kinds);
  }

  static bool states_published(const DayFeatures& row) {
    return row[f::json_ld_rank] > 0 || row[f::meta_published] > 0 || row[f::item_date] > 0;
  }

  const HtmlTree& tree_;
  const Page& page_;
  const PageClues& clues_;
  NodeIndex headline_;
  const JsonLdArticle* article_;
  const DateStyle& style_;
  std::optional<std::int64_t> latest_day_;
  const StatedDate* rules_;
  std::vector<Day> days_;
  std::optional<PartialDate> url_date_;
  float texts_ = 0;
  float running_ = 0;
};

}  // namespace

std::vector<StatedDay> stated_days(const HtmlTree& tree, const Page& page, const PageClues& clues, NodeIndex headline,
                                   const JsonLdArticle* article, const DateStyle& style,
                                   std::optional<std::int64_t> latest_day, const StatedDate* rules) {
  return DayCollector(tree, page, clues, headline, article, style, latest_day, rules).collect();
}

}  // namespace dateline
