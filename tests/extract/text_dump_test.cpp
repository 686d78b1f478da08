#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "extract/news_conventions.h"
#include "extract/news_text.h"

namespace dateline {
namespace {

Page page_of(const std::string& text) {
  Page page;
  page.form = PageForm::plain_text;
  page.bytes = page.text = text;
  return page;
}

const std::string body =
    "The ferry was late on Monday, the harbour master said, because a rope had been left in the water.\n\n"
    "It carried forty people and a dog, all of whom were taken ashore by a second boat before the evening.\n\n";

TEST(TextDump, RepeatedTitleGivesTitleAndSite) {
  Page page = page_of(
      "Ferry late after rope fouls propeller – Harbour Live Harbour Live\nFerry late after rope fouls propeller\n\n"
      "Ferry late after rope fouls propeller\n\n" +
      body + "News source- CNN\n\nLeave a Reply\n\nYour email address will not be published.\n\nHarbour News");
  TextDump dump = read_text_dump(page);
  ASSERT_TRUE(dump.title);
  EXPECT_EQ(dump.title->text, "Ferry late after rope fouls propeller");
  EXPECT_EQ(dump.outlet.name, "Harbour Live");
  EXPECT_EQ(dump.outlet.basis, "title suffix");
  ASSERT_EQ(dump.blocks.size(), 3u);
  EXPECT_EQ(dump.blocks.back().text, "News source- CNN");
  EXPECT_EQ(page.bytes.substr(dump.outlet.page_span->begin, dump.outlet.page_span->length()), "Harbour Live");
}

TEST(TextDump, SingleTitleKeepsADashOfItsOwn) {
  TextDump dump = read_text_dump(page_of("Ferry late – a rope was to blame\n\n" + body));
  ASSERT_TRUE(dump.title);
  EXPECT_EQ(dump.title->text, "Ferry late – a rope was to blame");
  EXPECT_FALSE(dump.outlet.name);
  EXPECT_EQ(dump.blocks.size(), 2u);
}

TEST(TextDump, SiteAfterABar) {
  TextDump dump = read_text_dump(page_of("Ferry late after rope fouls propeller | Harbour Gazette\n\n" + body));
  EXPECT_EQ(dump.title->text, "Ferry late after rope fouls propeller");
  EXPECT_EQ(dump.outlet.name, "Harbour Gazette");
}

TEST(TextDump, PlainProseHasNoTitle) {
  TextDump dump = read_text_dump(page_of(body));
  EXPECT_FALSE(dump.title);
  EXPECT_EQ(dump.blocks.size(), 2u);
  EXPECT_TRUE(read_text_dump(page_of("")).blocks.empty());
}

TEST(TextDump, FurnitureGoes) {
  TextDump dump = read_text_dump(
      page_of("Skip to content\nHome\nFerry late after rope fouls propeller\n\nShare Tweet Email\n\n" + body +
              "We use cookies to give you the best experience. Accept\n\nRelated posts\n\nFerry early\n"));
  EXPECT_EQ(dump.title->text, "Ferry late after rope fouls propeller");
  EXPECT_EQ(dump.blocks.size(), 2u);
}

TEST(TextDump, WrappedLinesAreJoined) {
  TextDump dump = read_text_dump(page_of(
      "Ferry late after rope fouls propeller\n\nThe ferry was late on Monday, the harbour master said, because\n"
      "a rope had been left in the water by a crew that had gone ashore\nfor the night and had forgotten it.\n\n"
      "It carried forty people and a dog, all of whom were taken ashore\nby a second boat before the evening came and "
      "the harbour\n"
      "closed its gates.\n"));
  ASSERT_EQ(dump.blocks.size(), 2u);
  EXPECT_TRUE(dump.blocks[1].text.ends_with("the harbour closed its gates."));
}

TEST(TextDump, EveryByteLeadsToThePage) {
  Page page = page_of("Ferry  late after\trope – Harbour Live\n\n- A rope  lay in the water.\r\n\r\n" + body);
  for (const TextBlock& block : read_text_dump(page).blocks) {
    ASSERT_EQ(block.source.text_length(), block.text.size());
    for (std::uint32_t i = 0; i < block.text.size(); ++i) {
      auto from = block.source.from({i, i + 1});
      if (from && block.text[i] != ' ') EXPECT_EQ(page.text[from->begin], block.text[i]);
    }
  }
}

TEST(TextDump, AcceptanceDump) {
  std::filesystem::path path = std::filesystem::path(DATELINE_SOURCE_DIR) / "../shared/acceptance/repost.txt";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << path << " is not here";
  std::ifstream in(path, std::ios::binary);
  Page page = page_of({std::istreambuf_iterator<char>(in), {}});
  TextDump dump = read_text_dump(page);
  ASSERT_TRUE(dump.title);
  EXPECT_EQ(dump.outlet.name, "News 24-7 Live");
  part_joined_blocks(dump.blocks);
  auto credit = take_credit_line(dump.blocks, page, dump.outlet);
  ASSERT_TRUE(credit);
  EXPECT_EQ(credit->name, "CNN");
  EXPECT_EQ(dump.blocks.size(), 6u);
  std::string text = dump.blocks.empty() ? "" : dump.blocks[0].text;
  EXPECT_TRUE(text.starts_with("Kabul (CNN) A raid")) << text;
}

}  // namespace
}  // namespace dateline
