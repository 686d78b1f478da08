#pragma once

#include <string>
#include <vector>

namespace dateline::cli {

struct LinkedLibrary {
  std::string name;
  std::string version;
};

/// The libraries whose version can change what the program does, as they were linked.
std::vector<LinkedLibrary> linked_libraries();

}  // namespace dateline::cli
