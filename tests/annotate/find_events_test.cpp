#include "annotate/find_events.h"

#include <gtest/gtest.h>

#include <string>

#include "annotate/event_lexicon.h"
#include "annotate/tagged_text.h"
#include "dateline/record/annotation_names.h"

namespace dateline {
namespace {

std::string names_of(const Annotations& annotations, const std::vector<std::size_t>& entities) {
  std::string names;
  for (std::size_t entity : entities) names += (names.empty() ? "" : ", ") + annotations.entities[entity].name;
  return names;
}

/// "ASSAULT attacked: Rebels -> police", events parted by "; ", and the status where it is not `happened`.
std::string described(const TaggedText& text, const Annotations& annotations) {
  std::string out;
  for (const Event& event : annotations.events) {
    if (!out.empty()) out += "; ";
    out += std::string(name(event.type)) + " " + text.at(event.trigger) + ": " + names_of(annotations, event.actors) +
           " -> " + names_of(annotations, event.recipients);
    if (event.status != EventStatus::happened) out += " (" + std::string(name(event.status)) + ")";
  }
  return out;
}

void check(const std::string& tagged, const std::string& expected) {
  TaggedText text(tagged);
  Annotations annotations = text.annotate();
  EXPECT_EQ(described(text, annotations), expected) << text.text;
}

TEST(FindEvents, ReadsSubjectAndObject) {
  check("Rebels/NNS/nsubj/2 attacked/VBD/root/0 police/NNS/obj/2", "ASSAULT attacked: Rebels -> police");
  check("Varnia/NNP/nsubj/2/place condemned/VBD/root/0 Osk/NNP/obj/2/place", "ACCUSE condemned: Varnia -> Osk");
}

TEST(FindEvents, TurnsThePassiveRound) {
  check("Police/NNS/nsubj/3 were/AUX/aux/3 attacked/VBN/root/0 by/IN/case/5 rebels/NNS/obl/3",
        "ASSAULT attacked: rebels -> Police");
  check("Police/NNS/nsubj/3 were/AUX/aux/3 attacked/VBN/root/0", "ASSAULT attacked:  -> Police");
}

TEST(FindEvents, ReadsAnEventNounThroughItsLightVerb) {
  check("Varnia/NNP/nsubj/2/place staged/VBD/root/0 a/DT/det/4 raid/NN/obj/2 on/IN/case/6 rebels/NNS/nmod/4",
        "ASSAULT raid: Varnia -> rebels");
  check("Varnia/NNP/nsubj/2/place launched/VBD/root/0 a/DT/det/4 raid/NN/obj/2 on/IN/case/6 rebels/NNS/nmod/4",
        "ASSAULT launched a raid: Varnia -> rebels");
}

TEST(FindEvents, ReadsAnEventNounByItself) {
  check(
      "A/DT/det/4 Varnian/JJ/amod/4/people air/NN/compound/4 strike/NN/nsubj/7 on/IN/case/6 rebels/NNS/nmod/4 "
      "failed/VBD/root/0",
      "ASSAULT air strike: Varnian -> rebels");
  check("The/DT/det/2 withdrawal/NN/nsubj/6 of/IN/case/5 Varnian/JJ/amod/5/people troops/NNS/nmod/2 began/VBD/root/0",
        "RETREAT withdrawal: Varnian troops -> ");
  check("The/DT/det/2 arrest/NN/nsubj/6 of/IN/case/5 two/CD/nummod/5 journalists/NNS/nmod/2 surprised/VBD/root/0",
        "COERCE arrest:  -> two journalists");
}

TEST(FindEvents, TakesAllActorsThatAreJoined) {
  check("Varnia/NNP/nsubj/4/place and/CC/cc/3 Osk/NNP/conj/1/place signed/VBD/root/0 a/DT/det/6 treaty/NN/obj/4",
        "SUPPORT signed a treaty: Varnia, Osk -> Varnia, Osk");
}

TEST(FindEvents, TellsPhrasesApartByTheirObject) {
  check("Varnia/NNP/nsubj/2/place gave/VBD/root/0 weapons/NNS/obj/2 to/IN/case/5 rebels/NNS/obl/2",
        "AID gave weapons: Varnia -> rebels");
  check("Varnia/NNP/nsubj/2/place lifted/VBD/root/0 the/DT/det/4 curfew/NN/obj/2 in/IN/case/6 Osk/NNP/obl/2/place",
        "CONCEDE lifted the curfew: Varnia -> Osk");
  check("Varnia/NNP/nsubj/2/place imposed/VBD/root/0 sanctions/NNS/obj/2 on/IN/case/5 Osk/NNP/obl/2/place",
        "SANCTION imposed sanctions: Varnia -> Osk");
  check("Varnia/NNP/nsubj/2/place suspended/VBD/root/0 aid/NN/obj/2 to/IN/case/5 Osk/NNP/nmod/3/place",
        "SANCTION suspended aid: Varnia -> Osk");
}

TEST(FindEvents, ThreatTakesUpWhatIsThreatened) {
  check("Varnia/NNP/nsubj/2/place threatened/VBD/root/0 to/TO/mark/4 attack/VB/xcomp/2 Osk/NNP/obj/4/place",
        "THREATEN threatened: Varnia -> Osk");
}

TEST(FindEvents, IntentionMakesAnAgreementOrAThreat) {
  check("Varnia/NNP/nsubj/3/place will/MD/aux/3 meet/VB/root/0 rebels/NNS/obj/3",
        "AGREE meet: Varnia -> rebels (planned)");
  check("Varnia/NNP/nsubj/3/place will/MD/aux/3 bomb/VB/root/0 Osk/NNP/obj/3/place",
        "THREATEN bomb: Varnia -> Osk (planned)");
  check("Varnia/NNP/nsubj/3/place is/AUX/cop/3 ready/JJ/root/0 to/TO/mark/5 free/VB/xcomp/3 prisoners/NNS/obj/5",
        "AGREE free: Varnia -> prisoners (planned)");
  check("Varnia/NNP/nsubj/4/place will/MD/aux/4 not/RB/advmod/4 meet/VB/root/0 rebels/NNS/obj/4",
        "REJECT meet: Varnia -> rebels");
}

TEST(FindEvents, RefusalRejects) {
  check("Varnia/NNP/nsubj/2/place refused/VBD/root/0 to/TO/mark/4 release/VB/xcomp/2 prisoners/NNS/obj/4",
        "REJECT refused: Varnia -> prisoners");
}

TEST(FindEvents, NegationStays) {
  check("Rebels/NNS/nsubj/4 did/AUX/aux/4 not/RB/advmod/4 attack/VB/root/0 police/NNS/obj/4",
        "ASSAULT attack: Rebels -> police (negated)");
}

TEST(FindEvents, DemandIsMadeOfWhoeverItsClauseIsAbout) {
  check("Varnia/NNP/nsubj/2/place demanded/VBD/root/0 that/IN/mark/5 Osk/NNP/nsubj/5/place leave/VB/ccomp/2",
        "REQUEST demanded: Varnia -> Osk");
}

TEST(FindEvents, ThingsDoNotSupportOrPromise) {
  check("The/DT/det/2 figures/NNS/nsubj/3 support/VBP/root/0 the/DT/det/5 government/NN/obj/3", "");
}

TEST(FindEvents, ParticipleBeforeANounIsNoEvent) {
  check("Varnia/NNP/nsubj/2/place freed/VBD/root/0 suspected/VBN/amod/4 militants/NNS/obj/2",
        "RETREAT freed: Varnia -> suspected militants");
}

TEST(FindEvents, RelativeClauseActsForItsNoun) {
  check("Gunmen/NNS/root/0 who/WP/nsubj/3 kidnapped/VBD/acl/1 a/DT/det/5 priest/NN/obj/3 fled/VBD/parataxis/1",
        "COERCE kidnapped: Gunmen -> a priest");
}

TEST(FindEvents, OperationIsDoneByWhoLaunchedIt) {
  check("Police/NNS/nsubj/2 launched/VBD/root/0 operations/NNS/obj/2 to/TO/mark/5 detain/VB/acl/3 soldiers/NNS/obj/5",
        "COERCE detain: Police -> soldiers");
}

TEST(FindEvents, NoPartyNoEvent) {
  check("Talks/NNS/nsubj/2 collapsed/VBD/root/0", "");
  check("It/PRP/nsubj/2 rained/VBD/root/0", "");
}

TEST(FindEvents, DutyInSomebodysWordsIsTheirDemand) {
  const std::string tagged =
      "Varnia/NNP/nsubj/2/place said/VBD/root/0 Osk/NNP/nsubj/5/place must/MD/aux/5 leave/VB/ccomp/2";
  check(tagged, "");  // nobody is known to say so
  TaggedText text(tagged);
  Attribution attribution;
  attribution.source.entity = 0;
  attribution.content = {text.find("Osk must leave")};
  EXPECT_EQ(described(text, text.annotate({attribution})), "REQUEST leave: Varnia -> Osk");
}

TEST(FindEvents, EventInsideWordsCarriesThem) {
  TaggedText text(
      "Varnia/NNP/nsubj/2/place denied/VBD/root/0 that/IN/mark/5 Osk/NNP/nsubj/5/place shelled/VBD/ccomp/2 "
      "Tarn/NNP/obj/5/place");
  Attribution attribution;
  attribution.source.entity = 0;
  attribution.stance = Stance::denies;
  attribution.content = {text.find("that Osk shelled Tarn")};
  Annotations annotations = text.annotate({attribution});
  for (const Event& event : annotations.events)
    if (event.type == EventType::assault) EXPECT_EQ(event.attribution, 0U);
}

TEST(FindEvents, FiveThousandEventsAreFound) {
  std::string lines;
  for (int i = 0; i < 5000; ++i)
    lines += "Rebels" + std::to_string(i) + "/NNP/nsubj/2/body attacked/VBD/root/0 Town" + std::to_string(i) +
             "/NNP/obj/2/place\n";
  TaggedText text(lines);
  EXPECT_EQ(text.annotate().events.size(), 5000U);
}

TEST(FindEvents, LeavesOutQuestionsTargetsAndAnyone) {
  check("Ruth/NNP/nsubj/3/person was/AUX/aux/3 asked/VBN/root/0 about/IN/case/6 the/DT/det/6 law/NN/obl/3", "");
  check("Varnia/NNP/nsubj/2/place met/VBD/root/0 its/PRP$/nmod/4 targets/NNS/obj/2", "");
  check("Anyone/NN/nsubj/2 attacked/VBD/root/0 police/NNS/obj/2", "");
  check("Varnia/NNP/nsubj/2/place withdrew/VBD/root/0 the/DT/det/4 remark/NN/obj/2", "");
}

TEST(FindEvents, AnInfinitiveOfPurposeIsToCome) {
  check("Ruth/NNP/nsubj/2/person waited/VBD/root/0 to/TO/mark/4 meet/VB/advcl/2 rebels/NNS/obj/4",
        "CONSULT meet: Ruth -> rebels (planned)");
}

TEST(FindEvents, AddsTheVictimsOfASecondVerb) {
  check("Rebels/NNS/nsubj/2 stormed/VBD/root/0 Osk/NNP/obj/2/place and/CC/cc/5 killed/VBD/conj/2 police/NNS/obj/5",
        "ASSAULT stormed: Rebels -> Osk, police");
}

TEST(FindEvents, FightingAtANamedPlaceNeedsNoParty) {
  check("Clashes/NNS/nsubj/4 near/IN/case/3 Osk/NNP/nmod/1/place spread/VBD/root/0", "ASSAULT Clashes:  -> ");
}

TEST(EventLexicon, HoldsThousandsOfPhrases) { EXPECT_GT(EventLexicon::built_in().size(), 2000U); }

TEST(EventLexicon, DayIsNoObjectOfAPhrase) {
  TaggedText text("Varnia/NNP/nsubj/2/place called/VBD/root/0 on/IN/case/4 Tuesday/NNP/obl/2");
  EXPECT_EQ(match_event(EventLexicon::built_in(), ClauseTree(text.text, text.words), 1)->phrase->row->use,
            EventUse::light);
}

TEST(FindEvents, TellsWhatIsDeniedAsNotSo) {
  check(
      "Varnia/NNP/nsubj/2/place denied/VBD/root/0 that/IN/mark/6 rebels/NNS/nsubj/6 had/AUX/aux/6 "
      "withdrawn/VBN/ccomp/2",
      "ACCUSE denied: Varnia -> rebels; RETREAT withdrawn: rebels ->  (negated)");
}

TEST(FindEvents, NobodyDidIt) {
  check("Nobody/NN/nsubj/2 attacked/VBD/root/0 police/NNS/obj/2", "ASSAULT attacked:  -> police (negated)");
  check("No/DT/det/2 rebels/NNS/nsubj/3 attacked/VBD/root/0 police/NNS/obj/3",
        "ASSAULT attacked: rebels -> police (negated)");
}

TEST(FindEvents, LeavesOutWhatIsOnlySaid) {
  check("Osk/NNP/nsubj/2/person insisted/VBD/root/0 it/PRP/nsubj/5 was/AUX/cop/5 late/JJ/ccomp/2", "");
  check("Osk/NNP/nsubj/2/person insisted/VBD/root/0 police/NNS/nsubj/5 must/MD/aux/5 leave/VB/ccomp/2",
        "REQUEST insisted: Osk -> police");
  check("Police/NNS/nsubj/2 declined/VBD/root/0", "");
  check("Osk/NNP/nsubj/4/person did/AUX/aux/4 n't/RB/advmod/4 rule/VB/root/0 out/RP/compound/4 surgery/NN/obj/4", "");
}

TEST(FindEvents, LeavesOutSportAndTrade) {
  check("Shares/NNS/nsubj/2 retreated/VBD/root/0 as/IN/mark/5 investors/NNS/nsubj/5 left/VBD/advcl/2", "");
  check(
      "The/DT/det/2 coach/NN/nsubj/3 blasted/VBD/root/0 the/DT/det/5 referee/NN/obj/3 after/IN/case/8 the/DT/det/8 "
      "match/NN/obl/3",
      "");
  check(
      "Rebels/NNS/nsubj/2 attacked/VBD/root/0 the/DT/det/4 coach/NN/obj/2 before/IN/case/7 the/DT/det/7 match/NN/obl/2 "
      "with/IN/case/9 grenades/NNS/obl/2",
      "ASSAULT attacked: Rebels -> the coach");
}

TEST(FindEvents, ReadsShellsThatFall) {
  check("Shells/NNS/nsubj/2 fell/VBD/root/0 on/IN/case/5 a/DT/det/5 market/NN/obl/2", "ASSAULT fell:  -> a market");
  check("Prices/NNS/nsubj/2 fell/VBD/root/0 on/IN/case/5 a/DT/det/5 market/NN/obl/2", "");
}

TEST(FindEvents, ReadsAParticipleThatLooksLikeThePastTense) {
  check("Engineers/NNS/nsubj/2 abducted/VBD/root/0 in/IN/case/4 Osk/NNP/obl/2/place", "COERCE abducted:  -> Engineers");
  check("Rebels/NNS/nsubj/2 abducted/VBD/root/0 engineers/NNS/obj/2", "COERCE abducted: Rebels -> engineers");
}

TEST(FindEvents, ReadsWhoseProtestIsRefused) {
  check(
      "The/DT/det/2 court/NN/nsubj/3 rejected/VBD/root/0 the/DT/det/5 petition/NN/obj/3 filed/VBN/acl/5 by/IN/case/8 "
      "teachers/NNS/obl/6",
      "REJECT rejected: The court -> teachers");
}

TEST(FindEvents, ConvictedOfACrime) {
  check("Osk/NNP/nsubj/3/person was/AUX/aux/3 convicted/VBN/root/0 of/IN/case/5 fraud/NN/obl/3",
        "COERCE convicted:  -> Osk");
}

TEST(FindEvents, ReadsThePartyBehindWith) {
  check(
      "Osk/NNP/nsubj/2/person held/VBD/root/0 talks/NNS/obj/2 in/IN/case/5 Tarn/NNP/obl/2/place with/IN/case/2 "
      "rebels/NNS/obl/5",
      "CONSULT held talks: Osk -> rebels");
}

TEST(FindEvents, ReadsTheObjectItselfWhereNobodyOwnsIt) {
  check("Rebels/NNS/nsubj/2 attacked/VBD/root/0 a/DT/det/4 camp/NN/obj/2 in/IN/case/6 Osk/NNP/nmod/4/place",
        "ASSAULT attacked: Rebels -> a camp");
}

}  // namespace
}  // namespace dateline
