#pragma once

#include <cstdint>
#include <string_view>

namespace dateline {

/// Lengths of time that have a name, shortest first.
enum class TimeUnit : std::uint8_t {
  second,
  minute,
  hour,
  day,
  weekend,
  week,
  fortnight,
  month,
  quarter,
  year,
  decade,
  century,
  millennium
};

/// Parts of a day, as TIMEX3 writes them: TMO, TMI, TAF, TEV, TNI, TDT.
enum class DayPart : std::uint8_t { none, morning, midday, afternoon, evening, night, daytime };

/// What a word may be in a time expression.
enum class TimeWord : std::uint8_t {
  none,
  number,          ///< value: the number; two hundred is two words
  ordinal,         ///< value: the number
  month,           ///< value: 1 to 12
  weekday,         ///< value: 1 (Monday) to 7
  season,          ///< value: 1 (spring) to 4 (winter)
  unit,            ///< value: TimeUnit
  frequency,       ///< "daily"; value: TimeUnit
  day_part,        ///< value: DayPart
  relative_day,    ///< "yesterday"; value: days from today
  day_part_today,  ///< "tonight"
  named_hour,      ///< "noon"; value: the hour
  holiday,         ///< the first word of one's name
  decade,          ///< "1990s", "nineties"; value: 1990, or 90 where the century is not said
  pointer,         ///< "last", "next", "this"; value: TimePointer
  stage,           ///< "early", "mid", "late"; value: TimeStage
  meridiem,        ///< "a.m."; value: hours that it adds
  figures,         ///< "30.4.2021", "10.5": figures with points in them
  clock,           ///< "10:35"; value: seconds of the day
  zone,            ///< "GMT"; value: minutes east of Greenwich
  direction,       ///< "ago"
  past_reference,  ///< "recently"
  present_reference,
  future_reference,
};

enum class TimePointer : std::uint8_t { last, next, present, previous, following, same };
enum class TimeStage : std::uint8_t { start, middle, end };

struct TimeWordEntry {
  TimeWord word = TimeWord::none;
  std::int32_t value = 0;
  bool plural = false;         ///< "weeks", "Mondays"
  bool needs_capital = false;  ///< is a time only with a capital letter: "May", "March", "Sun"
  bool is_short = false;       ///< an abbreviation: a full stop after it is part of it
};

/// Looks up a word in lower case, without the full stop of an abbreviation. Words that are not about time give
/// TimeWord::none. Cost: one hash look-up.
TimeWordEntry time_word(std::string_view lower_case);

}  // namespace dateline
