#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/link.h"

namespace dateline {

/// What a user says of an actor.
struct KnownActor {
  std::string name;
  std::vector<std::string> aliases;
  std::string country, kind, wikidata;
};

struct Actors::Impl {
 public:
  void add(KnownActor actor);
  /// The actor with this name or alias, compared by place_key; nullptr where there is none.
  const KnownActor* find(std::string_view key) const;
  std::size_t count() const { return actors_.size(); }

 private:
  std::vector<KnownActor> actors_;
  std::map<std::string, std::size_t, std::less<>> by_key_;
};

/// Reads one form of Actors::read. `file` is for errors only.
Result<void> read_actors_csv(std::string_view text, const std::string& file, Actors::Impl& actors);
Result<void> read_actors_json(std::string_view text, const std::string& file, Actors::Impl& actors);

/// What all forms share: a country as two capital letters, at least a name. Errors name line and column.
Result<void> check_actor(KnownActor& actor, const std::string& where);

/// "FILE:12:5", which errors begin with.
std::string place_in_file(const std::string& file, std::size_t line, std::size_t column);

}  // namespace dateline
