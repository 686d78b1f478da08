#include "conceal/name_finder.h"

#include <gtest/gtest.h>

#include "conceal/text_change.h"

namespace dateline {
namespace {

std::string shown(const NameFinder& finder, std::string_view text) { return replaced(text, finder.find(text)); }

TEST(NameWords, AreFolded) {
  auto folded = [](std::string_view text) {
    std::string all;
    for (const NameWord& word : name_words(text)) all += (all.empty() ? "" : "|") + word.folded;
    return all;
  };
  EXPECT_EQ(folded("Łódź Çelik-Ångström"), "lodz|celik|angstrom");
  EXPECT_EQ(folded("STRAẞE Ærø"), "strasse|aero");
  EXPECT_EQ(folded("O\u2019Brien's"), "o|brien|s");
  EXPECT_EQ(folded("王小明"), "王|小|明");
  EXPECT_EQ(folded("Ива\u0301н"), "иван");
}

TEST(NameFinder, FindsWholeNamesHoweverTheyAreWritten) {
  NameFinder finder;
  finder.add("Zoë Łuczak", "[x]");
  EXPECT_EQ(shown(finder, "zoe luczak, ZOË ŁUCZAK and Zoe-Luczak"), "[x], [x] and [x]");
  EXPECT_EQ(shown(finder, "Zoe. Then Luczak"), "Zoe. Then Luczak");
  EXPECT_EQ(shown(finder, "https://a.example/zoe-luczak-is-found"), "https://a.example/[x]-is-found");
}

TEST(NameFinder, PartsNeedACapitalAndYieldToLongerNames) {
  NameFinder finder;
  finder.add("Anna Berg", "[x]");
  finder.add_part("berg", "[x]");
  finder.keep("Otto Berg");
  EXPECT_EQ(shown(finder, "Berg met Otto Berg on the berg; the Bergs left."),
            "[x] met Otto Berg on the berg; the [x] left.");
}

TEST(NameFinder, ParticlesAndTitlesAreNoParts) {
  EXPECT_EQ(parts_of_name("Mrs Anna van der Berg Jr"), (std::vector<std::string>{"anna", "berg"}));
  EXPECT_EQ(parts_of_name("Li Bo"), std::vector<std::string>{});
}

}  // namespace
}  // namespace dateline
