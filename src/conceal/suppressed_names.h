#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "conceal/keyed_hash.h"
#include "dateline/conceal.h"

namespace dateline {

/// Names known by their keyed hashes alone, and where they stand in a text.
///
/// A name is compared without case, marks, the spelling of letters, the space between its words and their order
/// ("Kowalski, Anna").
class SuppressedNames {
 public:
  explicit SuppressedNames(std::string_view key) : hash_(key) {}

  /// A listed hash (64 hex digits), of a name of so many words. `number` is what finds of it are called.
  void add(const std::string& hash, std::size_t word_count, std::int64_t number);
  bool empty() const { return numbers_.empty(); }

  struct Found {
    Span span;
    std::int64_t number;
  };
  /// From the left, the longest first, without overlap. Cost: one hash a word and length of listed names.
  std::vector<Found> find(std::string_view text) const;

 private:
  KeyedHash hash_;
  std::map<KeyedHash::Bytes, std::int64_t> numbers_;
  std::set<std::size_t, std::greater<>> lengths_;
};

/// What a name is listed by: the keyed hash of its folded words in the order of letters.
struct NameHash {
  std::string hash;  ///< empty where the name has no words
  std::size_t word_count = 0;
};
NameHash hash_of_name(std::string_view key, std::string_view name);

/// What an address is listed by: without scheme, "www.", fragment, tags of campaigns ("utm_source") and a slash at its
/// end.
std::string hash_of_address(std::string_view key, std::string_view address);

/// What stands for a name that was asked to be withheld.
inline constexpr const char* withheld_words = "[withheld]";

/// What is to be withheld of a record, and which listed names it has.
///
/// A person or body one of whose names is listed is withheld under all its names in this article; so is a part of the
/// name that stands alone ("Kowalski"), unless it stands in another's name.
struct Withheld {
  Concealment hidden;
  std::set<std::int64_t> numbers;
};
Withheld names_to_withhold(const Record& record, const SuppressedNames& names);

}  // namespace dateline
