#include <gtest/gtest.h>

#include <random>

#include "extract/news_conventions.h"
#include "extract/news_text.h"
#include "text/utf8.h"

namespace dateline {
namespace {

void check(const std::string& line, const std::vector<std::string>& wanted) {
  NewsText text = news_text({line});
  part_joined_blocks(text.blocks);
  EXPECT_EQ(texts_of(text.blocks), wanted) << line;
}

TEST(JoinedBlocks, SpaceAfterADateline) {
  check("Kabul (CNN)^A ferry was late.", {"Kabul (CNN) A ferry was late."});
  check("Kabul (CNN)A ferry was late.", {"Kabul (CNN) A ferry was late."});
  check("WASHINGTON (AP) —The ferry was late.", {"WASHINGTON (AP) — The ferry was late."});
}

TEST(JoinedBlocks, SentencesBecomeBlocks) {
  check("The strikes follow.^Details came later.", {"The strikes follow.", "Details came later."});
  check("The strikes follow.Details came later.", {"The strikes follow.", "Details came later."});
  check("They played down any connection.The details came later.",
        {"They played down any connection.", "The details came later."});
  check("He said “no.”The council met.", {"He said “no.”", "The council met."});
  check("It was gone.^\u201cI heard it,\u201d she said.", {"It was gone.", "\u201cI heard it,\u201d she said."});
  check("\u201eEs ist weg.\u201cDer Hafen blieb.", {"\u201eEs ist weg.\u201c", "Der Hafen blieb."});
  check("Is it safe?^Nobody knows.", {"Is it safe?", "Nobody knows."});
  check("It fell in 2019.The town paid.", {"It fell in 2019.", "The town paid."});
}

TEST(JoinedBlocks, NamesAndNumbersStayWhole) {
  for (const char* line :
       {"U.S.Steel paid 3.5bn.", "Use node.js or System.Out.Println here.", "See Booking.Com and www.a.Example.org.",
        "The iPhone, e.g.The first, sold.", "Mr.Orlan and St.Alban met.", "It is 3.5M and v2.Beta too.",
        "Read a/b.The file.", "U.S.^Steel fell."})
    check(line, {line == std::string("U.S.^Steel fell.") ? "U.S.Steel fell." : line});
}

TEST(JoinedBlocks, SpaceAfterALabel) { check("Update:^The ferry came.", {"Update: The ferry came."}); }

TEST(JoinedBlocks, PreformattedStays) {
  NewsText text = news_text({"a.follow.Details"});
  text.blocks[0].kind = TextBlock::Kind::preformatted;
  part_joined_blocks(text.blocks);
  EXPECT_EQ(text.blocks.size(), 1u);
}

// Each byte of the parted blocks still leads to its own byte of the page; what was put in leads nowhere.
TEST(JoinedBlocks, SourcesGoAlong) {
  NewsText text = news_text({"Kabul (CNN)^A ferry.^Nobody was hurt.", "It sank.^^The crew swam."});
  part_joined_blocks(text.blocks);
  ASSERT_EQ(text.blocks.size(), 4u);
  std::size_t inserted = 0;
  for (const TextBlock& block : text.blocks) {
    ASSERT_EQ(block.source.text_length(), block.text.size());
    for (std::uint32_t i = 0; i < block.text.size(); ++i) {
      auto from = block.source.from({i, i + 1});
      if (from) EXPECT_EQ(text.page.text[from->begin], block.text[i]);
      inserted += !from;
    }
  }
  EXPECT_EQ(inserted, 1u);
}

TEST(JoinedBlocks, KeepsAllOfAnyText) {
  const std::vector<std::string> pieces = {"follow", ".",     "The",   "^", " ", "”", "“",
                                           "U.S",    "(CNN)", "Kabul", "?", "é", "1", ":"};
  std::mt19937 random(3);
  for (int round = 0; round < 2000; ++round) {
    std::string line;
    for (unsigned i = random() % 20; i > 0; --i) line += pieces[random() % pieces.size()];
    NewsText text = news_text({line});
    std::string before = text.blocks[0].text, after;
    part_joined_blocks(text.blocks);
    for (const TextBlock& block : text.blocks) {
      ASSERT_EQ(block.source.text_length(), block.text.size());
      for (std::uint32_t i = 0; i < block.text.size(); ++i) {
        if (block.source.from({i, i + 1})) after += block.text[i];
      }
    }
    ASSERT_EQ(after, before);
  }
}

}  // namespace
}  // namespace dateline
