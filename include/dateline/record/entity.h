#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "dateline/record/span.h"

namespace dateline {

/// contract.md's types. `organization` includes armed groups, parties, companies and governments ("the
/// Taliban", "Washington" where it acts); `group` is a nationality, people or faith ("Afghans").
enum class EntityType : std::uint8_t { person, organization, place, facility, group, work, event, other };
inline constexpr std::size_t entity_type_count = 8;

/// How a mention refers: by name, by description ("the senior official"), by pronoun.
enum class MentionForm : std::uint8_t { name, nominal, pronoun };

/// A span that names a thing.
struct Mention {
  Span span;  ///< bytes of Article::text
  MentionForm form = MentionForm::name;
  friend bool operator==(const Mention&, const Mention&) = default;
};

/// A thing named in one article, with all its mentions there (a coreference chain; one mention is a chain
/// too). Its id in a record is "e" and its place in Annotations::entities, counted from 1.
struct Entity {
  EntityType type = EntityType::other;
  std::string name;               ///< the fullest name found, or the best description where it is unnamed
  bool named = false;             ///< at least one mention is a name
  std::vector<Mention> mentions;  ///< sorted by begin, then by end
  friend bool operator==(const Entity&, const Entity&) = default;
};

}  // namespace dateline
