#include "annotate/timex_dates.h"

#include <optional>

#include "annotate/timex_holidays.h"
#include "annotate/timex_quantities.h"
#include "annotate/timex_years.h"

namespace dateline {

namespace {

bool is_day_number(const TimeSentence& sentence, std::size_t at) {
  const TimeToken& token = sentence[at];
  return token.word == TimeWord::number && (token.digits == 1 || token.digits == 2) && token.value >= 1 &&
         token.value <= 31;
}

bool is_day_ordinal(const TimeSentence& sentence, std::size_t at) {
  return sentence.is(at, TimeWord::ordinal) && sentence[at].value >= 1 && sentence[at].value <= 31;
}

// What is false of a day leaves the month: "30 February" says no more than February.
void set_day(TimePhrase& phrase, std::int32_t day) {
  phrase.point.grain = TimeGrain::day;
  phrase.point.day = day;
  if (phrase.point.exists()) return;
  phrase.point.grain = TimeGrain::month;
  phrase.point.day = 0;
}

// ", 1999" or " 1999" or " of 1999" behind a month or a day; "'99".
void read_year_behind(const TimeSentence& sentence, TimePhrase& phrase, bool may_have_of) {
  std::size_t at = phrase.end;
  if (sentence.is(at, ",") || (may_have_of && sentence.is(at, "of"))) ++at;
  if (is_year_number(sentence, at)) {
    if (at != phrase.end && sentence.is_any(at + 1, {"people", "%", "percent"})) return;
    phrase.point.year = sentence[at].value;
    phrase.end = at + 1;
    return;
  }
  bool is_short = sentence.is_any(phrase.end, {"'", "\xE2\x80\x99", "\xE2\x80\x98"}) &&
                  sentence[phrase.end + 1].touches && sentence[phrase.end + 1].digits == 2;
  if (is_short) {
    phrase.point.year = sentence[phrase.end + 1].value;
    phrase.is_century_open = true;
    phrase.end += 2;
    return;
  }
  at = phrase.end + (sentence.is_any(phrase.end, {"of", ","}) ? 1 : 0);
  if (auto spoken = read_spoken_year(sentence, at); spoken && phrase.point.day == 0) {
    phrase.point.year = static_cast<std::int32_t>(*spoken->count);
    phrase.end = spoken->end;
  }
}

// Months that are names and verbs too.
bool is_doubtful_month(const TimeSentence& sentence, std::size_t at) {
  return sentence.is_any(at, {"may", "march", "april", "june", "august", "jan", "mar", "jun"});
}

bool is_time_preposition(const TimeSentence& sentence, std::size_t at) {
  return sentence.is_any(at,
                         {"in",   "since",   "of",    "until", "by",   "from", "during", "after",  "before", "between",
                          "to",   "through", "for",   "early", "late", "mid",  "till",   "around", "about",  "last",
                          "next", "this",    "every", "each",  "and",  "or",   "-",      "(",      ","});
}

bool stands_alone(const TimeSentence& sentence, std::size_t at) {
  std::string_view form = sentence.form(at);
  if (form == "mar" || form == "sun" || form == "sat" || form == "mon" || form == "wed") return false;
  if (!is_doubtful_month(sentence, at)) return true;
  bool name_behind = sentence[at + 1].capitalized && sentence[at + 1].word == TimeWord::none;
  if (name_behind) return false;
  if (form == "march" && sentence.is_any(at + 1, {"for", "of", "on"})) return false;
  if (at > 0 && is_time_preposition(sentence, at - 1)) return true;
  if ((form == "march" && at == 0) || form == "may") return false;
  return at == 0 || !sentence[at - 1].capitalized || sentence[at - 1].word != TimeWord::none;
}

// [the] 5[th] [day] [of] May [1999].
MaybeTimePhrase read_day_month(const TimeSentence& sentence, std::size_t at) {
  std::size_t next = at;
  bool has_article = sentence.is(next, "the");
  if (has_article) ++next;
  bool is_ordinal = is_day_ordinal(sentence, next);
  if (!is_ordinal && (has_article || !is_day_number(sentence, next))) return std::nullopt;
  std::int32_t day = sentence[next].value;
  std::size_t month = next + 1;
  if (sentence.is(month, "day")) ++month;
  if (sentence.is(month, "of")) ++month;
  if (!sentence.is(month, TimeWord::month)) return std::nullopt;
  if (month == next + 1 && is_ordinal && is_doubtful_month(sentence, month) && !has_article) return std::nullopt;
  // "7 May 3": the figure before the month is something else where one behind it is the day.
  bool day_behind = is_day_number(sentence, month + 1) && !sentence.is(month + 2, "%");
  if (!is_ordinal && day_behind) return std::nullopt;
  TimePhrase phrase;
  phrase.begin = at;
  phrase.end = month + 1;
  phrase.point.grain = TimeGrain::month;
  phrase.point.month = sentence[month].value;
  read_year_behind(sentence, phrase, false);
  set_day(phrase, day);
  return phrase;
}

// Monday[,] May 3; Monday night.
MaybeTimePhrase read_weekday_date(const TimeSentence& sentence, std::size_t at) {
  if (!sentence.is(at, TimeWord::weekday) || sentence[at].plural) return std::nullopt;
  std::size_t next = at + 1;
  TimePhrase phrase;
  phrase.begin = at;
  phrase.end = next;
  phrase.point.weekday = sentence[at].value;
  if (sentence.is(next, TimeWord::day_part) && !sentence[next].plural) {
    phrase.point.day_part = static_cast<DayPart>(sentence[next].value);
    phrase.type = TimexType::time;
    phrase.end = ++next;
  }
  if (sentence.is(next, ",")) ++next;
  MaybeTimePhrase day = read_month_date(sentence, next);
  if (!day) day = read_day_month(sentence, next);
  if (day && day->point.day != 0) {
    day->begin = at;
    day->point.weekday = phrase.point.weekday;
    day->point.day_part = phrase.point.day_part;
    day->type = phrase.type;
    return day;
  }
  std::string_view form = sentence.form(at);
  if (phrase.size() == 1 && form.size() <= 3 && (form == "sun" || form == "sat" || form == "mon" || form == "wed"))
    return std::nullopt;
  return phrase;
}

// on the 15th [of the month]
MaybeTimePhrase read_day_of_month(const TimeSentence& sentence, std::size_t at) {
  if (at == 0 || !sentence.is_any(at - 1, {"on", "by", "until", "before", "since"}) || !sentence.is(at, "the"))
    return std::nullopt;
  if (!is_day_ordinal(sentence, at + 1) || sentence.form(at + 1)[0] > '9') return std::nullopt;
  bool is_closed = sentence.is_any(at + 2, {".", ",", ";", ")", "and", "of", ""});
  if (!is_closed || (sentence.is(at + 2, "of") && !sentence.is_any(at + 3, {"the", "this", "last", "next", "each"})))
    return std::nullopt;
  TimePhrase phrase;
  phrase.begin = at;
  phrase.end = at + 2;
  phrase.point.day = sentence[at + 1].value;
  return phrase;
}

// the first Monday in June [1999]
MaybeTimePhrase read_weekday_of_month(const TimeSentence& sentence, std::size_t at) {
  std::size_t next = at + (sentence.is(at, "the") ? 1 : 0);
  bool is_last = sentence.is(next, "last");
  bool is_counted = sentence.is(next, TimeWord::ordinal) && sentence[next].value >= 1 && sentence[next].value <= 5;
  if (!is_last && !is_counted) return std::nullopt;
  bool is_weekday = sentence.is(next + 1, TimeWord::weekday) && !sentence[next + 1].plural;
  if (!is_weekday || !sentence.is_any(next + 2, {"in", "of"})) return std::nullopt;
  TimePhrase phrase;
  phrase.begin = at;
  if (sentence.is_any(next + 3, {"every", "each", "the"}) && sentence.is_unit(next + 4, TimeUnit::month)) {
    phrase.end = next + 5;
    phrase.type = TimexType::set;
    phrase.meaning = TimeMeaning::fixed;
    phrase.value = "P1M";
    return phrase;
  }
  MaybeTimePhrase month = read_month_date(sentence, next + 3);
  if (!month || month->point.grain != TimeGrain::month) return std::nullopt;
  phrase = *month;
  phrase.begin = at;
  phrase.weekday_of_month = WeekdayOfMonth{sentence[next + 1].value, is_last ? 0 : sentence[next].value};
  return phrase;
}

// The "3" of "from 3 to 17 May" and of "3-17 May": the month stands behind the second.
MaybeTimePhrase read_first_of_two_days(const TimeSentence& sentence, std::size_t at) {
  if (!is_day_number(sentence, at)) return std::nullopt;
  if (!sentence.is_any(at + 1, {"to", "and", "or", "until"}) && !sentence.is_dash(at + 1)) return std::nullopt;
  MaybeTimePhrase second = read_day_month(sentence, at + 2);
  if (!second || second->point.day == 0 || !is_day_number(sentence, at + 2)) return std::nullopt;
  set_day(*second, sentence[at].value);
  if (second->point.day == 0) return std::nullopt;
  second->begin = at;
  second->end = at + 1;
  return second;
}

}  // namespace

MaybeTimePhrase read_month_date(const TimeSentence& sentence, std::size_t at) {
  if (!sentence.is(at, TimeWord::month)) return std::nullopt;
  TimePhrase phrase;
  phrase.begin = at;
  phrase.end = at + 1;
  phrase.point.grain = TimeGrain::month;
  phrase.point.month = sentence[at].value;
  std::size_t next = at + 1;
  if (sentence.is(next, "the") && is_day_ordinal(sentence, next + 1)) ++next;
  bool has_day =
      (is_day_number(sentence, next) && !sentence.is_any(next + 1, {"%", "percent", "million", "billion"})) ||
      is_day_ordinal(sentence, next);
  if (!has_day) {
    read_year_behind(sentence, phrase, true);
    if (phrase.size() == 1 && !stands_alone(sentence, at)) return std::nullopt;
    return phrase;
  }
  std::int32_t day = sentence[next].value;
  phrase.end = next + 1;
  std::optional<std::int32_t> last_day;
  if (sentence.is_dash(phrase.end) && is_day_number(sentence, phrase.end + 1) && sentence[phrase.end + 1].value > day) {
    last_day = sentence[phrase.end + 1].value;
    phrase.end += 2;
  }
  read_year_behind(sentence, phrase, false);
  set_day(phrase, day);
  if (last_day && phrase.point.day != 0) {
    TimePhrase last = phrase;
    set_day(last, *last_day);
    if (last.point.day != 0) {
      phrase.is_range = true;
      phrase.other = last.point;
    }
  }
  return phrase;
}

MaybeTimePhrase read_second_day(const TimeSentence& sentence, TimePhrase& date) {
  bool ends_with_day = date.meaning == TimeMeaning::calendar && date.point.grain == TimeGrain::day &&
                       date.point.month != 0 && date.size() >= 2 && is_day_number(sentence, date.end - 1) &&
                       !date.is_range && sentence[date.end - 1].value == date.point.day;
  std::size_t at = date.end + 1;
  bool is_joined = sentence.is_any(date.end, {"and", "or", "to", "through", "until"}) && is_day_number(sentence, at);
  if (!ends_with_day || !is_joined || sentence[at].value <= date.point.day) return std::nullopt;
  TimePhrase second = date;
  second.begin = at;
  second.end = at + 1;
  read_year_behind(sentence, second, false);
  bool is_closed =
      second.size() > 1 || at + 1 >= sentence.size() ||
      sentence.is_any(at + 1, {".", ",", ";", ":", ")", "in", "at", "on", "for", "with", "when", "after", "the"});
  if (!is_closed) return std::nullopt;
  set_day(second, sentence[at].value);
  if (second.point.day == 0) return std::nullopt;
  date.point.year = second.point.year;
  return second;
}

MaybeTimePhrase read_named_date(const TimeSentence& sentence, std::size_t at) {
  constexpr MaybeTimePhrase (*readers[])(const TimeSentence&, std::size_t) = {
      read_weekday_date, read_month_date,        read_day_month,        read_numeric_date,
      read_decade,       read_first_of_two_days, read_weekday_of_month, read_century,
      read_year,         read_fiscal_year,       read_day_of_month,     read_holiday};
  MaybeTimePhrase best;
  for (auto reader : readers) {
    MaybeTimePhrase phrase = reader(sentence, at);
    bool is_before_christ = phrase && sentence.is_any(phrase->end, {"bc", "b.c.", "bce", "b.c.e."});
    if (is_before_christ) continue;  // no form in EDTF level 1 that all readers share
    if (phrase && phrase->point.exists() && (!best || phrase->end > best->end)) best = phrase;
  }
  return best;
}

}  // namespace dateline
