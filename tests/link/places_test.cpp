#include <gtest/gtest.h>

#include <algorithm>

#include "link/marked_places.h"

namespace dateline {
namespace {

void check(const std::string& marked, const std::string& name, const std::string& expected) {
  EXPECT_EQ(link_of(MarkedPlaces(marked).linked(), name), name + ": " + expected) << marked;
}

TEST(Places, AHolderNamedAfterThePlaceDecides) {
  check("A ferry sank off [place Harrow Bay], [place Pellin], on Monday.", "Harrow Bay",
        "OS OS-PE Harrow Bay containment");
  check("A ferry sank off [place Harrow Bay], [place Korv.], on Monday.", "Harrow Bay",
        "OS OS-KO Harrow Bay containment");
  check("A ferry sank off [place Harrow Bay] ([place Velmar]).", "Harrow Bay", "VM VM-DA Harrow Bay containment");
  check("A ferry sank off [place Harrow Bay, Pellin].", "Harrow Bay, Pellin", "OS OS-PE Harrow Bay containment");
  check("A ferry sank off [place Harrow Bay] in [place Korvane].", "Harrow Bay", "OS OS-KO Harrow Bay containment");
}

TEST(Places, OneNameHasOneSenseUnlessAHolderSaysOtherwise) {
  check("[place Harrow Bay], [place Pellin], is small. Rain fell on [place Harrow Bay].", "Harrow Bay",
        "OS OS-PE Harrow Bay containment");
}

TEST(Places, WithoutContextTheLargerIsTaken) {
  check("A ferry sank off [place Harrow Bay].", "Harrow Bay", "VM VM-DA Harrow Bay size");
}

TEST(Places, OtherPlacesOfTheTextDecide) {
  check("Buses run from [place Tolby] and [place Ensk] to [place Harrow Bay].", "Harrow Bay",
        "OS OS-PE Harrow Bay context");
}

TEST(Places, TheDatelineCountsAsAPlaceOfTheText) {
  MarkedPlaces text("The ferry to [place Harrow Bay] sank.");
  text.article.dateline = Dateline{{0, 3}, "Tolby", std::nullopt, std::nullopt};
  EXPECT_EQ(link_of(text.linked(), "Harrow Bay"), "Harrow Bay: OS OS-PE Harrow Bay context");
}

TEST(Places, ThePagesDomainSpeaksForItsCountry) {
  MarkedPlaces text("The ferry to [place Harrow Bay] sank. [place Harrow Bay] mourns.");
  text.article.outlet.domain = "harbour-news.example.os";
  Annotations linked = text.linked();
  EXPECT_GT(linked.links[0].runners_up.size(), 0U);
  EXPECT_EQ(linked.links[0].country, "OS");
}

TEST(Places, AWordForItsKindChoosesAmongNamesakes) {
  check("Shells fell in [place Dasht province].", "Dasht province", "VM VM-DA Dasht only");
  check("Shells fell in [place Dasht Province].", "Dasht Province", "VM VM-DA Dasht only");
  EXPECT_EQ(MarkedPlaces("Shells fell in [place Dasht province].").linked().links[0].place->level, 'A');
  EXPECT_EQ(MarkedPlaces("Shells fell in the [place city of Dasht].").linked().links[0].place->level, 'P');
}

TEST(Places, AWordForItsKindMayFollowTheName) {
  Annotations linked = MarkedPlaces("Shells fell in [organization Dasht] province.").linked();
  EXPECT_EQ(linked.entities[0].type, EntityType::place);
  EXPECT_EQ(linked.links[0].place->level, 'A');
}

TEST(Places, APartOfACountryIsTheCountry) {
  check("Floods hit [place northwest Velmar].", "northwest Velmar", "VM - Velmar only");
}

TEST(Places, ACountrysNameIsNotATownsOtherName) {
  check("Talks in [place Ostravia] and [place Velmat] failed.", "Ostravia", "OS - Ostravia context");
}

TEST(Places, CapitalsAreReadAsAbbreviationsOnlyInCapitals) {
  check("The army of [place OSR] left.", "OSR", "OS - Ostravia only");
  check("The army of [place Osr] left.", "Osr", "- - - -");
}

TEST(Places, AnUnknownPlaceStaysOpen) { check("Rain fell on [place Qualmwick].", "Qualmwick", "- - - -"); }

TEST(Places, APersonIsNotPlaced) {
  check("[person Lydia] said the road was closed.", "Lydia", "- - - -");
  check("[person Lydia Marlow] said so. [organization Marlow] won.", "Marlow", "- - - -");
  check("[person Tobias Marlow] left. [place Marlow] then slept.", "Marlow", "- - - -");
}

TEST(Places, APlaceThatActsIsItsGovernment) {
  check("[organization Velmar] is looking for a pretext.", "Velmar", "VM - Velmar metonymy state");
  check("[organization Sandrim] is looking for a pretext.", "Sandrim", "OS - Sandrim metonymy state");
  check("[organization Marlow] won by two goals.", "Marlow", "OS OS-KO Marlow metonymy");
}

TEST(Places, AnAdjectiveLinksItsCountry) {
  check("An officer met [group Velmari] traders.", "Velmari", "VM - Velmar adjective");
  check("[group Ostravians] voted.", "Ostravians", "OS - Ostravia adjective");
}

TEST(Places, AnOrganizationHasThePlaceInItsName) {
  check("The [organization Velmar Football Union] met in [place Velmat].", "Velmar Football Union",
        "VM - Velmar name civil society");
  check("The [facility Tolby Station] burned in [place Tolby].", "Tolby Station", "OS OS-PE Tolby name");
  check("The [facility Tolby Station] burned.", "Tolby Station", "- - - -");
  check("Cars filled [facility Velmar Street].", "Velmar Street", "- - - -");
}

TEST(Places, RunnersUpFollowWithTheirScores) {
  Annotations linked = MarkedPlaces("A ferry sank off [place Harrow Bay].").linked();
  const EntityLinks& links = linked.links.at(0);
  ASSERT_EQ(links.runners_up.size(), 2U);
  float sum = links.place->score + links.runners_up[0].score + links.runners_up[1].score;
  EXPECT_NEAR(sum, 1, 1e-4);
  EXPECT_GE(links.place->score, links.runners_up[0].score);
  EXPECT_GE(links.runners_up[0].score, links.runners_up[1].score);
}

TEST(Places, OneLinkAnEntityWithAndWithoutAGazetteer) {
  MarkedPlaces text("The [organization Taliban] left [place Tolby].");
  EXPECT_EQ(text.linked().links.size(), 2U);
  Annotations without = text.linked(nullptr, false);
  ASSERT_EQ(without.links.size(), 2U);
  EXPECT_EQ(without.links[1], EntityLinks());
  EXPECT_EQ(link_of(without, "Taliban"), "Taliban: AF - - known armed group");
}

TEST(Places, AnEmptyArticleHasNone) { EXPECT_TRUE(MarkedPlaces("").linked().links.empty()); }

}  // namespace
}  // namespace dateline
