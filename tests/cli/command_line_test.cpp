#include "cli/command_line.h"

#include <gtest/gtest.h>

#include "cli/program_run.h"

namespace dateline::cli {
namespace {

struct Typed {
  std::vector<std::string> words;
  int status;
  std::string out;
  std::string error;
};

void check(const Typed& typed) {
  Workplace place;
  Ended ended = place.run(typed.words);
  EXPECT_EQ(ended.out, typed.out);
  EXPECT_EQ(ended.error, typed.error);
  EXPECT_EQ(ended.status, typed.status);
  EXPECT_TRUE(std::filesystem::is_empty(place.folder())) << "it left something behind";
}

TEST(CommandLine, NamesItsVersion) { check({{"--version"}, 0, "dateline 0.1.0\n", ""}); }

TEST(CommandLine, SuggestsTheNearestCommand) {
  check({{"ingets"}, 2, "", "dateline: no command ingets; did you mean ingest?\n"});
  check({{"serach", "x"}, 2, "", "dateline: no command serach; did you mean search?\n"});
  check({{"frobnicate"}, 2, "", "dateline: no command frobnicate; `dateline --help` lists the commands\n"});
}

TEST(CommandLine, SuggestsTheNearestFlag) {
  check({{"search", "--languge", "en"}, 2, "", "dateline: search does not take --languge; did you mean --language?\n"});
  check({{"serve", "--frobnicate"},
         2,
         "",
         "dateline: serve does not take --frobnicate; `dateline serve --help` lists what it takes\n"});
}

TEST(CommandLine, SaysWhatIsMissing) {
  check({{"completion"}, 2, "", "dateline: completion needs SHELL: bash, zsh or fish\n"});
  check({{"completion", "tcsh"}, 2, "", "dateline: tcsh: expected bash, zsh or fish\n"});
}

TEST(CommandLine, RefusesAValueThatIsNotOneOfTheList) {
  Workplace place;
  Ended ended = place.run({"export", "--format", "xls"});
  EXPECT_EQ(ended.status, 2);
  EXPECT_NE(ended.error.find("--format"), std::string::npos) << ended.error;
  EXPECT_NE(ended.error.find("jsonl"), std::string::npos) << ended.error;
  EXPECT_EQ(ended.error.find('\n'), ended.error.size() - 1) << "one line: " << ended.error;
}

TEST(CommandLine, ErrorsAreJsonWhereJsonWasAskedFor) {
  check({{"show", "x", "--store", "none.db", "--json"},
         1,
         "",
         "{\"ok\":false,\"error\":\"none.db: no store there; `dateline ingest --store none.db PATH` makes one\","
         "\"code\":\"not_found\",\"status\":1}\n"});
  check(
      {{"ingets", "--json"},
       2,
       "",
       "{\"ok\":false,\"error\":\"no command ingets; did you mean ingest?\",\"code\":\"bad_request\",\"status\":2}\n"});
}

TEST(CommandLine, BareProgramListsTheCommands) {
  Workplace place;
  Ended ended = place.run({});
  EXPECT_EQ(ended.status, 0);
  for (const char* name :
       {"ingest", "search", "show", "export", "extract", "annotate", "serve", "doctor", "completion"}) {
    EXPECT_NE(ended.out.find(std::string("\n  ") + name + " "), std::string::npos) << name;
  }
  EXPECT_EQ(ended.out.find("write-reference"), std::string::npos);
  EXPECT_EQ(place.run({"--help"}).out, ended.out);
}

TEST(CommandLine, EveryCommandHasHelp) {
  Workplace place;
  for (const char* name :
       {"ingest", "search", "show", "export", "extract", "annotate", "serve", "doctor", "completion"}) {
    Ended ended = place.run({name, "--help"});
    EXPECT_EQ(ended.status, 0) << name;
    EXPECT_NE(ended.out.find(std::string("Usage: dateline ") + name), std::string::npos) << ended.out;
    EXPECT_EQ(place.run({"help", name}).out, ended.out);
  }
}

TEST(CommandLine, NearestToleratesASlipAndNoMore) {
  EXPECT_EQ(nearest("exprot", {"export", "extract"}), "export");
  EXPECT_EQ(nearest("--jsno", {"--json", "--csv"}), "--json");
  EXPECT_EQ(nearest("zzzzzz", {"export", "extract"}), std::nullopt);
}

}  // namespace
}  // namespace dateline::cli
