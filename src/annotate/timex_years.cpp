#include "annotate/timex_years.h"

#include "annotate/timex_quantities.h"

namespace dateline {

namespace {

// Whether four figures alone are a year, by what stands around them.
bool is_year_by_context(const TimeSentence& sentence, std::size_t at) {
  std::int32_t year = sentence[at].value;
  if (sentence[at].touches &&
      !sentence.is_any(at - 1, {"(", "\"", "'", "-", "\xE2\x80\x93", "[", "``", "\xE2\x80\x9C", "\xE2\x80\x98", "_"}))
    return false;
  bool is_in_figures = sentence.is_hyphen(at + 1) && sentence.is_number(at + 2);  // "2021-02-30"
  if (is_in_figures) return false;
  if (sentence[at + 1].touches && sentence.is_any(at + 1, {"%", "/", "$", ":", "\xC2\xB0"})) return false;
  if (at > 0 && sentence.is_any(at - 1, {"$", "#", "no.", "page", "than", "nearly", "approximately", "some", "least",
                                         "another", "all", "room", "flight", "highway", "route", "section", "article"}))
    return false;
  if (sentence.is(at + 1, TimeWord::unit) && sentence[at + 1].plural) return false;
  if (sentence.is_any(at + 1, {"percent", "people",   "troops",  "soldiers",   "miles",      "feet",    "dollars",
                               "points",  "meters",   "metres",  "kilometers", "kilometres", "km",      "tons",
                               "tonnes",  "shares",   "votes",   "workers",    "jobs",       "members", "men",
                               "women",   "students", "homes",   "pounds",     "euros",      "barrels", "employees",
                               "copies",  "children", "million", "billion",    "ft",         "mph"}))
    return false;
  if (at > 0 && year % 100 == 0 && sentence.is_any(at - 1, {"around", "about"})) return false;
  bool is_near = year >= 1900 && year <= 2050;
  bool has_preposition =
      at > 0 && sentence.is_any(at - 1, {"in", "since", "of", "until", "from", "by", "before", "after", "during",
                                         "year", "early", "late", "mid", "circa", "c.", "through", "till", "("});
  return is_near || has_preposition;
}

}  // namespace

bool is_year_number(const TimeSentence& sentence, std::size_t at) {
  return sentence.is_number(at) && sentence[at].digits == 4 && sentence[at].value >= 1000 && sentence[at].value <= 2100;
}

MaybeTimePhrase read_decade(const TimeSentence& sentence, std::size_t at) {
  std::size_t next = at;
  bool has_article = sentence.is(next, "the");
  if (has_article) ++next;
  bool has_apostrophe = sentence.is_any(next, {"'", "\xE2\x80\x98", "\xE2\x80\x99", "`"}) && sentence[next + 1].touches;
  if (has_apostrophe) ++next;
  if (!sentence.is(next, TimeWord::decade)) return std::nullopt;
  const TimeToken& token = sentence[next];
  bool is_full = token.digits == 4;
  if (is_full && (token.value < 1000 || token.value > 2090)) return std::nullopt;
  // "in his 40s" is an age.
  bool is_owned = at > 0 && sentence.is_any(at - 1, {"his", "her", "their", "my", "our", "your", "its"});
  if (!is_full && (is_owned || (!has_article && !has_apostrophe))) return std::nullopt;
  if (!is_full && token.digits == 0 && !has_article) return std::nullopt;
  TimePhrase phrase;
  phrase.begin = at;
  phrase.end = next + 1;
  phrase.point.grain = is_full && token.value % 100 == 0 && token.value < 1900 ? TimeGrain::century : TimeGrain::decade;
  phrase.point.year = token.value;
  phrase.is_century_open = !is_full;
  return phrase;
}

MaybeTimePhrase read_century(const TimeSentence& sentence, std::size_t at) {
  std::size_t next = at + (sentence.is(at, "the") ? 1 : 0);
  if (!sentence.is(next, TimeWord::ordinal)) return std::nullopt;
  std::int32_t number = sentence[next].value;
  ++next;
  if (number == 20 && sentence.is_hyphen(next) && sentence.is(next + 1, "first")) {
    number = 21;
    next += 2;
  }
  if (sentence.is_hyphen(next)) ++next;
  if (!sentence.is_unit(next, TimeUnit::century) || sentence[next].plural) return std::nullopt;
  if (number < 2 || number > 22) return std::nullopt;
  TimePhrase phrase;
  phrase.begin = at;
  phrase.end = next + 1;
  phrase.point.grain = TimeGrain::century;
  phrase.point.year = (number - 1) * 100;
  return phrase;
}

MaybeTimePhrase read_year(const TimeSentence& sentence, std::size_t at) {
  TimePhrase phrase;
  phrase.begin = at;
  phrase.point.grain = TimeGrain::year;
  std::size_t next = at;
  if (sentence.is(next, "the") && sentence.is(next + 1, "year")) next += 2;
  else if (sentence.is(next, "year") && !(at > 0 && sentence.is(at - 1, "fiscal"))) next += 1;
  bool is_named = next != at;
  if (auto spoken = read_spoken_year(sentence, next)) {
    phrase.point.year = static_cast<std::int32_t>(*spoken->count);
    phrase.end = spoken->end;
    bool is_counted = sentence.is(spoken->end, TimeWord::unit) || sentence.is(spoken->end, "hundred");
    if (is_named || (*phrase.point.year % 100 != 0 && !is_counted)) return phrase;
  }
  if (!is_year_number(sentence, next)) return std::nullopt;
  phrase.point.year = sentence[next].value;
  phrase.end = next + 1;
  // "1990-95", "1990-1995"
  bool is_season_of_sport = sentence.is(next + 1, "/") && sentence[next + 1].touches && sentence[next + 2].touches &&
                            sentence[next + 2].digits == 2 &&
                            sentence[next + 2].value == (sentence[next].value + 1) % 100;
  bool has_dash = (sentence.is_dash(next + 1) || is_season_of_sport) && sentence[next + 2].digits >= 2 &&
                  sentence[next + 2].digits != 3;
  if (has_dash && !(sentence[next + 3].touches && sentence.is_number(next + 4))) {
    std::int32_t last = sentence[next + 2].value;
    std::int32_t first = *phrase.point.year;
    if (sentence[next + 2].digits == 2) last += first - first % 100;
    if (last > first && last - first < 100) {
      phrase.is_range = true;
      phrase.other = CalendarPoint::of_year(last);
      phrase.end = next + 3;
      return phrase;
    }
  }
  if (!is_named && !is_year_by_context(sentence, next)) return std::nullopt;
  return phrase;
}

MaybeTimePhrase read_fiscal_year(const TimeSentence& sentence, std::size_t at) {
  std::size_t next = at + (sentence.is(at, "the") ? 1 : 0);
  TimePhrase phrase;
  phrase.begin = at;
  phrase.is_fiscal = true;
  phrase.point.grain = TimeGrain::year;
  if (sentence.is_any(next, {"fiscal", "financial", "fy"})) {
    bool is_fiscal = !sentence.is(next, "financial");
    ++next;
    if (sentence.is_hyphen(next)) ++next;
    if (sentence.is(next, "year")) ++next;
    else if (!is_fiscal) return std::nullopt;
    if (!is_year_number(sentence, next)) return std::nullopt;
    phrase.point.year = sentence[next].value;
    phrase.end = next + 1;
    return phrase;
  }
  bool is_behind = is_year_number(sentence, next) && sentence.is_any(next + 1, {"fiscal", "financial"}) &&
                   sentence.is(next + 2, "year");
  if (!is_behind) return std::nullopt;
  phrase.point.year = sentence[next].value;
  phrase.end = next + 3;
  return phrase;
}

}  // namespace dateline
