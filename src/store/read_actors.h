#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dateline/record/entity.h"
#include "dateline/record/record.h"
#include "store/sqlite.h"

namespace dateline {

/// Who an entity is across articles.
struct StoredActor {
  std::string id;  ///< empty: nobody that other articles could name
  std::string name;
  EntityType type = EntityType::other;
  std::string country, kind, wikidata;
};

/// The prepared statements that tell who the entities of an article are.
class ActorReader {
 public:
  static Result<ActorReader> prepare(const Database& database);

  /// One an entity of the record.
  Result<std::vector<StoredActor>> actors_of(const Record& record);

  /// The names that articles have for it and are known to be its, by their letters; without what it is called.
  Result<std::vector<std::string>> other_names(const StoredActor& actor);

 private:
  explicit ActorReader(StatementPreparer& prepare);
  Statement actors_, names_;
};

}  // namespace dateline
