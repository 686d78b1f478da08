#include "link/place_names.h"

#include <gtest/gtest.h>

#include "link/invented_gazetteer.h"

namespace dateline {
namespace {

const Gazetteer::Impl& places() { return invented_gazetteer().impl(); }

TEST(PlaceNames, HolderIsReadAfterCommaBracketOrIn) {
  auto holder = [](const std::string& text) {
    HolderNamed found = holder_after(text, 0, places());
    return found.places.empty() ? std::string() : text.substr(found.span.begin, found.span.length());
  };
  EXPECT_EQ(holder(", Pellin, on Monday"), "Pellin");
  EXPECT_EQ(holder(", Pel. and more"), "Pel.");
  EXPECT_EQ(holder(" (Velmar) and"), "Velmar");
  EXPECT_EQ(holder(" in Velmar after"), "Velmar");
  EXPECT_EQ(holder(", Marl County, Korvane"), "Marl County");
  EXPECT_EQ(holder(", which is"), "");
  EXPECT_EQ(holder(" Velmar"), "");
  EXPECT_EQ(holder(""), "");
}

TEST(PlaceNames, AdjectivesAreReadWithWhatStandsBeforeThem) {
  EXPECT_EQ(read_adjective("Velmari", places()).size(), 1U);
  EXPECT_EQ(read_adjective("anti-Velmari", places()).size(), 1U);
  EXPECT_EQ(read_adjective("northern Velmari", places()).size(), 1U);
  EXPECT_TRUE(read_adjective("velmari", places()).empty());
  EXPECT_TRUE(read_adjective("Velmar", places()).empty());
}

TEST(PlaceNames, WordsForPartsAndKindsAreNoNames) {
  for (const char* name : {"North", "City", "Province", "the West", "", ",", "Republic"})
    EXPECT_TRUE(read_place(name, places()).places.empty()) << name;
}

TEST(PlaceNames, InnerNamesAreFoundLongestFirst) {
  std::vector<InnerName> inner = inner_places("Harrow Bay and Velmari Chamber of Tolby", places());
  ASSERT_EQ(inner.size(), 3U);
  EXPECT_EQ(inner[0].reading.key, "harrow bay");
  EXPECT_TRUE(inner[0].is_first);
  EXPECT_TRUE(inner[1].is_adjective);
  EXPECT_EQ(inner[2].reading.key, "tolby");
  EXPECT_TRUE(inner[2].is_last);
}

}  // namespace
}  // namespace dateline
