#include "extract/block_model.h"

#include <gtest/gtest.h>

#include <bit>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>

#include "extract/page_blocks.h"

namespace dateline {
namespace {

std::string built_in_file() {
  std::ifstream file(DATELINE_SOURCE_DIR "/models/blocks/blocks.bin", std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(BlockModel, TheBuiltInOneIsReadable) {
  auto model = BlockModel::read(built_in_file());
  ASSERT_TRUE(model) << model.error().message;
  BlockFeatures row{};
  EXPECT_EQ(model->probabilities({&row, 1}), BlockModel::built_in().probabilities({&row, 1}));
}

TEST(BlockModel, SaysWhatIsWrongWithAFile) {
  std::string file = built_in_file();
  EXPECT_EQ(BlockModel::read("").error().code, ErrorCode::wrong_format);
  EXPECT_EQ(BlockModel::read(file.substr(0, 12)).error().code, ErrorCode::truncated);
  EXPECT_EQ(BlockModel::read(file.substr(0, file.size() - 1)).error().code, ErrorCode::truncated);
  EXPECT_EQ(BlockModel::read(file + "x").error().code, ErrorCode::wrong_format);
  std::string other = file;
  other[8] = static_cast<char>(other[8] ^ 1);  // the signature of the features
  EXPECT_NE(BlockModel::read(other).error().message.find("another set of features"), std::string::npos);
}

TEST(BlockModel, DoesNotDependOnWhatElseIsAsked) {
  HtmlTree tree = HtmlTree::parse(
      "<nav><a href=a>Home</a></nav><article><h1>Bridge opens</h1><p>The new bridge over the river opened on Monday, "
      "the mayor said, after three years of work.</p><p>Traffic was light in the morning, but it grew.</p></article>"
      "<footer>Copyright, all rights reserved</footer>");
  PageBlocks page = find_blocks(tree);
  std::vector<BlockFeatures> rows = block_features(tree, page, "Bridge opens", "");
  std::vector<float> together = BlockModel::built_in().probabilities(rows);
  for (std::size_t i = 0; i < rows.size(); ++i)
    EXPECT_EQ(BlockModel::built_in().probabilities({&rows[i], 1})[0], together[i]);
}

TEST(BlockModel, PrefersRunningTextToItsFrame) {
  std::string body;
  for (int i = 0; i < 6; ++i)
    body +=
        "<p>The council met for a third day on Tuesday, and members said that the vote, put off twice before, "
        "would be held before the end of the month.</p>";
  HtmlTree tree = HtmlTree::parse("<nav><ul><li><a href=a>Home</a><li><a href=b>World</a></ul></nav><article>" + body +
                                  "</article><footer><p>Copyright. <a href=p>Privacy policy</a></p></footer>");
  PageBlocks page = find_blocks(tree);
  std::vector<float> likely = BlockModel::built_in().probabilities(block_features(tree, page, "", ""));
  ASSERT_EQ(likely.size(), 9u);
  for (std::size_t i = 2; i < 8; ++i) EXPECT_GT(likely[i], 0.5f) << i;
  EXPECT_LT(likely[0], 0.2f);
  EXPECT_LT(likely[8], 0.3f);
}

}  // namespace
}  // namespace dateline
