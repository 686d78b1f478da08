#include "annotate/name_types.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "annotate/tagged_syntax.h"
#include "annotate/tagged_text.h"
#include "dateline/record/annotation_names.h"

namespace dateline {
namespace {

/// "Morvane: organization, Osk: place" of a text in the form of TaggedText, whose names have the tagger's types. The
/// mentions head takes `person_noun` for a person.
std::string types_of(const std::string& tagged, std::string_view person_noun = {}) {
  TaggedText text(tagged);
  TaggedSyntax trees(text.words);
  for (std::size_t at = 0; at < text.words.size(); ++at)
    if (text.at(text.words[at].span) == person_noun) trees.set_person(at);
  std::vector<TagSpan> names;
  for (const MentionTokens& mention : text.mentions)
    names.push_back({mention.tokens, static_cast<std::size_t>(mention.type), 0.9F});
  settle_name_types(text.text, text.document, trees.encoding, trees.syntax, trees.heads, names);
  std::string out;
  for (const TagSpan& found : names)
    out += (out.empty() ? "" : ", ") + text.at(span_of(text.document, found.tokens)) + ": " +
           std::string(name(static_cast<EntityType>(found.kind)));
  return out;
}

TEST(NameTypes, WhatHasFightersIsABody) {
  for (const char* members : {"fighters", "militants", "commander", "gunmen"})
    EXPECT_EQ(types_of(std::string("Morvane/NNP/compound/2/person ") + members + "/NNS/nsubj/3 fled/VBD/root/0"),
              "Morvane: organization")
        << members;
  EXPECT_EQ(types_of("Morvane/NNP/compound/2/person lawyers/NNS/nsubj/3 fled/VBD/root/0"), "Morvane: person");
}

TEST(NameTypes, MembersAreFoundByTheTreeToo) {
  EXPECT_EQ(types_of("Morvane/NNP/nmod/4/person 's/POS/case/1 senior/JJ/amod/4 commander/NN/nsubj/5 fled/VBD/root/0"),
            "Morvane: organization");
  EXPECT_EQ(types_of("Morvane/NNP/nsubj/2/person met/VBD/root/0 senior/JJ/amod/4 fighters/NNS/obj/2"),
            "Morvane: person");
}

TEST(NameTypes, OneUseSettlesTheNameInTheWholeText) {
  EXPECT_EQ(types_of("Morvane/NNP/compound/2/person fighters/NNS/nsubj/3 fled/VBD/root/0\n"
                     "Morvane/NNP/nsubj/2/person denied/VBD/root/0 it/PRP/obj/2\n"
                     "Tolle/NNP/nsubj/2/person left/VBD/root/0"),
            "Morvane: organization, Morvane: organization, Tolle: person");
}

TEST(NameTypes, PeoplesAndPlacesHaveFightersToo) {
  EXPECT_EQ(types_of("Varnian/JJ/amod/2/people fighters/NNS/nsubj/3 fled/VBD/root/0"), "Varnian: group");
  EXPECT_EQ(types_of("Varnia/NNP/compound/2/place militants/NNS/nsubj/3 fled/VBD/root/0"), "Varnia: place");
}

TEST(NameTypes, ANameApartFromTheMembersKeepsItsType) {
  EXPECT_EQ(types_of("Morvane/NNP/nsubj/4/person ,/,/punct/1 fighters/NNS/appos/1 fled/VBD/root/0"), "Morvane: person");
}

TEST(NameTypes, WhoStandsBesideACommanderStaysAPerson) {
  EXPECT_EQ(
      types_of("a/DT/det/2 commander/NN/nsubj/5 ,/,/punct/2 Tolle/NNP/appos/2/person fled/VBD/root/0", "commander"),
      "Tolle: person");
  EXPECT_EQ(types_of("a/DT/det/2 commander/NN/nsubj/5 ,/,/punct/2 Tolle/NNP/appos/2/body fled/VBD/root/0", "commander"),
            "Tolle: organization");
}

}  // namespace
}  // namespace dateline
