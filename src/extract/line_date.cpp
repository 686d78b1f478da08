#include "extract/line_date.h"

#include <cstdio>

#include "extract/month_names.h"
#include "text/characters.h"
#include "text/word_set.h"

namespace dateline {

namespace {

bool is_word(const std::vector<LineWord>& words, std::size_t i) {
  return i < words.size() && words[i].kind == LineWord::Kind::word;
}
bool is_mark(const std::vector<LineWord>& words, std::size_t i, char c) { return i < words.size() && words[i].is(c); }

}  // namespace

int month_of_word(std::string_view word) { return month_named(lower(word), ""); }

bool is_weekday(std::string_view word) {
  static const WordSet days(
      "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri "
      "sat sun montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi "
      "vendredi samedi dimanche lunes martes mi\u00e9rcoles jueves viernes s\u00e1bado domingo "
      "luned\u00ec marted\u00ec mercoled\u00ec gioved\u00ec venerd\u00ec sabato domenica");
  return days.contains(lower(word));
}

LineDate read_line_date(const std::vector<LineWord>& words, std::size_t& i) {
  LineDate date;
  std::size_t at = i;
  if (is_word(words, at) && is_weekday(words[at].text)) {
    ++at;
    if (is_mark(words, at, ',') || is_mark(words, at, '.')) ++at;
  }
  auto number = [&](std::size_t k) {
    return k < words.size() && words[k].kind == LineWord::Kind::number ? leading_number(words[k].text) : -1;
  };
  auto skip_small = [&](std::size_t k) {
    if (is_word(words, k) && (words[k].text == "de" || words[k].text == "of" || words[k].text == "del")) return k + 1;
    return k;
  };
  auto read_year = [&](std::size_t k) {
    std::size_t y = skip_small(is_mark(words, k, ',') ? k + 1 : k);
    if (number(y) >= 1900 && number(y) <= 2100 && words[y].text.size() <= 5) {
      date.year = number(y);
      return y + 1;
    }
    return k;
  };
  if (std::size_t iso = at; number(iso) >= 0) {
    int a = 0, b = 0, c = 0;
    std::string whole(words[iso].text);
    if (std::sscanf(whole.c_str(), "%4d-%2d-%2d", &a, &b, &c) == 3 && a > 1900 && b <= 12 && c <= 31) {
      date = {a, b, c, true};
      i = iso + 1;
      return date;
    }
    if (std::sscanf(whole.c_str(), "%2d.%2d.%4d", &a, &b, &c) == 3 && c > 1900 && b <= 12 && a <= 31) {
      date = {c, b, a, true};
      i = iso + 1;
      return date;
    }
  }
  if (int day = number(at); day >= 1 && day <= 31) {  // day first
    std::size_t m = at + 1;
    if (is_mark(words, m, '.')) ++m;
    m = skip_small(m);
    if (is_word(words, m) && month_of_word(words[m].text) > 0) {
      date.day = day;
      date.month = month_of_word(words[m].text);
      ++m;
      if (is_mark(words, m, '.') && !words[m].spaced) ++m;
      i = read_year(m);
      date.found = true;
      return date;
    }
    return {};
  }
  if (is_word(words, at) && month_of_word(words[at].text) > 0) {
    int month = month_of_word(words[at].text);
    std::size_t d = at + 1;
    if (is_mark(words, d, '.')) ++d;
    if (int day = number(d); day >= 1 && day <= 31 && words[d].text.size() <= 4) {
      date.month = month;
      date.day = day;
      i = read_year(d + 1);
      date.found = true;
    } else if (number(d) > 1900 && number(d) <= 2100) {
      date.month = month;
      date.year = number(d);
      i = d + 1;
      date.found = true;
    }
  }
  return date;
}

std::string edtf_of(const LineDate& date) {
  char out[48];
  if (date.year > 0 && date.month > 0 && date.day > 0) {
    std::snprintf(out, sizeof out, "%04d-%02d-%02d", date.year, date.month, date.day);
  } else if (date.month > 0 && date.day > 0) {
    std::snprintf(out, sizeof out, "XXXX-%02d-%02d", date.month, date.day);
  } else if (date.day > 0) {
    std::snprintf(out, sizeof out, "XXXX-XX-%02d", date.day);
  } else if (date.year > 0 && date.month > 0) {
    std::snprintf(out, sizeof out, "%04d-%02d", date.year, date.month);
  } else {
    std::snprintf(out, sizeof out, "XXXX-%02d", date.month);
  }
  return out;
}

}  // namespace dateline
