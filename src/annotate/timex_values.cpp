#include "annotate/timex_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace dateline {

namespace {

std::string year_of(const CalendarPoint& point) { return point.year ? fmt::format("{:04}", *point.year) : "XXXX"; }

std::string two_digits(std::int32_t number) { return number == 0 ? "XX" : fmt::format("{:02}", number); }

std::string clock_value(const ClockTime& clock) {
  std::string value = fmt::format("T{:02}", clock.hour);
  if (clock.minute >= 0) value += fmt::format(":{:02}", clock.minute);
  if (clock.minute >= 0 && clock.second >= 0) value += fmt::format(":{:02}", clock.second);
  return value;
}

std::string day_value(const CalendarPoint& point) {
  if (point.weekday != 0 && point.day == 0) return fmt::format("{}-WXX-{}", year_of(point), point.weekday);
  return year_of(point) + '-' + two_digits(point.month) + '-' + two_digits(point.day);
}

constexpr std::array<const char*, 7> day_parts = {"", "TMO", "TMI", "TAF", "TEV", "TNI", "TDT"};
constexpr std::array<const char*, 5> seasons = {"XX", "SP", "SU", "FA", "WI"};

std::string zone_of(const ClockTime& clock) {
  if (!clock.has_zone) return {};
  std::int32_t minutes = clock.zone_minutes;
  if (minutes == 0) return "Z";
  return fmt::format("{}{:02}:{:02}", minutes < 0 ? '-' : '+', std::abs(minutes) / 60, std::abs(minutes) % 60);
}

std::string numbered_part(const CalendarPoint& point, std::int32_t first_code) {
  return point.part == 0 ? year_of(point) : fmt::format("{}-{}", year_of(point), first_code + point.part - 1);
}

DayBounds months(std::int32_t year, std::int32_t first, std::int32_t last) {
  return {CalendarDay{year, first, 1}, CalendarDay{year, last, days_in_month(year, last)}};
}

DayBounds unchecked_bounds(const CalendarPoint& point) {
  if (!point.year) return {};
  std::int32_t year = *point.year;
  switch (point.grain) {
    case TimeGrain::century: return {CalendarDay{std::max(year, 1), 1, 1}, CalendarDay{year + 100, 12, 31}};
    case TimeGrain::decade: return {CalendarDay{std::max(year, 1), 1, 1}, CalendarDay{year + 9, 12, 31}};
    case TimeGrain::year: return months(year, 1, 12);
    case TimeGrain::half:
      return point.part == 0 ? months(year, 1, 12) : months(year, point.part * 6 - 5, point.part * 6);
    case TimeGrain::quarter:
      return point.part == 0 ? months(year, 1, 12) : months(year, point.part * 3 - 2, point.part * 3);
    case TimeGrain::season:
      // Which months it has depends on the hemisphere, which is not known here; a winter may end in the next year.
      return {CalendarDay{year, 1, 1}, point.part == 4 ? CalendarDay{year + 1, 3, 31} : CalendarDay{year, 12, 31}};
    case TimeGrain::month: return point.month == 0 ? months(year, 1, 12) : months(year, point.month, point.month);
    case TimeGrain::week:
    case TimeGrain::weekend: {
      if (point.part == 0) return months(year, 1, 12);
      CalendarDay monday = first_day_of({year, point.part});
      return {plus_days(monday, point.grain == TimeGrain::weekend ? 5 : 0), plus_days(monday, 6)};
    }
    case TimeGrain::day: break;
  }
  if (point.month == 0) return months(year, 1, 12);
  if (point.day == 0) return months(year, point.month, point.month);
  return {point.as_day(), point.as_day()};
}

}  // namespace

std::string timex_value(const CalendarPoint& point) {
  switch (point.grain) {
    case TimeGrain::century: return point.year ? fmt::format("{:02}", *point.year / 100) : "XX";
    case TimeGrain::decade: return point.year ? fmt::format("{:03}", *point.year / 10) : "XXX";
    case TimeGrain::year: return year_of(point);
    case TimeGrain::half: return year_of(point) + (point.part == 0 ? "-HX" : fmt::format("-H{}", point.part));
    case TimeGrain::quarter: return year_of(point) + (point.part == 0 ? "-QX" : fmt::format("-Q{}", point.part));
    case TimeGrain::season: return year_of(point) + '-' + seasons.at(static_cast<std::size_t>(point.part));
    case TimeGrain::month: return year_of(point) + '-' + two_digits(point.month);
    case TimeGrain::weekend: return year_of(point) + "-W" + two_digits(point.part) + "-WE";
    case TimeGrain::week: return year_of(point) + "-W" + two_digits(point.part);
    case TimeGrain::day: break;
  }
  std::string value = day_value(point);
  if (point.clock) return value + clock_value(*point.clock);
  return value + day_parts.at(static_cast<std::size_t>(point.day_part));
}

std::optional<std::string> edtf_of(const CalendarPoint& point) {
  switch (point.grain) {
    case TimeGrain::century:
      return point.year ? std::optional(fmt::format("{:02}XX", *point.year / 100)) : std::nullopt;
    case TimeGrain::decade: return point.year ? std::optional(fmt::format("{:03}X", *point.year / 10)) : std::nullopt;
    case TimeGrain::year: return point.year ? std::optional(year_of(point)) : std::nullopt;
    case TimeGrain::half: return numbered_part(point, 40);
    case TimeGrain::quarter: return numbered_part(point, 33);
    case TimeGrain::season: return numbered_part(point, 21);
    case TimeGrain::month: return year_of(point) + '-' + two_digits(point.month);
    case TimeGrain::week:
    case TimeGrain::weekend: {
      DayBounds bounds = bounds_of(point);
      if (!bounds.earliest || !bounds.latest) return std::nullopt;
      return iso_date(*bounds.earliest) + '/' + iso_date(*bounds.latest);
    }
    case TimeGrain::day: break;
  }
  if (point.day == 0) {
    // What is left of a day in figures of which only the year is sure.
    return point.year && point.month == 0 && point.weekday == 0 ? std::optional(day_value(point)) : std::nullopt;
  }
  std::string value = day_value(point);
  if (point.is_whole_day() && point.clock && point.clock->minute >= 0 && point.clock->hour < 24) {
    value +=
        fmt::format("T{:02}:{:02}:{:02}", point.clock->hour, point.clock->minute, std::max(point.clock->second, 0));
    value += zone_of(*point.clock);
  }
  return value;
}

DayBounds bounds_of(const CalendarPoint& point) { return in_calendar(unchecked_bounds(point)); }

DayBounds in_calendar(DayBounds bounds) {
  auto is_in = [](CalendarDay day) { return day.year >= 1 && day.year <= last_year; };
  if (bounds.earliest && !is_in(*bounds.earliest)) bounds.earliest.reset();
  if (bounds.latest && !is_in(*bounds.latest)) bounds.latest.reset();
  return bounds;
}

std::string duration_value(std::optional<double> count, TimeUnit unit) {
  struct Form {
    char letter;
    double times;
    bool is_clock;
    char finer;  // 0 for none that is a whole part of it
    double finer_count;
  };
  static constexpr std::array<Form, 13> forms = {{{'S', 1, true, 0, 0},
                                                  {'M', 1, true, 'S', 60},
                                                  {'H', 1, true, 'M', 60},
                                                  {'D', 1, false, 0, 0},
                                                  {'D', 2, false, 0, 0},
                                                  {'W', 1, false, 0, 0},
                                                  {'W', 2, false, 0, 0},
                                                  {'M', 1, false, 0, 0},
                                                  {'M', 3, false, 0, 0},
                                                  {'Y', 1, false, 'M', 12},
                                                  {'Y', 10, false, 0, 0},
                                                  {'Y', 100, false, 0, 0},
                                                  {'Y', 1000, false, 0, 0}}};
  const Form& form = forms.at(static_cast<std::size_t>(unit));
  const char* begin = form.is_clock ? "PT" : "P";
  if (!count) return fmt::format("{}X{}", begin, form.letter);
  double total = *count * form.times;
  double whole = std::floor(total);
  double finer = (total - whole) * form.finer_count;
  if (form.finer != 0 && finer > 0 && finer == std::floor(finer)) {
    std::string value = whole > 0 ? fmt::format("{}{:.0f}{}", begin, whole, form.letter) : begin;
    return value + fmt::format("{:.0f}{}", finer, form.finer);
  }
  return fmt::format("{}{:g}{}", begin, total, form.letter);
}

}  // namespace dateline
