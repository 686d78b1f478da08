#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>

#include "annotate/timex_words.h"

namespace dateline {

/// A day of the proleptic Gregorian calendar.
struct CalendarDay {
  std::int32_t year = 0;
  std::int32_t month = 0;
  std::int32_t day = 0;
  friend bool operator==(const CalendarDay&, const CalendarDay&) = default;
  friend bool operator<(const CalendarDay& a, const CalendarDay& b) {
    return std::tie(a.year, a.month, a.day) < std::tie(b.year, b.month, b.day);
  }
};

struct IsoWeek {
  std::int32_t year = 0;
  std::int32_t week = 0;
};

std::int32_t days_in_month(std::int32_t year, std::int32_t month);  ///< month 1 to 12
std::int64_t day_number(CalendarDay day);                           ///< days from 1970-01-01
CalendarDay day_of_number(std::int64_t number);
std::int32_t weekday_of(CalendarDay day);  ///< 1 (Monday) to 7
IsoWeek iso_week(CalendarDay day);
CalendarDay first_day_of(IsoWeek week);
CalendarDay plus_days(CalendarDay day, std::int64_t days);
/// The same day some months on; the month's last where it has no such day.
CalendarDay plus_months(CalendarDay day, std::int64_t months);
std::string iso_date(CalendarDay day);

/// How fine a point of the calendar is.
enum class TimeGrain : std::uint8_t { century, decade, year, half, quarter, season, month, weekend, week, day };

/// A clock time, as far as it was said.
struct ClockTime {
  std::int32_t hour = 0;
  std::int32_t minute = -1;  ///< -1 where it was not said
  std::int32_t second = -1;
  bool has_zone = false;
  std::int32_t zone_minutes = 0;  ///< east of Greenwich
};

/// A point of the calendar, of which outer parts may be unknown.
struct CalendarPoint {
  TimeGrain grain = TimeGrain::day;
  std::optional<std::int32_t> year{};  ///< of a week: the ISO year. Of a decade or a century: its first year
  std::int32_t part = 0;               ///< half, quarter, season (1 is spring) or week; 0 where not known
  std::int32_t month = 0;              ///< 0 where not known
  std::int32_t day = 0;
  std::int32_t weekday = 0;  ///< of a day of which nothing else is known
  DayPart day_part = DayPart::none;
  std::optional<ClockTime> clock{};

  static CalendarPoint of_day(CalendarDay day);
  static CalendarPoint of_month(std::int32_t year, std::int32_t month);
  static CalendarPoint of_year(std::int32_t year);
  static CalendarPoint of_week(IsoWeek week);
  static CalendarPoint of_quarter(std::int32_t year, std::int32_t quarter);
  bool is_whole_day() const { return grain == TimeGrain::day && year && month != 0 && day != 0; }
  CalendarDay as_day() const { return {year.value_or(0), month, day}; }
  /// Whether there is such a day, hour and year: no 30 February, no year 0.
  bool exists() const;
};

/// Years from 1 to 9999 have a form in ISO 8601 without agreement between the parties.
constexpr std::int32_t last_year = 9999;

}  // namespace dateline
