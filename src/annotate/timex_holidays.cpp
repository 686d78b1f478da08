#include "annotate/timex_holidays.h"

#include <array>
#include <iterator>

#include "annotate/timex_years.h"

namespace dateline {

namespace {

enum class HolidayRule { date, weekday_of_month, last_weekday_of_month, from_easter, us_election };

struct Holiday {
  std::array<std::string_view, 4> words;
  HolidayRule rule;
  std::int32_t month;  // or days from Easter
  std::int32_t day;    // or weekday
  std::int32_t nth = 0;
};

// Longer names before those they begin with.
constexpr Holiday holidays[] = {
    {{"christmas", "eve"}, HolidayRule::date, 12, 24},
    {{"christmas", "day"}, HolidayRule::date, 12, 25},
    {{"christmas"}, HolidayRule::date, 12, 25},
    {{"boxing", "day"}, HolidayRule::date, 12, 26},
    {{"new", "year", "'s", "eve"}, HolidayRule::date, 12, 31},
    {{"new", "year", "'s", "day"}, HolidayRule::date, 1, 1},
    {{"new", "year", "'s"}, HolidayRule::date, 1, 1},
    {{"valentine", "'s", "day"}, HolidayRule::date, 2, 14},
    {{"st.", "patrick", "'s", "day"}, HolidayRule::date, 3, 17},
    {{"may", "day"}, HolidayRule::date, 5, 1},
    {{"veterans", "day"}, HolidayRule::date, 11, 11},
    {{"armistice", "day"}, HolidayRule::date, 11, 11},
    {{"bastille", "day"}, HolidayRule::date, 7, 14},
    {{"halloween"}, HolidayRule::date, 10, 31},
    {{"labor", "day"}, HolidayRule::weekday_of_month, 9, 1, 1},
    {{"memorial", "day"}, HolidayRule::last_weekday_of_month, 5, 1},
    {{"columbus", "day"}, HolidayRule::weekday_of_month, 10, 1, 2},
    {{"thanksgiving", "day"}, HolidayRule::weekday_of_month, 11, 4, 4},
    {{"thanksgiving"}, HolidayRule::weekday_of_month, 11, 4, 4},
    {{"election", "day"}, HolidayRule::us_election, 11, 2},
    {{"good", "friday"}, HolidayRule::from_easter, -2, 0},
    {{"easter", "sunday"}, HolidayRule::from_easter, 0, 0},
    {{"easter", "monday"}, HolidayRule::from_easter, 1, 0},
    {{"palm", "sunday"}, HolidayRule::from_easter, -7, 0},
    {{"ash", "wednesday"}, HolidayRule::from_easter, -46, 0},
    {{"easter"}, HolidayRule::from_easter, 0, 0},
};

// Gauss's rule in the form of J.-M. Oudin (1940), for the Gregorian calendar.
CalendarDay easter(std::int32_t year) {
  std::int32_t golden = year % 19;
  std::int32_t century = year / 100;
  std::int32_t epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
  std::int32_t correction = epact - (epact / 28) * (1 - (29 / (epact + 1)) * ((21 - golden) / 11));
  std::int32_t weekday = (year + year / 4 + correction + 2 - century + century / 4) % 7;
  std::int32_t offset = correction - weekday;
  std::int32_t month = 3 + (offset + 40) / 44;
  return {year, month, offset + 28 - 31 * (month / 4)};
}

}  // namespace

CalendarDay day_of_holiday(std::int32_t number, std::int32_t year) {
  const Holiday& holiday = holidays[number];
  CalendarDay first{year, holiday.rule == HolidayRule::from_easter ? 1 : holiday.month, 1};
  switch (holiday.rule) {
    case HolidayRule::date: return {year, holiday.month, holiday.day};
    case HolidayRule::from_easter: return plus_days(easter(year), holiday.month);
    case HolidayRule::weekday_of_month: {
      std::int32_t until = (holiday.day - weekday_of(first) + 7) % 7;
      return plus_days(first, until + (holiday.nth - 1) * 7);
    }
    case HolidayRule::last_weekday_of_month: {
      CalendarDay last{year, holiday.month, days_in_month(year, holiday.month)};
      return plus_days(last, -((weekday_of(last) - holiday.day + 7) % 7));
    }
    case HolidayRule::us_election: return plus_days(first, (1 - weekday_of(first) + 7) % 7 + 1);
  }
  return first;
}

MaybeTimePhrase read_holiday(const TimeSentence& sentence, std::size_t at) {
  if (!sentence[at].capitalized) return std::nullopt;
  for (std::size_t number = 0; number < std::size(holidays); ++number) {
    const Holiday& holiday = holidays[number];
    std::size_t count = 0;
    while (count < holiday.words.size() && !holiday.words[count].empty()) {
      bool fits = holiday.words[count] == "'s" ? sentence.is_possessive(at + count)
                                               : sentence.is(at + count, holiday.words[count]);
      if (!fits) break;
      ++count;
    }
    if (count < holiday.words.size() && !holiday.words[count].empty()) continue;
    // "Easter Island" is none.
    bool is_name = count == 1 && sentence[at + 1].capitalized && sentence[at + 1].word == TimeWord::none;
    if (is_name) return std::nullopt;
    TimePhrase phrase;
    phrase.begin = at;
    phrase.end = at + count;
    phrase.is_holiday = true;
    phrase.point.part = static_cast<std::int32_t>(number);
    if (is_year_number(sentence, phrase.end)) {
      phrase.point.year = sentence[phrase.end].value;
      ++phrase.end;
    }
    return phrase;
  }
  return std::nullopt;
}

}  // namespace dateline
