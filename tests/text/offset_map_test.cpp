#include "dateline/record/offset_map.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

// "a&amp;b  c" read as "a&b c".
OffsetMap sample() {
  OffsetMap map;
  map.append(1, {0, 1});
  map.append(1, {1, 6});
  map.append(1, {6, 7});
  map.append(1, {7, 9});
  map.append(1, {9, 10});
  return map;
}

TEST(OffsetMap, MergesNeighbouringLinearRuns) {
  OffsetMap map;
  map.append(3, {10, 13});
  map.append(2, {13, 15});
  EXPECT_EQ(map.runs().size(), 1u);
  map.append(2, {16, 18});
  EXPECT_EQ(map.runs().size(), 2u);
}

TEST(OffsetMap, LeadsBackThroughCharacterReferencesAndCollapsedSpace) {
  EXPECT_EQ(sample().from({1, 2}), (Span{1, 6}));
  EXPECT_EQ(sample().from({2, 4}), (Span{6, 9}));
  EXPECT_EQ(sample().from({0, 5}), (Span{0, 10}));
  EXPECT_EQ(sample().from({0, 6}), std::nullopt);
}

TEST(OffsetMap, InsertedTextHasNoSource) {
  OffsetMap map;
  map.append(2, {4, 6});
  map.append(2, {});
  EXPECT_EQ(map.from({2, 4}), std::nullopt);
  EXPECT_EQ(map.from({0, 4}), (Span{4, 6}));
}

TEST(OffsetMap, GoesThroughAnotherMap) {
  OffsetMap outer;  // takes bytes 1..3 of the sample's text
  outer.append(2, {1, 3});
  EXPECT_EQ(outer.through(sample()).from({0, 1}), (Span{1, 6}));
  EXPECT_EQ(outer.through(sample()).from({1, 2}), (Span{6, 7}));
}

TEST(OffsetMap, SurvivesTheStore) {
  auto again = OffsetMap::decode(sample().encode());
  ASSERT_TRUE(again);
  EXPECT_EQ(*again, sample());
  EXPECT_FALSE(OffsetMap::decode("\x05"));
  EXPECT_FALSE(OffsetMap::decode(std::string_view("\0\0\0", 3)));
  // Numbers of 64 bits, whose sum with those before would overflow.
  EXPECT_FALSE(OffsetMap::decode("\x03\x02\xFC\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01\x04\x04\x01"));
  EXPECT_FALSE(OffsetMap::decode("\x03\xFC\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01\x02"));
}

}  // namespace
}  // namespace dateline
