#pragma once

#include <cstdint>
#include <string_view>

namespace dateline {

/// The month that a word names, 1 to 12, or 0: full names (and the cases they are declined in) and usual
/// abbreviations in some thirty languages. Source: Unicode CLDR 44, calendars/gregorian/months.
///
/// @param word      lower case, without a full stop.
/// @param language  "pl", "hr-HR" ...: decides where one word names two months ("listopad").
std::uint8_t month_named(std::string_view word, std::string_view language);

}  // namespace dateline
