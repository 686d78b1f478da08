#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "cli/program_run.h"

namespace dateline::cli {
namespace {

using Json = nlohmann::json;

class ReadingBack : public testing::Test {
 protected:
  void SetUp() override {
    for (int i = 1; i <= 3; ++i) place.write("pages/ferry-" + std::to_string(i) + ".html", invented_page(i));
    place.write("undated.jsonl",
                "{\"id\":\"undated\",\"title\":\"A letter, \\\"found\\\"\",\"text\":\"A letter was found on the pier "
                "of Port Vellan.\"}\n");
    ASSERT_EQ(place.run({"ingest", "--store", "news.db", "pages", "undated.jsonl"}).status, 0);
    place.environment["DATELINE_STORE"] = "news.db";
  }

  Json search(std::vector<std::string> words) {
    words.insert(words.begin(), "search");
    words.push_back("--json");
    Ended ended = place.run(words);
    EXPECT_EQ(ended.status, 0) << ended.error;
    return Json::parse(ended.out);
  }

  Workplace place;
};

TEST_F(ReadingBack, ShowPrintsTheArticleAndWhereItsValuesStand) {
  Ended ended = place.run({"show", "ferry-2"});
  EXPECT_EQ(ended.status, 0) << ended.error;
  EXPECT_EQ(ended.out.rfind("Ferry 2 leaves Port Vellan\n\n", 0), 0u) << ended.out;
  EXPECT_NE(ended.out.find("\noutlet      Kesmar Observer"), std::string::npos) << ended.out;
  EXPECT_NE(ended.out.find("\npublished   2019-03-12T08:00:00Z  ["), std::string::npos) << ended.out;
  EXPECT_NE(ended.out.find("crates of salted fish"), std::string::npos);
  EXPECT_EQ(ended.out.find('\x1b'), std::string::npos) << "no colour where nobody looks";
  std::istringstream lines(ended.out);
  bool in_text = false;
  for (std::string line; std::getline(lines, line);) {
    in_text = in_text || line.rfind("The ferry", 0) == 0;
    if (in_text) {
      EXPECT_LE(line.size(), 80u) << line;
    }
  }
}

TEST_F(ReadingBack, ShowAsJsonIsTheExportedLine) {
  std::string line = place.run({"show", "--json", "ferry-2"}).out;
  EXPECT_EQ(Json::parse(line)["capture"]["key"], "ferry-2");
  EXPECT_NE(place.run({"export"}).out.find(line), std::string::npos);
  std::string id = Json::parse(line)["id"];
  EXPECT_EQ(place.run({"show", "--json", id.substr(0, 8)}).out, line);
}

TEST_F(ReadingBack, ShowPageGivesTheBytes) {
  EXPECT_EQ(place.run({"show", "--page", "ferry-2"}).out, invented_page(2));
}

TEST_F(ReadingBack, ShowSaysWhatIsNotThere) {
  Ended ended = place.run({"show", "ferry-99"});
  EXPECT_EQ(ended.status, 1);
  EXPECT_EQ(ended.error, "dateline: ferry-99: no article has that id or key; `dateline search` lists what is there\n");
}

TEST_F(ReadingBack, SearchFindsWordsAndMarksThem) {
  Json found = search({"salted", "fish"});
  EXPECT_EQ(found["total"], 3);
  EXPECT_EQ(search({"letter"})["articles"][0]["key"], "undated");
  Json row = search({"letter"})["articles"][0];
  std::string snippet = row["snippet"];
  ASSERT_FALSE(row["snippet_hits"].empty());
  std::size_t begin = row["snippet_hits"][0][0];
  std::size_t end = row["snippet_hits"][0][1];
  EXPECT_EQ(snippet.substr(begin, end - begin), "letter");
  EXPECT_EQ(search({"nothingofthekind"})["total"], 0);
}

TEST_F(ReadingBack, SearchFilters) {
  EXPECT_EQ(search({})["total"], 4);
  EXPECT_EQ(search({"--no-date"})["articles"][0]["key"], "undated");
  EXPECT_EQ(search({"--date", "2019-03"})["articles"][0]["key"], "ferry-2");
  EXPECT_EQ(search({"--from", "2019-03-01", "--to", "2019-03-31"})["total"], 1);
  EXPECT_EQ(search({"--outlet", "Kesmar Observer"})["total"], 3);
  EXPECT_EQ(search({"--outlet", "Nobody"})["total"], 0);
  Json page = search({"--order", "oldest", "--limit", "1", "--offset", "1"});
  EXPECT_EQ(page["total"], 4);
  ASSERT_EQ(page["articles"].size(), 1u);
  EXPECT_EQ(page["articles"][0]["key"], "ferry-2");
}

TEST_F(ReadingBack, SearchAsTextAndAsCsv) {
  Ended text = place.run({"search", "letter"});
  EXPECT_EQ(text.status, 0);
  EXPECT_EQ(text.out.rfind("A letter, \"found\"\n", 0), 0u) << text.out;
  EXPECT_NE(text.out.find("\n1 to 1 of 1.\n"), std::string::npos) << text.out;
  Ended csv = place.run({"search", "--csv", "letter"});
  EXPECT_EQ(csv.out.rfind("id,key,title,outlet,origin,url,published,language,words\r\n", 0), 0u) << csv.out;
  EXPECT_NE(csv.out.find(",undated,\"A letter, \"\"found\"\"\","), std::string::npos) << csv.out;
}

TEST_F(ReadingBack, SearchTakesWhateverIsTyped) {
  for (const char* typed : {"\"", "*", "a AND", "NEAR(", "-x", "()", "\"open", "col:umn"}) {
    Ended ended = place.run({"search", "--json", "--", typed});
    EXPECT_EQ(ended.status, 0) << typed << ended.error;
  }
}

TEST_F(ReadingBack, ExportWritesAFileWholeOrNotAtAll) {
  std::string lines = place.run({"export"}).out;
  EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 4);
  EXPECT_EQ(place.run({"export", "--out", "all.jsonl"}).status, 0);
  EXPECT_EQ(place.read("all.jsonl"), lines);
  for (const auto& file : std::filesystem::directory_iterator(place.folder())) {
    EXPECT_EQ(file.path().string().find(".part"), std::string::npos) << file.path();
  }

  Ended nowhere = place.run({"export", "--out", "no/such/folder/all.jsonl"});
  EXPECT_EQ(nowhere.status, 1);
  EXPECT_EQ(nowhere.error,
            "dateline: no/such/folder/all.jsonl: the export cannot be written: No such file or directory\n");
}

TEST_F(ReadingBack, ExportAsCsvHasARowAnArticle) {
  Ended ended = place.run({"export", "--format", "csv", "--rows", "articles"});
  EXPECT_EQ(ended.status, 0) << ended.error;
  EXPECT_EQ(ended.out.rfind("id,", 0), 0u);
  EXPECT_NE(ended.out.find("\"A letter, \"\"found\"\"\""), std::string::npos);
}

TEST_F(ReadingBack, DoctorFindsAStoreSound) {
  Ended ended = place.run({"doctor"});
  EXPECT_EQ(ended.status, 0) << ended.out;
  EXPECT_NE(ended.out.find("4 articles"), std::string::npos) << ended.out;
  Json json = Json::parse(place.run({"doctor", "--json"}).out);
  EXPECT_EQ(json["ok"], true);
  EXPECT_EQ(json["store"]["faults"].size(), 0u);
}

}  // namespace
}  // namespace dateline::cli
