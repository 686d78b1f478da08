#include "extract/dateline.h"

#include <algorithm>
#include <string>
#include <vector>

#include "extract/agencies.h"
#include "extract/line_date.h"
#include "extract/line_words.h"
#include "extract/news_conventions.h"
#include "text/characters.h"
#include "text/utf8.h"
#include "text/word_set.h"

namespace dateline {

namespace {

using Kind = LineWord::Kind;

constexpr std::size_t looked_at_bytes = 200;

// What parts a dateline from the sentence after it.
enum class Separator { none, dash, colon, stop };

// Words that open a paragraph in capitals before a dash or a colon and are no place.
bool is_label(std::string_view word) {
  static const WordSet labels(
      "breaking update updated updates exclusive opinion analysis video watch live photo photos news "
      "editorial review interview note editor editors editor's report reports explainer fact factbox "
      "commentary read listen recap poll quiz correction corrections sponsored advertisement press for "
      "immediate eilmeldung exklusiv kommentar meinung analyse urgent direct vid\u00e9o v\u00eddeo "
      "\u00faltima opini\u00f3n por par von by from the a an in on at no yes source summary background "
      "context key top more story stories alert warning weather sports sport business politics world "
      "local national health science tech culture posted published chapter part question answer "
      "moderator host narrator disclaimer who what when where why how nato nasa fifa uefa fbi cia usa "
      "tl;dr tldr ps edit covid covid-19 today tonight monday tuesday wednesday thursday friday "
      "saturday sunday actualizaci\u00f3n atualizado aggiornamento son "
      "\u0441\u0440\u043e\u0447\u043d\u043e info faq q pros cons verdict rating spoiler spoilers "
      "important attention hinweis achtung foto fotos bild mehr lesen related also see");
  return labels.contains(lower(word));
}

bool is_town_prefix(std::string_view word) {
  return word == "St" || word == "ST" || word == "Ft" || word == "FT" || word == "Mt" || word == "MT" ||
         word == "Ste" || word == "Sta";
}

bool joins_place_words(std::string_view word) {
  static const WordSet particles(
      "de la le du del di da do dos of am an der and und et y e es al el sur upon im i in the");
  return particles.contains(lower(word));
}

struct Place {
  Span span{};           // with its region
  std::size_t next = 0;  // the first word after it
  std::string key;       // of the first town alone
  std::size_t letters = 0;
  std::size_t town_words = 0;
  bool upper = true;
  bool known = false;
  bool has_region = false;
  bool is_label = false;
};

class DatelineReader {
 public:
  DatelineReader(std::string_view text, DatelinePlace where, std::span<const std::string> named)
      : text_(text), where_(where), named_(named), words_(words_of_line(text, looked_at_bytes)) {}

  std::optional<Dateline> read() {
    if (words_.empty()) return std::nullopt;
    if (auto found = read_chinese()) return found;
    if (auto found = read_agency_first()) return found;
    if (auto found = read_date_first()) return found;
    return read_place_first();
  }

 private:
  bool at_word(std::size_t i) const { return i < words_.size() && words_[i].kind == Kind::word; }
  bool at_mark(std::size_t i, char c) const { return i < words_.size() && words_[i].is(c); }
  bool at_dash(std::size_t i) const {
    return i < words_.size() && (words_[i].kind == Kind::dash || (words_[i].is('_') && words_[i].spaced));
  }
  std::string_view between(std::size_t from, std::size_t to) const {
    return text_.substr(words_[from].span.begin, words_[to - 1].span.end - words_[from].span.begin);
  }

  // --- parts -------------------------------------------------------------------------------------------------

  /// Reads "(AFP)", "[AP]" or "/TASS/" at word i. `form_only` tells that the name is in no table.
  struct Bracketed {
    std::string_view name;
    std::size_t next = 0;
    bool known = false;
  };
  std::optional<Bracketed> bracketed_agency(std::size_t i) const {
    if (i >= words_.size()) return std::nullopt;
    bool slash = words_[i].is('/');
    if (words_[i].kind != Kind::open && !slash) return std::nullopt;
    std::size_t end = i + 1;
    while (end < words_.size() && end < i + 10 && !(slash ? words_[end].is('/') : words_[end].kind == Kind::close))
      ++end;
    if (end >= words_.size() || end == i + 1 || end >= i + 10) return std::nullopt;
    std::string_view inside = between(i + 1, end);
    std::string_view agency = agency_among(inside);
    if (!agency.empty()) return Bracketed{agency, end + 1, true};
    if (slash || words_[i].is('[') || !is_name_shaped(words_, i + 1, end) || !words_[i + 1].capital ||
        words_[i + 1].kind != Kind::word)
      return std::nullopt;
    return Bracketed{inside, end + 1, is_named(inside)};
  }

  bool is_named(std::string_view agency) const {
    std::string key = fold_to_letters(agency);
    return std::any_of(named_.begin(), named_.end(), [&](const std::string& name) {
      return fold_to_letters(name) == key || (agency.size() >= 2 && initials(name) == agency);
    });
  }

  /// "Lowland News Service" -> "LNS".
  static std::string initials(std::string_view name) {
    std::string out;
    for (std::size_t i = 0; i < name.size(); ++i)
      if (name[i] >= 'A' && name[i] <= 'Z' && (i == 0 || name[i - 1] == ' ')) out += name[i];
    return out;
  }

  /// "Hollin (LNS)The train ...": nothing parts the bracket from the sentence, since it stood in an element of
  /// its own; a name in capitals, or one that sounds like news, is then an agency's.
  bool is_glued_agency(std::string_view agency, std::size_t next) const {
    if (next >= words_.size() || words_[next].spaced || words_[next].kind != Kind::word || !words_[next].capital)
      return false;
    bool capitals = agency.size() >= 2 && agency.size() <= 6 &&
                    std::all_of(agency.begin(), agency.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return capitals || sounds_like_news(agency);
  }

  bool is_date_word(std::size_t i) const {
    return i < words_.size() &&
           (words_[i].kind == Kind::number || month_of_word(words_[i].text) > 0 || is_weekday(words_[i].text));
  }

  /// Reads "KABUL", "New York City, N.Y.", "LONDON/PARIS", "New Delhi [India]" at word i.
  std::optional<Place> read_place(std::size_t i) const {
    if (!at_word(i) || !words_[i].capital || (words_[i].text.size() < 2)) return std::nullopt;
    Place place;
    std::size_t at = i, town_end = 0;
    bool first_town = true;
    while (at_word(at) && place.town_words < 6) {
      const LineWord& word = words_[at];
      bool particle = joins_place_words(word.text) && at > i && at_word(at + 1) && words_[at + 1].capital;
      if (!word.capital && !particle) break;
      if (!particle) {
        ++place.town_words;
        place.letters += utf8::code_point_count(word.text);
        place.upper = place.upper && (word.upper || utf8::code_point_count(word.text) == 1);
      }
      ++at;
      if (is_town_prefix(word.text) && at_mark(at, '.') && at_word(at + 1)) ++at;
      if (first_town) town_end = at;
      if (at_mark(at, '/') && at_word(at + 1) && words_[at + 1].capital && agency_named(words_[at + 1].text).empty()) {
        first_town = false;
        ++at;
      }
    }
    if (place.town_words == 0 || place.town_words >= 6) return std::nullopt;
    place.is_label = is_label(words_[i].text) || is_weekday(words_[i].text) || month_of_word(words_[i].text) > 0;
    place.key = name_key(between(i, town_end));
    place.known = is_dateline_city(place.key) || is_dateline_city(name_key(between(i, at)));
    for (int regions = 0; regions < 2; ++regions) {
      std::size_t end = region_end(at);
      if (end == at) break;
      at = end;
      place.has_region = true;
    }
    place.span = {words_[i].span.begin, words_[at - 1].span.end};
    place.next = at;
    return place;
  }

  /// One past a region ", N.Y.", ", Afghanistan", " [India]" at word i; i where there is none.
  std::size_t region_end(std::size_t i) const {
    if (at_mark(i, '[') && at_word(i + 1) && words_[i + 1].capital) {
      std::size_t end = i + 2;
      while (at_word(end) && end < i + 5) ++end;
      return end < words_.size() && words_[end].kind == Kind::close ? end + 1 : i;
    }
    if (!at_mark(i, ',') || !at_word(i + 1) || !words_[i + 1].capital || is_date_word(i + 1)) return i;
    if (agency_named(words_[i + 1].text) == words_[i + 1].text && words_[i + 1].upper) return i;
    std::size_t end = i + 1;
    while (at_word(end) && (words_[end].capital || joins_place_words(words_[end].text)) && end < i + 5) ++end;
    if (end == i + 5 || !words_[end - 1].capital) return i;
    if (at_mark(end, '.') && !words_[end].spaced) ++end;
    bool closed = end < words_.size() && (words_[end].kind == Kind::open || at_dash(end) || at_mark(end, ',') ||
                                          at_mark(end, '/') || at_mark(end, ':'));
    return closed || end == words_.size() ? end : i;
  }

  /// Reads the dash, colon or ".-" at word i and moves i past it. A hyphen must stand free.
  Separator read_separator(std::size_t& i) const {
    if (at_mark(i, '.') && at_dash(i + 1)) {
      i += 2;
      return Separator::dash;
    }
    if (at_dash(i)) {
      bool hyphen = words_[i].text == "-";
      bool free = words_[i].spaced || (i + 1 < words_.size() && words_[i + 1].spaced);
      if (hyphen && !free) return Separator::none;
      ++i;
      if (at_mark(i, '.')) ++i;
      return Separator::dash;
    }
    if (at_mark(i, ':')) {
      ++i;
      if (at_dash(i)) ++i;
      return Separator::colon;
    }
    if (at_mark(i, '.')) {
      ++i;
      return Separator::stop;
    }
    return Separator::none;
  }

  struct Continuation {
    bool ends = false;           // nothing follows
    bool opens = false;          // what follows can begin a sentence
    bool names_speaker = false;  // "... - AP: ...": a headline in a list of other outlets' stories
  };
  Continuation after(std::size_t i) const {
    if (i >= words_.size()) return {true, true, false};
    std::size_t at = words_[i].span.begin;
    char32_t c = utf8::next(text_, at);
    bool colon = at_word(i) && (at_mark(i + 1, ':') || (at_word(i + 1) && at_mark(i + 2, ':')));
    return {false, !is_lower(c) && c != ',' && c != ';' && c != '.' && c != ')', colon};
  }

  Dateline make(std::size_t end, const Place* place, std::string_view agency, const LineDate& date) const {
    Dateline out;
    out.span = {words_.front().span.begin, words_[end - 1].span.end};
    if (place != nullptr) out.place = std::string(text_.substr(place->span.begin, place->span.length()));
    if (!agency.empty()) out.agency = std::string(agency);
    if (date.found) out.date = edtf_of(date);
    return out;
  }

  // --- whole forms -------------------------------------------------------------------------------------------

  /// "(Reuters) - ", "(ANSA) - ROMA, 03 MAG - ", "CNN --".
  std::optional<Dateline> read_agency_first() const {
    std::string_view agency;
    std::size_t i = 0;
    bool bracketed = false;
    if (auto brackets = bracketed_agency(0); brackets && brackets->known) {
      agency = brackets->name;
      i = brackets->next;
      bracketed = true;
    } else {
      for (std::size_t count = 1; count <= 3 && count < words_.size() && at_word(count - 1); ++count) {
        if (!agency_named(between(0, count)).empty() && words_[0].upper) {
          agency = between(0, count);
          i = count;
        }
      }
      if (agency.empty() || !at_dash(i) || words_[i].text == "-") return std::nullopt;
    }
    Separator separator = read_separator(i);
    if (separator == Separator::none && !(bracketed && after(i).opens && !after(i).ends)) return std::nullopt;
    if (separator == Separator::dash) {
      if (auto place = read_place(i); place && place->upper && !place->is_label) {
        std::size_t at = place->next;
        if (at_mark(at, ',')) ++at;
        LineDate date = read_line_date(words_, at);
        if (read_separator(at) == Separator::dash && after(at).opens) return make(at, &*place, agency, date);
      }
    }
    if (!after(i).opens || (after(i).ends && separator != Separator::dash)) return std::nullopt;
    return make(i, nullptr, agency, {});
  }

  /// "May 4 (Reuters) -": the agency's form where no town matters.
  std::optional<Dateline> read_date_first() const {
    std::size_t i = 0;
    LineDate date = read_line_date(words_, i);
    if (!date.found || date.day == 0) return std::nullopt;
    auto brackets = bracketed_agency(i);
    if (!brackets || !brackets->known) return std::nullopt;
    i = brackets->next;
    if (read_separator(i) != Separator::dash || !after(i).opens) return std::nullopt;
    return make(i, nullptr, brackets->name, date);
  }

  std::optional<Dateline> read_place_first() const {
    auto place = read_place(0);
    if (!place) return std::nullopt;
    std::size_t i = place->next;
    if (at_mark(i, ',') || at_mark(i, '.')) ++i;
    LineDate date = read_line_date(words_, i);
    if (!date.found && i < words_.size() && words_[i].kind == Kind::number && words_[i].text.size() <= 2 && i > 0 &&
        at_mark(i - 1, ',') && i + 1 < words_.size() && words_[i + 1].kind == Kind::open) {
      date = {0, 0, leading_number(words_[i].text), true};  // "MADRID, 3 (EUROPA PRESS)"
      date.found = date.day >= 1 && date.day <= 31;
      ++i;
    }
    if (date.found && at_mark(i, '.') && i + 1 < words_.size() &&
        (words_[i + 1].is('/') || words_[i + 1].kind == Kind::open))
      ++i;
    if (!date.found && i > place->next) i = place->next;
    if (date.found && at_mark(i, ',') && i + 1 < words_.size() && words_[i + 1].kind == Kind::open) ++i;

    std::string_view agency;
    bool known_agency = false;
    if (auto brackets = bracketed_agency(i)) {
      agency = brackets->name;
      known_agency = brackets->known;
      i = brackets->next;
    } else if (auto bare = bare_agency(i)) {
      agency = bare->name;
      known_agency = true;
      i = bare->next;
    }
    if (!agency.empty() && !date.found) {
      std::size_t at = at_mark(i, ',') ? i + 1 : i;
      date = read_line_date(words_, at);
      if (date.found) i = at;
    }
    if (known_agency && !agency_named(text_.substr(place->span.begin, place->span.length())).empty())
      return std::nullopt;  // "Agence France-Presse (AFP) ..." explains its name
    std::size_t bare_end = i;
    Separator separator = read_separator(i);
    Continuation next = after(i);
    if (!known_agency && !agency.empty() && separator == Separator::none) known_agency = is_glued_agency(agency, i);
    if (!accept(*place, agency, known_agency, date, separator, next)) {
      // "Kabul (CNN) ...": no separator belongs to it.
      return std::nullopt;
    }
    if (separator == Separator::stop && !known_agency) i = bare_end;
    return make(i, &*place, agency, date);
  }

  /// "ANKARA - AA", "KIEV. 3 May. UNIAN.": a known agency between two separators.
  std::optional<Bracketed> bare_agency(std::size_t i) const {
    if (!at_dash(i) && !at_mark(i, '.') && !at_mark(i, ',')) return std::nullopt;
    std::optional<Bracketed> found;
    for (std::size_t end = i + 2; end <= i + 4 && end < words_.size() && at_word(end - 1); ++end) {
      bool closed = at_dash(end) || (at_mark(end, '.') && !words_[end].spaced);
      std::string_view name = between(i + 1, end);
      if (closed && words_[i + 1].capital && !agency_named(name).empty()) found = Bracketed{name, end, true};
    }
    return found;
  }

  bool accept(const Place& place, std::string_view agency, bool known_agency, const LineDate& date, Separator separator,
              const Continuation& next) const {
    if (place.is_label || !next.opens) return false;
    bool dash = separator == Separator::dash;
    bool sure_place = place.known || (place.upper && place.letters >= 3);
    if (known_agency) return separator != Separator::none || sure_place || date.found || !next.ends;
    if (where_ == DatelinePlace::later_paragraph) return place.upper && dash && date.found && !next.ends;
    if (!agency.empty()) {
      bool press = sounds_like_news(agency);
      if (dash || separator == Separator::colon) return sure_place || place.has_region || press || date.found;
      return press && !next.ends;
    }
    if (date.found) {
      if (dash) return sure_place || place.has_region || place.town_words <= 3;
      return (separator == Separator::colon || (separator == Separator::stop && place.upper)) && sure_place;
    }
    if (next.ends) return place.upper && place.known && separator != Separator::colon;
    if (dash) {
      if (place.known) return true;
      if (!place.upper) return false;
      return place.has_region || (place.letters >= 5 && place.town_words <= 2 && !next.names_speaker);
    }
    if (separator == Separator::colon) return place.known && place.upper;
    return false;
  }

  /// Xinhua's form in Chinese: agency, place, month and day, then the sign for a dispatch.
  std::optional<Dateline> read_chinese() const {
    std::string_view head = text_.substr(0, std::min(text_.size(), looked_at_bytes));
    for (std::string_view agency : {"\u65b0\u534e\u793e", "\u4e2d\u65b0\u793e", "\u65b0\u83ef\u793e"}) {
      if (!head.starts_with(agency)) continue;
      std::size_t digits = head.find_first_of("0123456789");
      if (digits > 60) return std::nullopt;  // or none at all
      Dateline out;
      out.agency = std::string(agency);
      if (digits > agency.size()) out.place = std::string(head.substr(agency.size(), digits - agency.size()));
      int month = leading_number(head.substr(digits));
      std::size_t month_mark = head.find("\u6708", digits), day_mark = head.find("\u65e5", digits);
      if (month_mark == std::string_view::npos || day_mark == std::string_view::npos || day_mark < month_mark ||
          day_mark > digits + 20)
        return std::nullopt;
      int day = leading_number(head.substr(month_mark + 3));
      if (month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
      out.date = edtf_of({0, month, day, true});
      std::size_t end = day_mark + 3;
      for (std::string_view dispatch : {"\u7535", "\u96fb", "\u8baf"}) {
        if (head.substr(end).starts_with(dispatch)) end += dispatch.size();
      }
      constexpr std::string_view wide_open = "\uff08", wide_close = "\uff09";
      if (head.substr(end).starts_with(wide_open)) {
        std::size_t close = head.find(wide_close, end);
        if (close != std::string_view::npos) end = close + wide_close.size();
      }
      out.span = {0, static_cast<std::uint32_t>(end)};
      return out;
    }
    return std::nullopt;
  }

  std::string_view text_;
  DatelinePlace where_;
  std::span<const std::string> named_;
  std::vector<LineWord> words_;
};

}  // namespace

std::optional<Dateline> dateline_at_start(std::string_view paragraph, DatelinePlace where,
                                          std::span<const std::string> named) {
  return DatelineReader(paragraph, where, named).read();
}

std::optional<Dateline> read_dateline(std::string_view text, std::span<const std::string> named) {
  // A standfirst may stand before the paragraph that the dateline opens.
  constexpr int paragraphs_looked_at = 3;
  std::size_t begin = 0;
  for (int i = 0; i < paragraphs_looked_at && begin < text.size(); ++i) {
    std::size_t end = std::min(text.find("\n\n", begin), text.size());
    auto where = i == 0 ? DatelinePlace::opens_text : DatelinePlace::later_paragraph;
    if (auto found = dateline_at_start(text.substr(begin, end - begin), where, named)) {
      found->span.begin += static_cast<std::uint32_t>(begin);
      found->span.end += static_cast<std::uint32_t>(begin);
      return found;
    }
    begin = std::min(text.size(), end + 2);
  }
  return std::nullopt;
}

}  // namespace dateline
