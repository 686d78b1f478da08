#include "annotate/event_relations.h"

#include <gtest/gtest.h>

#include <string>

#include "annotate/tagged_text.h"

namespace dateline {
namespace {

/// "From label To [evidence]", parted by "; ".
void check(const std::string& tagged, const std::string& expected) {
  TaggedText text(tagged);
  Annotations annotations = text.annotate();
  std::string out;
  for (const Relation& relation : annotations.relations)
    out += (out.empty() ? "" : "; ") + annotations.entities[relation.from].name + " " + relation.label + " " +
           annotations.entities[relation.to].name + " [" + text.at(relation.evidence) + "]";
  EXPECT_EQ(out, expected) << text.text;
}

TEST(EventRelations, EventsTie) {
  check("Varnia/NNP/nsubj/2/place gave/VBD/root/0 shelter/NN/obj/2 to/IN/case/5 Harun/NNP/obl/2/body",
        "Varnia gives shelter Harun [Varnia gave shelter to Harun]");
  check("Varnia/NNP/nsubj/2/place gave/VBD/root/0 money/NN/obj/2 to/IN/case/5 Harun/NNP/obl/2/body",
        "Varnia gives money Harun [Varnia gave money to Harun]");
  check("Harun/NNP/nsubj/2/body trains/VBZ/root/0 Osk/NNP/obj/2/body", "Harun trains Osk [Harun trains Osk]");
  check("Harun/NNP/nsubj/2/body fought/VBD/root/0 Osk/NNP/obj/2/body", "Harun fights Osk [Harun fought Osk]");
}

TEST(EventRelations, NobodyKnownIsTied) {
  check("They/PRP/nsubj/2 attacked/VBD/root/0 Osk/NNP/obj/2/body", "");
  check("People/NNS/nsubj/2 attacked/VBD/root/0 Osk/NNP/obj/2/body", "");
}

TEST(EventRelations, WhoMetIsTiedOnce) {
  check("Harun/NNP/nsubj/4/body and/CC/cc/3 Osk/NNP/conj/1/body met/VBD/root/0", "Harun meets Osk [Harun and Osk met]");
}

TEST(EventRelations, ASpokesmanSpeaksAndAnAdjectiveIsNoBody) {
  check("A/DT/det/3 Harun/NNP/compound/3/body spokesman/NN/nsubj/4/person left/VBD/root/0",
        "spokesman speaks for Harun [Harun spokesman]");
  check("Varnian/JJ/amod/2/people soldiers/NNS/nsubj/3 slept/VBD/root/0", "");
}

TEST(EventRelations, ExchangeTiesBothWays) {
  check(
      "Harun/NNP/nsubj/3/body was/AUX/aux/3 given/VBN/root/0 sanctuary/NN/obj/3 by/IN/case/6 Osk/NNP/obl/3/body "
      "in/IN/case/8 "
      "exchange/NN/obl/3 for/IN/case/10 expertise/NN/nmod/8",
      "Osk gives shelter Harun [Harun was given sanctuary by Osk]; "
      "Harun shares information with Osk [given sanctuary by Osk in exchange for expertise]");
}

TEST(EventRelations, NounsTie) {
  check("Harun/NNP/nmod/3/body 's/POS/case/1 bonds/NNS/nsubj/6 with/IN/case/5 Osk/NNP/nmod/3/body grew/VBD/root/0",
        "Harun tied to Osk [Harun 's bonds with Osk]");
  check("Ties/NNS/nsubj/6 between/IN/case/3 Harun/NNP/nmod/1/body and/CC/cc/5 Osk/NNP/conj/3/body grew/VBD/root/0",
        "Harun tied to Osk [Ties between Harun and Osk]");
}

TEST(EventRelations, DeniedOrPlannedTiesNobody) {
  check(
      "Varnia/NNP/nsubj/4/place did/AUX/aux/4 not/RB/advmod/4 give/VB/root/0 shelter/NN/obj/4 to/IN/case/7 "
      "Harun/NNP/obl/4/body",
      "");
  check("Varnia/NNP/nsubj/3/place will/MD/aux/3 train/VB/root/0 Harun/NNP/obj/3/body", "");
}

}  // namespace
}  // namespace dateline
