#include "annotate/timex_repeats.h"

#include "annotate/timex_quantities.h"
#include "annotate/timex_values.h"

namespace dateline {

namespace {

// The value of what comes again each time: a weekday, a month, a season or a part of the day.
std::optional<CalendarPoint> read_repeated_point(const TimeSentence& sentence, std::size_t at, std::size_t& end) {
  CalendarPoint point;
  end = at + 1;
  switch (sentence[at].word) {
    case TimeWord::weekday:
      point.weekday = sentence[at].value;
      if (sentence.is(end, TimeWord::day_part)) point.day_part = static_cast<DayPart>(sentence[end++].value);
      return point;
    case TimeWord::month:
      point.grain = TimeGrain::month;
      point.month = sentence[at].value;
      if (sentence.is_number(end) && sentence[end].digits <= 2 && sentence[end].value >= 1 &&
          sentence[end].value <= 31) {
        point.grain = TimeGrain::day;
        point.day = sentence[end++].value;
      }
      return point.exists() ? std::optional(point) : std::nullopt;
    case TimeWord::season:
      point.grain = TimeGrain::season;
      point.part = sentence[at].value;
      return point;
    case TimeWord::day_part: point.day_part = static_cast<DayPart>(sentence[at].value); return point;
    default: break;
  }
  if (!sentence.is_unit(at, TimeUnit::weekend)) return std::nullopt;
  point.grain = TimeGrain::weekend;
  return point;
}

TimePhrase repeat(std::size_t begin, std::size_t end, std::string value) {
  TimePhrase phrase;
  phrase.begin = begin;
  phrase.end = end;
  phrase.type = TimexType::set;
  phrase.meaning = TimeMeaning::fixed;
  phrase.value = std::move(value);
  return phrase;
}

MaybeTimePhrase read_every(const TimeSentence& sentence, std::size_t at) {
  if (!sentence.is_any(at, {"every", "each"})) return std::nullopt;
  std::size_t next = at + 1;
  if (sentence.is(at, "each") && sentence.is(next, "of")) return std::nullopt;
  double times = 1;
  if (sentence.is(next, "other") || sentence.is(next, "second")) {
    times = 2;
    ++next;
  } else if (sentence.is_any(next, {"single", "business", "working", "new", "passing"})) {
    ++next;
  } else if (sentence.is(next, TimeWord::ordinal) && sentence[next].value > 2) {
    times = sentence[next].value;
    ++next;
  } else if (auto number = read_number(sentence, next); number && sentence.is(number->end, TimeWord::unit)) {
    times = *number->count;
    next = number->end;
  } else if (sentence.is(next, "few") || sentence.is(next, "several")) {
    if (!sentence.is(next + 1, TimeWord::unit)) return std::nullopt;
    return repeat(at, next + 2, duration_value(std::nullopt, static_cast<TimeUnit>(sentence[next + 1].value)));
  }
  std::size_t end = next;
  if (sentence.is(next, TimeWord::unit) && !sentence.is_unit(next, TimeUnit::weekend))
    return repeat(at, next + 1, duration_value(times, static_cast<TimeUnit>(sentence[next].value)));
  if (auto point = read_repeated_point(sentence, next, end)) return repeat(at, end, timex_value(*point));
  return std::nullopt;
}

// "once a week", "three times a day", "per year".
MaybeTimePhrase read_times(const TimeSentence& sentence, std::size_t at) {
  std::size_t next = at;
  if (sentence.is_any(next, {"once", "twice", "thrice"})) {
    ++next;
  } else if (auto quantity = read_quantity(sentence, next);
             quantity && !quantity->is_article && sentence.is(quantity->end, "times")) {
    next = quantity->end + 1;
  } else if (!sentence.is(next, "per")) {
    return std::nullopt;
  }
  bool has_times = next != at;
  if (has_times && sentence.is_hyphen(next)) ++next;
  if (has_times && sentence.is(next, TimeWord::frequency))
    return repeat(at, next + 1, duration_value(1.0, static_cast<TimeUnit>(sentence[next].value)));
  if (!sentence.is_any(next, {"a", "an", "per", "each", "every"})) return std::nullopt;
  ++next;
  if (!sentence.is(next, TimeWord::unit) || sentence[next].plural) return std::nullopt;
  bool is_speed =
      !has_times && sentence[next].value <= static_cast<std::int32_t>(TimeUnit::hour);  // "35 miles per hour"
  if (is_speed) return std::nullopt;
  return repeat(at, next + 1, duration_value(1.0, static_cast<TimeUnit>(sentence[next].value)));
}

// "$3 million a year", "8% a month": the article means each.
MaybeTimePhrase read_rate(const TimeSentence& sentence, std::size_t at) {
  if (at == 0 || !sentence.is_any(at, {"a", "an"}) || !sentence.is(at + 1, TimeWord::unit) || sentence[at + 1].plural)
    return std::nullopt;
  if (sentence.is_any(at + 2, {"ago", "earlier", "later", "before", "after", "or", "and", "-"})) return std::nullopt;
  bool is_rate =
      sentence.is_number(at - 1) || sentence.is_any(at - 1, {"million", "billion", "%", "percent", "cents", "dollars",
                                                             "shares", "barrels", "tons", "units", "jobs", "trillion"});
  bool is_count = at > 1 && sentence.is(at - 1, TimeWord::unit) && sentence[at - 1].plural;  // "12 hours a day"
  if (!is_rate && !is_count) return std::nullopt;
  return repeat(at, at + 2, duration_value(1.0, static_cast<TimeUnit>(sentence[at + 1].value)));
}

MaybeTimePhrase read_plural_days(const TimeSentence& sentence, std::size_t at) {
  bool is_plural =
      sentence[at].plural && (sentence.is(at, TimeWord::weekday) || sentence.is_unit(at, TimeUnit::weekend));
  bool has_plural_part =
      sentence.is(at, TimeWord::weekday) && sentence.is(at + 1, TimeWord::day_part) && sentence[at + 1].plural;
  if (!is_plural && !has_plural_part) return std::nullopt;
  std::size_t end = at;
  auto point = read_repeated_point(sentence, at, end);
  if (!point) return std::nullopt;
  return repeat(at, end, timex_value(*point));
}

}  // namespace

MaybeTimePhrase read_repeat(const TimeSentence& sentence, std::size_t at) {
  if (auto every = read_every(sentence, at)) return every;
  if (auto times = read_times(sentence, at)) return times;
  if (auto rate = read_rate(sentence, at)) return rate;
  if (auto days = read_plural_days(sentence, at)) return days;
  // "The Times daily", "its quarterly dividend": an adjective of trade, and a newspaper.
  bool is_name = sentence[at + 1].capitalized;
  bool is_trade = sentence.is(at, "quarterly") && !sentence[at + 1].span.empty() &&
                  !sentence.is_any(at + 1, {".", ",", ";", "and", "in", "to", "on", "by", "at", "for", "from"});
  if (sentence.is(at, TimeWord::frequency) && !is_name && !is_trade)
    return repeat(at, at + 1, duration_value(1.0, static_cast<TimeUnit>(sentence[at].value)));
  return std::nullopt;
}

}  // namespace dateline
