#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/link.h"

namespace dateline {

/// The kind of a user's actor that is a person.
inline constexpr std::string_view person_kind = "person";

struct Actors::Impl {
 public:
  void add(KnownActor actor);
  /// The actor with this name or alias, compared by place_key; nullptr where there is none. No persons.
  const KnownActor* find(std::string_view key) const;
  /// The actor that a name belongs to (fold_with); nullptr where none does, or more than one by its fold.
  const KnownActor* owner(const ActorName& name) const;
  const std::vector<KnownActor>& all() const { return actors_; }

 private:
  struct Fold {
    std::size_t actor = 0;
    bool is_shared = false;  ///< by more than one actor
  };
  void add_name(const std::string& name, std::size_t index);

  std::vector<KnownActor> actors_;
  std::map<std::string, std::size_t, std::less<>> by_key_, persons_by_key_;
  std::map<std::string, Fold, std::less<>> by_fold_;
};

/// Reads one form of Actors::read. `file` is for errors only.
Result<void> read_actors_csv(std::string_view text, const std::string& file, Actors::Impl& actors);
Result<void> read_actors_json(std::string_view text, const std::string& file, Actors::Impl& actors);

/// What all forms share: a country as two capital letters, at least a name. Errors name line and column.
Result<void> check_actor(KnownActor& actor, const std::string& where);

/// "FILE:12:5", which errors begin with.
std::string place_in_file(const std::string& file, std::size_t line, std::size_t column);

}  // namespace dateline
