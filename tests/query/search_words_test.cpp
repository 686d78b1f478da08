#include "query/search_words.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

void check(std::string_view typed, std::string_view expected) { EXPECT_EQ(full_text_query(typed), expected) << typed; }

TEST(SearchWords, EveryWordMustOccur) {
  check("ferry stopped", R"("ferry" "stopped")");
  check("  ferry\t\u00a0stopped ", R"("ferry" "stopped")");
  check("", "");
  check(" \n ", "");
}

TEST(SearchWords, AQuotedPhraseStandsTogether) {
  check(R"("city council" vote)", R"("city council" "vote")");
  check("\u201ccity council\u201d", R"("city council")");
  check(R"(a"b c"d)", R"("a" "b c" "d")");
}

TEST(SearchWords, AStarMakesABeginning) {
  check("ferr*", R"("ferr" *)");
  check(R"("city coun"* vote)", R"("city coun" * "vote")");
  check("* ** a* *b", R"("a" * "b")");
}

TEST(SearchWords, TheSyntaxOfFts5IsWordsLikeOthers) {
  check("NEAR(a b) OR title:c", "\"NEAR(a\" \"b)\" \"OR\" \"title:c\"");
  check("-not ^first {x} a+b", R"("-not" "^first" "{x}" "a+b")");
}

TEST(SearchWords, WhatIsNeverClosedOrIllFormedIsReadAllTheSame) {
  check(R"("city council)", R"("city council")");
  check(R"(")", "");
  check(R"("""")", "");
  check(std::string_view("a\0b", 3), R"("a" "b")");
  check("caf\xE9", "\"caf\uFFFD\"");
}

}  // namespace
}  // namespace dateline
