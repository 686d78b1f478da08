#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/program_run.h"
#include "dateline/store.h"
#include "store/annotated_record.h"
#include "store/reported_records.h"
#include "store/sample_records.h"

namespace dateline::cli {
namespace {

// What the program is to print for annotated_record() stands in tests/cli/shown/; with DATELINE_UPDATE_SHOWN set, it
// is written there.
void expect_shown(const std::string& text, const std::string& file) {
  std::string path = DATELINE_SOURCE_DIR "/tests/cli/shown/" + file;
  if (std::getenv("DATELINE_UPDATE_SHOWN") != nullptr) std::ofstream(path, std::ios::binary) << text;
  std::ostringstream expected;
  expected << std::ifstream(path, std::ios::binary).rdbuf();
  EXPECT_EQ(text, expected.str()) << path;
}

class ShowAnnotations : public testing::Test {
 protected:
  void SetUp() override { place.environment["DATELINE_STORE"] = "news.db"; }

  void store(const std::vector<Record>& records) {
    Result<Store> store = Store::open((place.folder() / "news.db").string(), Store::Mode::read_write);
    ASSERT_TRUE(store && store->begin());
    for (const Record& record : records) ASSERT_TRUE(store->add(record, samples::page_of(record)));
    ASSERT_TRUE(store->commit());
  }

  std::string show(std::vector<std::string> words) {
    words.insert(words.begin(), "show");
    Ended ended = place.run(words);
    EXPECT_EQ(ended.status, 0) << ended.error;
    return ended.out;
  }

  // What the program writes on a terminal of that width.
  std::string shown_on_a_terminal(const std::string& words) {
    std::string line = fmt::format("script -qec \"'{}' show {}\" /dev/null", program_path(), words);
    Ended ended = place.shell(line);
    EXPECT_EQ(ended.status, 0) << ended.error;
    std::string text = ended.out;
    std::erase(text, '\r');
    return text;
  }

  Workplace place;
};

TEST_F(ShowAnnotations, TellsWhoSaidWhatWhoIsNamedAndTheText) {
  store({samples::annotated_record()});
  expect_shown(show({"ferry"}), "article.txt");
}

TEST_F(ShowAnnotations, PartsAreShownAlone) {
  store({samples::annotated_record()});
  expect_shown(show({"--speakers", "ferry"}), "speakers.txt");
  expect_shown(show({"--entities", "ferry"}), "entities.txt");
  expect_shown(show({"--text", "ferry"}), "text.txt");
  std::string two = show({"--speakers", "--text", "ferry"});
  EXPECT_NE(two.find("\nWho said what\n"), std::string::npos);
  EXPECT_NE(two.find("\nPORT VELLAN (Meridian Press)"), std::string::npos);
  EXPECT_EQ(two.find("sha256"), std::string::npos);
}

TEST_F(ShowAnnotations, TellsWhatHappenedWhereAndWhen) {
  store(samples::reported_records());
  expect_shown(show({"--events", "--places", "--times", "raid"}), "events.txt");
  EXPECT_EQ(show({"--places", "raid"}).find("Times"), std::string::npos);
}

TEST_F(ShowAnnotations, FitsANarrowTerminal) {
  store({samples::annotated_record()});
  place.environment["COLUMNS"] = "44";
  expect_shown(show({"--speakers", "--entities", "ferry"}), "narrow.txt");
}

TEST_F(ShowAnnotations, TheTextStandsInColourOnATerminalOnly) {
  store({samples::annotated_record()});
  std::string shown = shown_on_a_terminal("--text ferry");
  EXPECT_NE(shown.find("\x1b[32mharbour\x1b[0m\n\x1b[32mmaster Ilse Marrack\x1b[0m \x1b[36msaid\x1b[0m on"),
            std::string::npos)
      << shown;
  EXPECT_NE(shown.find("\x1b[33mthat \x1b[0m\x1b[32mMarrack\x1b[0m\x1b[33m had \x1b[0m\x1b[36msaid\x1b[0m"),
            std::string::npos)
      << "the source and the cue inside a content";
  EXPECT_NE(shown.find("\n\x1b[32msource\x1b[0m \x1b[36mcue\x1b[0m \x1b[33mcontent\x1b[0m\n"), std::string::npos);
  place.environment["NO_COLOR"] = "1";
  expect_shown(shown_on_a_terminal("--text ferry"), "text.txt");
}

TEST_F(ShowAnnotations, ALongArticleIsCutShortAndTheRestCounted) {
  Record record = samples::annotated_record();
  std::vector<Attribution>& said = record.annotations.attributions;
  for (int n = 0; n < 50; ++n) said.push_back(said[0]);
  for (int n = 0; n < 20; ++n)
    record.annotations.entities.push_back({EntityType::place, fmt::format("Place {}", n), true, {}});
  record.annotations.events.assign(15, Event{});
  store({record});
  std::string short_view = show({"ferry"});
  EXPECT_NE(short_view.find("\n      and 29 more; --speakers shows all\n"), std::string::npos) << short_view;
  EXPECT_NE(short_view.find(" and 12 more\n"), std::string::npos) << short_view;
  EXPECT_NE(short_view.find("\n  and 3 more; --events shows all\n"), std::string::npos) << short_view;
  std::string all = show({"--speakers", "--entities", "ferry"});
  EXPECT_EQ(all.find(" more"), std::string::npos) << all;
  EXPECT_NE(all.find("Place 19 (0)"), std::string::npos) << all;
}

TEST_F(ShowAnnotations, ThingsSaidInsideOneAnotherEndSomewhere) {
  Record record = samples::annotated_record();
  std::vector<Attribution>& said = record.annotations.attributions;
  said[0].parent = 1;
  said[1].parent = 0;
  said[2].parent = 2;
  store({record});
  std::string shown = show({"--speakers", "ferry"});
  EXPECT_NE(shown.find("     2  said: The ferry"), std::string::npos) << shown;
  EXPECT_NE(shown.find("     5  [denies] denied: that"), std::string::npos) << shown;
}

TEST_F(ShowAnnotations, SaysWhereNoModelHasReadTheArticle) {
  Record nobody_read = samples::annotated_record();
  nobody_read.annotations = {};
  Record nothing_found = samples::full_record();
  nothing_found.annotations.model = "language/1";
  store({nobody_read, nothing_found});
  EXPECT_EQ(show({"--speakers", "ferry"}),
            "Ferry will not sail before Friday\n\n(no model has read this article: who says what is not known)\n");
  EXPECT_EQ(show({"ferry"}).find("Who said what"), std::string::npos);
  EXPECT_NE(show({"page-1"})
                .find("\nWho said what\n  (nothing is said to be said by anybody)\n\n"
                      "Who and what is named\n  (nobody and nothing is named)\n\n"
                      "What is reported to have happened\n  (nothing is reported to have happened)\n\n"
                      "Places\n  (no place is named)\n\nTimes\n  (no time is named)\n"),
            std::string::npos);
}

TEST_F(ShowAnnotations, APageCannotSteerTheTerminal) {
  Record record = samples::annotated_record();
  record.annotations.entities[1].name = "Ilse\x1b[31m Marrack";
  std::string& text = record.article.text;
  text[record.annotations.attributions[0].content[0].begin + 3] = '\x1b';
  store({record});
  EXPECT_EQ(show({"ferry"}).find('\x1b'), std::string::npos);
}

TEST_F(ShowAnnotations, PartsDoNotGoWithJsonOrThePage) {
  store({samples::annotated_record()});
  for (const char* other : {"--json", "--page"}) {
    Ended ended = place.run({"show", "--speakers", other, "ferry"});
    EXPECT_EQ(ended.status, 2) << ended.error;
    EXPECT_NE(ended.error.find("leave out --json and --page"), std::string::npos) << ended.error;
  }
  nlohmann::json record = nlohmann::json::parse(show({"--json", "ferry"}));
  EXPECT_EQ(record["attributions"].size(), 9u);
}

}  // namespace
}  // namespace dateline::cli
