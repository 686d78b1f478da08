#include "extract/day_model.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "extract/html_tree.h"
#include "extract/page_clues.h"

namespace dateline {
namespace {

std::string built_in_file() {
  std::ifstream file(DATELINE_SOURCE_DIR "/models/dates/days.bin", std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<StatedDay> days_of(const HtmlTree& tree, std::string_view language = "de") {
  PageClues clues = collect_clues(tree);
  HtmlTree::NodeIndex headline = clues.headings.empty() ? HtmlTree::none : clues.headings.front();
  return stated_days(tree, Page{}, clues, headline, nullptr, {language, DayMonthOrder::day_first}, {}, nullptr);
}

TEST(DayModel, TheBuiltInOneIsReadable) {
  auto model = DayModel::read(built_in_file());
  ASSERT_TRUE(model) << model.error().message;
  StatedDay day;
  EXPECT_EQ(model->probabilities({&day, 1}), DayModel::built_in().probabilities({&day, 1}));
}

TEST(DayModel, SaysWhatIsWrongWithAFile) {
  std::string file = built_in_file();
  EXPECT_EQ(DayModel::read("").error().code, ErrorCode::wrong_format);
  EXPECT_EQ(DayModel::read(file.substr(0, file.size() - 1)).error().code, ErrorCode::truncated);
  file[8] = static_cast<char>(file[8] ^ 1);  // the signature of the features
  EXPECT_NE(DayModel::read(file).error().message.find("another set of features"), std::string::npos);
}

TEST(StatedDays, LeavesOutDaysThatAreNotThePages) {
  for (const char* html : {
           "<h1>Title</h1><p>Last updated: 2 May 2021</p>",
           "<h1>Title</h1><div class=comments><p>3 May 2021</p></div>",
           "<div class=today>3 May 2021</div><h1>Title</h1>",
           "<h1>Title</h1><p>Text</p><dl><dt>Effective date</dt><dd>3 May 2021</dd></dl>",
           "<h1>Title</h1><p>30 February 2021</p>",
       })
    EXPECT_TRUE(days_of(HtmlTree::parse(html), "en").empty()) << html;
}

TEST(StatedDays, CountsAllPlacesOfOneDay) {
  HtmlTree tree = HtmlTree::parse(
      "<meta property=article:published_time content=2021-05-03><link rel=canonical "
      "href=https://a.example/2021/05/03/b>"
      "<h1>Title</h1><span>3. Mai 2021</span><p>Text</p>");
  std::vector<StatedDay> days = days_of(tree);
  ASSERT_EQ(days.size(), 1u);
  EXPECT_EQ(days[0].best.basis, "meta");
  EXPECT_EQ(days[0].features[day_feature::meta_article_published], 1);
  EXPECT_EQ(days[0].features[day_feature::url], 1);
  EXPECT_EQ(days[0].features[day_feature::alone], 1);
  EXPECT_EQ(days[0].features[day_feature::kinds], 3);
}

TEST(StatedDays, ReadsADateInParts) {
  HtmlTree tree =
      HtmlTree::parse("<h1>Title</h1><div class=date><b>Apr</b> <b>04</b><b>2013</b></div><p>Text of the page</p>");
  std::vector<StatedDay> days = days_of(tree, "en");
  ASSERT_EQ(days.size(), 1u);
  EXPECT_EQ(days[0].best.date.edtf(), "2013-04-04");
}

TEST(LikelyDay, KeepsWhatIsStatedAsPublished) {
  StatedDay rules, shown;
  rules.features[day_feature::is_rules] = rules.features[day_feature::json_ld_main] = 1;
  shown.features[day_feature::alone] = shown.features[day_feature::inside] = 1;
  std::vector<StatedDay> days{rules, shown};
  EXPECT_EQ(likely_day(days, DayModel::built_in()), std::size_t{0});
  EXPECT_EQ(likely_day({}, DayModel::built_in()), std::nullopt);
}

}  // namespace
}  // namespace dateline
