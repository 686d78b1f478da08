#include <gtest/gtest.h>

#include "annotate/marked_times.h"

namespace dateline {
namespace {

TEST(TimexLengths, ReadsDurations) {
  check_times(R"(2021-04-30 | The siege lasted [two days=DURATION P2D].
2021-04-30 | The siege lasted [more than four hours=DURATION PT4H].
2021-04-30 | The siege lasted [nearly two months=DURATION P2M].
2021-04-30 | The siege lasted [a year and a half=DURATION P1Y6M].
2021-04-30 | The siege lasted [2 1/2 years=DURATION P2Y6M].
2021-04-30 | The siege lasted [two hours and 30 minutes=DURATION PT2H30M].
2021-04-30 | The siege lasted [2 hours, 30 minutes and 5 seconds=DURATION PT2H30M5S].
2021-04-30 | A [day-long=DURATION P1D] strike was called.
2021-04-30 | The siege lasted [twenty-four hours=DURATION PT24H].
2021-04-30 | The siege lasted [several weeks=DURATION PXW].
2021-04-30 | The siege lasted for [years=DURATION PXY].
2021-04-30 | The siege lasted for [two decades=DURATION P20Y].
2021-04-30 | Sales fell in [the past two months=DURATION P2M].
2021-04-30 | A [five-year=DURATION P5Y] plan was drawn up.
2021-04-30 | The [14-day=DURATION P14D] wait ended.
2021-04-30 | Two strikes followed in [the ten days=DURATION P10D] afterwards.
2021-04-30 | He returned [three days=DURATION P3D] later.)");
}

TEST(TimexLengths, LeavesAgesOfPeopleAndFractionsAlone) {
  check_times(R"(2021-04-30 | A 6-year-old boy and his aunt, 52 years old, were found.
2021-04-30 | About three-quarters of the crop was lost.
2021-04-30 | She drove at 35 miles per hour, and some day she will stop.
2021-04-30 | The show "60 Minutes" was cancelled.)");
}

TEST(TimexLengths, ReadsRepetitions) {
  check_times(R"(2021-04-30 | It meets [every Monday=SET XXXX-WXX-1].
2021-04-30 | It meets [every two weeks=SET P2W].
2021-04-30 | It meets [each July=SET XXXX-07].
2021-04-30 | It meets [twice a year=SET P1Y].
2021-04-30 | It meets on [the first Tuesday of every month=SET P1M].
2021-04-30 | It meets [weekly=SET P1W].
2021-04-30 | It meets on [Tuesday nights=SET XXXX-WXX-2TNI].
2021-04-30 | It loses $3 million [a year=SET P1Y].)");
}

TEST(TimexLengths, ReadsWhatIsOnlyPastPresentOrFuture) {
  check_times(R"(2021-04-30 | He [recently=PAST_REF] retired and [now=PRESENT_REF] paints.
2021-04-30 | The hall is [currently=PRESENT_REF] closed and will [soon=FUTURE_REF] be sold.
2021-04-30 | In [the past=PAST_REF] that was rare; in [the future=FUTURE_REF] it may be common.)");
}

TEST(TimexLengths, SaysHowExactAValueIs) {
  struct Case {
    const char* text;
    const char* mod;
  };
  for (Case one : {Case{"It took about two days.", "APPROX"}, Case{"It took at least two days.", "EQUAL_OR_MORE"},
                   Case{"It took more than two days.", "MORE_THAN"}, Case{"It began in early 1990.", "START"},
                   Case{"It began in mid-1990.", "MID"}, Case{"It began at the end of 1990.", "END"},
                   Case{"It took two days.", ""}}) {
    std::vector<Timex> timexes = times_of(SegmentedText(one.text), "2021-04-30");
    ASSERT_EQ(timexes.size(), 1u) << one.text;
    EXPECT_EQ(timexes[0].mod, one.mod) << one.text;
  }
}

}  // namespace
}  // namespace dateline
