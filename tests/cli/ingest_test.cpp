#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "cli/program_run.h"

namespace dateline::cli {
namespace {

using Json = nlohmann::json;

Json counts(const Ended& ended) {
  EXPECT_EQ(ended.error, "");
  return Json::parse(ended.out);
}

TEST(Ingest, CountsPagesArticlesAndWhatWasThere) {
  Workplace place;
  for (int i = 0; i < 5; ++i) place.write("pages/" + std::to_string(i) + ".html", invented_page(i));
  Ended first = place.run({"ingest", "--store", "news.db", "pages"});
  EXPECT_EQ(first.error, "5 pages: 5 new articles, 0 already there.\n");
  EXPECT_EQ(first.out, "");
  EXPECT_EQ(first.status, 0);

  Ended second = place.run({"ingest", "--store", "news.db", "pages"});
  EXPECT_EQ(second.error, "5 pages: 0 new articles, 5 already there. 5 files unchanged since read and passed over.\n");
  EXPECT_EQ(second.status, 0);
}

TEST(Ingest, ReadsAFileAgainThatHasChanged) {
  Workplace place;
  place.write("news.jsonl", invented_line(1));
  place.run({"ingest", "--store", "news.db", "news.jsonl"});
  place.write("news.jsonl", invented_line(1) + invented_line(2));
  Json again = counts(place.run({"ingest", "--store", "news.db", "--json", "news.jsonl"}));
  EXPECT_EQ(again["pages"], 2);
  EXPECT_EQ(again["articles"], 1);
  EXPECT_EQ(again["already_there"], 1);
}

TEST(Ingest, KnowsAFileByItsPlaceNotByHowItWasNamed) {
  Workplace place;
  place.write("pages/a.html", invented_page(1));
  place.run({"ingest", "--store", "news.db", "pages"});
  Json again = counts(place.run({"ingest", "--store", "news.db", "--json", "./pages/../pages/a.html"}));
  EXPECT_EQ(again["unchanged_inputs"], 1);
}

TEST(Ingest, TheSameRowsWhateverTheThreads) {
  Workplace place;
  for (int i = 0; i < 80; ++i) place.write("pages/" + std::to_string(i) + ".html", invented_page(i));
  place.run({"ingest", "--store", "one.db", "--threads", "1", "pages"});
  place.run({"ingest", "--store", "many.db", "--threads", "8", "pages"});
  std::string one = place.run({"export", "--store", "one.db", "--raw-offsets"}).out;
  EXPECT_EQ(std::count(one.begin(), one.end(), '\n'), 80);
  EXPECT_EQ(place.run({"export", "--store", "many.db", "--raw-offsets"}).out, one);
}

TEST(Ingest, QuietSaysNothing) {
  Workplace place;
  place.write("a.html", invented_page(1));
  Ended ended = place.run({"ingest", "--store", "news.db", "--quiet", "a.html"});
  EXPECT_EQ(ended.out + ended.error, "");
  EXPECT_EQ(ended.status, 0);
}

TEST(Ingest, ReadsStandardInput) {
  Workplace place;
  Json read =
      Json::parse(place.run({"ingest", "--store", "n.db", "--json", "-"}, invented_line(1) + invented_line(2)).out);
  EXPECT_EQ(read["articles"], 2);
}

TEST(Ingest, MakesTheStandardStoreWhereNoneIsNamed) {
  Workplace place;
  place.write("a.html", invented_page(1));
  EXPECT_EQ(place.run({"ingest", "a.html"}).status, 0);
  EXPECT_TRUE(std::filesystem::exists(place.folder() / ".local/share/dateline/dateline.db"));

  place.environment["XDG_DATA_HOME"] = (place.folder() / "xdg").string();
  EXPECT_EQ(place.run({"ingest", "a.html"}).status, 0);
  EXPECT_TRUE(std::filesystem::exists(place.folder() / "xdg/dateline/dateline.db"));

  place.environment["DATELINE_STORE"] = "named.db";
  EXPECT_EQ(place.run({"ingest", "a.html"}).status, 0);
  EXPECT_TRUE(std::filesystem::exists(place.folder() / "named.db"));
}

TEST(Ingest, TwoAtOnceLoseNothing) {
  Workplace place;
  std::string left;
  std::string right;
  for (int i = 0; i < 400; ++i) (i % 2 == 0 ? left : right) += invented_line(i, 2);
  place.write("left.jsonl", left);
  place.write("right.jsonl", right);
  place.write("both.jsonl", left + right);
  pid_t one = place.start({"ingest", "--store", "news.db", "--json", "--extract-only", "left.jsonl", "both.jsonl"});
  pid_t two = place.start({"ingest", "--store", "news.db", "--json", "--extract-only", "right.jsonl", "both.jsonl"});
  Ended first = place.end_of(one);
  Ended second = place.end_of(two);
  EXPECT_EQ(first.status, 0) << first.error;
  EXPECT_EQ(second.status, 0) << second.error;
  EXPECT_EQ(Json::parse(first.out)["pages"], 600);
  EXPECT_EQ(Json::parse(first.out)["articles"].get<int>() + Json::parse(second.out)["articles"].get<int>(), 400);
  Ended doctor = place.run({"doctor", "--store", "news.db", "--json"});
  EXPECT_EQ(doctor.status, 0) << doctor.out;
  EXPECT_EQ(Json::parse(doctor.out)["store"]["articles"], 400);
}

}  // namespace
}  // namespace dateline::cli
