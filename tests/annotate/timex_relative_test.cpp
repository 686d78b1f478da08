#include <gtest/gtest.h>

#include "annotate/marked_times.h"

namespace dateline {
namespace {

// 30 April 2021 was a Friday.

TEST(TimexRelative, TakesAWeekdayFromTheVerb) {
  check_times(R"(2021-04-30 | The mayor resigned [Monday=2021-04-26].
2021-04-30 | The mayor resigned on [Friday=2021-04-30].
2021-04-30 | The council will meet [Monday=2021-05-03].
2021-04-30 | The council is to meet on [Monday=2021-05-03].
2021-04-30 | The vote is scheduled for [Tuesday=2021-05-04].
2021-04-30 | The council will vote [Tuesday=2021-05-04], the mayor said [Thursday=2021-04-29].
2021-04-30 | [Monday=2021-04-26]'s vote was close.
2021-04-30 | He left [last Friday=2021-04-23].
2021-04-30 | She will leave [next Monday=2021-05-03].
2021-04-30 | The deadline was extended until [Monday=2021-05-03].)");
}

TEST(TimexRelative, ReadsTheVerbThroughWhatHelpsIt) {
  check_times(R"(2021-04-30 | The dam will be opened [Monday=2021-05-03].
2021-04-30 | The dam was opened [Monday=2021-04-26].
2021-04-30 | The dam, which could not be seen [Monday=2021-04-26], held.
2021-04-30 | The stone that tore through the roof [Monday=2021-04-26] was small.
2021-04-30 | A march was planned for [Monday=2021-05-03].
2021-04-30 | The march went ahead as planned [Monday=2021-04-26].
2021-04-30 | It would be paid on a still unspecified date in [June=2021-06].
2021-04-30 | The firm agreed to buy the yard in [June=2021-06].
2021-04-30 | It had been due to end [Monday=2021-04-26].
2021-04-30 | They may leave as early as [Monday=2021-05-03].
2021-04-30 | None had paid by [Monday=2021-04-26].)");
}

TEST(TimexRelative, LendsAClockTimeTheDayThatStandsNearIt) {
  check_times(
      R"(2021-04-30 | It fell at [10:35 a.m.=TIME 2021-04-26T10:35] ([0735 GMT=TIME 2021-04-26T07:35]) [Monday=2021-04-26].
2021-04-30 | It fell on [Monday=2021-04-26]. At [8:15pm=TIME 2021-04-26T20:15] the rain stopped.)");
}

TEST(TimexRelative, CountsFromThePublicationDay) {
  check_times(R"(2021-04-30 | He left [yesterday=2021-04-29] and she leaves [tomorrow=2021-05-01].
2021-04-30 | The rain stops [today=2021-04-30].
2021-04-30 | He left [two days ago=2021-04-28].
2021-04-30 | He left [six weeks ago=2021-W11].
2021-04-30 | He left [three months ago=2021-01].
2021-04-30 | He left [ten years ago=2011].
2021-04-30 | He left [last week=2021-W16].
2021-04-30 | He left [last month=2021-03].
2021-04-30 | He left [earlier this year=2021].
2021-04-30 | It will end [later this year=2021].
2021-04-30 | It will end [next year=2022].
2021-04-30 | He left [early last week=2021-W16].
2021-04-30 | It will end by [the end of the year=2021].
2021-04-30 | It rained over [the weekend=2021-W16-WE].
2021-04-30 | He left [the day before yesterday=2021-04-28].)");
}

TEST(TimexRelative, NothingCountsFromTodayWithoutAPublicationDay) {
  check_times(R"(- | He left [yesterday=XXXX-XX-XX].
- | He left [two days ago=PAST_REF].
- | He left [last week=PAST_REF].
- | She will leave [next year=FUTURE_REF].
- | He left [this morning=TIME PRESENT_REF].)");
}

TEST(TimexRelative, CountsFromAnEarlierTimeInTheText) {
  check_times(R"(2021-04-30 | The dam broke on [March 3, 1950=1950-03-03]. [The next day=1950-03-04] the town was dry.
2021-04-30 | The dam broke in [March 1950=1950-03]. It was rebuilt [the following year=1951].
2021-04-30 | The dam broke on [March 3, 1950=1950-03-03]. [That day=1950-03-03] the bells rang.
2021-04-30 | Profit fell in [the third quarter of 2020=2020-Q3] from $3 million [a year earlier=2019-Q3].)");
}

TEST(TimexRelative, ReadsTimesOfTheDay) {
  check_times(R"(2021-04-30 | The blast came at [10:35 a.m.=TIME 2021-04-30T10:35]
2021-04-30 | The blast came at [10 p.m. Wednesday=TIME 2021-04-28T22:00].
2021-04-30 | The offer stands until [5 p.m. EST, May 6=TIME 2021-05-06T17:00].
2021-04-30 | The blast came at [noon Thursday=TIME 2021-04-29T12:00].
2021-04-30 | The blast came at [1430 GMT=TIME 2021-04-30T14:30].
2021-04-30 | The blast came at [4 in the morning=TIME 2021-04-30T04:00].
2021-04-30 | The blast came [Wednesday night=TIME 2021-04-28TNI].
2021-04-30 | The blast came [last night=TIME 2021-04-29TNI].
2021-04-30 | The blast came [this morning=TIME 2021-04-30TMO].
2021-04-30 | The blast came on [the night of April 3=TIME 2021-04-03TNI].
- | The blast came at [10:35 a.m.=TIME XXXX-XX-XXT10:35]
2021-04-30 | The home side won 3:10 on aggregate.)");
}

TEST(TimexRelative, ATextWithADatelinesDateCountsFromThat) {
  SegmentedText segmented("KABUL, April 28 - The minister left yesterday.");
  Article article;
  article.text = segmented.text;
  article.published.edtf = "2021-04-30";
  article.dateline = Dateline{{0, 15}, "Kabul", std::nullopt, "XXXX-04-28"};
  std::vector<Timex> timexes = find_timexes(article, segmented.document);
  ASSERT_EQ(timexes.size(), 2u);
  EXPECT_EQ(timexes[1].value, "2021-04-27");
  EXPECT_EQ(timexes[1].basis, TimeBasis::dateline);
}

}  // namespace
}  // namespace dateline
