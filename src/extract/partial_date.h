#pragma once

#include <cstdint>
#include <string>

namespace dateline {

/// A calendar date of which only a part may be known, and the time of day where it was stated.
/// Proleptic Gregorian. 0 in `month` or `day` means that it is not known.
struct PartialDate {
  std::int32_t year = 0;
  std::uint8_t month = 0;
  std::uint8_t day = 0;
  std::string time;  ///< "T06:12:00Z", "T06:12:00+02:00", "T06:12:00" or empty
  friend bool operator==(const PartialDate&, const PartialDate&) = default;

  /// Whether such a day, month or year exists; no 30 February, no year 0, no day without its month.
  bool exists() const;
  bool is_whole() const { return day != 0; }

  /// EDTF, level 1: "2021-04-30T06:12:00Z", "2021-04-30", "2021-04", "2021".
  std::string edtf() const;
  std::string earliest() const;  ///< ISO 8601 date: the first day it may be
  std::string latest() const;    ///< the last
};

/// The years that a page's date may have: others are house numbers, prices, times long ago or to come.
constexpr std::int32_t first_year = 1900;
constexpr std::int32_t last_year = 2100;

/// A date without a time; 0 for what is not known. It need not exist.
PartialDate calendar_date(std::uint32_t year, std::uint32_t month, std::uint32_t day);

/// Days in a month of the Gregorian calendar. `month` is 1 to 12.
std::uint8_t days_in_month(std::int32_t year, std::uint8_t month);

/// Days from 1970-01-01 to the first day that `date` may be; negative before.
std::int64_t day_number(const PartialDate& date);

}  // namespace dateline
