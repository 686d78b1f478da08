#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dateline/record/entity.h"
#include "dateline/record/span.h"

namespace dateline {

/// How one article names somebody or something that acts, in the form in which names are compared across articles.
struct ActorName {
  std::string fold;   ///< names of one fold may be one actor's, others are not: "p:husam|abdrauf", "known:..."
  std::string name;   ///< as the article has it
  std::string shown;  ///< what the actor is called, where that does not depend on its names; else empty
  EntityType type = EntityType::other;
  std::string country;  ///< ISO 3166-1; empty: unknown
  std::string kind;     ///< "state", "armed group", ...; empty: unknown
  friend bool operator==(const ActorName&, const ActorName&) = default;
};

/// A short name that an article introduces: "Economic Community of West African States (ECOWAS)".
struct NameIntroduced {
  std::string short_name, long_name;
  std::string short_fold, long_fold;
  Span span;  ///< of both: bytes of Article::text
  friend bool operator==(const NameIntroduced&, const NameIntroduced&) = default;
};

/// The names of one article.
struct ArticleNames {
  std::vector<std::optional<ActorName>> names;  ///< one an entity; nothing for what is no actor
  std::vector<NameIntroduced> introduced;
};

/// A name with how often it is met, as join_names takes it.
struct CountedName {
  ActorName name;
  std::uint64_t articles = 0;
  bool is_introduced = false;  ///< it stands here because it is the short form of a name of this fold
};

/// Names of one actor, and why.
struct JoinedActor {
  struct Member {
    std::size_t name = 0;  ///< index of the name given
    std::string basis;     ///< "name", "spelling", "known", "state", "introduced", "actors file", "alone"
    float score = 0;       ///< in [0, 1]; not calibrated
  };
  std::string id;  ///< 16 hex digits; the same on any machine for the same names
  std::string name;
  EntityType type = EntityType::other;
  std::string country, kind, wikidata;
  std::vector<Member> members;
  std::vector<std::string> aliases;  ///< known to belong to it, whether or not an article has them
};

/// What a user says of an actor (docs/formats/actors.md).
struct KnownActor {
  std::string name;
  std::vector<std::string> aliases;
  std::string country, kind, wikidata;
  std::vector<std::string> others;  ///< names that are not this actor's, though they look it
  friend bool operator==(const KnownActor&, const KnownActor&) = default;
};

}  // namespace dateline
