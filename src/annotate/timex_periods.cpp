#include "annotate/timex_periods.h"

#include "annotate/timex_dates.h"
#include "annotate/timex_years.h"

namespace dateline {

namespace {

bool is_fiscal_word(const TimeSentence& sentence, std::size_t at) {
  return sentence.is_any(at, {"fiscal", "fiscal-", "financial"});
}

// "1990", "fiscal 1990", "of 1990", "last year", "of last year", "a year ago" behind a part of a year.
void read_year_of_part(const TimeSentence& sentence, TimePhrase& phrase) {
  std::size_t next = phrase.end;
  if (sentence.is_any(next, {"of", "in", ","})) ++next;
  bool is_fiscal = is_fiscal_word(sentence, next);
  if (is_fiscal) ++next;
  if (is_year_number(sentence, next) && !sentence.is(phrase.end, "in")) {
    phrase.point.year = sentence[next].value;
    phrase.end = next + 1;
    phrase.is_fiscal = phrase.is_fiscal || is_fiscal;
  } else if (auto pointer = read_year_pointer(sentence, next); pointer && !sentence.is_any(phrase.end, {",", "in"})) {
    phrase.year_pointer = pointer->pointer;
    phrase.year_offset = pointer->offset;
    phrase.end = pointer->end;
  }
}

// What may say the year before a part of it: "this year's", "the 1988", "the year-ago".
struct YearBefore {
  std::size_t end = 0;
  std::optional<std::int32_t> year{};
  std::optional<TimePointer> pointer{};
  std::optional<std::int32_t> offset{};
};

std::optional<YearBefore> read_year_before(const TimeSentence& sentence, std::size_t at) {
  if (is_year_number(sentence, at)) {
    std::size_t end = at + 1;
    if (sentence.is_possessive(end)) ++end;
    return YearBefore{end, sentence[at].value};
  }
  if (sentence.is_unit(at, TimeUnit::year) && sentence.is_hyphen(at + 1) && sentence.is_any(at + 2, {"ago", "earlier"}))
    return YearBefore{at + 3, std::nullopt, std::nullopt, -1};
  if (auto pointer = read_year_pointer(sentence, at); pointer && sentence.is_possessive(pointer->end))
    return YearBefore{pointer->end + 1, std::nullopt, pointer->pointer, pointer->offset};
  return std::nullopt;
}

std::int32_t half_ordinal(const TimeSentence& sentence, std::size_t at) {
  if (sentence.is(at, "first")) return 1;
  return sentence.is_any(at, {"second", "last", "latter"}) ? 2 : 0;
}

MaybeTimePhrase read_short_quarter(const TimeSentence& sentence, std::size_t at) {
  std::string_view form = sentence.form(at);
  if (form.size() != 2 || !sentence[at].span.length()) return std::nullopt;
  char digit = form[0] == 'q' ? form[1] : form[1] == 'q' ? form[0] : '\0';
  if (digit < '1' || digit > '4') return std::nullopt;
  TimePhrase phrase;
  phrase.begin = at;
  phrase.end = at + 1;
  phrase.point.grain = TimeGrain::quarter;
  phrase.point.part = digit - '0';
  read_year_of_part(sentence, phrase);
  return phrase;
}

bool is_season_context(const TimeSentence& sentence, std::size_t at) {
  return at > 0 && sentence.is_any(at - 1, {"in", "since", "of", "until", "by", "during", "early", "late", "mid",
                                            "through", "for", "from", "before", "after", "throughout", "-"});
}

// A noun of a season's own: "spring", but not "fall" the verb or "the fall of the wall".
bool is_lone_season(const TimeSentence& sentence, std::size_t at, bool has_article) {
  bool is_doubtful = sentence.is_any(at, {"fall", "spring"});
  if (sentence.is(at + 1, "of")) return is_year_number(sentence, at + 2) || (!is_doubtful && has_article);
  std::size_t before = has_article ? at - 1 : at;
  if (!is_doubtful && (has_article || is_season_context(sentence, before))) return true;
  return is_season_context(sentence, before) && (has_article || sentence.is(at, "spring"));
}

TimeGrain grain_of(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::weekend: return TimeGrain::weekend;
    case TimeUnit::week: return TimeGrain::week;
    case TimeUnit::month: return TimeGrain::month;
    case TimeUnit::quarter: return TimeGrain::quarter;
    case TimeUnit::year: return TimeGrain::year;
    case TimeUnit::decade: return TimeGrain::decade;
    case TimeUnit::century: return TimeGrain::century;
    default: return TimeGrain::day;
  }
}

bool is_calendar_unit(const TimeSentence& sentence, std::size_t at) {
  return sentence.is(at, TimeWord::unit) && !sentence[at].plural &&
         sentence[at].value >= static_cast<std::int32_t>(TimeUnit::day) &&
         sentence[at].value <= static_cast<std::int32_t>(TimeUnit::century) &&
         sentence[at].value != static_cast<std::int32_t>(TimeUnit::fortnight);
}

// yesterday [morning], tonight, the day before yesterday.
MaybeTimePhrase read_relative_day(const TimeSentence& sentence, std::size_t at) {
  TimePhrase phrase;
  phrase.begin = at;
  std::size_t next = at;
  if (sentence.is(next, "tonight")) {
    phrase.day_offset = 0;
    phrase.point.day_part = DayPart::night;
    phrase.type = TimexType::time;
    phrase.end = next + 1;
    return phrase;
  }
  std::size_t article = sentence.is(next, "the") ? next + 1 : next;
  if (sentence.is_unit(article, TimeUnit::day) && sentence.is_any(article + 1, {"before", "after"}) &&
      sentence.is(article + 2, TimeWord::relative_day)) {
    std::int32_t way = sentence.is(article + 1, "before") ? -1 : 1;
    if (sentence[article + 2].value == 0) return std::nullopt;
    phrase.day_offset = sentence[article + 2].value + way;
    phrase.end = article + 3;
    return phrase;
  }
  if (!sentence.is(next, TimeWord::relative_day)) return std::nullopt;
  bool is_title = sentence[next].capitalized && next > 0 && sentence[next - 1].capitalized;  // "USA Today"
  if (is_title) return std::nullopt;
  phrase.day_offset = sentence[next].value;
  phrase.end = next + 1;
  if (sentence.is(next + 1, TimeWord::day_part) && !sentence[next + 1].plural) {
    phrase.point.day_part = static_cast<DayPart>(sentence[next + 1].value);
    phrase.type = TimexType::time;
    phrase.end = next + 2;
  }
  return phrase;
}

}  // namespace

std::optional<YearPointer> read_year_pointer(const TimeSentence& sentence, std::size_t at) {
  std::size_t next = at;
  if (sentence.is_any(next, {"a", "the"})) ++next;
  if (sentence.is(next, TimeWord::pointer)) {
    auto pointer = static_cast<TimePointer>(sentence[next].value);
    if (sentence.is(next, "past")) return std::nullopt;
    std::size_t unit = next + 1;
    if (is_fiscal_word(sentence, unit)) ++unit;
    if (sentence.is_unit(unit, TimeUnit::year) && !sentence[unit].plural) return YearPointer{unit + 1, pointer, {}};
    return std::nullopt;
  }
  if (sentence.is(at, "a") && sentence.is_unit(next, TimeUnit::year) && !sentence[next].plural &&
      sentence.is_any(next + 1, {"ago", "earlier"}))
    return YearPointer{next + 2, {}, -1};
  return std::nullopt;
}

MaybeTimePhrase read_quarter(const TimeSentence& sentence, std::size_t at) {
  if (auto phrase = read_short_quarter(sentence, at)) return phrase;
  TimePhrase phrase;
  phrase.begin = at;
  std::size_t next = at;
  bool has_article = sentence.is(next, "the");
  if (has_article) ++next;
  bool is_like = sentence.is_any(next, {"comparable", "corresponding", "same", "like"}) && has_article;
  if (is_like) ++next;
  if (auto before = read_year_before(sentence, next)) {
    phrase.point.year = before->year;
    phrase.year_pointer = before->pointer;
    phrase.year_offset = before->offset;
    next = before->end;
  }
  bool has_year = phrase.point.year || phrase.year_pointer || phrase.year_offset;
  if (is_fiscal_word(sentence, next)) {
    phrase.is_fiscal = true;
    ++next;
    if (sentence.is_hyphen(next)) ++next;
  }
  if (std::int32_t half = half_ordinal(sentence, next); half != 0 && sentence.is(next + 1, "half")) {
    phrase.point.grain = TimeGrain::half;
    phrase.point.part = half;
    phrase.end = next + 2;
    read_year_of_part(sentence, phrase);
    bool of_something = sentence.is(phrase.end, "of");
    if (of_something && sentence.is(phrase.end + 1, "the") && sentence.is_unit(phrase.end + 2, TimeUnit::year)) {
      phrase.end += 3;
      phrase.year_pointer = TimePointer::present;
      return phrase;
    }
    bool says_year = phrase.point.year || phrase.year_pointer || phrase.year_offset;
    return of_something || !says_year ? std::nullopt : std::optional(phrase);  // "the second half of the game"
  }
  if (sentence.is(next, TimeWord::ordinal) && sentence[next].value <= 4) {
    std::size_t unit = next + 1;
    bool is_joined = sentence.is_hyphen(unit);
    if (is_joined && has_article) return std::nullopt;  // the noun's article
    if (is_joined) ++unit;
    if (is_fiscal_word(sentence, unit)) ++unit;
    if (!sentence.is_unit(unit, TimeUnit::quarter) || sentence[unit].plural) return std::nullopt;
    phrase.point.grain = TimeGrain::quarter;
    phrase.point.part = sentence[next].value;
    phrase.end = unit + 1;
    if (!has_year) read_year_of_part(sentence, phrase);
    return phrase;
  }
  // "the year-ago quarter", "the 1988 period", "the latest quarter": as the text's last one.
  bool is_latest = has_article && sentence.is(next, "latest");
  if (is_latest) ++next;
  if (phrase.is_fiscal) return std::nullopt;
  bool is_quarter = sentence.is_unit(next, TimeUnit::quarter) && !sentence[next].plural;
  if (!is_quarter && !sentence.is(next, "period")) return std::nullopt;
  phrase.point.grain = TimeGrain::quarter;
  phrase.end = next + 1;
  phrase.from_text = true;
  phrase.is_latest = is_latest;
  if (has_year || is_latest) return phrase;
  // "the quarter a year ago", "the corresponding period last year"
  if (!has_article || (!is_quarter && !is_like)) return std::nullopt;
  read_year_of_part(sentence, phrase);
  bool says_year = phrase.point.year || phrase.year_pointer || phrase.year_offset;
  return says_year ? std::optional(phrase) : std::nullopt;
}

MaybeTimePhrase read_season(const TimeSentence& sentence, std::size_t at) {
  std::size_t next = at;
  bool has_article = sentence.is(next, "the");
  if (has_article) ++next;
  TimePhrase phrase;
  phrase.begin = at;
  if (sentence.is(next, TimeWord::pointer)) {
    phrase.pointer = static_cast<TimePointer>(sentence[next].value);
    ++next;
    if (sentence.is(next, TimeWord::pointer)) {  // "this past spring", "this coming fall"
      phrase.pointer = static_cast<TimePointer>(sentence[next].value);
      ++next;
    }
  }
  if (!sentence.is(next, TimeWord::season) || sentence[next].plural) return std::nullopt;
  phrase.point.grain = TimeGrain::season;
  phrase.point.part = sentence[next].value;
  phrase.end = next + 1;
  std::size_t season_end = phrase.end;
  std::size_t year = sentence.is(season_end, "of") ? season_end + 1 : season_end;
  if (is_year_number(sentence, year)) {
    phrase.point.year = sentence[year].value;
    phrase.end = year + 1;
    return phrase;
  }
  if (sentence.is(season_end, "of")) {
    TimePhrase spoken = phrase;
    spoken.end = season_end + 1;
    if (MaybeTimePhrase said = read_named_date(sentence, season_end + 1);
        said && said->point.grain == TimeGrain::year) {
      phrase.point.year = said->point.year;
      phrase.end = said->end;
      return phrase;
    }
  }
  if (phrase.pointer) return phrase;
  if (auto pointer = read_year_pointer(sentence, year); pointer && (year == season_end || has_article)) {
    phrase.year_pointer = pointer->pointer;
    phrase.year_offset = pointer->offset;
    phrase.end = pointer->end;
    return phrase;
  }
  if (!is_lone_season(sentence, next, has_article)) return std::nullopt;
  return phrase;
}

MaybeTimePhrase read_pointed(const TimeSentence& sentence, std::size_t at) {
  if (auto day = read_relative_day(sentence, at)) return day;
  TimePhrase phrase;
  phrase.begin = at;
  std::size_t next = at;
  bool has_article = sentence.is(next, "the");
  if (has_article) ++next;
  if (!sentence.is(next, TimeWord::pointer)) return std::nullopt;
  phrase.pointer = static_cast<TimePointer>(sentence[next].value);
  bool is_past = sentence.is(next, "past");
  bool is_present_word = sentence.is(next, "present");
  ++next;
  // "following Saturday's vote": a preposition.
  bool needs_article = phrase.pointer == TimePointer::previous || phrase.pointer == TimePointer::following;
  if (needs_article && !has_article) return std::nullopt;
  bool may_chain = (sentence.is(next - 1, "this") && sentence.is_any(next, {"past", "coming", "last", "next"})) ||
                   (sentence.is(next - 1, "that") && sentence.is(next, "same"));
  if (may_chain) {
    phrase.pointer = static_cast<TimePointer>(sentence[next].value);  // "this coming Sunday", "that same day"
    is_past = false;
    ++next;
  }
  if (is_fiscal_word(sentence, next)) {
    phrase.is_fiscal = true;
    ++next;
  }
  if (is_calendar_unit(sentence, next)) {
    if (sentence[next].capitalized && next > 1) return std::nullopt;  // a title
    phrase.meaning = TimeMeaning::pointed;
    phrase.unit = static_cast<TimeUnit>(sentence[next].value);
    phrase.point.grain = grain_of(phrase.unit);
    phrase.end = next + 1;
    // "the last week", "the past year" are lengths.
    bool is_length = phrase.pointer == TimePointer::last && (is_past || has_article) && !phrase.is_fiscal &&
                     phrase.unit != TimeUnit::weekend && phrase.unit != TimeUnit::century;
    if (is_length || is_present_word) return std::nullopt;
    phrase.from_text = phrase.pointer == TimePointer::previous || phrase.pointer == TimePointer::following ||
                       phrase.pointer == TimePointer::same ||
                       (phrase.pointer == TimePointer::next && has_article && phrase.unit == TimeUnit::day);
    return phrase;
  }
  if (phrase.is_fiscal || is_past || is_present_word) return std::nullopt;
  if (sentence.is(next, TimeWord::day_part) && !sentence[next].plural) {
    phrase.type = TimexType::time;
    phrase.point.day_part = static_cast<DayPart>(sentence[next].value);
    phrase.end = next + 1;
    phrase.meaning = TimeMeaning::pointed;
    phrase.unit = TimeUnit::day;
    phrase.from_text = has_article || phrase.pointer == TimePointer::same;
    return phrase;
  }
  MaybeTimePhrase named = read_named_date(sentence, next);
  if (!named || named->point.year || (named->point.day != 0 && named->point.weekday == 0)) return std::nullopt;
  bool fits =
      (named->point.grain == TimeGrain::month && named->size() == 1) || named->point.weekday != 0 || named->is_holiday;
  if (!fits) return std::nullopt;
  if (has_article && phrase.pointer == TimePointer::present) return std::nullopt;
  named->begin = at;
  if (named->point.day != 0) return named;
  named->pointer = phrase.pointer;
  named->from_text = phrase.pointer == TimePointer::previous || phrase.pointer == TimePointer::following;
  return named;
}

}  // namespace dateline
