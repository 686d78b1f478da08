#include "text/place_key.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(PlaceKey, FoldsWhatIsWrittenInSeveralWays) {
  EXPECT_EQ(place_key("St. Tolby"), "st tolby");
  EXPECT_EQ(place_key("Saint Tolby"), "st tolby");
  EXPECT_EQ(place_key("The Velmars"), "velmars");
  EXPECT_EQ(place_key("U.S."), "us");
  EXPECT_EQ(place_key("Harrow-Bay"), "harrow bay");
  EXPECT_EQ(place_key("  Harrow   Bay "), "harrow bay");
  EXPECT_EQ(place_key("Qu\u0101lm"), "qualm");
  EXPECT_EQ(place_key("N\u2019Tolby"), "ntolby");
  EXPECT_EQ(place_key(""), "");
  EXPECT_EQ(place_key("..."), "");
}

}  // namespace
}  // namespace dateline
