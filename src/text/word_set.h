#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace dateline {

/// A set of words, written as one string with a space between each: the form of this program's small tables.
class WordSet {
 public:
  explicit WordSet(std::string_view spaced) {
    while (!spaced.empty()) {
      std::string_view word = spaced.substr(0, spaced.find(' '));
      if (!word.empty()) words_.emplace(word);
      spaced.remove_prefix(word.size() < spaced.size() ? word.size() + 1 : word.size());
    }
  }

  bool contains(std::string_view word) const { return words_.contains(std::string(word)); }

 private:
  std::unordered_set<std::string> words_;
};

}  // namespace dateline
