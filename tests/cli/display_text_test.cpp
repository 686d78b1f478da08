#include "cli/display_text.h"

#include <gtest/gtest.h>

namespace dateline::cli {
namespace {

TEST(DisplayText, CountsWideLettersTwiceAndMarksNotAtAll) {
  EXPECT_EQ(display_width("ferry"), 5u);
  EXPECT_EQ(display_width("\u6E2F\u53E3"), 4u);
  EXPECT_EQ(display_width("e\u0301"), 1u);
}

TEST(DisplayText, CutsToTheColumnsWithAnEllipsis) {
  EXPECT_EQ(fitted("harbour", 7), "harbour");
  EXPECT_EQ(fitted("harbour", 5), "harb\u2026");
  EXPECT_EQ(fitted("\u6E2F\u53E3\u6E2F", 4), "\u6E2F\u2026");
}

TEST(DisplayText, BreaksAParagraphAtSpaces) {
  EXPECT_EQ(wrapped("the ferry left the harbour", 10), "the ferry\nleft the\nharbour");
  EXPECT_EQ(wrapped("the ferry", 7, "  "), "  the\n  ferry");
  EXPECT_EQ(wrapped("", 10), "");
}

TEST(DisplayText, APageCannotSteerTheTerminal) {
  EXPECT_EQ(printable("a\x1b[31mb\rc\x07"), "a[31mbc");
  EXPECT_EQ(printable("a\nb\tc"), "a b c");
  EXPECT_EQ(printable("a\u202Eb\u2066c"), "abc");
  EXPECT_EQ(printable("a\u009Bb"), "ab");
}

}  // namespace
}  // namespace dateline::cli
