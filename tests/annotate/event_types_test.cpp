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

TEST(EventTypes, ABrokenFileSaysWhere) {
  EXPECT_EQ(types_with("type = \"FLOOD\"", raid), "line 1, column 1: expected [[predicate]] before the first key");
  EXPECT_EQ(types_with("[[predicate]]\ncolour = \"red\"", raid),
            "line 2, column 1: expected type, mode, roles, verbs or nouns");
  EXPECT_EQ(types_with("[[predicate]]\ntype \"FLOOD\"", raid), "line 2, column 6: expected =");
  EXPECT_EQ(types_with("[[predicate]]\ntype = FLOOD", raid), "line 2, column 8: expected a string in double quotes");
  EXPECT_EQ(types_with("[[predicate]]\nverbs = [\"a\" \"b\"]", raid), "line 2, column 14: expected , or ]");
  EXPECT_EQ(types_with("[[predicate]]\ntype = \"FLOOD", raid),
            "line 2, column 14: expected \" at the end of the string");
  EXPECT_EQ(types_with("[predicate]", raid), "line 1, column 1: expected [[predicate]]");
  EXPECT_EQ(types_with("\n[[predicate]]\nverbs = [\"raid\"]", raid), "line 2, column 1: this predicate has no type");
  EXPECT_EQ(types_with("[[predicate]]\ntype = \"Flood\"\nverbs = [\"raid\"]", raid),
            "line 1, column 1: this predicate has a type that is not in capitals");
  EXPECT_EQ(types_with("[[predicate]]\ntype = \"FLOOD\"", raid),
            "line 1, column 1: this predicate has neither verbs nor nouns");
}

TEST(EventTypes, AMissingFileIsNamed) {
  Result<EventTypes> own = EventTypes::read("/nowhere/own.toml");
  ASSERT_FALSE(own);
  EXPECT_EQ(own.error().code, ErrorCode::not_found);
  EXPECT_EQ(own.error().subject, "/nowhere/own.toml");
}

}  // namespace
}  // namespace dateline
