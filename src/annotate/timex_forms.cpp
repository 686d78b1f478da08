#include "annotate/timex_forms.h"

#include <algorithm>

#include "annotate/timex_steps.h"

namespace dateline {

namespace {

void write_bounds(Timex& timex, std::optional<CalendarDay> earliest, std::optional<CalendarDay> latest) {
  if (earliest) timex.earliest = iso_date(*earliest);
  if (latest) timex.latest = iso_date(*latest);
}

Timex time_of(const TimePhrase& phrase, TimeBasis basis) {
  Timex timex;
  timex.type = phrase.type;
  timex.mod = phrase.mod;
  timex.basis = basis;
  return timex;
}

}  // namespace

Timex fixed_time(const TimePhrase& phrase) {
  Timex timex = time_of(phrase, phrase.value.ends_with("_REF") ? TimeBasis::none : TimeBasis::text);
  timex.value = phrase.value;
  return timex;
}

Timex open_time(const TimePhrase& phrase) {
  Timex timex = time_of(phrase, TimeBasis::none);
  if (phrase.from_text && phrase.meaning == TimeMeaning::pointed) {
    // Some day, week or year of the story; which, it does not say.
    CalendarPoint unknown = phrase.point;
    unknown.grain = point_of({1, 1, 1}, phrase.unit).grain;
    timex.value = timex_value(unknown);
    return timex;
  }
  bool is_past = phrase.direction < 0 || phrase.pointer == TimePointer::last || phrase.pointer == TimePointer::previous;
  bool is_future =
      phrase.direction > 0 || phrase.pointer == TimePointer::next || phrase.pointer == TimePointer::following;
  timex.value = is_past ? "PAST_REF" : is_future ? "FUTURE_REF" : "PRESENT_REF";
  return timex;
}

Timex range_time(const TimePhrase& phrase, const CalendarPoint& first, const CalendarPoint& last, TimeBasis basis) {
  Timex timex = time_of(phrase, basis);
  timex.value = timex_value(first) + '/' + timex_value(last);
  auto from = edtf_of(first), to = edtf_of(last);
  if (from && to) timex.edtf = *from + '/' + *to;
  write_bounds(timex, bounds_of(first).earliest, bounds_of(last).latest);
  return timex;
}

Timex either_day(const CalendarPoint& one, const CalendarPoint& other) {
  CalendarPoint shared = one;
  shared.month = shared.day = 0;
  Timex timex;
  timex.basis = TimeBasis::text;
  timex.value = timex_value(shared);
  timex.edtf = timex.value;
  write_bounds(timex, std::min(one.as_day(), other.as_day()), std::max(one.as_day(), other.as_day()));
  return timex;
}

Timex point_time(const TimePhrase& phrase, const CalendarPoint& point, const DayBounds& bounds, TimeBasis basis) {
  Timex timex = time_of(phrase, basis);
  timex.value = timex_value(point);
  timex.edtf = edtf_of(point);
  bool is_interval = timex.edtf && timex.edtf->find('/') != std::string::npos;
  if (timex.edtf && phrase.mod == "APPROX" && !is_interval) *timex.edtf += '~';
  write_bounds(timex, bounds.earliest, bounds.latest);
  return timex;
}

DayBounds widened_by_a_year(DayBounds bounds) {
  if (bounds.earliest) bounds.earliest = plus_months(*bounds.earliest, -12);
  if (bounds.latest) bounds.latest = plus_months(*bounds.latest, 12);
  return in_calendar(bounds);
}

}  // namespace dateline
