#include "conceal/cue_words.h"

#include <algorithm>
#include <charconv>
#include <vector>

namespace dateline {

const WordSet& articles_and_possessives() {
  static const WordSet words("the a an his her their its my our your this that one another two three both");
  return words;
}

const WordSet& helpers() {
  static const WordSet words(
      "was were is are had has have been being got also later then reportedly fatally seriously critically badly "
      "allegedly "
      "first who both all still never each slightly severely was being not");
  return words;
}
const WordSet& passive_helpers() {
  static const WordSet words("was were been being got is are");
  return words;
}

std::optional<unsigned> number_of(const std::string& word) {
  static const std::vector<std::string> words{"zero",     "one",      "two",      "three",   "four",    "five",
                                              "six",      "seven",    "eight",    "nine",    "ten",     "eleven",
                                              "twelve",   "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
                                              "eighteen", "nineteen", "twenty"};
  unsigned value = 0;
  auto [end, failure] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (failure == std::errc() && end == word.data() + word.size())
    return value <= 120 ? std::optional(value) : std::nullopt;
  auto found = std::find(words.begin(), words.end(), word);
  if (found == words.end()) return std::nullopt;
  return static_cast<unsigned>(found - words.begin());
}

}  // namespace dateline
