#include "extract/partial_date.h"

#include <array>
#include <cstdio>

namespace dateline {

namespace {

std::string iso(std::int32_t year, unsigned month, unsigned day) {
  std::array<char, 32> out{};
  if (day != 0) std::snprintf(out.data(), out.size(), "%04d-%02u-%02u", year, month, day);
  else if (month != 0) std::snprintf(out.data(), out.size(), "%04d-%02u", year, month);
  else std::snprintf(out.data(), out.size(), "%04d", year);
  return out.data();
}

}  // namespace

std::uint8_t days_in_month(std::int32_t year, std::uint8_t month) {
  static constexpr std::array<std::uint8_t, 13> days = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? std::uint8_t{29} : days.at(month);
}

bool PartialDate::exists() const {
  if (year < 1 || year > 9999 || month > 12) return false;
  if (day == 0) return true;
  return month != 0 && day <= days_in_month(year, month);
}

std::string PartialDate::edtf() const { return iso(year, month, day) + (is_whole() ? time : std::string{}); }

std::string PartialDate::earliest() const { return iso(year, month == 0 ? 1 : month, day == 0 ? 1 : day); }

std::string PartialDate::latest() const {
  std::uint8_t last_month = month == 0 ? std::uint8_t{12} : month;
  return iso(year, last_month, day == 0 ? days_in_month(year, last_month) : day);
}

std::int64_t day_number(const PartialDate& date) {
  // Days from civil, as in H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", section days_from_civil.
  std::int64_t month = date.month == 0 ? 1 : date.month;
  std::int64_t day = date.day == 0 ? 1 : date.day;
  std::int64_t year = date.year - (month <= 2 ? 1 : 0);
  std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  std::int64_t year_of_era = year - era * 400;
  std::int64_t day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

PartialDate calendar_date(std::uint32_t year, std::uint32_t month, std::uint32_t day) {
  PartialDate date;
  date.year = static_cast<std::int32_t>(year);
  date.month = static_cast<std::uint8_t>(month);
  date.day = static_cast<std::uint8_t>(day);
  return date;
}

}  // namespace dateline
