#include "text/utf8.h"

#include <gtest/gtest.h>

#include "text/characters.h"

namespace dateline {
namespace {

TEST(Utf8, ReplacesMaximalSubparts) {
  // The example of the Unicode Standard 15, table 3-8.
  std::string_view text = "\x61\xF1\x80\x80\xE1\x80\xC2\x62\x80\x63\x80\xBF\x64";
  std::u32string got;
  for (std::size_t at = 0; at < text.size();) got += utf8::next(text, at);
  EXPECT_EQ(got, U"a\uFFFD\uFFFD\uFFFDb\uFFFDc\uFFFD\uFFFDd");
  EXPECT_FALSE(utf8::is_valid(text));
  EXPECT_EQ(utf8::repaired(text), "a\uFFFD\uFFFD\uFFFDb\uFFFDc\uFFFD\uFFFDd");
  EXPECT_TRUE(utf8::is_valid("caf\u00e9 \U0001F600 \uFFFD"));
}

TEST(Utf8, GoesBackwardsAsItWentForwards) {
  std::string text = "a\u00e9\u4e2d\U0001F600";
  std::u32string back;
  for (std::size_t at = text.size(); at > 0;) back += utf8::previous(text, at);
  EXPECT_EQ(back, U"\U0001F600\u4e2d\u00e9a");
}

TEST(Utf8, IndexCountsCodePointsBothWays) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "x\u00e9\U0001F600";
  utf8::CodePointIndex index(text);
  std::uint32_t expected = 0;
  for (std::size_t at = 0; at < text.size(); ++expected) {
    EXPECT_EQ(index.code_points_before(static_cast<std::uint32_t>(at)), expected);
    EXPECT_EQ(index.byte_of(expected), at);
    utf8::next(text, at);
  }
  EXPECT_EQ(index.byte_of(300), text.size());
  EXPECT_EQ(utf8::CodePointIndex("plain").byte_of(9), 5u);
}

TEST(Characters, SqueezesEveryKindOfSpace) {
  EXPECT_EQ(squeeze(" a\u00a0\n b\u3000c "), "a b c");
  EXPECT_EQ(fold_to_letters("Caf\u00c9 \u2013 No. 1"), "caf\u00e9no1");
  EXPECT_EQ(word_count("It's 3.5 \u2013 \u4e2d\u6587 ok"), 5u);
}

}  // namespace
}  // namespace dateline
