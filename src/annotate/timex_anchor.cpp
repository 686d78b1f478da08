#include "annotate/timex_anchor.h"

#include <algorithm>

#include "annotate/timex_forms.h"
#include "annotate/timex_holidays.h"
#include "annotate/timex_steps.h"
#include "annotate/timex_values.h"

namespace dateline {

namespace {

// Which year a part of the year is of, counted in parts: `part` of `parts` in it, now being `now_part`.
std::int32_t year_of_part(std::int32_t this_year, std::int32_t part, std::int32_t now_part, const TimePhrase& phrase,
                          VerbTime verb) {
  if (phrase.pointer == TimePointer::present) return this_year;
  if (phrase.pointer == TimePointer::last) return part < now_part ? this_year : this_year - 1;
  if (phrase.pointer == TimePointer::next) return part > now_part ? this_year : this_year + 1;
  bool is_future = verb == VerbTime::future;
  bool has_just_ended = phrase.point.grain == TimeGrain::quarter && part == (now_part + 2) % 4 + 1;
  if (is_future && !has_just_ended) return part < now_part ? this_year + 1 : this_year;
  // Without a verb that says more, a month soon to come is meant; otherwise the last.
  bool may_come = verb == VerbTime::present || verb == VerbTime::unknown;
  std::int32_t months_ahead = (part - now_part + 12) % 12;
  if (phrase.point.grain == TimeGrain::month && may_come && months_ahead <= (verb == VerbTime::present ? 3 : 2))
    return part < now_part ? this_year + 1 : this_year;
  return part > now_part ? this_year - 1 : this_year;
}

std::int32_t season_of_month(std::int32_t month) { return month < 3 ? 0 : month / 3; }

}  // namespace

bool TimeAnchor::has_near_quarter() const { return last_quarter_ && sentence_ - last_quarter_sentence_ <= 8; }

void TimeAnchor::remember(const CalendarPoint& point) {
  if (!point.year) return;
  last_point_ = point;
  if (point.is_whole_day()) {
    last_day_ = point;
    last_day_sentence_ = sentence_;
  }
  bool is_to_come = now_.has_month() && *point.year * 4 + point.part > *now_.year * 4 + (now_.month + 2) / 3;
  if (point.grain == TimeGrain::quarter && point.part != 0 && !is_to_come) {
    last_quarter_ = point;
    last_quarter_sentence_ = sentence_;
  }
}

void TimeAnchor::resolve_weekday(const TimePhrase& phrase, VerbTime verb, Resolved& resolved) const {
  CalendarPoint& point = resolved.point;
  bool counts_from_text = phrase.pointer == TimePointer::previous || phrase.pointer == TimePointer::following;
  std::optional<CalendarDay> base;
  if (counts_from_text && last_day_) base = last_day_->as_day();
  else if (now_.has_day()) base = now_.as_day();
  if (!base) {
    resolved.basis = TimeBasis::none;
    return;
  }
  resolved.basis = counts_from_text && last_day_ ? TimeBasis::text : now_.basis;
  std::int32_t since = (weekday_of(*base) - point.weekday + 7) % 7;  // days since that weekday
  std::int64_t move = -since;
  if (phrase.pointer == TimePointer::last || phrase.pointer == TimePointer::previous) {
    if (since == 0) move = -7;
  } else if (phrase.pointer == TimePointer::next || phrase.pointer == TimePointer::following) {
    move = 7 - since;
  } else if (phrase.pointer == TimePointer::present) {
    move = point.weekday - weekday_of(*base);
    if (move < 0 && verb != VerbTime::past) move += 7;
  } else if (since != 0 && (verb == VerbTime::future || verb == VerbTime::present)) {
    move = 7 - since;
  }
  CalendarPoint day = CalendarPoint::of_day(plus_days(*base, move));
  day.day_part = point.day_part;
  day.clock = point.clock;
  point = day;
}

// The year of a month, season, quarter or day of which only that is said.
void TimeAnchor::resolve_year(const TimePhrase& phrase, VerbTime verb, Resolved& resolved) const {
  CalendarPoint& point = resolved.point;
  if (!now_.year) return;
  std::int32_t this_year = *now_.year;
  std::int32_t year = this_year;
  bool counts_from_text = phrase.pointer == TimePointer::previous || phrase.pointer == TimePointer::following;
  if (counts_from_text && point.month != 0) {
    if (!last_point_ || last_point_->month == 0) return;
    bool is_after = phrase.pointer == TimePointer::following;
    bool is_same_year = is_after ? point.month > last_point_->month : point.month < last_point_->month;
    point.year = *last_point_->year + (is_same_year ? 0 : is_after ? 1 : -1);
    return;
  }
  if (point.grain == TimeGrain::quarter || point.grain == TimeGrain::half || point.grain == TimeGrain::season) {
    if (now_.month == 0 && phrase.pointer != TimePointer::present) return;
    std::int32_t now_part = point.grain == TimeGrain::quarter ? (now_.month + 2) / 3
                            : point.grain == TimeGrain::half  ? (now_.month + 5) / 6
                                                              : season_of_month(now_.month);
    year = year_of_part(this_year, point.part, now_part, phrase, verb);
  } else if (point.month != 0) {
    if (now_.month == 0 && phrase.pointer != TimePointer::present) return;
    year = year_of_part(this_year, point.month, now_.month, phrase, verb);
    // A day is the nearest one, unless the verb is against it.
    if (point.day != 0 && now_.has_day() && !phrase.pointer) {
      CalendarDay now = now_.as_day();
      CalendarDay best{};
      std::int64_t best_distance = 0;
      for (std::int32_t candidate = this_year - 1; candidate <= this_year + 1; ++candidate) {
        if (point.day > days_in_month(candidate, point.month)) continue;
        CalendarDay day{candidate, point.month, point.day};
        std::int64_t distance = day_number(day) - day_number(now);
        bool is_against = (verb == VerbTime::past && distance > 30) || (verb == VerbTime::future && distance < -30);
        bool is_other_weekday = point.weekday != 0 && weekday_of(day) != point.weekday;
        std::int64_t cost = std::abs(distance) + (is_against ? 200 : 0) + (is_other_weekday ? 400 : 0);
        if (best.month == 0 || cost < best_distance) {
          best = day;
          best_distance = cost;
        }
      }
      if (best.month == 0) return;
      year = best.year;
    }
  } else if (point.day != 0 && now_.has_day()) {
    point.month = now_.month;
    if (verb == VerbTime::future && point.day < now_.day) point.month += 1;
    if (verb != VerbTime::future && point.day > now_.day) point.month -= 1;
    if (point.month == 0 || point.month == 13) {
      year += point.month == 0 ? -1 : 1;
      point.month = point.month == 0 ? 12 : 1;
    }
    if (point.day > days_in_month(year, point.month)) {
      point.month = 0;
      return;
    }
  } else {
    return;
  }
  if (year < 1 || year > last_year) return;
  if (point.day != 0 && point.month != 0 && point.day > days_in_month(year, point.month)) return;
  point.year = year;
  resolved.basis = now_.basis;
}

std::optional<TimeAnchor::Resolved> TimeAnchor::year_of_pointer(const TimePhrase& phrase) const {
  if (phrase.year_offset) {
    if (has_near_quarter() && phrase.point.part == 0)
      return Resolved{CalendarPoint::of_year(*last_quarter_->year + *phrase.year_offset), TimeBasis::text};
    if (!now_.year) return std::nullopt;
    return Resolved{CalendarPoint::of_year(*now_.year + *phrase.year_offset), now_.basis};
  }
  if (!phrase.year_pointer) return std::nullopt;
  std::int32_t way = 0;
  switch (*phrase.year_pointer) {
    case TimePointer::last:
    case TimePointer::previous: way = -1; break;
    case TimePointer::next:
    case TimePointer::following: way = 1; break;
    default: break;
  }
  bool from_text = *phrase.year_pointer >= TimePointer::previous;
  if (from_text) {
    if (!last_point_) return std::nullopt;
    return Resolved{CalendarPoint::of_year(*last_point_->year + way), TimeBasis::text};
  }
  if (!now_.year) return std::nullopt;
  return Resolved{CalendarPoint::of_year(*now_.year + way), now_.basis};
}

// "the latest quarter", "the year-ago period": the part of the year is the text's last one.
void TimeAnchor::resolve_quarter_of_text(const TimePhrase& phrase, Resolved& resolved) const {
  bool is_running = last_quarter_ && now_.has_month() &&
                    *last_quarter_->year * 4 + last_quarter_->part >= *now_.year * 4 + (now_.month + 2) / 3;
  if (last_quarter_ && !(phrase.is_latest && is_running)) {
    resolved.point.part = last_quarter_->part;
    if (!resolved.point.year && !phrase.year_offset && !phrase.year_pointer) resolved.point.year = last_quarter_->year;
    resolved.basis = TimeBasis::text;
    return;
  }
  if (phrase.year_offset || phrase.year_pointer || resolved.point.year || !now_.has_month()) return;
  CalendarDay before = plus_months({*now_.year, now_.month, 1}, -3);
  resolved.point = CalendarPoint::of_quarter(before.year, (before.month + 2) / 3);
  resolved.basis = now_.basis;
}

TimeAnchor::Resolved TimeAnchor::resolve_calendar(const TimePhrase& phrase, VerbTime verb) const {
  Resolved resolved{phrase.point, TimeBasis::text};
  CalendarPoint& point = resolved.point;
  if (phrase.day_offset) {
    if (!now_.has_day()) {
      resolved.basis = TimeBasis::none;
      return resolved;
    }
    CalendarPoint day = CalendarPoint::of_day(plus_days(now_.as_day(), *phrase.day_offset));
    day.day_part = point.day_part;
    day.clock = point.clock;
    return {day, now_.basis};
  }
  if (phrase.is_century_open && point.year) {
    if (!now_.year) {
      point.year.reset();
      resolved.basis = TimeBasis::none;
      return resolved;
    }
    std::int32_t century = *now_.year - *now_.year % 100;
    bool is_next =
        point.grain == TimeGrain::decade ? century + *point.year > *now_.year : century + *point.year > *now_.year + 10;
    point.year = century + *point.year - (is_next ? 100 : 0);
    resolved.basis = now_.basis;
    return resolved;
  }
  if (phrase.is_holiday) {
    if (!point.year && now_.has_month()) {
      std::int32_t month = day_of_holiday(point.part, *now_.year).month;
      point.year = year_of_part(*now_.year, month, now_.month, phrase, verb);
      resolved.basis = now_.basis;
    }
    if (point.year && *point.year > 0) {
      point = CalendarPoint::of_day(day_of_holiday(point.part, *point.year));
    } else {
      CalendarDay some_year = day_of_holiday(point.part, 2001), other_year = day_of_holiday(point.part, 2002);
      point.part = 0;
      if (some_year.day == other_year.day) {
        point.month = some_year.month;
        point.day = some_year.day;
      } else {
        resolved.basis = TimeBasis::none;
      }
    }
    return resolved;
  }
  if (phrase.from_text && point.grain == TimeGrain::quarter) resolve_quarter_of_text(phrase, resolved);
  if (point.year) return resolved;
  if (phrase.year_pointer || phrase.year_offset) {
    if (auto year = year_of_pointer(phrase)) {
      point.year = year->point.year;
      resolved.basis = year->basis;
    }
    return resolved;
  }
  if (point.clock && phrase.from_text) {
    // The day of a clock time: the sentence's, else the text's last, else the day of writing.
    CalendarPoint day;
    if (last_day_ && sentence_ - last_day_sentence_ <= 1) day = *last_day_;
    else if (now_.has_day()) day = CalendarPoint::of_day(now_.as_day());
    if (!day.is_whole_day()) return resolved;
    resolved.basis = last_day_ && sentence_ - last_day_sentence_ <= 1 ? TimeBasis::text : now_.basis;
    day.clock = point.clock;
    day.day_part = DayPart::none;
    point = day;
    return resolved;
  }
  if (point.weekday != 0 && point.day == 0) {
    resolve_weekday(phrase, verb, resolved);
    return resolved;
  }
  resolve_year(phrase, verb, resolved);
  return resolved;
}

std::optional<TimeAnchor::Resolved> TimeAnchor::resolve_pointed(const TimePhrase& phrase, VerbTime verb) const {
  TimePointer pointer = phrase.pointer.value_or(TimePointer::present);
  std::int32_t way = pointer == TimePointer::last || pointer == TimePointer::previous    ? -1
                     : pointer == TimePointer::next || pointer == TimePointer::following ? 1
                                                                                         : 0;
  bool is_part = phrase.type == TimexType::time;
  if (is_part && !phrase.from_text && pointer == TimePointer::last) way = -1;
  std::optional<CalendarDay> base;
  TimeBasis basis = now_.basis;
  bool is_definite = phrase.from_text && pointer == TimePointer::same && phrase.is_definite;
  if (is_definite && phrase.unit != TimeUnit::quarter) {
    if (now_.has_day()) base = now_.as_day();
    else if (now_.year && phrase.unit == TimeUnit::year) base = CalendarDay{*now_.year, 1, 1};
  } else if (phrase.from_text) {
    bool is_fine = phrase.unit <= TimeUnit::week ? last_day_.has_value() : last_point_.has_value();
    if (phrase.unit == TimeUnit::quarter && pointer == TimePointer::same && last_quarter_)
      return Resolved{*last_quarter_, TimeBasis::text};
    if (is_fine) {
      const CalendarPoint& from = phrase.unit <= TimeUnit::week ? *last_day_ : *last_point_;
      if (auto bounds = bounds_of(from); bounds.earliest) {
        bool is_coarse = phrase.unit == TimeUnit::month && from.grain < TimeGrain::month;
        if (!is_coarse) base = bounds.earliest;
      }
      basis = TimeBasis::text;
    }
    // "the weekend", "that day" may count from the day of writing; "the following month" may not.
    if (!base && way == 0 && now_.has_day()) {
      base = now_.as_day();
      basis = now_.basis;
    }
  } else if (now_.has_day()) {
    base = now_.as_day();
  } else if (now_.has_month() && phrase.unit >= TimeUnit::month) {
    base = CalendarDay{*now_.year, now_.month, 1};
  } else if (now_.year && phrase.unit >= TimeUnit::year) {
    base = CalendarDay{*now_.year, 1, 1};
  }
  if (!base) return std::nullopt;
  std::int32_t count = way;
  // The weekend of a text is the last one, but for what is to come.
  if (phrase.unit == TimeUnit::weekend && pointer == TimePointer::same && weekday_of(*base) < 6 &&
      verb != VerbTime::future)
    count = -1;
  std::optional<CalendarDay> to = moved(*base, phrase.unit, count);
  if (!to) return std::nullopt;
  Resolved resolved{point_of(*to, phrase.unit), basis};
  resolved.point.day_part = phrase.point.day_part;
  return resolved;
}

std::optional<TimeAnchor::Resolved> TimeAnchor::resolve_offset(const TimePhrase& phrase) const {
  if (!phrase.count) return std::nullopt;
  double count = *phrase.count * phrase.direction;
  bool is_financial = phrase.unit == TimeUnit::year && *phrase.count == 1 && has_near_quarter();
  if (is_financial) {
    CalendarPoint point = *last_quarter_;
    point.year = *point.year + phrase.direction;
    return Resolved{point, TimeBasis::text};
  }
  if (phrase.unit < TimeUnit::day) return std::nullopt;
  std::optional<CalendarDay> base;
  TimeBasis basis = now_.basis;
  bool uses_text = phrase.from_text && last_point_;
  if (uses_text) {
    const CalendarPoint& from = phrase.unit <= TimeUnit::week && last_day_ ? *last_day_ : *last_point_;
    bool is_coarse = (phrase.unit <= TimeUnit::week && from.grain != TimeGrain::day) ||
                     (phrase.unit == TimeUnit::month && from.grain < TimeGrain::month);
    if (is_coarse) return std::nullopt;
    base = bounds_of(from).earliest;
    basis = TimeBasis::text;
  } else if (phrase.from_text) {
    return std::nullopt;
  } else if (now_.has_day()) {
    base = now_.as_day();
  } else if (now_.has_month() && phrase.unit >= TimeUnit::month) {
    base = CalendarDay{*now_.year, now_.month, 1};
  } else if (now_.year && phrase.unit >= TimeUnit::year) {
    base = CalendarDay{*now_.year, 1, 1};
  }
  if (!base) return std::nullopt;
  std::optional<CalendarDay> to = moved(*base, phrase.unit, count);
  if (!to) return std::nullopt;
  TimeUnit grain = phrase.unit == TimeUnit::decade || phrase.unit >= TimeUnit::century ? TimeUnit::year : phrase.unit;
  return Resolved{point_of(*to, grain), basis};
}

Timex TimeAnchor::resolve(const TimePhrase& phrase, VerbTime verb) {
  if (phrase.meaning == TimeMeaning::fixed) return fixed_time(phrase);
  std::optional<Resolved> resolved;
  if (phrase.meaning == TimeMeaning::calendar) resolved = resolve_calendar(phrase, verb);
  if (phrase.meaning == TimeMeaning::pointed) resolved = resolve_pointed(phrase, verb);
  if (phrase.meaning == TimeMeaning::offset) resolved = resolve_offset(phrase);
  if (!resolved || !resolved->point.exists()) return open_time(phrase);

  CalendarPoint point = resolved->point;
  if (phrase.weekday_of_month && point.year) point = day_of(*phrase.weekday_of_month, point);
  if (phrase.is_week_of && point.is_whole_day()) point = CalendarPoint::of_week(iso_week(point.as_day()));
  if (phrase.is_range && phrase.other) {
    CalendarPoint last = *phrase.other;
    if (!last.year) last.year = point.year;
    remember(last);
    return range_time(phrase, point, last, resolved->basis);
  }
  if (phrase.other && !is_day_first_) return either_day(point, *phrase.other);
  if (phrase.other && *is_day_first_) point = *phrase.other;

  DayBounds bounds = bounds_of(point);
  if (phrase.is_fiscal) bounds = widened_by_a_year(bounds);
  bool is_running = bounds.earliest && bounds.latest && now_.has_day() && !(now_.as_day() < *bounds.earliest) &&
                    !(*bounds.latest < now_.as_day());
  if (phrase.is_open && is_running) (phrase.mod == "END" ? bounds.earliest : bounds.latest) = now_.as_day();
  // What is compared with ("a year earlier", "the year-ago quarter") is not what the text goes on about.
  bool is_comparison = phrase.year_offset || (point.grain == TimeGrain::quarter &&
                                              (phrase.meaning == TimeMeaning::offset || phrase.from_text));
  if (!is_comparison) remember(point);
  return point_time(phrase, point, bounds, resolved->basis);
}

}  // namespace dateline
