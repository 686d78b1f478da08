#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "cli/program_run.h"

namespace dateline::cli {
namespace {

using nlohmann::json;

class Suppress : public testing::Test {
 protected:
  void SetUp() override {
    place.environment["DATELINE_STORE"] = "news.db";
    place.write(
        "tug.jsonl",
        R"({"id":"tug","url":"https://courier.example/tug","title":"A tug sank","text":"A tug sank off Tarn on Monday. Otto Kowalczuk saw it from the quay, he said. The harbour was closed for two days, and the ferries went to Port Vellan instead."})"
        "\n"
        R"({"id":"otter","url":"https://courier.example/otter","title":"An otter","text":"An otter lives in the harbour of Tarn. Nobody has counted its young, and nobody will before the autumn, the town said."})"
        "\n");
    Ended ended = place.run({"ingest", "--quiet", "--extract-only", "tug.jsonl"});
    ASSERT_EQ(ended.status, 0) << ended.error;
  }

  std::string said(const std::vector<std::string>& words, std::string_view input = {}) {
    Ended ended = place.run(words, input);
    EXPECT_EQ(ended.status, 0) << ended.error;
    return ended.out;
  }
  void expect_refused(const std::vector<std::string>& words, const std::string& why) {
    Ended ended = place.run(words);
    EXPECT_NE(ended.status, 0);
    EXPECT_NE(ended.error.find(why), std::string::npos) << ended.error;
  }
  std::size_t found(const std::string& words) { return json::parse(said({"search", "--json", words}))["total"]; }

  Workplace place;
};

TEST_F(Suppress, ANameIsNeitherFoundNorShownNorHandedOn) {
  ASSERT_EQ(found("kowalczuk"), 1u);
  EXPECT_EQ(said({"suppress", "add", "--note", "order 12", "otto KOWALCZUK"}),
            "1: a name, withheld in 1 article now.\n");
  EXPECT_EQ(found("kowalczuk"), 0u);
  for (const std::vector<std::string>& words : {std::vector<std::string>{"show", "tug"},
                                                {"export"},
                                                {"export", "--format", "csv", "--rows", "articles"},
                                                {"suppress", "list"}})
    EXPECT_EQ(said(words).find("owalczuk"), std::string::npos) << words[0];
  EXPECT_NE(said({"show", "--text", "tug"}).find("[withheld] saw it"), std::string::npos);
  EXPECT_NE(said({"suppress", "list"}).find("in 1 article  order 12"), std::string::npos);
}

TEST_F(Suppress, ANameThatIsTakenOffTheListIsShownAgain) {
  std::string before = said({"export"});
  said({"suppress", "add", "-"}, "Otto Kowalczuk\n");
  said({"suppress", "remove", "Kowalczuk, Otto"});
  EXPECT_EQ(found("kowalczuk"), 1u);
  json again = json::parse(said({"export"}).substr(0, said({"export"}).find('\n'))),
       first = json::parse(before.substr(0, before.find('\n')));
  EXPECT_EQ(again["text"], first["text"]);
  EXPECT_EQ(again["title"], first["title"]);
  EXPECT_EQ(again["id"], first["id"]);
  EXPECT_EQ(said({"suppress", "list"}), "Nothing is on the list.\n");
}

TEST_F(Suppress, SaysWhatItDoesNotKnow) {
  expect_refused({"suppress", "hide", "x"}, "expected add, list or remove, found \"hide\"");
  expect_refused({"suppress", "add"}, "suppress add needs a name, an address or -");
  expect_refused({"suppress", "list", "x"}, "suppress list takes no names");
  expect_refused({"suppress", "remove", "7"}, "nothing on the suppression list has number 7");
  expect_refused({"suppress", "add", "..."}, "expected a name, found no letters");
}

TEST_F(Suppress, AnIngestIsRefusedWithoutTheKey) {
  said({"suppress", "add", "Otto Kowalczuk"});
  std::filesystem::remove(place.folder() / "news.db.key");
  place.write("more.jsonl", R"({"id":"more","text":"Otto Kowalczuk came back."})");
  expect_refused({"ingest", "--extract-only", "more.jsonl"}, "news.db.key: expected the key, 64 hex digits");
  EXPECT_EQ(found("tug"), 1u) << "it is read as before";
}

TEST_F(Suppress, AnErasedArticleStaysAway) {
  std::string plan = said({"erase", "tug"});
  EXPECT_NE(plan.find("A tug sank"), std::string::npos);
  EXPECT_NE(plan.find("Nothing was done; --yes does it."), std::string::npos);
  EXPECT_EQ(found("tug"), 1u);
  EXPECT_EQ(said({"erase", "--url", "https://courier.example/tug", "--yes"}),
            "1 article erased, and 1 captured page.\n");
  EXPECT_EQ(found("tug"), 0u);
  EXPECT_EQ(place.read("news.db").find("Kowalczuk"), std::string::npos);
  place.write("again.jsonl", place.read("tug.jsonl"));
  json again = json::parse(said({"ingest", "--json", "--extract-only", "again.jsonl"}));
  EXPECT_EQ(again["suppressed"], 1);
  EXPECT_EQ(again["articles"], 0);
  EXPECT_EQ(json::parse(said({"ingest", "--json", "--again", "--extract-only", "again.jsonl"}))["articles"], 1);
  EXPECT_EQ(found("tug"), 1u);
  expect_refused({"erase"}, "erase needs ARTICLE or --url");
  expect_refused({"erase", "nothing"}, "nothing: there is no such article in the store");
}

TEST_F(Suppress, TheLogTellsWhoDidWhat) {
  said({"erase", "tug", "--yes"});
  json log = json::parse(said({"log", "--json"}))["log"];
  ASSERT_EQ(log.size(), 3u);
  EXPECT_EQ(log[0]["action"], "erase");
  EXPECT_EQ(log[0]["subject"].get<std::string>().size(), 64u);
  EXPECT_EQ(log[1]["action"], "ingest");
  EXPECT_EQ(log[2]["action"], "create");
  for (const json& line : log) EXPECT_FALSE(line["who"].is_null());
  EXPECT_EQ(said({"log"}).find("tug"), std::string::npos);
}

TEST_F(Suppress, PublishGoesWithoutRawOffsets) {
  expect_refused({"export", "--publish", "--raw-offsets"}, "expected one of --publish and --raw-offsets, found both");
}

}  // namespace
}  // namespace dateline::cli
