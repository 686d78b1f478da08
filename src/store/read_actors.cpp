#include "store/read_actors.h"

#include "dateline/record/annotation_names.h"

namespace dateline {

ActorReader::ActorReader(StatementPreparer& prepare)
    : actors_(
          prepare("SELECT e.entity, c.id, c.name, c.type, c.country, c.kind, c.wikidata FROM articles AS a JOIN "
                  "entity_actors AS e ON e.article = a.number JOIN actor_names AS n ON n.number = e.name JOIN actors "
                  "AS c ON c.number = n.actor WHERE a.id = ?")),
      names_(prepare("SELECT n.name FROM actors AS c JOIN actor_names AS n ON n.actor = c.number WHERE c.id = ?1 AND "
                     "n.name <> ?2 UNION SELECT x.name FROM actors AS c JOIN actor_aliases AS x ON x.actor = c.number "
                     "WHERE c.id = ?1 AND x.name <> ?2 ORDER BY 1")) {}

Result<ActorReader> ActorReader::prepare(const Database& database) {
  StatementPreparer preparer(database);
  ActorReader reader(preparer);
  if (preparer.failure()) return tl::unexpected(*preparer.failure());
  return reader;
}

Result<std::vector<StoredActor>> ActorReader::actors_of(const Record& record) {
  std::vector<StoredActor> actors(record.annotations.entities.size());
  Result<void> done = actors_.with(record.id).rows([&](const Statement& row) {
    auto at = static_cast<std::size_t>(row.integer(0) - 1);
    if (at < actors.size())
      actors[at] = {row.text(1), row.text(2), entity_type(row.view(3)).value_or(EntityType::other),
                    row.text(4), row.text(5), row.text(6)};
    return true;
  });
  if (!done) return tl::unexpected(done.error());
  return actors;
}

Result<std::vector<std::string>> ActorReader::other_names(const StoredActor& actor) {
  std::vector<std::string> names;
  Result<void> done = names_.with(actor.id, actor.name).rows([&](const Statement& row) {
    names.push_back(row.text(0));
    return true;
  });
  if (!done) return tl::unexpected(done.error());
  return names;
}

}  // namespace dateline
