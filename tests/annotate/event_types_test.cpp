#include "annotate/event_types.h"

#include <gtest/gtest.h>

#include <string>

#include "annotate/tagged_text.h"

namespace dateline {
namespace {

/// The types of the events of a text with the user's own predicates, parted by spaces.
std::string types_with(const std::string& toml, const std::string& tagged) {
  Result<EventTypes> own = EventTypes::parse(toml, "own.toml");
  if (!own) return own.error().message;
  TaggedText text(tagged);
  ClauseTree tree(text.text, text.words);
  std::vector<EventTelling> tellings = find_events(
      tree, party_words(tree, text.mentions), sentence_tokens(text.document),
      [](std::size_t) { return std::vector<Argument>{}; }, own->impl().lexicon);
  std::string types;
  for (const EventTelling& telling : tellings)
    types += (types.empty() ? "" : " ") +
             (telling.type == EventType::custom ? telling.custom_type : std::to_string(static_cast<int>(telling.type)));
  return types;
}

const char raid[] = "Rebels/NNS/nsubj/2 raided/VBD/root/0 police/NNS/obj/2";
const char flood[] = "Water/NNP/nsubj/2/place overflowed/VBD/root/0 Osk/NNP/obj/2/place";

TEST(EventTypes, AddsATypeAndItsPredicates) {
  EXPECT_EQ(types_with("# ours\n[[predicate]]\ntype = \"FLOOD\"\nverbs = [\n  \"overflow\", \"burst\",\n]\n", flood),
            "FLOOD");
}

TEST(EventTypes, ChangesOneOfTheProgramsOwn) {
  EXPECT_EQ(types_with("[[predicate]]\ntype = \"COERCE\"\nverbs = [\"raid\"]\n", raid),
            std::to_string(static_cast<int>(EventType::coerce)));
}

TEST(EventTypes, TakesOneAway) {
  EXPECT_EQ(types_with("[[predicate]]\ntype = \"NONE\"\nverbs = [\"raid\"]\n", raid), "");
}

TEST(EventTypes, NothingInItChangesNothing) {
  EXPECT_EQ(types_with("", raid), std::to_string(static_cast<int>(EventType::assault)));
}

TEST(EventTypes, IsTomlAsAnyoneWritesIt) {
  EXPECT_EQ(types_with("[[predicate]]\ntype = 'FLOOD'  # ours\nverbs = [\n  'burst', # one\n  \"over\\u0066low\",\n]\n"
                       "[[predicate]]\n\"type\" = \"NONE\"\nnouns = [\"\"\"rain\"\"\"]\n",
                       flood),
            "FLOOD");
  EXPECT_EQ(types_with("predicate = [{type = 'COERCE', verbs = ['raid']}]", raid),
            std::to_string(static_cast<int>(EventType::coerce)));
}

TEST(EventTypes, WhatIsNoTomlSaysWhere) {
  auto where = [](const std::string& toml) { return types_with(toml, raid).substr(0, 17); };
  EXPECT_EQ(where("[[predicate]]\ntype \"FLOOD\""), "line 2, column 6:");
  EXPECT_EQ(where("[[predicate]]\ntype = FLOOD"), "line 2, column 8:");
  EXPECT_EQ(where("[[predicate]]\nverbs = [\"a\" \"b\"]"), "line 2, column 14");
  EXPECT_EQ(where("[[predicate]]\ntype = \"FLOOD"), "line 2, column 14");
  EXPECT_EQ(where("[[predicate]]\ntype = 'A'\ntype = 'B'"), "line 3, column 8:");
  EXPECT_EQ(where("[[# no key"), "line 1, column 3:");
  EXPECT_EQ(where("\xef\xbb\xbb"), "line 1, column 1:");
  EXPECT_EQ(where("\u00e9"), "line 1, column 1:");
}

TEST(EventTypes, ABrokenFileSaysWhere) {
  EXPECT_EQ(types_with("type = \"FLOOD\"", raid), "line 1, column 1: unknown key \"type\", expected [[predicate]]");
  EXPECT_EQ(types_with("[[predicate]]\ncolour = \"red\"", raid),
            "line 2, column 1: unknown key \"colour\", expected type, mode, roles, verbs or nouns");
  EXPECT_EQ(types_with("[[predicate]]\ntype = 3", raid), "line 2, column 8: expected a string");
  EXPECT_EQ(types_with("[[predicate]]\nverbs = \"raid\"", raid), "line 2, column 9: expected a list of strings");
  EXPECT_EQ(types_with("[[predicate]]\nverbs = [\n  \"raid\", 7]", raid), "line 3, column 11: expected a string");
  EXPECT_EQ(types_with("[[predicate]]\nverbs = [' ']", raid), "line 2, column 10: expected words in this string");
  EXPECT_EQ(types_with("[[predicate]]\nverbs = ['a, b']", raid), "line 2, column 10: expected words without a comma");
  EXPECT_EQ(types_with("[predicate]\ntype = 'A'", raid), "line 1, column 1: expected [[predicate]]");
  EXPECT_EQ(types_with("predicate = [1]", raid), "line 1, column 13: expected [[predicate]]");
  EXPECT_EQ(types_with("\n[[predicate]]\nverbs = [\"raid\"]", raid), "line 2, column 1: this predicate has no type");
  EXPECT_EQ(types_with("[[predicate]]\ntype = \"Flood\"\nverbs = [\"raid\"]", raid),
            "line 1, column 1: this predicate has a type that is not in capitals");
  EXPECT_EQ(types_with("[[predicate]]\ntype = \"FLOOD\"", raid),
            "line 1, column 1: this predicate has neither verbs nor nouns");
  EXPECT_EQ(types_with("[[predicate]]\ntype = 'FLOOD'\nroles = 'odd'\nverbs = ['raid']", raid),
            "line 1, column 1: this predicate has roles other than standard, reciprocal, received, suffered, moved, "
            "alone");
}

TEST(EventTypes, AMissingFileIsNamed) {
  Result<EventTypes> own = EventTypes::read("/nowhere/own.toml");
  ASSERT_FALSE(own);
  EXPECT_EQ(own.error().code, ErrorCode::not_found);
  EXPECT_EQ(own.error().subject, "/nowhere/own.toml");
}

}  // namespace
}  // namespace dateline
