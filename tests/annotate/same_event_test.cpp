#include "annotate/same_event.h"

#include <gtest/gtest.h>

#include <string>

#include "annotate/tagged_text.h"

namespace dateline {
namespace {

const std::string attack = "Rebels/NNS/nsubj/2 attacked/VBD/root/0 Osk/NNP/obj/2/place\n";

TEST(SameEvent, DefiniteNounTakesItUp) {
  TaggedText text(
      attack + "The/DT/det/2 attack/NN/nsubj/6 on/IN/case/4 Osk/NNP/nmod/2/place near/IN/case/6 Tarn/NNP/root/0/place");
  Annotations annotations = text.annotate();
  ASSERT_EQ(annotations.events.size(), 1U);
  EXPECT_EQ(annotations.events[0].evidence.size(), 2U);
  EXPECT_EQ(annotations.events[0].actors.size(), 1U);  // told by the first alone
}

const std::string stormed = "Commandos/NNS/nsubj/2 stormed/VBD/root/0 Osk/NNP/obj/2/place\n";

TEST(SameEvent, AnotherWordWithoutAPartyTakesItUp) {
  TaggedText text(stormed +
                  "The/DT/det/2 raid/NN/nsubj/3 lasted/VBD/root/0 hours/NNS/obj/3\n"
                  "The/DT/det/2 operation/NN/nsubj/3 ended/VBD/root/0");
  Annotations annotations = text.annotate();
  ASSERT_EQ(annotations.events.size(), 1U);
  EXPECT_EQ(annotations.events[0].evidence.size(), 3U);
}

TEST(SameEvent, AnotherOneTakesNothingUp) {
  TaggedText text(stormed +
                  "A/DT/det/3 second/JJ/amod/3 raid/NN/nsubj/4 lasted/VBD/root/0 hours/NNS/obj/4\n"
                  "The/DT/det/2 bombing/NN/nsubj/3 ended/VBD/root/0");
  Annotations annotations = text.annotate();
  ASSERT_EQ(annotations.events.size(), 1U);
  EXPECT_EQ(annotations.events[0].evidence.size(), 1U);
}

TEST(SameEvent, NothingBeforeLeavesItOut) {
  TaggedText text("The/DT/det/2 raid/NN/nsubj/3 lasted/VBD/root/0 hours/NNS/obj/3\n" + stormed);
  EXPECT_EQ(text.annotate().events.size(), 1U);
}

TEST(SameEvent, OtherVictimsAreAnother) {
  TaggedText text(attack + "Rebels/NNS/nsubj/2 attacked/VBD/root/0 Tarn/NNP/obj/2/place");
  EXPECT_EQ(text.annotate().events.size(), 2U);
}

TEST(SameEvent, OtherTollsAreAnother) {
  TaggedText text(
      "Rebels/NNS/nsubj/2 killed/VBD/root/0 20/CD/nummod/4 soldiers/NNS/obj/2 in/IN/case/6 Osk/NNP/obl/2/place\n"
      "Rebels/NNS/nsubj/2 killed/VBD/root/0 30/CD/nummod/4 soldiers/NNS/obj/2 in/IN/case/6 Osk/NNP/obl/2/place");
  EXPECT_EQ(text.annotate().events.size(), 2U);
}

TEST(SameEvent, OwnVoiceOnceIsOwnVoice) {
  TaggedText text(attack + attack);
  Attribution attribution;
  attribution.content = {text.document.sentences[0]};
  Annotations annotations = text.annotate({attribution});
  ASSERT_EQ(annotations.events.size(), 1U);
  EXPECT_EQ(annotations.events[0].attribution, std::nullopt);
  EXPECT_EQ(annotations.events[0].evidence[0].attribution, 0U);
  EXPECT_EQ(annotations.events[0].evidence[1].attribution, std::nullopt);
}

TEST(SameEvent, OnlyInWordsKeepsThem) {
  TaggedText text(attack);
  Attribution attribution;
  attribution.content = {text.document.sentences[0]};
  EXPECT_EQ(text.annotate({attribution}).events[0].attribution, 0U);
}

TEST(SameEvent, InnermostWordsWin) {
  TaggedText text(attack);
  Attribution outer, inner;
  outer.content = {text.document.sentences[0]};
  inner.content = {text.find("attacked Osk")};
  EXPECT_EQ(text.annotate({outer, inner}).events[0].attribution, 1U);
}

}  // namespace
}  // namespace dateline
