#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "dateline/record/span.h"

namespace dateline {

/// TIMEX3's types (ISO 24617-1): a day or longer, a time of day, a length, a repetition.
enum class TimexType : std::uint8_t { date, time, duration, set };

/// What a time's value was worked out from.
enum class TimeBasis : std::uint8_t {
  none,       ///< nothing: the value is as open as the words ("recently", "Monday" without a day to count from)
  text,       ///< the words alone, or an earlier time in the text ("the next day")
  published,  ///< the publication date
  dateline,   ///< the dateline's own date
  event,      ///< another event ("in the ten days afterwards")
};

/// A time expression and its value.
struct Timex {
  Span span;  ///< bytes of Article::text
  TimexType type = TimexType::date;
  std::string value;                  ///< TIMEX3 value, "2021-04-30", "P10D", "XXXX-WXX-1", "PAST_REF"
  std::string mod{};                  ///< TIMEX3 mod: "START", "MID", "END", "APPROX", "LESS_THAN", ...; empty for none
  std::optional<std::string> edtf{};  ///< of dates and times: unknown parts stay unknown, "XXXX-10"
  std::optional<std::string> earliest{};  ///< ISO 8601 dates that bound what is known
  std::optional<std::string> latest{};
  TimeBasis basis = TimeBasis::none;
  friend bool operator==(const Timex&, const Timex&) = default;
};

}  // namespace dateline
