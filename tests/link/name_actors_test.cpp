#include <gtest/gtest.h>

#include "dateline/actors.h"
#include "link/invented_gazetteer.h"
#include "link/marked_places.h"

namespace dateline {
namespace {

Record record_of(const std::string& marked) {
  MarkedPlaces places(marked);
  Record record;
  record.id = "0123456789abcdef";
  record.article = places.article;
  record.document = places.document;
  record.annotations = places.linked();
  return record;
}

// The fold of the entity with that name; "-" where it is no actor.
std::string fold_of(const Record& record, const std::string& name) {
  ArticleNames names = name_actors(record, &invented_gazetteer());
  for (std::size_t at = 0; at < names.names.size(); ++at)
    if (record.annotations.entities[at].name == name) return names.names[at] ? names.names[at]->fold : "-";
  return "no such entity";
}

TEST(NameActors, PeopleByGivenAndFamilyName) {
  Record record = record_of("[person Ilse Marrack] met [person Tareq Abdel Nasser]. [person Marrack] left.");
  EXPECT_EQ(fold_of(record, "Ilse Marrack"), "p:ilse|marrack");
  EXPECT_EQ(fold_of(record, "Tareq Abdel Nasser"), "p:tarik|abdnasir");
  EXPECT_EQ(fold_of(record, "Marrack"), "alone:0123456789abcdef:e3");
}

TEST(NameActors, CommonNamesStayWithTheirArticle) {
  EXPECT_EQ(fold_of(record_of("[person John Smith] left."), "John Smith"), "alone:0123456789abcdef:e1");
}

TEST(NameActors, KnownBodiesAndSeats) {
  Record record = record_of(
      "The [organization Pentagon] and the [organization Kremlin] told the [organization UN] that [organization Daesh] "
      "fled.");
  EXPECT_EQ(fold_of(record, "Pentagon"), "known:us department of defense");
  EXPECT_EQ(fold_of(record, "Kremlin"), "state:RU");
  EXPECT_EQ(fold_of(record, "UN"), "known:united nations");
  EXPECT_EQ(fold_of(record, "Daesh"), "known:islamic state");
}

TEST(NameActors, AWordInSmallLettersIsNoAcronym) {
  EXPECT_EQ(fold_of(record_of("The [organization Who] sang."), "Who"), "b:who");
}

TEST(NameActors, ABodyIntroducedIsItsLongName) {
  Record record =
      record_of("The [organization Port of Lugano Authority] (PLA) closed. The [organization PLA] said so.");
  EXPECT_EQ(fold_of(record, "PLA"), fold_of(record, "Port of Lugano Authority")) << "not the Chinese army";
  ArticleNames names = name_actors(record, nullptr);
  ASSERT_EQ(names.introduced.size(), 1u);
  EXPECT_EQ(names.introduced[0].short_fold, "b:pla");
  EXPECT_EQ(names.introduced[0].long_fold, "b:port of lugano authority");
}

TEST(NameActors, MinistriesNeedTheirCountry) {
  Record record = record_of("The [organization Velmari Interior Ministry] fined the [organization Liberal Party].");
  EXPECT_EQ(fold_of(record, "Velmari Interior Ministry"), "n:interior ministry@VM");
  EXPECT_EQ(fold_of(record, "Liberal Party"), "b:liberal party@VM") << "the article speaks of one country";
  Record of_two = record_of(
      "The [organization Velmari Interior Ministry] told [place Ostravia] that the [organization Liberal Party] lost.");
  EXPECT_EQ(fold_of(of_two, "Liberal Party"), "alone:0123456789abcdef:e3");
}

TEST(NameActors, AStateIsNoPartOfALongerName) {
  Record record = record_of(
      "[organization Velmat International Airport] told [organization Velmar Today] and [organization Velmar].");
  EXPECT_EQ(fold_of(record, "Velmat International Airport"), "b:velmat international airport");
  EXPECT_EQ(fold_of(record, "Velmar Today"), "b:velmar today");
  EXPECT_EQ(fold_of(record, "Velmar"), "state:VM");
}

TEST(NameActors, WhatIsOnlyDescribedIsNobodyElsewhere) {
  Record record = record_of("[group= residents] saw [organization= the Velmari army] and [person= an official].");
  EXPECT_EQ(fold_of(record, "residents"), "-");
  EXPECT_EQ(fold_of(record, "an official"), "-");
  EXPECT_EQ(fold_of(record, "the Velmari army"), "n:army@VM");
}

TEST(NameActors, PlacesAreActorsOnlyWhereTheyAct) {
  Record record = record_of("[place Velmat] met [place Ostravia] in [place Tolby].");
  EXPECT_EQ(fold_of(record, "Velmat"), "-");
  EXPECT_EQ(fold_of(record, "Tolby"), "-");
  EXPECT_EQ(fold_of(record, "Ostravia"), "state:OS") << "a country is the state";
  Event event;
  event.actors = {0};
  record.annotations.events.push_back(event);
  EXPECT_EQ(fold_of(record, "Velmat"), "state:VM");
}

}  // namespace
}  // namespace dateline
