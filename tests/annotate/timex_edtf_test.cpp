#include <gtest/gtest.h>

#include "annotate/marked_times.h"
#include "annotate/timex_calendar.h"

namespace dateline {
namespace {

/// "edtf earliest latest basis" of the only time in a text.
std::string edtf_in(std::string_view words, std::string_view published) {
  std::vector<Timex> timexes = times_of(SegmentedText(std::string(words)), published);
  if (timexes.size() != 1) return "found " + std::to_string(timexes.size());
  const Timex& timex = timexes[0];
  return timex.edtf.value_or("-") + ' ' + timex.earliest.value_or("-") + ' ' + timex.latest.value_or("-") + ' ' +
         std::string(name(timex.basis));
}

TEST(TimexEdtf, KeepsUnknownPartsUnknown) {
  EXPECT_EQ(edtf_in("It fell in October.", ""), "XXXX-10 - - text");
  EXPECT_EQ(edtf_in("It fell on 8 October.", ""), "XXXX-10-08 - - text");
  EXPECT_EQ(edtf_in("It fell on Monday.", ""), "- - - none");
  EXPECT_EQ(edtf_in("It fell last week.", ""), "- - - none");
  EXPECT_EQ(edtf_in("It fell yesterday.", ""), "- - - none");
  EXPECT_EQ(edtf_in("It lasted two days.", ""), "- - - text");
}

TEST(TimexEdtf, BoundsWhatIsKnown) {
  EXPECT_EQ(edtf_in("It fell in October.", "2021-04-30"), "2020-10 2020-10-01 2020-10-31 published");
  EXPECT_EQ(edtf_in("It fell in 1999.", "2021-04-30"), "1999 1999-01-01 1999-12-31 text");
  EXPECT_EQ(edtf_in("It fell last week.", "2021-04-30"), "2021-04-19/2021-04-25 2021-04-19 2021-04-25 published");
  EXPECT_EQ(edtf_in("It fell in the 1980s.", ""), "198X 1980-01-01 1989-12-31 text");
  EXPECT_EQ(edtf_in("It fell in the 19th century.", ""), "18XX 1800-01-01 1900-12-31 text");
  EXPECT_EQ(edtf_in("It fell in the third quarter of 1999.", ""), "1999-35 1999-07-01 1999-09-30 text");
  EXPECT_EQ(edtf_in("It fell in the summer of 1999.", ""), "1999-22 1999-01-01 1999-12-31 text");
  EXPECT_EQ(edtf_in("It fell earlier this year.", "2021-04-30"), "2021 2021-01-01 2021-04-30 published");
  EXPECT_EQ(edtf_in("It will fall later this year.", "2021-04-30"), "2021 2021-04-30 2021-12-31 published");
  EXPECT_EQ(edtf_in("It was signed on 03/04/2020.", ""), "2020-XX-XX 2020-03-04 2020-04-03 text");
  EXPECT_EQ(edtf_in("It fell in the war of 1990-95.", ""), "1990/1995 1990-01-01 1995-12-31 text");
}

TEST(TimexEdtf, WritesClockTimesWithTheirZone) {
  EXPECT_EQ(edtf_in("It fell at 10:35 a.m. GMT, 3 May 1999.", ""), "1999-05-03T10:35:00Z 1999-05-03 1999-05-03 text");
  EXPECT_EQ(edtf_in("It fell at 5 p.m. EST, 3 May 1999.", ""), "1999-05-03T17:00:00-05:00 1999-05-03 1999-05-03 text");
}

TEST(TimexEdtf, CountsFromAMonthOrAYearOfPublication) {
  EXPECT_EQ(edtf_in("It fell last month.", "2021-04"), "2021-03 2021-03-01 2021-03-31 published");
  EXPECT_EQ(edtf_in("It fell last year.", "2021"), "2020 2020-01-01 2020-12-31 published");
  EXPECT_EQ(edtf_in("It fell yesterday.", "2021"), "- - - none");
}

TEST(TimexCalendar, CountsDaysAndWeeks) {
  EXPECT_EQ(weekday_of({2021, 4, 30}), 5);
  EXPECT_EQ(iso_date(plus_days({2020, 2, 28}, 2)), "2020-03-01");
  EXPECT_EQ(iso_date(plus_months({2021, 1, 31}, 1)), "2021-02-28");
  EXPECT_EQ(iso_date(plus_months({2021, 1, 31}, -2)), "2020-11-30");
  EXPECT_EQ(iso_week({2021, 1, 3}).week, 53);
  EXPECT_EQ(iso_week({2021, 1, 3}).year, 2020);
  EXPECT_EQ(iso_date(first_day_of({2021, 1})), "2021-01-04");
  for (std::int64_t number : {-719162, -1, 0, 18747, 2932896}) EXPECT_EQ(day_number(day_of_number(number)), number);
}

}  // namespace
}  // namespace dateline
