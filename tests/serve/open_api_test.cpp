#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <set>
#include <sstream>

#include "serve/route_table.h"
#include "serve/web_files.h"

namespace dateline::serve {
namespace {

// "GET /api/v1/articles" for each path and method of the file, by its indentation: a path at two spaces, a
// method at four.
std::set<std::string> described() {
  std::set<std::string> found;
  std::istringstream lines{std::string(http_api_yaml())};
  std::string path;
  bool is_in_paths = false;
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty() && line[0] != ' ') is_in_paths = line == "paths:";
    if (!is_in_paths) continue;
    if (line.starts_with("  /")) path = line.substr(2, line.size() - 3);
    for (std::string method : {"get", "put", "post", "delete", "patch"}) {
      if (line != "    " + method + ":") continue;
      std::transform(method.begin(), method.end(), method.begin(),
                     [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
      found.insert(method + " " + path);
    }
  }
  return found;
}

TEST(OpenApi, DescribesExactlyTheRoutesThatThereAre) {
  std::set<std::string> registered;
  for (const Route& route : routes()) registered.insert(std::string(route.method) + " " + std::string(route.pattern));
  EXPECT_EQ(described(), registered);
}

}  // namespace
}  // namespace dateline::serve
