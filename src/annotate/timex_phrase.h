#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "annotate/timex_calendar.h"
#include "annotate/timex_tokens.h"
#include "dateline/record/timex.h"

namespace dateline {

/// How the words of a time expression give its value.
enum class TimeMeaning : std::uint8_t {
  fixed,     ///< `value` holds it: durations, sets, PAST_REF
  calendar,  ///< `point`, of which outer parts may have to be found: "October", "Monday", "3 May 1999"
  pointed,   ///< `unit` from where one stands: "last week", "this year", "the following month"
  offset,    ///< `count` of `unit` away: "two days ago", "a year earlier"
};

/// Which order a date in figures is in, where only one is possible.
enum class FigureOrder : std::uint8_t { none, day_first, month_first };

/// "the first Monday", "the last Friday" of a month.
struct WeekdayOfMonth {
  std::int32_t weekday = 0;
  std::int32_t nth = 0;  ///< 0 is the last
};

/// What a reader made of some words, before anything outside them is known.
struct TimePhrase {
  std::size_t begin = 0;  ///< tokens of the sentence
  std::size_t end = 0;
  TimexType type = TimexType::date;
  TimeMeaning meaning = TimeMeaning::calendar;
  CalendarPoint point{};
  std::optional<std::int32_t> day_offset{};   ///< "yesterday", "tomorrow night": days from today
  std::optional<TimePointer> pointer{};       ///< "last April", "this summer", "next week"
  std::optional<TimePointer> year_pointer{};  ///< "July last year", "this year's third quarter"
  std::optional<std::int32_t> year_offset{};  ///< "the year-ago quarter": years from now
  TimeUnit unit = TimeUnit::day;
  std::optional<double> count{};
  std::int32_t direction = 0;  ///< of an offset: -1 before, 1 after
  bool from_text = false;      ///< counted from an earlier time in the text, not from the day of publication
  bool is_latest = false;      ///< "the latest quarter": one that has ended
  bool is_definite = false;    ///< "the week", "the year": with an article alone
  bool is_week_of = false;     ///< "the week of May 3": the point is a day of it
  bool is_open = false;        ///< "earlier this year": not after today; "later this year": not before
  bool is_fiscal = false;
  bool is_holiday = false;               ///< point.part is the holiday's number
  bool is_century_open = false;          ///< "the 80s", "'95": the century is to be found
  std::optional<CalendarPoint> other{};  ///< "03/04/2020" read the other way; or the end of "1990-95"
  bool is_range = false;
  std::optional<WeekdayOfMonth> weekday_of_month{};  ///< the point is its month
  FigureOrder figure_order = FigureOrder::none;
  std::string value{};
  std::string mod{};
  std::size_t size() const { return end - begin; }
};

using MaybeTimePhrase = std::optional<TimePhrase>;

}  // namespace dateline
