#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "cli/commands/commands.h"
#include "cli/help.h"
#include "cli/program_run.h"
#include "dateline/result.h"

namespace dateline::cli {
namespace {

const std::filesystem::path kSource = DATELINE_SOURCE_DIR;

std::string contents(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file) << path;
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

/// The `words` in the first column of a page's tables.
std::set<std::string> listed(const std::string& page) {
  std::set<std::string> words;
  std::regex row("\n\\| `([^`]+)` \\|");
  for (std::sregex_iterator i(page.begin(), page.end(), row), end; i != end; ++i) words.insert((*i)[1]);
  return words;
}

TEST(Reference, OfTheCommandLineIsWhatTheProgramHas) {
  EXPECT_EQ(contents(kSource / "docs/reference/cli.md"), reference_page(all_commands())) << "./dev docs writes it anew";
}

TEST(Reference, ListsEveryErrorCode) {
  std::set<std::string> codes;
  for (int i = 0; i <= static_cast<int>(ErrorCode::internal); ++i) codes.emplace(name(static_cast<ErrorCode>(i)));
  EXPECT_EQ(listed(contents(kSource / "docs/reference/errors.md")), codes);
}

TEST(Reference, ManualPageNamesEveryFlag) {
  std::string page = manual_page(all_commands());
  for (const Command& command : all_commands()) {
    if (command.hidden) continue;
    for (const Flag& flag : command.flags) {
      std::string name = std::regex_replace(flag.name, std::regex("-"), "\\-");
      EXPECT_NE(page.find(".B " + name), std::string::npos) << flag.name;
    }
  }
}

}  // namespace
}  // namespace dateline::cli
