#include <gtest/gtest.h>

#include <string>

#include "annotate/event_contexts.h"
#include "annotate/event_count.h"
#include "annotate/tagged_text.h"

namespace dateline {
namespace {

std::string place_in(const std::string& tagged, std::size_t event = 0) {
  TaggedText text(tagged);
  Annotations annotations = text.annotate();
  if (annotations.events.size() <= event) return "no event";
  const auto& place = annotations.events[event].place;
  return place ? annotations.entities[*place].name : "none";
}

TEST(EventPlace, NameInsideThePhrase) {
  EXPECT_EQ(
      place_in("Rebels/NNS/nsubj/2 attacked/VBD/root/0 police/NNS/obj/2 in/IN/case/6 the/DT/det/6 province/NN/obl/2 "
               "of/IN/case/8 Harun/NNP/nmod/6/body"),
      "Harun");
  EXPECT_EQ(place_in("Rebels/NNS/nsubj/2 attacked/VBD/root/0 police/NNS/obj/2 near/IN/case/5 Osk/NNP/obl/2/place"),
            "Osk");
}

TEST(EventPlace, PhraseOfTheTargetOfANoun) {
  EXPECT_EQ(place_in("Strikes/NNS/nsubj/6 on/IN/case/3 militants/NNS/nmod/1 in/IN/case/5 Osk/NNP/nmod/3/place "
                     "followed/VBD/root/0"),
            "Osk");
}

TEST(EventPlace, AdjectiveIsNone) {
  EXPECT_EQ(place_in("Varnian/JJ/amod/2/place rebels/NNS/nsubj/3 attacked/VBD/root/0 police/NNS/obj/3"), "none");
}

TEST(EventPlace, TargetThatIsAPlace) {
  EXPECT_EQ(place_in("Rebels/NNS/nsubj/2 shelled/VBD/root/0 Osk/NNP/obj/2/place"), "Osk");
}

TEST(EventPlace, PhraseThatTheParserHungElsewhere) {
  EXPECT_EQ(
      place_in(
          "Details/NNS/root/0 of/IN/case/4 a/DT/det/4 raid/NN/nmod/1 on/IN/case/6 militants/NNS/nmod/4 in/IN/case/8 "
          "Osk/NNP/obl/1/place"),
      "Osk");
}

TEST(EventPlace, PlaceWithoutAName) {
  EXPECT_EQ(place_in("Rebels/NNS/nsubj/2 attacked/VBD/root/0 police/NNS/obj/2 at/IN/case/6 a/DT/det/6 "
                     "checkpoint/NN/obl/2"),
            "a checkpoint");
}

TEST(EventPlace, PartOfAPartysNameIsNone) {
  EXPECT_EQ(place_in("Rebels/NNS/nsubj/2 attacked/VBD/root/0 police/NNS/obj/2 at/IN/case/6 Osk/NNP/compound/6/place "
                     "officials/NNS/obl/2"),
            "none");
}

TEST(EventPlace, WhereAnotherClauseIsIsNone) {
  EXPECT_EQ(place_in("Harun/NNP/nsubj/7/body ,/,/punct/4 which/WDT/nsubj/4 waits/VBZ/acl/1 in/IN/case/6 "
                     "Osk/NNP/obl/4/place attacked/VBD/root/0 police/NNS/obj/7"),
            "none");
}

TEST(EventPlace, WhatIsSaidIsNotWhereItIsToBeDone) {
  TaggedText text(
      "Varnia/NNP/nsubj/2/place urged/VBD/root/0 rebels/NNS/obj/2 to/TO/mark/5 leave/VB/xcomp/2 a/DT/det/7 "
      "camp/NN/obj/5 "
      "in/IN/case/9 Osk/NNP/nmod/7/place");
  Annotations annotations = text.annotate();
  ASSERT_EQ(annotations.events.size(), 1U);
  EXPECT_EQ(annotations.events[0].place, std::nullopt);
}

std::string number_in(const std::string& words) {
  std::string tagged;
  std::istringstream in(words);
  std::size_t number = std::string::npos, at = 0;
  for (std::string word; in >> word; ++at) {
    bool marked = word.front() == '*';
    if (marked) number = at;
    tagged += (marked ? word.substr(1) : word) + "/CD/dep/0 ";
  }
  TaggedText text(tagged);
  ClauseTree tree(text.text, text.words);
  std::optional<WrittenNumber> read = read_number(tree, number, {0, text.words.size()});
  if (!read) return "none";
  std::ostringstream out;
  out << read->value;
  if (read->upper) out << "-" << *read->upper;
  constexpr const char* bounds[] = {" within", "", " about", " at least"};
  return out.str() + bounds[static_cast<int>(read->bound)];
}

TEST(EventCount, ReadsNumbers) {
  EXPECT_EQ(number_in("*20 people"), "20");
  EXPECT_EQ(number_in("*1,200 people"), "1200");
  EXPECT_EQ(number_in("*two people"), "2");
  EXPECT_EQ(number_in("*twenty - three people"), "23");
  EXPECT_EQ(number_in("two *dozen people"), "24");
  EXPECT_EQ(number_in("three *hundred and fifty people"), "350");
  EXPECT_EQ(number_in("$ *1.5 million"), "1.5e+06");
  EXPECT_EQ(number_in("at least *20 people"), "20 at least");
  EXPECT_EQ(number_in("more than *20 people"), "20 at least");
  EXPECT_EQ(number_in("up to *20 people"), "20 within");
  EXPECT_EQ(number_in("about *20 people"), "20 about");
  EXPECT_EQ(number_in("between *20 and 30 people"), "20-30");
  EXPECT_EQ(number_in("*20 to 30 people"), "20-30");
}

TEST(EventCount, ReadsWordsThatBoundANumber) {
  EXPECT_EQ(number_in("*dozens of people"), "24 at least");
  EXPECT_EQ(number_in("at least *dozens of people"), "24 at least");
  EXPECT_EQ(number_in("*scores of people"), "40 at least");
  EXPECT_EQ(number_in("*hundreds of people"), "200 at least");
  EXPECT_EQ(number_in("tens of *thousands of people"), "20000 at least");
  EXPECT_EQ(number_in("*hundreds of thousands of people"), "200000 at least");
  EXPECT_EQ(number_in("a *handful of people"), "5 about");
  EXPECT_EQ(number_in("more than a *handful of people"), "5 at least");
  EXPECT_EQ(number_in("more than a *dozen people"), "12 at least");
  EXPECT_EQ(number_in("up to a *dozen people"), "12 within");
  EXPECT_EQ(number_in("up to *hundreds of people"), "none");
  EXPECT_EQ(number_in("the *scores were level"), "none");
}

std::string count_in(const std::string& tagged) {
  TaggedText text(tagged);
  Annotations annotations = text.annotate();
  if (annotations.events.empty()) return "no event";
  const auto& count = annotations.events[0].count;
  if (!count) return "none";
  std::ostringstream out;
  out << count->value << " " << count->unit << ": " << text.at(count->span);
  return out.str();
}

TEST(EventCount, CountsVictimsEventsAndMoney) {
  EXPECT_EQ(count_in("Rebels/NNS/nsubj/2 killed/VBD/root/0 23/CD/nummod/4 people/NNS/obj/2"), "23 killed: 23");
  EXPECT_EQ(
      count_in(
          "Two/CD/nummod/3 drone/NN/compound/3 strikes/NNS/nsubj/6 on/IN/case/5 rebels/NNS/nmod/3 followed/VBD/root/0"),
      "2 strikes: Two");
  EXPECT_EQ(
      count_in(
          "Varnia/NNP/nsubj/2/place gave/VBD/root/0 $/$/obj/2 20/CD/nummod/3 in/IN/case/6 aid/NN/nmod/3 to/IN/case/8 "
          "rebels/NNS/obl/2"),
      "20 USD: 20");
  EXPECT_EQ(count_in("Rebels/NNS/nsubj/2 killed/VBD/root/0 people/NNS/obj/2"), "none");
  EXPECT_EQ(count_in("Rebels/NNS/nsubj/2 killed/VBD/root/0 dozens/NNS/obj/2 of/IN/case/5 people/NNS/nmod/3"),
            "24 killed: dozens");
  EXPECT_EQ(count_in("Rebels/NNS/nsubj/2 seized/VBD/root/0 hundreds/NNS/obj/2 of/IN/case/5 trucks/NNS/nmod/3"),
            "200 trucks: hundreds");
  EXPECT_EQ(count_in("Rebels/NNS/nsubj/2 seized/VBD/root/0 three/CD/nummod/6 ~-/HYPH/punct/6 ~wheel/NN/compound/6 "
                     "trucks/NNS/obj/2"),
            "none");
}

TEST(EventContexts, WordsSpeakForThem) {
  TaggedText text("Troops/NNS/nsubj/2 shelled/VBD/root/0 voters/NNS/obj/2 near/IN/case/6 a/DT/det/6 ballot/NN/obl/2");
  EXPECT_EQ(contexts_of(ClauseTree(text.text, text.words), {0, 6}), (std::vector<std::string>{"election", "military"}));
}

}  // namespace
}  // namespace dateline
