#include "annotate/timex_steps.h"

namespace dateline {

CalendarPoint point_of(CalendarDay day, TimeUnit unit) {
  switch (unit) {
    case TimeUnit::week:
    case TimeUnit::fortnight: return CalendarPoint::of_week(iso_week(day));
    case TimeUnit::weekend: {
      CalendarPoint point = CalendarPoint::of_week(iso_week(day));
      point.grain = TimeGrain::weekend;
      return point;
    }
    case TimeUnit::month: return CalendarPoint::of_month(day.year, day.month);
    case TimeUnit::quarter: return CalendarPoint::of_quarter(day.year, (day.month + 2) / 3);
    case TimeUnit::year: return CalendarPoint::of_year(day.year);
    case TimeUnit::decade: {
      CalendarPoint point = CalendarPoint::of_year(day.year - day.year % 10);
      point.grain = TimeGrain::decade;
      return point;
    }
    case TimeUnit::century:
    case TimeUnit::millennium: {
      CalendarPoint point = CalendarPoint::of_year(day.year - day.year % 100);
      point.grain = TimeGrain::century;
      return point;
    }
    default: return CalendarPoint::of_day(day);
  }
}

std::optional<CalendarDay> moved(CalendarDay day, TimeUnit unit, double count) {
  if (count > 20000 || count < -20000) return std::nullopt;
  auto whole = static_cast<std::int64_t>(count);
  CalendarDay to;
  switch (unit) {
    case TimeUnit::week:
    case TimeUnit::weekend: to = plus_days(day, static_cast<std::int64_t>(count * 7)); break;
    case TimeUnit::fortnight: to = plus_days(day, whole * 14); break;
    case TimeUnit::month: to = plus_months(day, whole); break;
    case TimeUnit::quarter: to = plus_months(day, whole * 3); break;
    case TimeUnit::year: to = plus_months(day, static_cast<std::int64_t>(count * 12)); break;
    case TimeUnit::decade: to = plus_months(day, static_cast<std::int64_t>(count * 120)); break;
    case TimeUnit::century: to = plus_months(day, whole * 1200); break;
    case TimeUnit::millennium: to = plus_months(day, whole * 12000); break;
    default: to = plus_days(day, whole); break;
  }
  if (to.year < 1 || to.year > last_year) return std::nullopt;
  return to;
}

CalendarPoint day_of(WeekdayOfMonth which, const CalendarPoint& month) {
  CalendarDay first{*month.year, month.month, 1};
  CalendarDay last{*month.year, month.month, days_in_month(*month.year, month.month)};
  CalendarDay day = which.nth == 0
                        ? plus_days(last, -((weekday_of(last) - which.weekday + 7) % 7))
                        : plus_days(first, (which.weekday - weekday_of(first) + 7) % 7 + (which.nth - 1) * 7);
  return day.month == month.month ? CalendarPoint::of_day(day) : month;
}

}  // namespace dateline
