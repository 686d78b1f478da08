#include "conceal/text_change.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(TextChange, MovesSpansWithTheirWords) {
  TextChange change("Anna Nowak met Jan.", {{{0, 10}, "[victim]"}, {{15, 18}, "[minor]"}});
  EXPECT_EQ(change.text(), "[victim] met [minor].");
  EXPECT_EQ(change.of({0, 10}), (Span{0, 8}));
  EXPECT_EQ(change.of({11, 14}), (Span{9, 12}));
  EXPECT_EQ(change.of({15, 18}), (Span{13, 20}));
  EXPECT_EQ(change.of({0, 19}), (Span{0, 21}));
  EXPECT_EQ(change.of({5, 10}), (Span{0, 8})) << "a part of replaced words takes all that stands for them";
  EXPECT_EQ(change.of({10, 11}), (Span{8, 9}));
  EXPECT_TRUE(change.touches({9, 12}));
  EXPECT_FALSE(change.touches({10, 15}));
}

TEST(TextChange, LeadsToWhatTheTextWasMadeFrom) {
  OffsetMap page;
  page.append(19, {100, 119});
  TextChange change("Anna Nowak met Jan.", {{{0, 10}, "[victim]"}});
  OffsetMap map = change.from(page);
  EXPECT_EQ(map.text_length(), change.text().size());
  EXPECT_EQ(map.from({0, 8}), (Span{100, 110}));
  EXPECT_EQ(map.from({9, 12}), (Span{111, 114}));
}

TEST(TextChange, OverlappingReplacementsAreOne) {
  EXPECT_EQ(replaced("Dr Anna Nowak fell.", {{{3, 13}, "[victim]"}, {{0, 7}, "[a]"}}), "[a] fell.");
  EXPECT_EQ(replaced("", {}), "");
}

}  // namespace
}  // namespace dateline
