#include "cli/completion.h"

#include <gtest/gtest.h>

#include "cli/commands/commands.h"
#include "cli/program_run.h"

namespace dateline::cli {
namespace {

TEST(Completion, EveryShellLearnsEveryFlag) {
  std::vector<Command> commands = all_commands();
  for (const char* shell : {"bash", "zsh", "fish"}) {
    std::string script = completion_script(shell, commands).value();
    for (const Command& command : commands) {
      if (command.hidden) continue;
      EXPECT_NE(script.find(command.name), std::string::npos) << shell << " " << command.name;
      for (const Flag& flag : command.flags) {
        std::string written = std::string(shell) == "fish" ? "-l " + flag.name.substr(2) : flag.name;
        EXPECT_NE(script.find(written), std::string::npos) << shell << " " << command.name << " " << flag.name;
      }
    }
    EXPECT_EQ(script.find("write-reference"), std::string::npos);
  }
  EXPECT_EQ(completion_script("tcsh", commands), std::nullopt);
}

TEST(Completion, BashCompletesCommandsFlagsAndValues) {
  Workplace place;
  auto completed = [&place](const std::string& typed, int index) {
    return place
        .shell("source <(dateline completion bash); COMP_WORDS=(" + typed + "); COMP_CWORD=" + std::to_string(index) +
               "; _dateline; echo \"${COMPREPLY[*]}\"")
        .out;
  };
  EXPECT_EQ(completed("dateline ing", 1), "ingest\n");
  EXPECT_EQ(completed("dateline search --lang", 2), "--language\n");
  EXPECT_EQ(completed("dateline export --format p", 3), "parquet\n");
  EXPECT_EQ(completed("dateline completion z", 2), "zsh\n");
}

}  // namespace
}  // namespace dateline::cli
