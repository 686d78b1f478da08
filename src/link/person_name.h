#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// A person's name in its parts, each in one spelling (transliteration.h).
struct PersonName {
  std::string given, family;         ///< "william", not "bill"; family with its particles: "vanderberg"
  std::vector<std::string> middles;  ///< words or initials, without patronymics
  std::string suffix;                ///< "jr", "sr", "ii", ...: a son is not his father
  bool is_whole = false;             ///< has a given and a family name
  bool has_short_given = false;      ///< it was written "Bill"
  bool is_common = false;            ///< given and family name are both among the most common
  bool is_open = false;  ///< a middle word tells others of the same given and family name apart: "Juan Manuel Santos"
};

/// Reads a name; titles before it ("President", "Sheikh", "Gen.") are left out.
PersonName read_person(std::string_view name);

/// The fold of the name, which its middle names are no part of; empty where it is not whole.
std::string person_fold(const PersonName& name);

/// Whether two names of one given and family name may be one person's by their middle names: "Ilse M. Marrack" and
/// "Ilse Mara Marrack". Neither is empty.
bool same_middles(const std::vector<std::string>& one, const std::vector<std::string>& other);

}  // namespace dateline
