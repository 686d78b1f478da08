#include "annotate/event_misreadings.h"

#include <gtest/gtest.h>

#include <string>

#include "annotate/tagged_text.h"
#include "dateline/record/annotation_names.h"

namespace dateline {
namespace {

/// The events of a text as "TYPE actors>recipients", how many of each, parted by spaces.
std::string events_in(const std::string& tagged) {
  std::string events;
  for (const Event& event : TaggedText(tagged).annotate().events)
    events += (events.empty() ? "" : " ") + std::string(name(event.type)) + " " + std::to_string(event.actors.size()) +
              ">" + std::to_string(event.recipients.size());
  return events;
}

TEST(EventMisreadings, ThingsMeetNobody) {
  EXPECT_EQ(events_in("Varnia/NNP/nsubj/2/body met/VBD/root/0 rebels/NNS/obj/2"), "CONSULT 1>1");
  EXPECT_EQ(events_in("Varnia/NNP/nsubj/2/body met/VBD/root/0 her/PRP$/nmod/4 ship/NN/obj/2/body"), "");
  EXPECT_EQ(events_in("Two/CD/nummod/2 cranes/NNS/nsubj/3/body visited/VBD/root/0 Osk/NNP/obj/3/place"), "");
  EXPECT_EQ(events_in("Gunmen/NNS/nsubj/2 attacked/VBD/root/0 a/DT/det/4 bus/NN/obj/2"), "ASSAULT 1>1");
}

TEST(EventMisreadings, WhatNobodyDealsIsNoNews) {
  EXPECT_EQ(events_in("Nobody/NN/nsubj/2 asked/VBD/root/0 Varnia/NNP/obj/2/body to/TO/mark/5 leave/VB/xcomp/2"), "");
  EXPECT_EQ(events_in("Nobody/NN/nsubj/2 attacked/VBD/root/0 Varnia/NNP/obj/2/body").substr(0, 7), "ASSAULT");
}

TEST(EventMisreadings, AnEffortIsNoFight) {
  EXPECT_EQ(events_in("Varnia/NNP/nsubj/2/body fought/VBD/root/0 to/TO/mark/4 buy/VB/xcomp/2 a/DT/det/6 "
                      "painting/NN/obj/4 by/IN/case/8 Harun/NNP/nmod/6/person"),
            "");
  EXPECT_EQ(events_in("Varnia/NNP/nsubj/2/body fought/VBD/root/0 rebels/NNS/obj/2"), "ASSAULT 1>1");
}

TEST(EventMisreadings, CamerasTakeNobodyPrisoner) {
  EXPECT_EQ(events_in("Varnia/NNP/compound/2/body cameras/NNS/nsubj/3 captured/VBD/root/0 rebels/NNS/obj/3"), "");
  EXPECT_EQ(events_in("Varnia/NNP/nsubj/2/body captured/VBD/root/0 rebels/NNS/obj/2").empty(), false);
}

TEST(EventMisreadings, AClosedRoadCutsNobodyOff) {
  EXPECT_EQ(events_in("The/DT/det/3 Osk/NNP/compound/3/place road/NN/nsubj/5/place was/AUX/aux/5 closed/VBN/root/0"),
            "");
}

TEST(EventMisreadings, ASearchForTheLostSeizesNothing) {
  EXPECT_EQ(events_in("Police/NNS/nsubj/2 searched/VBD/root/0 for/IN/case/5 a/DT/det/5 man/NN/obl/2"), "");
  EXPECT_EQ(events_in("Police/NNS/nsubj/2 searched/VBD/root/0 a/DT/det/4 house/NN/obj/2").substr(0, 6), "COERCE");
}

TEST(EventMisreadings, WhatIsAskedIsNotTold) {
  EXPECT_EQ(
      events_in("Why/WRB/advmod/4 did/AUX/aux/4 rebels/NNS/nsubj/4 attack/VB/root/0 police/NNS/obj/4 ?/./punct/4"), "");
  EXPECT_EQ(events_in("Rebels/NNS/nsubj/2 attacked/VBD/root/0 police/NNS/obj/2 ././punct/2"), "ASSAULT 1>1");
}

TEST(EventMisreadings, TradeIsNoAid) {
  EXPECT_EQ(
      events_in("Varnia/NNP/nsubj/2/body supplied/VBD/root/0 food/NN/obj/2 to/IN/case/5 customers/NNS/obl/2/body"), "");
  EXPECT_EQ(events_in("Varnia/NNP/nsubj/2/body supplied/VBD/root/0 food/NN/obj/2 to/IN/case/5 rebels/NNS/obl/2"),
            "AID 1>1");
}

}  // namespace
}  // namespace dateline
