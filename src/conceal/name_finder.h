#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "conceal/name_words.h"
#include "dateline/conceal.h"

namespace dateline {

/// Finds known names in any text and says what stands for them. Case, marks and the space between words do not matter.
class NameFinder {
 public:
  /// `name` is shown as `words`. Of two that have one name the first counts.
  void add(std::string_view name, const std::string& words);

  /// `name` stays, even where a part of it is one to be replaced.
  void keep(std::string_view name);

  /// A word that stands for a whole name, as a family name does: found where it begins with a capital.
  void add_part(const std::string& folded, const std::string& words);

  /// The longest names, from the left; without overlap.
  std::vector<Replacement> find(std::string_view text) const;

  /// What stands for a word by itself; null where it is none of a name.
  const std::string* part(const std::string& folded) const;

 private:
  struct Shown {
    std::string words;
    bool stays = false;
  };
  const Shown* longest(std::string_view text, const std::vector<NameWord>& words, std::size_t& at, Span& span) const;

  std::unordered_map<std::string, Shown> names_;  ///< by folded words, a space between each
  std::unordered_map<std::string, std::string> parts_;
  std::size_t longest_ = 0;  ///< words of a name, at most
};

/// Words of a name that may stand for all of it: of three letters or more, no particle ("van", "bin") and no form of
/// address ("Mr", "Jr").
std::vector<std::string> parts_of_name(std::string_view name);

}  // namespace dateline
