#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/program_run.h"

namespace dateline::cli {
namespace {

using Json = nlohmann::json;

std::vector<Json> lines_of(const std::string& text) {
  std::vector<Json> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(Json::parse(line));
  return lines;
}

TEST(Extract, PrintsWhatAScorerReads) {
  Workplace place;
  place.write("ferry-7.html", invented_page(7));
  Ended ended = place.run({"extract", "ferry-7.html"});
  EXPECT_EQ(ended.status, 0);
  EXPECT_EQ(ended.error, "");
  std::vector<Json> lines = lines_of(ended.out);
  ASSERT_EQ(lines.size(), 1u);
  const Json& line = lines[0];
  EXPECT_EQ(line["id"], "ferry-7");
  EXPECT_EQ(line["title"], "Ferry 7 leaves Port Vellan");
  EXPECT_EQ(line["date"], line["published"]["edtf"]);
  EXPECT_EQ(line["date"].get<std::string>().substr(0, 10), "2019-08-17");
  EXPECT_EQ(line["sitename"], "Kesmar Observer");
  EXPECT_EQ(line["byline"], line["bylines"]);
  EXPECT_EQ(line["record_id"].get<std::string>().size(), 16u);
  EXPECT_NE(line["text"].get<std::string>().find("crates of salted fish"), std::string::npos);
  EXPECT_TRUE(line["paragraphs"].is_array());
}

TEST(Extract, KeepsTheOrderOfTheInputWhateverTheThreads) {
  Workplace place;
  for (int i = 0; i < 60; ++i) place.write("pages/" + std::to_string(1000 + i) + ".html", invented_page(i));
  std::string one = place.run({"extract", "--threads", "1", "pages"}).out;
  EXPECT_EQ(place.run({"extract", "--threads", "7", "pages"}).out, one);
  std::vector<Json> lines = lines_of(one);
  ASSERT_EQ(lines.size(), 60u);
  for (std::size_t i = 0; i < lines.size(); ++i) EXPECT_EQ(lines[i]["id"], std::to_string(1000 + i));
}

TEST(Extract, ReadsStandardInput) {
  Workplace place;
  Ended ended = place.run({"extract", "-"}, invented_line(3));
  EXPECT_EQ(ended.status, 0) << ended.error;
  EXPECT_EQ(Json::parse(ended.out)["id"], "ferry-3");
}

TEST(Extract, NamesWhatItSkippedAndGoesOn) {
  Workplace place;
  place.write("page.html", invented_page(1));
  Ended ended = place.run({"extract", "nowhere.html", "page.html"});
  EXPECT_EQ(ended.status, 3);
  EXPECT_EQ(lines_of(ended.out).size(), 1u);
  EXPECT_EQ(ended.error.rfind("skipped nowhere.html: ", 0), 0u) << ended.error;
  EXPECT_NE(ended.error.find("(not_found)"), std::string::npos) << ended.error;
}

TEST(Annotate, LeavesTheTextAsItIs) {
  Workplace place;
  std::string text =
      "  Two  spaces,\ta tab\u00A0and a no-break space.\n\n\nThree line ends. \u201CQuoted,\u201D he said.  ";
  Json line = {{"id", "t-1"}, {"text", text}, {"dct", "2019-05-11"}};
  place.write("texts.jsonl", line.dump() + "\n");
  Ended ended = place.run({"annotate", "texts.jsonl"});
  EXPECT_EQ(ended.status, 0) << ended.error;
  Json record = Json::parse(ended.out);
  EXPECT_EQ(record["text"], text);
  EXPECT_EQ(record["capture"]["key"], "t-1");
  EXPECT_EQ(record["published"]["edtf"], "2019-05-11");
  EXPECT_GE(record["sentences"].size(), 3u);
}

TEST(Annotate, RefusesAPage) {
  Workplace place;
  place.write("page.html", invented_page(1));
  Ended ended = place.run({"annotate", "page.html"});
  EXPECT_EQ(ended.status, 3);
  EXPECT_EQ(ended.out, "");
  EXPECT_EQ(ended.error,
            "skipped page.html: expected JSON Lines with a \"text\" in each, found a page (wrong_format)\n");
}

TEST(Output, AReaderThatGoesAwayEndsTheProgramSilently) {
  Workplace place;
  for (int i = 0; i < 30; ++i) place.write("pages/" + std::to_string(i) + ".html", invented_page(i));
  Ended ended = place.shell("trap '' PIPE; dateline extract pages | head -n 1 | wc -l");
  EXPECT_EQ(ended.out, "1\n");
  EXPECT_EQ(ended.error, "");
}

TEST(Output, AFullDiskIsAnError) {
  if (!std::filesystem::exists("/dev/full")) GTEST_SKIP() << "there is no /dev/full here";
  Workplace place;
  place.write("page.html", invented_page(1));
  Ended ended = place.shell("dateline extract page.html > /dev/full");
  EXPECT_EQ(ended.status, 1);
  EXPECT_EQ(ended.error, "dateline: standard output: cannot be written: No space left on device\n");
}

}  // namespace
}  // namespace dateline::cli
