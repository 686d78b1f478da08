#pragma once

#include <optional>

#include "annotate/timex_phrase.h"

namespace dateline {

/// The week, month, year, ... that a day lies in; the day itself for a day or less.
CalendarPoint point_of(CalendarDay day, TimeUnit unit);

/// A day moved by a count of units, whole days at the finest. Nothing where that leaves the years 1 to 9999.
std::optional<CalendarDay> moved(CalendarDay day, TimeUnit unit, double count);

/// That weekday of a month of a known year; the month itself where it has no such day.
CalendarPoint day_of(WeekdayOfMonth which, const CalendarPoint& month);

}  // namespace dateline
