#include "extract/date_reader.h"

#include <gtest/gtest.h>

#include <string>

#include "extract/machine_date.h"

namespace dateline {
namespace {

struct Case {
  const char* text;
  const char* edtf;  // "" for none
  const char* language = "en-us";
};

std::string read(const Case& one) {
  DateStyle style{one.language, day_month_order(one.language, "")};
  std::optional<FoundDate> found = find_date(one.text, style);
  return found ? found->date.edtf() : "";
}

TEST(FindDate, ReadsDatesAsPagesWriteThem) {
  for (const Case& one : {
           Case{"2021-04-30", "2021-04-30"},
           Case{"2021-04-30T06:12:00Z", "2021-04-30T06:12:00Z"},
           Case{"2021-04-30T06:12+0200", "2021-04-30T06:12:00+02:00"},
           Case{"2021-04-30T06:12+0270", "2021-04-30T06:12:00"},
           Case{"2021-04-30 06:12:09", "2021-04-30T06:12:09"},
           Case{"2021-04-30T06:12:09.123-05:00", "2021-04-30T06:12:09-05:00"},
           Case{"Fri, 30 Apr 2021 06:12:00 GMT", "2021-04-30T06:12:00Z"},
           Case{"Fri Apr 30 06:12:00 UTC 2021", "2021-04-30"},
           Case{"Published: April 30th, 2021 at 6:12 pm", "2021-04-30"},
           Case{"30 April 2021", "2021-04-30"},
           Case{"30-Apr-21", "2021-04-30"},
           Case{"April 2021", "2021-04"},
           Case{"2021/4/3", "2021-04-03"},
           Case{"04/03/2021", "2021-04-03"},
           Case{"04/03/2021", "2021-03-04", "en-gb"},
           Case{"04/03/2021", "2021-03-04", "es"},
           Case{"04/03/2021", "2021", ""},
           Case{"30/04/2021", "2021-04-30", ""},
           Case{"Freitag, 30. April 2021, 6.12 Uhr", "2021-04-30", "de"},
           Case{"30.4.2021", "2021-04-30", "de"},
           Case{"30.04.21", "2021-04-30", "de"},
           Case{"3. M\u00E4rz 2021", "2021-03-03", "de-at"},
           Case{"Publi\u00E9 le 1er ao\u00FBt 2021", "2021-08-01", "fr"},
           Case{"30 de abril de 2021", "2021-04-30", "es"},
           Case{"30 kwietnia 2021", "2021-04-30", "pl"},
           Case{"5 listopada 2021", "2021-11-05", "pl"},
           Case{"5. listopada 2021", "2021-10-05", "hr"},
           Case{"30 Nisan 2021", "2021-04-30", "tr"},
           Case{"30 \u0430\u043F\u0440\u0435\u043B\u044F 2021 \u0433.", "2021-04-30", "ru"},
           Case{"30 \u03B1\u03C0\u03C1\u03B9\u03BB\u03AF\u03BF\u03C5 2021", "2021-04-30", "el"},
           Case{"2021. \u00E1prilis 30.", "2021-04-30", "hu"},
           Case{"2021\u5E744\u670830\u65E5", "2021-04-30", "ja"},
           Case{"2021\uB144 4\uC6D4 30\uC77C", "2021-04-30", "ko"},
           Case{"30 \u0623\u0628\u0631\u064A\u0644 2021", "2021-04-30", "ar"},
           Case{"\u0663\u0660 \u0623\u0628\u0631\u064A\u0644 \u0662\u0660\u0662\u0661", "2021-04-30", "ar"},
       })
    EXPECT_EQ(read(one), one.edtf) << one.text << " " << one.language;
}

TEST(FindDate, RefusesWhatIsNoDate) {
  for (const Case& one : {
           Case{"30 February 2021", ""},
           Case{"2021-13-01", ""},
           Case{"0000-00-00", ""},
           Case{"0001-01-01T00:00:00Z", ""},
           Case{"version 1.2.2021.4", ""},
           Case{"call 2021-555-0123", ""},
           Case{"May 7 at noon", ""},
           Case{"in 2021 and 2022", ""},
           Case{"12:30 30", ""},
           Case{"", ""},
       })
    EXPECT_EQ(read(one), one.edtf) << one.text;
}

TEST(FindDate, SaysWhereTheDateStands) {
  std::string text = "Written on 30 April 2021 in Kabul";
  std::optional<FoundDate> found = find_date(text, {});
  ASSERT_TRUE(found);
  EXPECT_EQ(text.substr(found->span.begin, found->span.length()), "30 April 2021");
}

TEST(ReadMachineDate, ReadsCompactDatesAndUnixTimes) {
  EXPECT_EQ(read_machine_date("20210430", {})->edtf(), "2021-04-30");
  EXPECT_EQ(read_machine_date("20210430T061200Z", {})->edtf(), "2021-04-30");
  EXPECT_EQ(read_machine_date("1619763120", {})->edtf(), "2021-04-30T06:12:00Z");
  EXPECT_EQ(read_machine_date("1619763120000", {})->edtf(), "2021-04-30T06:12:00Z");
  EXPECT_EQ(read_machine_date("4133980799", {})->edtf(), "2100-12-31T23:59:59Z");
  EXPECT_FALSE(read_machine_date("4133980800", {}));
  EXPECT_FALSE(read_machine_date("9990210430420", {})) << "a number of 13 digits that is no time";
  EXPECT_FALSE(read_machine_date("12345678901", {}));
  EXPECT_FALSE(read_machine_date("20211330", {}));
  EXPECT_FALSE(read_machine_date("yesterday", {}));
}

TEST(ReadUrlDate, ReadsThePath) {
  for (const Case& one : {
           Case{"https://news.example/2021/04/30/raid", "2021-04-30"},
           Case{"https://news.example/world/2021-04-30-raid.html", "2021-04-30"},
           Case{"https://news.example/a/20210430/raid", "2021-04-30"},
           Case{"https://news.example/2021/apr/30/raid", "2021-04-30"},
           Case{"https://news.example/2021/04/raid", "2021-04"},
           Case{"https://news.example/raid-2021", ""},
           Case{"https://news.example/id/120210430", ""},
           Case{"https://news.example/a?date=2021/04/30", ""},
           Case{"https://2021-04-30.example/", ""},
           Case{"", ""},
       }) {
    std::optional<PartialDate> date = read_url_date(one.text);
    EXPECT_EQ(date ? date->edtf() : "", one.edtf) << one.text;
  }
}

TEST(PartialDate, BoundsWhatIsKnown) {
  PartialDate february{2024, 2, 0, ""};
  EXPECT_EQ(february.edtf(), "2024-02");
  EXPECT_EQ(february.earliest(), "2024-02-01");
  EXPECT_EQ(february.latest(), "2024-02-29");
  PartialDate year{2023, 0, 0, ""};
  EXPECT_EQ(year.earliest(), "2023-01-01");
  EXPECT_EQ(year.latest(), "2023-12-31");
  EXPECT_EQ(day_number({1970, 1, 1, ""}), 0);
  EXPECT_EQ(day_number({2021, 4, 30, ""}), 18747);
}

}  // namespace
}  // namespace dateline
