#include <gtest/gtest.h>

#include <fstream>
#include <regex>
#include <sstream>

#include "cli/program_run.h"

namespace dateline::cli {
namespace {

std::string contents(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

TEST(Guide, TheFirstTenMinutesWorkAsWritten) {
  std::filesystem::path source = DATELINE_SOURCE_DIR;
  std::string guide = contents(source / "docs/guide/first-ten-minutes.md");
  ASSERT_FALSE(guide.empty());
  Workplace place;
  std::filesystem::create_directory_symlink(source / "samples", place.folder() / "samples");
  std::filesystem::create_directory_symlink(DATELINE_BINARY_DIR, place.folder() / "build");
  std::string script = "set -e +o pipefail\n";
  std::regex block("```sh\n([^`]*)```");
  for (std::sregex_iterator i(guide.begin(), guide.end(), block), end; i != end; ++i) script += (*i)[1];
  Ended ended = place.shell(script);
  EXPECT_EQ(ended.status, 0) << ended.out << ended.error;
  EXPECT_NE(ended.error.find("already there"), std::string::npos) << ended.error;
  EXPECT_GT(place.read("articles.jsonl").size(), 1000u);
  EXPECT_GT(place.read("articles-with-offsets.jsonl").size(), place.read("articles.jsonl").size());
}

}  // namespace
}  // namespace dateline::cli
