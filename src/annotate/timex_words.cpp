// A table.
#include "annotate/timex_words.h"

#include <unordered_map>

namespace dateline {

namespace {

using Table = std::unordered_map<std::string_view, TimeWordEntry>;

void add_numbers(Table& table) {
  struct Number {
    const char* word;
    std::int32_t value;
  };
  constexpr Number cardinals[] = {{"zero", 0},
                                  {"one", 1},
                                  {"two", 2},
                                  {"three", 3},
                                  {"four", 4},
                                  {"five", 5},
                                  {"six", 6},
                                  {"seven", 7},
                                  {"eight", 8},
                                  {"nine", 9},
                                  {"ten", 10},
                                  {"eleven", 11},
                                  {"twelve", 12},
                                  {"thirteen", 13},
                                  {"fourteen", 14},
                                  {"fifteen", 15},
                                  {"sixteen", 16},
                                  {"seventeen", 17},
                                  {"eighteen", 18},
                                  {"nineteen", 19},
                                  {"twenty", 20},
                                  {"thirty", 30},
                                  {"forty", 40},
                                  {"fifty", 50},
                                  {"sixty", 60},
                                  {"seventy", 70},
                                  {"eighty", 80},
                                  {"ninety", 90},
                                  {"hundred", 100},
                                  {"thousand", 1000},
                                  {"million", 1'000'000},
                                  {"dozen", 12}};
  for (Number number : cardinals) table[number.word] = {TimeWord::number, number.value};
  constexpr Number ordinals[] = {{"first", 1},        {"second", 2},      {"third", 3},       {"fourth", 4},
                                 {"fifth", 5},        {"sixth", 6},       {"seventh", 7},     {"eighth", 8},
                                 {"ninth", 9},        {"tenth", 10},      {"eleventh", 11},   {"twelfth", 12},
                                 {"thirteenth", 13},  {"fourteenth", 14}, {"fifteenth", 15},  {"sixteenth", 16},
                                 {"seventeenth", 17}, {"eighteenth", 18}, {"nineteenth", 19}, {"twentieth", 20},
                                 {"thirtieth", 30}};
  for (Number number : ordinals) table[number.word] = {TimeWord::ordinal, number.value};
  constexpr Number decades[] = {{"twenties", 20}, {"thirties", 30},  {"forties", 40},  {"fifties", 50},
                                {"sixties", 60},  {"seventies", 70}, {"eighties", 80}, {"nineties", 90}};
  for (Number number : decades) table[number.word] = {TimeWord::decade, number.value, true};
}

void add_calendar(Table& table) {
  constexpr const char* months[] = {"january", "february", "march",     "april",   "may",      "june",
                                    "july",    "august",   "september", "october", "november", "december"};
  for (std::int32_t i = 0; i < 12; ++i) table[months[i]] = {TimeWord::month, i + 1, false, true};
  constexpr const char* short_months[] = {"jan", "feb", "mar", "apr", "",    "jun",
                                          "jul", "aug", "sep", "oct", "nov", "dec"};
  for (std::int32_t i = 0; i < 12; ++i)
    if (*short_months[i] != 0) table[short_months[i]] = {TimeWord::month, i + 1, false, true, true};
  table["sept"] = {TimeWord::month, 9, false, true, true};

  constexpr const char* days[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
  constexpr const char* plural_days[] = {"mondays", "tuesdays",  "wednesdays", "thursdays",
                                         "fridays", "saturdays", "sundays"};
  constexpr const char* short_days[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  for (std::int32_t i = 0; i < 7; ++i) {
    table[days[i]] = {TimeWord::weekday, i + 1, false, true};
    table[plural_days[i]] = {TimeWord::weekday, i + 1, true, true};
    table[short_days[i]] = {TimeWord::weekday, i + 1, false, true, true};
  }
  for (const char* tuesday : {"tues"}) table[tuesday] = {TimeWord::weekday, 2, false, true, true};
  for (const char* thursday : {"thur", "thurs"}) table[thursday] = {TimeWord::weekday, 4, false, true, true};

  constexpr const char* seasons[] = {"spring", "summer", "fall", "winter"};
  constexpr const char* plural_seasons[] = {"springs", "summers", "falls", "winters"};
  for (std::int32_t i = 0; i < 4; ++i) {
    table[seasons[i]] = {TimeWord::season, i + 1};
    if (i != 0 && i != 2) table[plural_seasons[i]] = {TimeWord::season, i + 1, true};
  }
  table["autumn"] = {TimeWord::season, 3};
  table["autumns"] = {TimeWord::season, 3, true};
}

void add_units(Table& table) {
  constexpr const char* units[][2] = {
      {"second", "seconds"},      {"minute", "minutes"}, {"hour", "hours"},           {"day", "days"},
      {"weekend", "weekends"},    {"week", "weeks"},     {"fortnight", "fortnights"}, {"month", "months"},
      {"quarter", "quarters"},    {"year", "years"},     {"decade", "decades"},       {"century", "centuries"},
      {"millennium", "millennia"}};
  std::int32_t value = 0;
  for (const auto& unit : units) {
    if (value != 0) table[unit[0]] = {TimeWord::unit, value};  // "second" is an ordinal before it is a unit
    table[unit[1]] = {TimeWord::unit, value, true};
    ++value;
  }
  auto unit = [](TimeUnit of) { return static_cast<std::int32_t>(of); };
  for (const char* word : {"hr", "min", "sec"}) {
    TimeUnit of = word[0] == 'h' ? TimeUnit::hour : word[0] == 'm' ? TimeUnit::minute : TimeUnit::second;
    table[word] = {TimeWord::unit, unit(of), false, false, true};
  }
  table["hrs"] = {TimeWord::unit, unit(TimeUnit::hour), true, false, true};
  table["mins"] = {TimeWord::unit, unit(TimeUnit::minute), true, false, true};
  table["secs"] = {TimeWord::unit, unit(TimeUnit::second), true, false, true};
  table["yr"] = {TimeWord::unit, unit(TimeUnit::year), false, false, true};
  table["yrs"] = {TimeWord::unit, unit(TimeUnit::year), true, false, true};

  struct Frequency {
    const char* word;
    TimeUnit of;
  };
  constexpr Frequency frequencies[] = {
      {"hourly", TimeUnit::hour},           {"daily", TimeUnit::day},
      {"nightly", TimeUnit::day},           {"weekly", TimeUnit::week},
      {"fortnightly", TimeUnit::fortnight}, {"monthly", TimeUnit::month},
      {"quarterly", TimeUnit::quarter},     {"yearly", TimeUnit::year},
      {"annually", TimeUnit::year},
  };
  for (Frequency frequency : frequencies) table[frequency.word] = {TimeWord::frequency, unit(frequency.of)};
}

void add_day(Table& table) {
  auto part = [&](const char* word, DayPart of, bool plural = false) {
    table[word] = {TimeWord::day_part, static_cast<std::int32_t>(of), plural};
  };
  part("morning", DayPart::morning);
  part("mornings", DayPart::morning, true);
  part("afternoon", DayPart::afternoon);
  part("afternoons", DayPart::afternoon, true);
  part("evening", DayPart::evening);
  part("evenings", DayPart::evening, true);
  part("night", DayPart::night);
  part("nights", DayPart::night, true);
  part("daytime", DayPart::daytime);
  for (const char* dawn : {"dawn", "daybreak", "sunrise"}) part(dawn, DayPart::morning);
  for (const char* dusk : {"dusk", "nightfall", "sunset"}) part(dusk, DayPart::evening);

  table["yesterday"] = {TimeWord::relative_day, -1};
  table["today"] = {TimeWord::relative_day, 0};
  table["tonight"] = {TimeWord::day_part_today, 0};
  for (const char* word : {"noon", "midday"}) table[word] = {TimeWord::named_hour, 12};
  table["midnight"] = {TimeWord::named_hour, 24};
  for (const char* word :
       {"christmas", "easter", "thanksgiving", "halloween", "new", "labor", "memorial", "valentine", "good", "palm",
        "ash", "boxing", "election", "veterans", "columbus", "bastille", "armistice", "st."})
    table[word] = {TimeWord::holiday, 0, false, true};
  table["tomorrow"] = {TimeWord::relative_day, 1};

  for (const char* before_noon : {"a.m.", "a.m", "am"}) table[before_noon] = {TimeWord::meridiem, 0};
  for (const char* after_noon : {"p.m.", "p.m", "pm"}) table[after_noon] = {TimeWord::meridiem, 12};

  struct Zone {
    const char* name;
    std::int32_t hours;
  };
  constexpr Zone zones[] = {{"gmt", 0},  {"utc", 0},  {"bst", 1},  {"cet", 1},  {"cest", 2}, {"eet", 2},
                            {"msk", 3},  {"est", -5}, {"edt", -4}, {"cst", -6}, {"cdt", -5}, {"mst", -7},
                            {"mdt", -6}, {"pst", -8}, {"pdt", -7}, {"jst", 9}};
  for (Zone zone : zones) table[zone.name] = {TimeWord::zone, zone.hours * 60};
  table["ist"] = {TimeWord::zone, 330};
}

void add_pointers(Table& table) {
  auto point = [&](std::initializer_list<const char*> words, TimePointer to) {
    for (const char* word : words) table[word] = {TimeWord::pointer, static_cast<std::int32_t>(to)};
  };
  point({"last", "past"}, TimePointer::last);
  point({"next", "coming", "upcoming"}, TimePointer::next);
  point({"this", "current", "present"}, TimePointer::present);
  point({"previous", "preceding", "prior"}, TimePointer::previous);
  point({"following", "ensuing", "subsequent"}, TimePointer::following);
  point({"that", "same"}, TimePointer::same);

  auto stage = [&](std::initializer_list<const char*> words, TimeStage of) {
    for (const char* word : words) table[word] = {TimeWord::stage, static_cast<std::int32_t>(of)};
  };
  stage({"early", "beginning", "start", "earlier"}, TimeStage::start);
  stage({"mid", "middle"}, TimeStage::middle);
  stage({"late", "end", "close", "later"}, TimeStage::end);

  table["ago"] = {TimeWord::direction, -1};
  for (const char* word : {"recently", "recent", "lately"}) table[word] = {TimeWord::past_reference, 0};
  for (const char* word : {"now", "currently", "nowadays", "presently"}) table[word] = {TimeWord::present_reference, 0};
  for (const char* word : {"soon", "future", "term"}) table[word] = {TimeWord::future_reference, 0};
}

Table make_table() {
  Table table;
  table.reserve(400);
  add_numbers(table);
  add_calendar(table);
  add_units(table);
  add_day(table);
  add_pointers(table);
  return table;
}

}  // namespace

TimeWordEntry time_word(std::string_view lower_case) {
  static const Table table = make_table();
  auto found = table.find(lower_case);
  return found == table.end() ? TimeWordEntry{} : found->second;
}

}  // namespace dateline
