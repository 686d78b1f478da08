#include <gtest/gtest.h>

#include <random>

#include "annotate/marked_times.h"

namespace dateline {
namespace {

TEST(TimexBadInput, ADayThatNoMonthHasLeavesTheMonth) {
  check_times(R"(- | It rained on [30 February=XXXX-02].
- | It rained on [February 30, 2021=2021-02].
- | It rained on [February 29, 2021=2021-02].
- | It rained on [February 29, 2020=2020-02-29].
- | It rained on the 45th of [May=XXXX-05].
- | It rained on 2021-02-30, 31/31/2021 and 13/13/2021.
- | It rained on May 45.)");
}

TEST(TimexBadInput, PassesOverYearsThatAreNone) {
  check_times(R"(- | In the year 0 nothing happened, nor in 0000.
- | It was signed on 0000-05-03.
- | It began at 25:61 a.m.)");
}

TEST(TimexBadInput, PassesOverLongFigures) {
  std::string digits(5000, '9');
  for (const std::string& text :
       {"It took " + digits + " days.", "It fell on " + digits + "/" + digits + "/" + digits + ".",
        "It fell in " + digits + "s.", "It fell on the " + digits + "th of May.",
        "It fell at " + digits + ":00 p.m."}) {
    for (const Timex& timex : times_of(SegmentedText(text), "2021-04-30"))
      EXPECT_LT(timex.value.size(), 40u) << timex.value;
  }
  check_times("2021-04-30 | It ended [999999999 years ago=PAST_REF].");
}

TEST(TimexBadInput, APublicationDateThatIsNoneIsNotUsed) {
  for (const char* published : {"2021-02-30", "0000-01-01", "soon", "2021-13-01", "9", "XXXX"}) {
    std::vector<Timex> timexes = times_of(SegmentedText("He left yesterday."), published);
    ASSERT_EQ(timexes.size(), 1u);
    EXPECT_EQ(timexes[0].basis, TimeBasis::none) << published;
  }
}

TEST(TimexBadInput, CountsAtTheEndsOfTheCalendarStayInIt) {
  for (const char* published : {"0001-01-01", "9999-12-31"})
    for (const char* text :
         {"He left yesterday.", "He will leave tomorrow.", "He left last century.", "He left last week.",
          "He will leave this week.", "He will leave next year.", "He left on Monday.", "He will leave on Monday.",
          "He left in May last year.", "He left in fiscal 9999.", "He left last winter.", "He left two days ago."})
      for (const Timex& timex : times_of(SegmentedText(text), published))
        for (const std::string& written :
             {timex.value, timex.edtf.value_or(""), timex.earliest.value_or(""), timex.latest.value_or("")})
          EXPECT_TRUE(written.find("0000") == std::string::npos && written.find("10000") == std::string::npos)
              << text << ' ' << written;
}

TEST(TimexBadInput, ATextOfNothingButTimesIsRead) {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "Monday two days ago the ";
  std::vector<Timex> timexes = times_of(SegmentedText(text), "2021-04-30");
  EXPECT_EQ(timexes.size(), 40'000u);
}

TEST(TimexBadInput, WordsOfTimeInAnyNumberMakeNoLongSearch) {
  for (const char* word : {"hundred ", "two ", "May ", "the ", "last ", "a ", "1990 ", "1990-", "years ", "early ",
                           "10:35 ", "and ", "every ", "more than ", "the end of ", "12/12/"}) {
    std::string text;
    for (int i = 0; i < 20'000; ++i) text += word;
    std::vector<Timex> timexes = times_of(SegmentedText(text), "2021-04-30");
    for (std::size_t i = 1; i < timexes.size(); ++i) ASSERT_LE(timexes[i - 1].span.end, timexes[i].span.begin) << word;
  }
}

TEST(TimexBadInput, AnyWordsGiveOrderedSpansAndBounds) {
  constexpr const char* words[] = {
      "Monday", "May",     "the",  "3",         "1999",   "last",    "next",     "this",  "early", "end",       "of",
      "year",   "years",   "week", "two",       "a",      "ago",     "later",    "10:35", "p.m.",  "GMT",       "every",
      "third",  "quarter", "-",    ",",         "summer", "'80s",    "1990s",    "noon",  "night", "12/3/2020", "more",
      "than",   "half",    "and",  "before",    "to",     "century", "fiscal",   "'s",    "in",    "on",        "will",
      "was",    "daily",   "now",  "Christmas", "Easter", "31",      "February", "0"};
  std::mt19937 random(1);
  std::uniform_int_distribution<std::size_t> any(0, std::size(words) - 1);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int i = 0; i < 25; ++i) text += std::string(words[any(random)]) + (any(random) % 3 == 0 ? "" : " ");
    SegmentedText segmented(text);
    std::uint32_t end = 0;
    for (const Timex& timex : times_of(segmented, "2021-04-30")) {
      ASSERT_LE(end, timex.span.begin) << text;
      ASSERT_LT(timex.span.begin, timex.span.end) << text;
      ASSERT_FALSE(timex.value.empty()) << text;
      if (timex.earliest && timex.latest) ASSERT_LE(*timex.earliest, *timex.latest) << text;
      end = timex.span.end;
    }
    ASSERT_LE(end, segmented.text.size());
  }
}

TEST(TimexBadInput, AnEmptyTextHasNone) { EXPECT_TRUE(times_of(SegmentedText(""), "2021-04-30").empty()); }

}  // namespace
}  // namespace dateline
