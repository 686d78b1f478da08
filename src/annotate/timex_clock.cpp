#include "annotate/timex_clock.h"

#include "annotate/timex_dates.h"
#include "annotate/timex_periods.h"

namespace dateline {

namespace {

struct ReadClock {
  std::size_t end = 0;
  ClockTime clock{};
};

bool is_hour(const TimeSentence& sentence, std::size_t at, std::int32_t last) {
  return sentence.is_number(at) && sentence[at].digits <= 2 && sentence[at].value >= 1 && sentence[at].value <= last;
}

// Hours of a twelve-hour clock: 12 a.m. is 0, 12 p.m. is 12.
std::int32_t with_meridiem(std::int32_t hour, std::int32_t added) { return hour % 12 + added; }

// "in the morning", "at night" behind an hour: what it adds.
std::optional<std::pair<std::size_t, std::int32_t>> read_part_of_day(const TimeSentence& sentence, std::size_t at) {
  if (sentence.is(at, "in") && sentence.is(at + 1, "the") && sentence.is(at + 2, TimeWord::day_part)) {
    bool is_morning = sentence[at + 2].value == static_cast<std::int32_t>(DayPart::morning);
    return std::pair{at + 3, is_morning ? 0 : 12};
  }
  if (sentence.is(at, "at") && sentence.is(at + 1, "night")) return std::pair{at + 2, 12};
  return std::nullopt;
}

// "10.35" before "a.m.".
std::optional<ClockTime> pointed_clock(std::string_view form) {
  std::size_t point = form.find('.');
  if (point == std::string_view::npos || point == 0 || point > 2 || form.size() != point + 3) return std::nullopt;
  ClockTime clock;
  std::int32_t minute = 0;
  for (std::size_t i = 0; i < form.size(); ++i) {
    if (i == point) continue;
    if (form[i] < '0' || form[i] > '9') return std::nullopt;
    std::int32_t& number = i < point ? clock.hour : minute;
    number = number * 10 + (form[i] - '0');
  }
  clock.minute = minute;
  return clock.hour <= 12 && minute < 60 ? std::optional(clock) : std::nullopt;
}

bool may_precede_clock(const TimeSentence& sentence, std::size_t at) {
  return sentence.is_any(at, {"at", "by", "until", "from", "to", "before", "after", "around", "about", "since", "till",
                              "and", "approximately", "nearly"});
}

std::optional<ReadClock> read_clock(const TimeSentence& sentence, std::size_t at) {
  if (sentence.is(at, TimeWord::named_hour)) {
    if (sentence.is_hyphen(at + 1)) return std::nullopt;
    return ReadClock{at + 1, {sentence[at].value, 0}};
  }
  ReadClock read;
  if (sentence.is(at, TimeWord::clock)) {
    const TimeToken& token = sentence[at];
    read.clock.hour = token.value / 3600;
    if (token.digits >= 4) read.clock.minute = token.value / 60 % 60;
    if (token.digits == 6) read.clock.second = token.value % 60;
    read.end = at + 1;
    if (token.digits == 2) {  // "5pm", "8:15pm": the half of the day is in it
      read.clock.minute = token.value / 60 % 60;
      return read;
    }
    bool has_half = sentence.is(read.end, TimeWord::meridiem);
    if (has_half && read.clock.hour <= 12 && read.clock.hour > 0) {
      read.clock.hour = with_meridiem(read.clock.hour, sentence[read.end].value);
      ++read.end;
      return read;
    }
    if (auto part = read_part_of_day(sentence, read.end); part && read.clock.hour <= 12) {
      read.clock.hour = with_meridiem(read.clock.hour, part->second);
      read.end = part->first;
      return read;
    }
    bool is_clock = sentence.is(read.end, TimeWord::zone) || sentence.is_any(read.end, {"local", "hours"}) ||
                    (at > 0 && may_precede_clock(sentence, at - 1)) || sentence.is(read.end, TimeWord::weekday) ||
                    sentence.is(read.end, TimeWord::relative_day);
    return is_clock && token.digits >= 4 ? std::optional(read) : std::nullopt;
  }
  if (sentence.is(at + 1, TimeWord::meridiem)) {
    if (auto pointed = pointed_clock(sentence.form(at))) {
      pointed->hour = with_meridiem(pointed->hour, sentence[at + 1].value);
      return ReadClock{at + 2, *pointed};
    }
  }
  if (is_hour(sentence, at, 12)) {
    std::int32_t hour = sentence[at].value;
    // "am" alone is a verb too.
    bool has_half = sentence.is(at + 1, TimeWord::meridiem) && !(sentence.is(at + 1, "am") && sentence[at].digits == 0);
    if (has_half) return ReadClock{at + 2, {with_meridiem(hour, sentence[at + 1].value), 0}};
    bool is_o_clock = sentence.is_any(at + 1, {"o'clock",
                                               "o\xE2\x80\x99"
                                               "clock"});
    if (auto part = read_part_of_day(sentence, at + (is_o_clock ? 2 : 1)))
      return ReadClock{part->first, {with_meridiem(hour, part->second), 0}};
    // Which half of the day it is stays open, so the hour is left out of the value.
    if (is_o_clock) return ReadClock{at + 2, {-1}};
  }
  bool is_military = sentence.is_number(at) && sentence[at].digits == 4 && sentence[at].value % 100 < 60 &&
                     sentence[at].value <= 2400 &&
                     (sentence.is(at + 1, TimeWord::zone) ||
                      (sentence.is(at + 1, "hours") && at > 0 && may_precede_clock(sentence, at - 1)));
  if (is_military) {
    std::size_t end = at + (sentence.is(at + 1, "hours") ? 2 : 1);
    return ReadClock{end, {sentence[at].value / 100, sentence[at].value % 100}};
  }
  return std::nullopt;
}

// The day behind a clock time: "Wednesday", "on Nov. 6", "yesterday".
MaybeTimePhrase read_day_behind(const TimeSentence& sentence, std::size_t at) {
  MaybeTimePhrase day = read_named_date(sentence, at);
  if (!day) day = read_pointed(sentence, at);
  if (!day || day->is_range || day->is_holiday) return std::nullopt;
  bool is_day = (day->point.grain == TimeGrain::day && day->meaning == TimeMeaning::calendar) || day->day_offset;
  return is_day ? day : std::nullopt;
}

}  // namespace

MaybeTimePhrase read_clock_time(const TimeSentence& sentence, std::size_t at) {
  std::optional<ReadClock> read = read_clock(sentence, at);
  if (!read) return std::nullopt;
  TimePhrase phrase;
  std::size_t next = read->end;
  if (sentence.is(next, "local") && sentence.is(next + 1, "time")) next += 2;
  if (sentence.is(next, TimeWord::zone)) {
    read->clock.has_zone = true;
    read->clock.zone_minutes = sentence[next].value;
    ++next;
  } else if (sentence.is_any(next, {"eastern", "pacific", "central", "mountain"})) {
    std::size_t time = next + 1;
    if (sentence.is_any(time, {"standard", "daylight"})) ++time;
    if (sentence.is(time, "time")) next = time + 1;
  }
  std::size_t day_at = next;
  if (sentence.is(day_at, ",")) ++day_at;
  if (sentence.is(day_at, "on")) ++day_at;
  if (MaybeTimePhrase day = read_day_behind(sentence, day_at)) {
    phrase = *day;
  } else {
    phrase.end = next;
    phrase.from_text = true;
  }
  phrase.begin = at;
  phrase.type = TimexType::time;
  if (read->clock.hour >= 0) {
    phrase.point.clock = read->clock;
    phrase.point.day_part = DayPart::none;
  }
  return phrase;
}

}  // namespace dateline
