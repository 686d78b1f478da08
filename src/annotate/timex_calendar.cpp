#include "annotate/timex_calendar.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace dateline {

std::int32_t days_in_month(std::int32_t year, std::int32_t month) {
  static constexpr std::array<std::int32_t, 13> days = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && is_leap ? 29 : days.at(static_cast<std::size_t>(month));
}

// Both ways as in H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil and civil_from_days.
std::int64_t day_number(CalendarDay day) {
  std::int64_t year = day.year - (day.month <= 2 ? 1 : 0);
  std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  std::int64_t year_of_era = year - era * 400;
  std::int64_t day_of_year = (153 * (day.month > 2 ? day.month - 3 : day.month + 9) + 2) / 5 + day.day - 1;
  std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

CalendarDay day_of_number(std::int64_t number) {
  number += 719468;
  std::int64_t era = (number >= 0 ? number : number - 146096) / 146097;
  std::int64_t day_of_era = number - era * 146097;
  std::int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  std::int64_t month = (5 * day_of_year + 2) / 153;
  std::int64_t day = day_of_year - (153 * month + 2) / 5 + 1;
  month += month < 10 ? 3 : -9;
  return {static_cast<std::int32_t>(year_of_era + era * 400 + (month <= 2 ? 1 : 0)), static_cast<std::int32_t>(month),
          static_cast<std::int32_t>(day)};
}

std::int32_t weekday_of(CalendarDay day) {
  std::int64_t from_monday = (day_number(day) + 3) % 7;  // 1970-01-01 was a Thursday
  return static_cast<std::int32_t>(from_monday < 0 ? from_monday + 7 : from_monday) + 1;
}

IsoWeek iso_week(CalendarDay day) {
  CalendarDay thursday = plus_days(day, 4 - weekday_of(day));  // ISO 8601: a week is in its Thursday's year
  std::int64_t day_of_year = day_number(thursday) - day_number({thursday.year, 1, 1});
  return {thursday.year, static_cast<std::int32_t>(day_of_year / 7) + 1};
}

CalendarDay first_day_of(IsoWeek week) {
  CalendarDay in_first_week{week.year, 1, 4};
  return plus_days(in_first_week, (week.week - 1) * 7 - (weekday_of(in_first_week) - 1));
}

CalendarDay plus_days(CalendarDay day, std::int64_t days) { return day_of_number(day_number(day) + days); }

CalendarDay plus_months(CalendarDay day, std::int64_t months) {
  std::int64_t number = std::int64_t{day.year} * 12 + day.month - 1 + months;
  std::int64_t year = number >= 0 ? number / 12 : (number - 11) / 12;
  CalendarDay moved{static_cast<std::int32_t>(year), static_cast<std::int32_t>(number - year * 12) + 1, day.day};
  moved.day = std::min(moved.day, days_in_month(moved.year, moved.month));
  return moved;
}

std::string iso_date(CalendarDay day) {
  std::array<char, 40> out{};
  std::snprintf(out.data(), out.size(), "%04d-%02d-%02d", day.year, day.month, day.day);
  return out.data();
}

CalendarPoint CalendarPoint::of_day(CalendarDay day) {
  CalendarPoint point;
  point.year = day.year;
  point.month = day.month;
  point.day = day.day;
  return point;
}

CalendarPoint CalendarPoint::of_month(std::int32_t year, std::int32_t month) {
  CalendarPoint point;
  point.grain = TimeGrain::month;
  point.year = year;
  point.month = month;
  return point;
}

CalendarPoint CalendarPoint::of_year(std::int32_t year) {
  CalendarPoint point;
  point.grain = TimeGrain::year;
  point.year = year;
  return point;
}

CalendarPoint CalendarPoint::of_week(IsoWeek week) {
  CalendarPoint point;
  point.grain = TimeGrain::week;
  point.year = week.year;
  point.part = week.week;
  return point;
}

CalendarPoint CalendarPoint::of_quarter(std::int32_t year, std::int32_t quarter) {
  CalendarPoint point;
  point.grain = TimeGrain::quarter;
  point.year = year;
  point.part = quarter;
  return point;
}

bool CalendarPoint::exists() const {
  if (year && (*year < (grain == TimeGrain::century || grain == TimeGrain::decade ? 0 : 1) || *year > last_year))
    return false;
  if (month < 0 || month > 12 || day < 0) return false;
  // A leap year is taken for granted where the year is not known.
  if (month != 0 && day > days_in_month(year.value_or(2000), month)) return false;
  if (day > 31) return false;
  if (clock && (clock->hour > 24 || (clock->hour == 24 && clock->minute > 0))) return false;
  return true;
}

}  // namespace dateline
