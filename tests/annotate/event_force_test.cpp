#include "annotate/event_force.h"

#include <gtest/gtest.h>

#include <string>

#include "annotate/tagged_text.h"
#include "dateline/record/annotation_names.h"

namespace dateline {
namespace {

/// The types of a text's events, parted by spaces.
std::string types_in(const std::string& tagged) {
  std::string types;
  for (const Event& event : TaggedText(tagged).annotate().events)
    types += (types.empty() ? "" : " ") + std::string(name(event.type));
  return types;
}

TEST(EventForce, NatureAndTrafficAttackNobody) {
  EXPECT_EQ(types_in("A/DT/det/2 quake/NN/nsubj/3 killed/VBD/root/0 villagers/NNS/obj/3"), "");
  EXPECT_EQ(types_in("The/DT/det/2 woman/NN/nsubj/4 was/AUX/aux/4 hit/VBN/root/0 by/IN/case/7 a/DT/det/7 car/NN/obl/4"),
            "");
  EXPECT_EQ(types_in("Villagers/NNS/nsubj/3 were/AUX/aux/3 killed/VBN/root/0 in/IN/case/6 a/DT/det/6 fire/NN/obl/3"),
            "");
  EXPECT_EQ(types_in("Gunmen/NNS/nsubj/2 killed/VBD/root/0 villagers/NNS/obj/2"), "ASSAULT");
  EXPECT_EQ(types_in("Guards/NNS/nsubj/2 opened/VBD/root/0 fire/NN/obj/2 on/IN/case/5 villagers/NNS/obl/2"), "ASSAULT");
}

TEST(EventForce, AThingIsNoOpponent) {
  EXPECT_EQ(types_in("Varnia/NNP/nsubj/2/place fought/VBD/root/0 inflation/NN/obj/2"), "");
  EXPECT_EQ(types_in("Varnia/NNP/nsubj/2/place fought/VBD/root/0 rebels/NNS/obj/2"), "ASSAULT");
  EXPECT_EQ(
      types_in("A/DT/det/3 price/NN/compound/3 war/NN/nsubj/6 between/IN/case/5 grocers/NNS/nmod/3 began/VBD/root/0"),
      "");
}

TEST(EventForce, ANumberReachedIsNotHit) {
  EXPECT_EQ(types_in("Varnia/NNP/nsubj/2/place hit/VBD/root/0 14/CD/nummod/4 million/CD/obj/2"), "");
  EXPECT_EQ(types_in("Varnia/NNP/nsubj/2/place hit/VBD/root/0 rebels/NNS/obj/2"), "ASSAULT");
}

TEST(EventForce, AnAttackOnWordsBlames) {
  EXPECT_EQ(types_in("Varnia/NNP/nsubj/2/place attacked/VBD/root/0 the/DT/det/4 verdict/NN/obj/2"), "ACCUSE");
  EXPECT_EQ(types_in("Ruth/NNP/nsubj/2/person attacked/VBD/root/0 Jones/NNP/obj/2/person"), "ACCUSE");
}

const std::string match =
    "The/DT/det/2 striker/NN/nsubj/6 and/CC/cc/4 goalkeeper/NN/conj/2 then/RB/advmod/6 left/VBD/root/0 the/DT/det/9 "
    "cup/NN/compound/9 match/NN/obj/6\n";

TEST(EventForce, AGameIsNoBattleButPoliceArrest) {
  EXPECT_EQ(types_in(match + "Harun/NNP/nsubj/2/body bombarded/VBD/root/0 Osk/NNP/obj/2/body"), "");
  EXPECT_EQ(types_in(match + "Police/NNS/nsubj/2 arrested/VBD/root/0 nine/CD/nummod/4 men/NNS/obj/2"), "COERCE");
  EXPECT_EQ(types_in("Harun/NNP/nsubj/2/body bombarded/VBD/root/0 Osk/NNP/obj/2/body"), "ASSAULT");
}

TEST(EventForce, ABlastIsSomebodysBomb) {
  EXPECT_EQ(types_in("Harun/NNP/compound/2/body explosion/NN/nsubj/3 delayed/VBD/root/0 flights/NNS/obj/3"), "");
  EXPECT_EQ(types_in("A/DT/det/2 bomb/NN/nsubj/3 exploded/VBD/root/0 near/IN/case/5 police/NNS/obl/3"), "ASSAULT");
}

}  // namespace
}  // namespace dateline
