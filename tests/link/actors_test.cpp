#include <gtest/gtest.h>

#include "link/actor_kinds.h"
#include "link/marked_places.h"

namespace dateline {
namespace {

void check(const std::string& marked, const std::string& name, const std::string& expected) {
  EXPECT_EQ(link_of(MarkedPlaces(marked).linked(), name), name + ": " + expected) << marked;
}

TEST(ActorLinks, SeatsOfGovernmentsAndKnownBodies) {
  check("The [organization Pentagon] denied it.", "Pentagon", "US - - known state");
  check("The [organization Kremlin] denied it.", "Kremlin", "RU - - known state");
  check("[organization Hezbollah] denied it.", "Hezbollah", "LB - - known armed group");
  check("The [organization United Nations] denied it.", "United Nations", "- - - known international");
}

TEST(ActorLinks, WordsAndAdjectivesOfAName) {
  check("The [organization Velmari Interior Ministry] denied it.", "Velmari Interior Ministry",
        "VM - Velmar name state");
  check("[organization Qualm Liberation Front] denied it.", "Qualm Liberation Front", "- - - words armed group");
  check("[organization Qualm Holdings] denied it.", "Qualm Holdings", "- - - words business");
  check("[organization The Qualm Gazette] wrote.", "The Qualm Gazette", "- - - words media");
}

TEST(ActorLinks, DescriptionsOfPublicPartsOnly) {
  check("[person= a senior Velmari official] denied it.", "a senior Velmari official", "VM - - adjective state");
  check("[group= Ostravian rebels] denied it.", "Ostravian rebels", "OS - - adjective armed group");
  check("[group= residents] fled.", "residents", "- - - words civilians");
  check("[person= a resident] fled.", "a resident", "- - - -");
  check("[person Ada Quist] fled.", "Ada Quist", "- - - -");
}

TEST(ActorLinks, KindsByWords) {
  EXPECT_EQ(kind_by_words("Royal Navy", EntityType::organization), "state");
  EXPECT_EQ(kind_by_words("Tolby University", EntityType::organization), "education");
  EXPECT_EQ(kind_by_words("Qualm", EntityType::organization), "");
  EXPECT_EQ(kind_by_words("Royal Navy", EntityType::place), "");
}

}  // namespace
}  // namespace dateline
