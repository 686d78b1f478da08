#include "annotate/timex_phrases.h"

#include "annotate/timex_clock.h"
#include "annotate/timex_dates.h"
#include "annotate/timex_lengths.h"
#include "annotate/timex_periods.h"
#include "annotate/timex_references.h"
#include "annotate/timex_repeats.h"
#include "annotate/timex_values.h"

namespace dateline {

namespace {

// "July last year", "January this year".
void read_year_behind_month(const TimeSentence& sentence, TimePhrase& phrase) {
  bool is_open = phrase.meaning == TimeMeaning::calendar && !phrase.point.year && !phrase.pointer &&
                 !phrase.day_offset && phrase.point.month != 0 && !phrase.is_range;
  if (!is_open) return;
  std::size_t next = phrase.end + (sentence.is(phrase.end, "of") ? 1 : 0);
  if (auto pointer = read_year_pointer(sentence, next); pointer && !pointer->offset) {
    phrase.year_pointer = pointer->pointer;
    phrase.end = pointer->end;
  }
}

// "the week", "the weekend", "the fiscal year": as the text has it.
MaybeTimePhrase read_definite_unit(const TimeSentence& sentence, std::size_t at) {
  if (!sentence.is(at, "the")) return std::nullopt;
  std::size_t next = at + 1;
  if (sentence.is(next, "full") || sentence.is(next, "whole")) ++next;
  bool is_fiscal = sentence.is_any(next, {"fiscal", "financial"});
  if (is_fiscal) ++next;
  bool is_part = sentence.is(next, TimeWord::day_part) && !sentence[next].plural && at > 0 && next == at + 1 &&
                 sentence.is_any(at - 1, {"in", "during"}) && !sentence.is(next + 1, "of");
  if (is_part) {
    TimePhrase part;
    part.begin = at;
    part.end = next + 1;
    part.type = TimexType::time;
    part.meaning = TimeMeaning::pointed;
    part.pointer = TimePointer::same;
    part.from_text = true;
    part.point.day_part = static_cast<DayPart>(sentence[next].value);
    return part;
  }
  bool is_unit = sentence.is(next, TimeWord::unit) && !sentence[next].plural;
  if (is_unit && sentence[next].capitalized) return std::nullopt;  // "Citizen of the Year"
  if (sentence.is_unit(next, TimeUnit::month) && sentence.is(next + 1, "of")) {
    MaybeTimePhrase month = read_month_date(sentence, next + 2);
    if (month) month->begin = at;
    return month;
  }
  if (!is_unit || sentence.is_hyphen(next + 1) || sentence.is_number(next + 1)) return std::nullopt;
  TimePhrase phrase;
  phrase.begin = at;
  phrase.end = next + 1;
  phrase.unit = static_cast<TimeUnit>(sentence[next].value);
  phrase.meaning = TimeMeaning::pointed;
  phrase.pointer = TimePointer::same;
  phrase.from_text = true;
  phrase.is_fiscal = is_fiscal;
  phrase.is_definite = true;
  bool has_end = sentence.is_any(phrase.end, {"ended", "ending"}) ||
                 (sentence.is(phrase.end, "to") && sentence.is(phrase.end + 1, TimeWord::month));
  if (has_end && phrase.unit == TimeUnit::year) {
    phrase.meaning = TimeMeaning::fixed;
    phrase.type = TimexType::duration;
    phrase.value = duration_value(1.0, TimeUnit::year);
    return phrase;
  }
  if (has_end && phrase.unit == TimeUnit::quarter) {
    // "the quarter ended Sept. 30" is the one that holds that day.
    if (MaybeTimePhrase last = read_month_date(sentence, phrase.end + 1)) {
      phrase.meaning = TimeMeaning::calendar;
      phrase.from_text = false;
      phrase.pointer.reset();
      phrase.point.grain = TimeGrain::quarter;
      // Its middle is some weeks before: one that ended in July began in May.
      phrase.point.part = (last->point.month + 10) % 12 / 3 + 1;
      phrase.point.year = last->point.year;
      return phrase;
    }
  }
  bool is_neighbour =
      sentence.is_any(phrase.end, {"before", "after"}) &&
      (sentence[phrase.end + 1].span.empty() || sentence.is_any(phrase.end + 1, {",", ".", ";", "and", "but"}));
  if (is_neighbour && phrase.unit >= TimeUnit::day) {
    phrase.pointer = sentence.is(phrase.end, "before") ? TimePointer::previous : TimePointer::following;
    phrase.is_definite = false;
    phrase.point.grain = TimeGrain::day;
    ++phrase.end;
    return phrase;
  }
  if (phrase.unit == TimeUnit::week && sentence.is(phrase.end, "of")) {
    if (MaybeTimePhrase day = read_named_date(sentence, phrase.end + 1);
        day && day->point.month != 0 && day->point.day != 0) {
      day->begin = at;
      day->is_week_of = true;
      return day;
    }
  }
  switch (phrase.unit) {
    case TimeUnit::weekend:
    case TimeUnit::week:
    case TimeUnit::month:
    case TimeUnit::quarter:
    case TimeUnit::year: return phrase;
    default: return std::nullopt;
  }
}

MaybeTimePhrase read_plain_date(const TimeSentence& sentence, std::size_t at) {
  constexpr MaybeTimePhrase (*readers[])(const TimeSentence&, std::size_t) = {
      read_named_date, read_quarter, read_season, read_pointed, read_definite_unit};
  MaybeTimePhrase best;
  for (auto reader : readers) {
    MaybeTimePhrase phrase = reader(sentence, at);
    if (phrase && (!best || phrase->end > best->end)) best = phrase;
  }
  if (best) read_year_behind_month(sentence, *best);
  return best;
}

const char* mod_of(TimeStage stage) {
  return stage == TimeStage::start ? "START" : stage == TimeStage::middle ? "MID" : "END";
}

// early 1990, mid-November, the end of the month, later this year.
MaybeTimePhrase read_staged_date(const TimeSentence& sentence, std::size_t at) {
  std::size_t next = at;
  if (sentence.is(next, "the")) ++next;
  if (sentence.is(next, "very")) ++next;
  if (!sentence.is(next, TimeWord::stage)) return std::nullopt;
  auto stage = static_cast<TimeStage>(sentence[next].value);
  std::string_view word = sentence.form(next);
  bool is_noun = word == "end" || word == "beginning" || word == "start" || word == "middle" || word == "close";
  bool is_comparative = word == "earlier" || word == "later";
  ++next;
  if (is_noun) {
    if (!sentence.is(next, "of")) return std::nullopt;
    ++next;
  } else if (sentence.is_hyphen(next)) {
    bool is_nouns_article = sentence.is(at, "the") && sentence.is(next + 1, TimeWord::month);  // "the late-May trip"
    if (is_nouns_article) return std::nullopt;
    ++next;
  } else if (sentence.is(next, "in") && (is_comparative || word == "early" || word == "late")) {
    ++next;
  }
  bool has_article = sentence.is(next, "the");
  MaybeTimePhrase date = read_plain_date(sentence, next);
  if (!date && sentence.is(at, "the")) {
    // "the early 1980s": the article that a decade or a season asks for stands before "early".
    if (sentence.is(next, TimeWord::decade) && sentence[next].digits != 4) {
      TimePhrase decade;
      decade.end = next + 1;
      decade.point.grain = TimeGrain::decade;
      decade.point.year = sentence[next].value;
      decade.is_century_open = true;
      date = decade;
    } else if (sentence.is(next, TimeWord::season)) {
      TimePhrase season;
      season.end = next + 1;
      season.point.grain = TimeGrain::season;
      season.point.part = sentence[next].value;
      date = season;
    }
  }
  if (!date && !is_noun && !is_comparative && sentence.is(next, TimeWord::day_part) && !sentence[next].plural) {
    TimePhrase part;
    part.end = next + 1;
    part.type = TimexType::time;
    part.point.day_part = static_cast<DayPart>(sentence[next].value);
    part.meaning = TimeMeaning::pointed;
    part.pointer = TimePointer::same;
    part.from_text = true;
    if (sentence.is(part.end, TimeWord::relative_day)) {
      part.meaning = TimeMeaning::calendar;
      part.day_offset = sentence[part.end].value;
      part.from_text = false;
      part.pointer.reset();
      ++part.end;
    }
    date = part;
  }
  if (!date) return std::nullopt;
  (void)has_article;
  date->begin = at;
  date->mod = mod_of(stage);
  date->is_open = is_comparative;
  return date;
}

// "sometime next year".
MaybeTimePhrase read_vague_date(const TimeSentence& sentence, std::size_t at) {
  if (!sentence.is(at, "sometime")) return std::nullopt;
  MaybeTimePhrase date = read_plain_date(sentence, at + 1);
  if (date) date->begin = at;
  return date;
}

// year-end, the year's end.
MaybeTimePhrase read_year_end(const TimeSentence& sentence, std::size_t at) {
  std::size_t next = at + (sentence.is(at, "the") ? 1 : 0);
  if (!sentence.is_unit(next, TimeUnit::year) || sentence[next].plural) return std::nullopt;
  std::size_t end = next + 1;
  if (sentence.is_hyphen(end) || sentence.is_possessive(end)) ++end;
  if (!sentence.is(end, "end")) return std::nullopt;
  TimePhrase phrase;
  phrase.begin = at;
  phrase.end = end + 1;
  phrase.meaning = TimeMeaning::pointed;
  phrase.pointer = TimePointer::present;
  phrase.unit = TimeUnit::year;
  phrase.mod = "END";
  return phrase;
}

// "night of March 3": the day behind says which.
MaybeTimePhrase read_part_of_date(const TimeSentence& sentence, std::size_t at) {
  std::size_t next = at + (sentence.is(at, "the") ? 1 : 0);
  if (!sentence.is(next, TimeWord::day_part) || sentence[next].plural || !sentence.is(next + 1, "of"))
    return std::nullopt;
  MaybeTimePhrase date = read_named_date(sentence, next + 2);
  if (!date || date->point.grain != TimeGrain::day || date->is_range || date->is_holiday) return std::nullopt;
  date->begin = at;
  date->type = TimexType::time;
  date->point.day_part = static_cast<DayPart>(sentence[next].value);
  return date;
}

// "year-ago", "year-earlier" alone.
MaybeTimePhrase read_year_ago(const TimeSentence& sentence, std::size_t at) {
  bool is_it =
      sentence.is_unit(at, TimeUnit::year) && sentence.is_hyphen(at + 1) && sentence.is_any(at + 2, {"ago", "earlier"});
  if (!is_it) return std::nullopt;
  TimePhrase phrase;
  phrase.begin = at;
  phrase.end = at + 3;
  phrase.meaning = TimeMeaning::offset;
  phrase.unit = TimeUnit::year;
  phrase.count = 1;
  phrase.direction = -1;
  phrase.from_text = true;
  return phrase;
}

MaybeTimePhrase longest_phrase(const TimeSentence& sentence, std::size_t at) {
  constexpr MaybeTimePhrase (*readers[])(const TimeSentence&, std::size_t) = {
      read_clock_time, read_staged_date, read_plain_date,   read_repeat,   read_length,   read_uncounted_length,
      read_vague_date, read_year_end,    read_part_of_date, read_year_ago, read_reference};
  MaybeTimePhrase best;
  for (auto reader : readers) {
    MaybeTimePhrase phrase = reader(sentence, at);
    if (phrase && phrase->end <= sentence.size() && (!best || phrase->end > best->end)) best = phrase;
  }
  return best;
}

}  // namespace

std::vector<TimePhrase> read_time_phrases(const TimeSentence& sentence) {
  std::vector<TimePhrase> phrases;
  for (std::size_t at = 0; at < sentence.size();) {
    MaybeTimePhrase phrase = longest_phrase(sentence, at);
    if (phrase) {
      MaybeTimePhrase second = read_second_day(sentence, *phrase);
      at = phrase->end;
      phrases.push_back(std::move(*phrase));
      if (second) {
        at = second->end;
        phrases.push_back(std::move(*second));
      }
    } else {
      ++at;
    }
  }
  return phrases;
}

}  // namespace dateline
