#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/conceal.h"

namespace dateline {

/// A person of one article, with all entities that have a name of theirs.
struct PersonInText {
  std::vector<std::size_t> entities;  ///< indices in Annotations::entities, rising
  std::vector<Span> overlooked{};     ///< names that no entity has: bytes of Article::text
  PersonRole role = PersonRole::someone;
  std::string station;  ///< what they do, one noun; may be empty
};

/// All persons with a name, in the order of their first entity, and after them those whose names no entity has.
std::vector<PersonInText> persons_in_text(const Record& record);

/// Entities that are one person by their names: the same first and last word, or the one word of a name that is part of
/// one other's.
std::vector<std::vector<std::size_t>> same_persons(const Record& record, const std::vector<std::size_t>& persons);

/// Makes relatives of those who share the last word of their name with a minor, a victim or a relative and have no role
/// of their own; and hides who is named by a word alone that is part of a hidden name.
void share_family_names(const Record& record, std::vector<PersonInText>& persons);

/// A name's words without case and marks, a space between each.
std::string folded_name(std::string_view name);

}  // namespace dateline
