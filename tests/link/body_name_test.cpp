#include "link/body_name.h"

#include <gtest/gtest.h>

#include "link/introduced_names.h"
#include "link/invented_gazetteer.h"

namespace dateline {
namespace {

std::string fold(std::string_view name) {
  BodyName read = read_body(name, &invented_gazetteer().impl());
  return body_fold(read, read.country);
}

TEST(BodyName, LegalFormsSpellingsAndArticlesAreFolded) {
  EXPECT_EQ(fold("Halvorsen Shipping Ltd"), fold("Halvorsen Shipping"));
  EXPECT_EQ(fold("The Quillon & Sons Company"), fold("Quillon and Sons"));
  EXPECT_EQ(fold("Halvorsen Corp."), fold("Halvorsen"));
  EXPECT_EQ(fold("Organisation of Fishing Coasts"), fold("Organization of Fishing Coasts"));
  EXPECT_EQ(fold("Jaysh al-Noor"), fold("Jaish al-Nour"));
  EXPECT_NE(fold("University of Harrow Bay"), fold("Harrow Bay University"));
  EXPECT_NE(fold("Reed Front"), fold("Reed Front Press"));
  EXPECT_NE(fold("Al-Bashir"), fold("Basheer")) << "one word may be anybody's";
}

TEST(BodyName, WhatACountryHasOneOfIsTheCountrys) {
  EXPECT_EQ(fold("Velmari Interior Ministry"), "n:interior ministry@VM");
  EXPECT_EQ(fold("Ministry of the Interior of Velmar"), "n:interior ministry@VM");
  EXPECT_EQ(fold("Velmar's Ministry of Internal Affairs"), "n:interior ministry@VM");
  EXPECT_EQ(fold("Ostravian Interior Ministry"), "n:interior ministry@OS");
  EXPECT_EQ(fold("Interior Ministry"), "");
}

TEST(BodyName, SharedNamesNeedACountry) {
  EXPECT_EQ(fold("Liberal Party"), "");
  EXPECT_EQ(fold("City Council"), "");
  EXPECT_NE(fold("Velmari Liberal Party"), "");
  EXPECT_NE(fold("Velmari Liberal Party"), fold("Ostravian Liberal Party"));
}

TEST(BodyName, ShortAcronymsTellNobodyApart) {
  EXPECT_EQ(fold("NHA"), "");
  EXPECT_EQ(fold("CORU"), "b:coru");
}

TEST(BodyName, Governments) {
  EXPECT_TRUE(read_body("Velmari government", &invented_gazetteer().impl()).is_government);
  EXPECT_TRUE(read_body("the government of Velmar", &invented_gazetteer().impl()).is_government);
  EXPECT_FALSE(read_body("Velmari army", &invented_gazetteer().impl()).is_government);
}

TEST(IntroducedNames, AreTheWordsThatGiveTheLetters) {
  auto introduced = [](std::string_view text) {
    std::vector<std::string> all;
    for (const NameIntroduced& one : introduced_names(text)) {
      all.push_back(one.short_name + ": " + one.long_name);
      EXPECT_EQ(text.substr(one.span.begin, one.span.length()), one.long_name + " (" + one.short_name + ")");
    }
    return all;
  };
  using All = std::vector<std::string>;
  EXPECT_EQ(introduced("On Monday the Council of River Unions (CORU) met."), All{"CORU: Council of River Unions"});
  EXPECT_EQ(introduced("Fighters of the Qualm Liberation Front (QLF) and the Northern Herders Alliance (NHA) met."),
            (All{"QLF: Qualm Liberation Front", "NHA: Northern Herders Alliance"}));
  EXPECT_EQ(introduced("The mayor (Ilse Marrack) and the Reed Front (no relation) met (AFP)."), All{});
  EXPECT_EQ(introduced("The Reed Front (XYZ) met."), All{});
  EXPECT_EQ(introduced(" (CORU)"), All{});
  EXPECT_EQ(introduced("It closed (CORU"), All{});
}

TEST(IntroducedNames, SmallWordsMayGiveALetter) {
  EXPECT_TRUE(is_acronym_of("ECOWAS", "Economic Community of West African States"));
  EXPECT_TRUE(is_acronym_of("AQIM", "al-Qaeda in the Islamic Maghreb"));
  EXPECT_TRUE(is_acronym_of("UN", "United Nations"));
  EXPECT_FALSE(is_acronym_of("UN", "Union of Northern Towns"));
  EXPECT_FALSE(is_acronym_of("X", "Xylophone"));
}

}  // namespace
}  // namespace dateline
