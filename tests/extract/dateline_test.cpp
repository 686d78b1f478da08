#include "extract/dateline.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "extract/news_conventions.h"

namespace dateline {
namespace {

struct Case {
  std::string_view text;  // the dateline ends at the bar
  std::string_view place;
  std::string_view agency;
  std::string_view date;
};

class DatelineForms : public testing::TestWithParam<Case> {};

TEST_P(DatelineForms, AreRead) {
  const Case& wanted = GetParam();
  std::string text(wanted.text);
  std::size_t bar = text.find('|');
  text.erase(bar, 1);
  auto found = read_dateline(text);
  ASSERT_TRUE(found) << wanted.text;
  EXPECT_EQ(found->span, (Span{0, static_cast<std::uint32_t>(bar)})) << wanted.text;
  EXPECT_EQ(found->place.value_or(""), wanted.place) << wanted.text;
  EXPECT_EQ(found->agency.value_or(""), wanted.agency) << wanted.text;
  EXPECT_EQ(found->date.value_or(""), wanted.date) << wanted.text;
}

INSTANTIATE_TEST_SUITE_P(
    All, DatelineForms,
    testing::Values(
        Case{"KABUL, April 30 (Reuters) -| The ferry was late.", "KABUL", "Reuters", "XXXX-04-30"},
        Case{"WASHINGTON (AP) —| The ferry was late.", "WASHINGTON", "AP", ""},
        Case{"Kabul (CNN)|A ferry was late.", "Kabul", "CNN", ""},
        Case{"Kabul (CNN)| A ferry was late.", "Kabul", "CNN", ""},
        Case{"GENEVA —| The ferry was late.", "GENEVA", "", ""},
        Case{"BERLIN (dpa) -| Die Fähre kam spät.", "BERLIN", "dpa", ""},
        Case{"Berlin (dpa/tmn) -| Die Fähre kam spät.", "Berlin", "dpa/tmn", ""},
        Case{"LONDON/PARIS, 3 May —| The ferry was late.", "LONDON/PARIS", "", "XXXX-05-03"},
        Case{"NEW YORK CITY, N.Y. (AP) --| The ferry was late.", "NEW YORK CITY, N.Y.", "AP", ""},
        Case{"São Paulo (AFP) –| A balsa atrasou.", "São Paulo", "AFP", ""},
        Case{"(Reuters) -| The ferry was late.", "", "Reuters", ""}, Case{"(CNN)|The ferry was late.", "", "CNN", ""},
        Case{"May 4 (Reuters) -| The ferry was late.", "", "Reuters", "XXXX-05-04"},
        Case{"بيروت (أ ف ب) -| تأخرت العبارة.", "بيروت", "أ ف ب", ""},
        Case{"CNN —| The ferry was late.", "", "CNN", ""},
        Case{"Madrid, 3 may (EFE).-| El ferri llegó tarde.", "Madrid", "EFE", "XXXX-05-03"},
        Case{"MADRID, 3 (EUROPA PRESS)| El ferri llegó tarde.", "MADRID", "EUROPA PRESS", "XXXX-XX-03"},
        Case{"(ANSA) - ROMA, 03 MAG -| Il traghetto era in ritardo.", "ROMA", "ANSA", "XXXX-05-03"},
        Case{"Lisboa, 03 mai 2021 (Lusa) –| A balsa atrasou.", "Lisboa", "Lusa", "2021-05-03"},
        Case{"ANKARA (AA) -| Vapur gecikti.", "ANKARA", "AA", ""},
        Case{"MOSCOW, April 30. /TASS/.| The ferry was late.", "MOSCOW", "TASS", "XXXX-04-30"},
        Case{"New Delhi, May 3 (PTI)| The ferry was late.", "New Delhi", "PTI", "XXXX-05-03"},
        Case{"New Delhi [India], May 3 (ANI):| The ferry was late.", "New Delhi [India]", "ANI", "XXXX-05-03"},
        Case{"WASHINGTON, May 3, 2021 (UPI) --| The ferry was late.", "WASHINGTON", "UPI", "2021-05-03"},
        Case{"SPRINGFIELD, Mo. (KZZQ) -| The ferry was late.", "SPRINGFIELD, Mo.", "KZZQ", ""},
        Case{"Kabul (Khaama Press) –| The ferry was late.", "Kabul", "Khaama Press", ""},
        Case{"KARACHI:| The ferry was late.", "KARACHI", "", ""},
        Case{"Berlin –| Die Fähre kam spät.", "Berlin", "", ""},
        Case{"МОСКВА, 3 мая -| Паром опоздал.", "МОСКВА", "", "XXXX-05-03"},
        Case{"دبي (رويترز) -| تأخرت العبارة.", "دبي", "رويترز", ""},
        Case{"新华社北京5月3日电| 渡轮晚点。", "北京", "新华社", "XXXX-05-03"},
        Case{"ST. LOUIS (AP) —| The ferry was late.", "ST. LOUIS", "AP", ""},
        Case{"WASHINGTON (AP), May 3 —| The ferry was late.", "WASHINGTON", "AP", "XXXX-05-03"},
        Case{"NEW YORK, May 3, 2021 /PRNewswire/ --| Acme sells ferries.", "NEW YORK", "PRNewswire", "2021-05-03"},
        Case{"KABUL, Afghanistan —| The ferry was late.", "KABUL, Afghanistan", "", ""}));

class NoDateline : public testing::TestWithParam<std::string_view> {};

TEST_P(NoDateline, IsSeen) {
  auto found = read_dateline(GetParam());
  EXPECT_FALSE(found) << GetParam() << " gave place " << found->place.value_or("-");
}

INSTANTIATE_TEST_SUITE_P(All, NoDateline,
                         testing::Values("London (population 9 million) is a large town.", "Paris (12) won the cup.",
                                         "ROME — wasn't built in a day.", "BREAKING — The ferry was late.",
                                         "Orlan — The man who built the ferry.", "NATO — The alliance met.",
                                         "Alcoholics Anonymous (AA) is a fellowship.",
                                         "Merla Vane (CDU) – Die Politikerin kam.", "UPDATE: The ferry was late.",
                                         "The ferry was late (AP).", "May 3 — The ferry was late.",
                                         "Agence France-Presse (AFP) Fact Check looked at it.",
                                         "VANE: Well, I think so.", "", "(", "Monday – The ferry was late.",
                                         "Vane, who runs the ferry, said (CNN) it was late.",
                                         "Best ferries of 2021 - A list.", "Washington state (Olympia) has ferries.",
                                         "FERRY WINS PRIZE — AP: “It was late.”"));

TEST(Dateline, MayFollowAStandfirst) {
  std::string text = "A ferry was late on Monday.\n\nKABUL (AP) — It came at noon.";
  auto found = read_dateline(text);
  ASSERT_TRUE(found);
  EXPECT_EQ(text.substr(found->span.begin, found->span.length()), "KABUL (AP) —");
  EXPECT_FALSE(read_dateline("A ferry was late on Monday.\n\nKABUL — It came at noon."));
}

TEST(Dateline, TakesAnAgencyThatThePageNamesElsewhere) {
  std::vector<std::string> named{"Lowland News Service"};
  auto found = read_dateline("Hollin (LNS) The night train struck a sofa late on Friday.", named);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->agency, "LNS");
  EXPECT_FALSE(read_dateline("Hollin (LNS) The night train struck a sofa late on Friday."));
  EXPECT_FALSE(read_dateline("Tallow (TLW) Chief Ida Voss said that it was.", named));
}

TEST(Dateline, TakesABracketThatStoodInAnElementOfItsOwn) {
  EXPECT_TRUE(read_dateline("Hollin (LNS)The night train struck a sofa late on Friday."));
  EXPECT_TRUE(read_dateline("Tarrow (Bell Wire) Fire crews put out a blaze."));
  EXPECT_FALSE(read_dateline("Tarrow (population 900)The mill burned."));
}

}  // namespace
}  // namespace dateline
