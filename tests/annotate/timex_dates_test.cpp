#include <gtest/gtest.h>

#include "annotate/marked_times.h"

namespace dateline {
namespace {

TEST(TimexDates, ReadsWholeDates) {
  check_times(R"(- | The bridge fell on [May 3, 1999=1999-05-03].
- | The bridge fell on [3 May 1999=1999-05-03].
- | The bridge fell on [Monday, May 3, 1999=1999-05-03].
- | The bridge fell on [the 3rd of May 1999=1999-05-03].
- | The log is dated [2021-04-30=2021-04-30].
- | The ferry sank in [March 1912=1912-03].
- | The ferry sank in [March of 1912=1912-03].
- | It closed on [Sept. 30, 1989=1989-09-30].
- | The treaty of [4 April, 1949=1949-04-04] holds.
2015-06-01 | It opened in [October '98=1998-10].)");
}

TEST(TimexDates, FindsTheYearOfADayOrAMonthFromThePublicationDay) {
  check_times(R"(2021-04-30 | The raid took place in [October=2020-10].
2021-04-30 | The court will sit in [October=2021-10].
2021-04-30 | He resigned on [April 8=2021-04-08].
2021-01-10 | He resigned on [Dec. 15=2020-12-15].
2021-12-20 | The fair will open on [Jan. 14=2022-01-14].
2021-04-30 | The fair is expected in [June=2021-06].
2021-04-30 | The plan was agreed in [July last year=2020-07].
2021-04-30 | The plan was agreed [last November=2020-11].
2021-04-30 | It will open [next March=2022-03].)");
}

TEST(TimexDates, ReadsSeveralDaysOfOneMonth) {
  check_times(R"(2021-04-30 | It runs from [3=2021-05-03] to [17 May=2021-05-17].
2021-04-30 | It runs on [May 3=2021-05-03] and [4=2021-05-04].
2021-04-30 | It ran on [May 3=1999-05-03] and [4, 1999=1999-05-04].
2021-04-30 | It runs [May 3-5=2021-05-03/2021-05-05].
2021-04-30 | It starts on [the first Monday in June=2021-06-07].
2021-04-30 | On [May 3=2021-05-03] and 12 other roads it will rain.)");
}

TEST(TimexDates, TheWeekdayHelpsToFindTheYear) {
  check_times("2021-01-05 | The march is set for [Monday, May 2=2022-05-02].");
}

TEST(TimexDates, LeavesTheYearOpenWithoutAPublicationDay) {
  check_times(R"(- | The raid took place in [October=XXXX-10].
- | He resigned on [April 8=XXXX-04-08].
- | The strike began on [Monday=XXXX-WXX-1].
- | Sales rose in [the third quarter=XXXX-Q3].
- | It opened in [the summer=XXXX-SU].)");
}

TEST(TimexDates, ReadsYearsDecadesAndCenturies) {
  check_times(R"(2021-04-30 | She left in [1990=1990].
2021-04-30 | It rained between [1990=1990] and [1995=1995].
2021-04-30 | The war of [1990-95=1990/1995] ended.
2021-04-30 | In [the 1980s=198] the port grew.
2021-04-30 | In [the '80s=198] the port grew.
2021-04-30 | In [the nineties=199] the port shrank.
2021-04-30 | In [the early 1990s=199] the port shrank.
2021-04-30 | A [19th century=18] bridge stood here.
2021-04-30 | It is the worst flood of [the 21st century=20].
2021-04-30 | The firm closed in [nineteen ninety-six=1996].
2021-04-30 | About 2000 people came, and 1998 workers.
2021-04-30 | Sales of $1990 a head were forecast.)");
}

TEST(TimexDates, ReadsPartsOfAYear) {
  check_times(R"(2021-04-30 | Sales fell in [the first quarter=2021-Q1].
2021-04-30 | Sales fell in [the third quarter of 2019=2019-Q3].
2021-04-30 | [Third-quarter=2020-Q3] sales fell.
2021-04-30 | Sales fell in [last year's fourth quarter=2020-Q4].
2021-04-30 | Sales fell in [the first half of 2020=2020-H1].
2021-04-30 | Sales fell in [Q3 2019=2019-Q3].
2021-04-30 | She left in [the summer of 2019=2019-SU].
2021-04-30 | She left [last fall=2020-FA].
2021-04-30 | Sales fell in [fiscal 2019=2019].
2021-04-30 | The road was flooded in [mid-November=2020-11].
2021-04-30 | The second half of the match was dull.)");
}

TEST(TimexDates, ReadsHolidays) {
  check_times(R"(2021-04-30 | Shops closed on [Christmas Day=2020-12-25].
2021-04-30 | They met on [Good Friday=2021-04-02].
2021-04-30 | It fell on [Thanksgiving=2020-11-26].
2021-04-30 | They will meet on [Labor Day=2021-09-06].
- | Shops closed on [Christmas Eve=XXXX-12-24].)");
}

TEST(TimexDates, PassesOverNamesOfMonths) {
  check_times(R"(2021-04-30 | April Marsh may march to the gate.
2021-04-30 | May Holt said Jan Odell and June Pell had left.
2021-04-30 | The March for Clean Water was long.)");
}

TEST(TimexDates, ReadsFiguresInEitherOrderWhereTheTextSettlesIt) {
  check_times(R"(- | It was signed on [30/4/2021=2021-04-30].
- | It was signed on [4/30/2021=2021-04-30].
- | It was signed on [30.4.2021=2021-04-30].
- | It was signed on [03/04/2020=2020-XX-XX].
- | It was signed on [03/04/2020=2020-04-03] and sealed on [25/04/2020=2020-04-25].
- | It was signed on [03/04/2020=2020-03-04] and sealed on [04/25/2020=2020-04-25].
- | It was signed on [04/04/2020=2020-04-04].)");
}

TEST(TimexDates, KeepsFiguresOpenWhereTheTextUsesBothOrders) {
  check_times(
      "- | Signed on [03/04/2020=2020-XX-XX], sealed on [25/04/2020=2020-04-25], sent on [05/26/2020=2020-05-26].");
}

}  // namespace
}  // namespace dateline
