#include "extract/class_names.h"

#include <algorithm>
#include <array>

#include "extract/page_clues.h"

namespace dateline {

namespace {

// How much of a class or id a word must be.
enum class Fit : std::uint8_t {
  prefix,  ///< the beginning of a part: "date" of "post-dateline"
  whole,   ///< a whole part: "footer" of "page-footer", not of "footerRow"
  token,   ///< the whole class
};

struct ClassWord {
  std::string_view word;  // lower case
  Fit fit;
  std::uint32_t marks;
};

// Sorted by their first two letters, so that each part of a class is held against one or two words only; among
// those, the first that fits counts.
constexpr auto class_words = std::to_array<ClassWord>({
    {"artikeldatum", Fit::prefix, PageClues::date},
    {"articletitle", Fit::prefix, PageClues::headline},
    {"articledate", Fit::prefix, PageClues::date},
    {"articlemeta", Fit::prefix, PageClues::details},
    {"articleinfo", Fit::prefix, PageClues::details},
    {"author", Fit::prefix, PageClues::author},
    {"auteur", Fit::prefix, PageClues::author},
    {"autor", Fit::prefix, PageClues::author},
    {"blogtitle", Fit::prefix, PageClues::site_name},
    {"branding", Fit::prefix, PageClues::site_name},
    {"byline", Fit::prefix, PageClues::author},
    {"carousel", Fit::prefix, region_mark},
    {"contributor", Fit::prefix, PageClues::author},
    {"copyright", Fit::prefix, weak_region_mark},
    {"comment", Fit::prefix, region_mark},
    {"cookie", Fit::prefix, region_mark},
    {"created", Fit::prefix, PageClues::date | PageClues::published},
    {"datum", Fit::prefix, PageClues::date},
    {"date", Fit::prefix, PageClues::date},
    {"disqus", Fit::prefix, region_mark},
    {"entrydate", Fit::prefix, PageClues::date},
    {"entrymeta", Fit::prefix, PageClues::details},
    {"fecha", Fit::prefix, PageClues::date},
    {"footer", Fit::whole, weak_region_mark},
    {"headline", Fit::prefix, PageClues::headline},
    {"heading", Fit::prefix, PageClues::headline},
    {"info", Fit::prefix, PageClues::details},
    {"journalist", Fit::prefix, PageClues::author},
    {"kommentar", Fit::prefix, region_mark},
    {"logo", Fit::prefix, PageClues::site_name},
    {"meta", Fit::prefix, PageClues::details},
    {"menu", Fit::prefix, region_mark},
    {"most", Fit::whole, region_mark},
    {"modified", Fit::prefix, PageClues::modified},
    {"navigation", Fit::prefix, region_mark},
    {"newsletter", Fit::prefix, region_mark},
    {"posttitle", Fit::prefix, PageClues::headline},
    {"postdate", Fit::prefix, PageClues::date},
    {"postmeta", Fit::prefix, PageClues::details},
    {"postinfo", Fit::prefix, PageClues::details},
    {"popular", Fit::prefix, region_mark},
    {"posted", Fit::prefix, PageClues::date | PageClues::published},
    {"promo", Fit::whole, region_mark},
    {"pub", Fit::whole, PageClues::date},
    {"pubdate", Fit::prefix, PageClues::date | PageClues::published},
    {"publi", Fit::prefix, PageClues::date | PageClues::published},
    {"respond", Fit::whole, region_mark},
    {"recent", Fit::whole, region_mark},
    {"recommend", Fit::prefix, region_mark},
    {"related", Fit::prefix, region_mark},
    {"sitetitle", Fit::prefix, PageClues::site_name},
    {"sitename", Fit::prefix, PageClues::site_name},
    {"sidebar", Fit::prefix, weak_region_mark},
    {"sponsor", Fit::prefix, region_mark},
    {"stamp", Fit::prefix, PageClues::date},
    {"teaser", Fit::prefix, weak_region_mark},
    {"title", Fit::prefix, PageClues::headline},
    {"time", Fit::prefix, PageClues::date},
    {"trending", Fit::prefix, region_mark},
    {"updated", Fit::token, PageClues::updated},
    {"updated", Fit::prefix, PageClues::modified},
    {"update", Fit::prefix, PageClues::modified},
    {"verfasser", Fit::prefix, PageClues::author},
    {"widget", Fit::token, weak_region_mark},
    {"writer", Fit::prefix, PageClues::author},
});

constexpr std::size_t pair_of(char a, char b) {
  return static_cast<std::size_t>(a - 'a') * 26 + static_cast<std::size_t>(b - 'a');
}

static_assert(std::is_sorted(class_words.begin(), class_words.end(), [](const ClassWord& a, const ClassWord& b) {
  return pair_of(a.word[0], a.word[1]) < pair_of(b.word[0], b.word[1]);
}));

struct WordRange {
  std::uint8_t begin = 0;
  std::uint8_t end = 0;
};
constexpr std::array<WordRange, 26 * 26> make_pair_table() {
  std::array<WordRange, 26 * 26> table{};
  for (std::size_t i = 0; i < class_words.size(); ++i) {
    WordRange& range = table[pair_of(class_words[i].word[0], class_words[i].word[1])];
    if (range.end == 0) range.begin = static_cast<std::uint8_t>(i);
    range.end = static_cast<std::uint8_t>(i + 1);
  }
  return table;
}
constexpr auto pair_table = make_pair_table();

constexpr char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
constexpr bool is_lower_letter(char c) { return c >= 'a' && c <= 'z'; }

bool begins_with(std::string_view text, std::string_view prefix) {
  if (text.size() < prefix.size()) return false;
  for (std::size_t i = 0; i < prefix.size(); ++i)
    if (ascii_lower(text[i]) != prefix[i]) return false;
  return true;
}

bool fits(std::string_view names, std::size_t at, const ClassWord& word) {
  if (!begins_with(names.substr(at), word.word)) return false;
  if (word.fit == Fit::prefix) return true;
  std::size_t end = at + word.word.size();
  bool ends = end == names.size() || names[end] == ' ';
  if (word.fit == Fit::token) return ends && (at == 0 || names[at - 1] == ' ');
  return ends || !is_lower_letter(names[end]);
}

// "site-title", "blog-title": the site's name, not the headline.
bool is_of_site(std::string_view before) {
  if (before.size() < 5) return false;
  std::string_view word = before.substr(before.size() - 5);
  return begins_with(word, "site-") || begins_with(word, "blog-");
}

}  // namespace

std::uint32_t marks_of_class(std::string_view names) {
  std::uint32_t marks = 0;
  bool starts = true;
  for (std::size_t at = 0; at + 1 < names.size(); ++at) {
    char c = names[at];
    bool lower = is_lower_letter(c);
    bool upper = c >= 'A' && c <= 'Z';
    char next = ascii_lower(names[at + 1]);
    if (((lower && starts) || upper) && is_lower_letter(next)) {
      WordRange range = pair_table[pair_of(ascii_lower(c), next)];
      for (std::size_t i = range.begin; i < range.end; ++i) {
        if (!fits(names, at, class_words[i])) continue;
        bool site = class_words[i].marks == PageClues::headline && is_of_site(names.substr(0, at));
        marks |= site ? std::uint32_t{PageClues::site_name} : class_words[i].marks;
        break;
      }
    }
    starts = !lower && !upper;
  }
  return marks;
}

}  // namespace dateline
