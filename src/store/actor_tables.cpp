#include "store/actor_tables.h"

#include <algorithm>

#include "dateline/record/annotation_names.h"
#include "store/annotation_rows.h"
#include "store/code_point_spans.h"
#include "text/place_key.h"

namespace dateline {

namespace {

Result<std::vector<std::string>> texts(Statement& statement) {
  std::vector<std::string> found;
  Result<void> done = statement.rows([&](const Statement& row) {
    found.push_back(row.text(0));
    return true;
  });
  if (!done) return tl::unexpected(done.error());
  return found;
}

// The number of each name's columns in names_of and all_names.
constexpr const char* name_columns =
    "SELECT n.number, n.own_fold, n.name, n.shown, n.type, n.country, n.kind, (SELECT count(*) FROM entity_actors AS e "
    "WHERE e.name = n.number) FROM actor_names AS n ";

}  // namespace

ActorTables::ActorTables(StatementPreparer& prepare, RecordReader records)
    : records_(std::move(records)),
      to_name_(prepare("SELECT article FROM articles_to_name ORDER BY article LIMIT ?")),
      named_(prepare("DELETE FROM articles_to_name WHERE article = ?")),
      clear_names_(prepare("DELETE FROM entity_actors WHERE article = ?")),
      clear_introduced_(prepare("DELETE FROM introduced_names WHERE article = ?")),
      find_name_(prepare("SELECT number FROM actor_names WHERE own_fold = ? AND name = ? AND shown = ? AND type = ? "
                         "AND country = ? AND kind = ?")),
      add_name_(prepare("INSERT INTO actor_names (own_fold, fold, key, name, shown, type, country, kind) "
                        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)")),
      add_entity_(prepare("INSERT INTO entity_actors (article, entity, name) VALUES (?, ?, ?)")),
      add_introduced_(prepare("INSERT INTO introduced_names (article, position, short_name, long_name, short_fold, "
                              "own_long_fold, long_fold, begin, end) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")),
      touch_(prepare("INSERT OR IGNORE INTO folds_to_join (fold) VALUES (?)")),
      touch_longs_(prepare("INSERT OR IGNORE INTO folds_to_join (fold) SELECT DISTINCT long_fold FROM introduced_names "
                           "WHERE short_fold = ?")),
      touch_fold_of_(
          prepare("INSERT OR IGNORE INTO folds_to_join (fold) SELECT fold FROM actor_names WHERE number = ?")),
      to_join_(prepare("SELECT fold FROM folds_to_join ORDER BY fold LIMIT ?")),
      joined_(prepare("DELETE FROM folds_to_join WHERE fold = ?")),
      longs_(prepare("SELECT DISTINCT long_fold FROM introduced_names WHERE short_fold = ? ORDER BY 1")),
      shorts_(prepare("SELECT DISTINCT short_fold FROM introduced_names WHERE long_fold = ? ORDER BY 1")),
      names_(prepare(std::string(name_columns) +
                     "WHERE n.fold = ? ORDER BY n.name, n.shown, n.type, n.country, n.kind, n.own_fold")),
      all_names_(prepare(std::string(name_columns) + "ORDER BY n.number")),
      all_longs_(prepare("SELECT article, position, long_name, own_long_fold, long_fold FROM introduced_names")),
      move_name_(prepare("UPDATE actor_names SET fold = ? WHERE number = ?")),
      move_long_(prepare("UPDATE introduced_names SET long_fold = ? WHERE article = ? AND position = ?")),
      actor_of_(prepare("SELECT actor FROM actor_names WHERE number = ? AND actor IS NOT NULL")),
      find_actor_(prepare("SELECT number FROM actors WHERE id = ?")),
      add_actor_(prepare("INSERT INTO actors (id, name, type, country, kind, wikidata) VALUES (?, ?, ?, ?, ?, ?)")),
      update_actor_(prepare("UPDATE actors SET name = ?, type = ?, country = ?, kind = ?, wikidata = ? "
                            "WHERE number = ?")),
      set_actor_(prepare("UPDATE actor_names SET actor = ?, basis = ?, score = ? WHERE number = ?")),
      clear_aliases_(prepare("DELETE FROM actor_aliases WHERE actor = ?")),
      add_alias_(prepare("INSERT OR IGNORE INTO actor_aliases (actor, key, name) VALUES (?, ?, ?)")),
      drop_unnamed_(prepare("DELETE FROM actors WHERE number = ?1 AND NOT EXISTS (SELECT 1 FROM actor_names "
                            "WHERE actor = ?1)")),
      known_(prepare("SELECT position, name, country, kind, wikidata FROM known_actors ORDER BY position")),
      known_names_(prepare("SELECT name, belongs FROM known_actor_names WHERE actor = ? ORDER BY position")),
      clear_known_(prepare("DELETE FROM known_actors")),
      add_known_(prepare("INSERT INTO known_actors (position, name, country, kind, wikidata) VALUES (?, ?, ?, ?, ?)")),
      add_known_name_(prepare("INSERT INTO known_actor_names (actor, position, name, belongs) VALUES (?, ?, ?, ?)")),
      database_(&prepare.database()) {}

Result<ActorTables> ActorTables::prepare(const Database& database) {
  Result<RecordReader> records = RecordReader::prepare(database);
  if (!records) return tl::unexpected(records.error());
  StatementPreparer preparer(database);
  ActorTables tables(preparer, *std::move(records));
  if (preparer.failure()) return tl::unexpected(*preparer.failure());
  return tables;
}

Result<std::vector<std::int64_t>> ActorTables::articles_to_name(std::uint64_t limit) {
  std::vector<std::int64_t> numbers;
  Result<void> done = to_name_.with(limit).rows([&](const Statement& row) {
    numbers.push_back(row.integer(0));
    return true;
  });
  if (!done) return tl::unexpected(done.error());
  return numbers;
}

Result<std::int64_t> ActorTables::name_number(const ActorName& name, const std::string& fold) {
  std::string_view type = dateline::name(name.type);
  Result<bool> there = find_name_.with(name.fold, name.name, name.shown, type, name.country, name.kind).step();
  if (!there) return tl::unexpected(there.error());
  if (*there) {
    std::int64_t number = find_name_.integer(0);
    find_name_.reset();
    return number;
  }
  std::string key = place_key(name.name);
  return add_name_.run(name.fold, fold, key, name.name, name.shown, type, name.country, name.kind).map([&] {
    return database_->last_row_number();
  });
}

Result<void> ActorTables::write_names(std::int64_t article, const Record& record, const ArticleNames& names,
                                      const std::vector<std::string>& folds,
                                      const std::vector<std::string>& long_folds) {
  Result<void> done = clear_names_.run(article).and_then([&] { return clear_introduced_.run(article); });
  for (std::size_t at = 0; done && at < names.names.size(); ++at) {
    if (!names.names[at]) continue;
    Result<std::int64_t> number = name_number(*names.names[at], folds[at]);
    if (!number) return tl::unexpected(number.error());
    done = add_entity_.run(article, number_of(at), *number).and_then([&] { return touch(folds[at]); });
  }
  CodePointSpans spans(record.article.text);
  for (std::size_t at = 0; done && at < names.introduced.size(); ++at) {
    const NameIntroduced& one = names.introduced[at];
    Span points = spans.of(one.span);
    done = add_introduced_
               .run(article, at, one.short_name, one.long_name, one.short_fold, one.long_fold, long_folds[at],
                    points.begin, points.end)
               .and_then([&] { return touch(one.short_fold); })
               .and_then([&] { return touch_longs_.run(one.short_fold); });
  }
  return done.and_then([&] { return named_.run(article); });
}

Result<std::vector<std::string>> ActorTables::folds_to_join(std::uint64_t limit) { return texts(to_join_.with(limit)); }

Result<void> ActorTables::joined(const std::string& fold) { return joined_.run(fold); }

Result<std::vector<std::string>> ActorTables::long_folds(const std::string& short_fold) {
  return texts(longs_.with(short_fold));
}

Result<std::vector<std::string>> ActorTables::short_folds(const std::string& long_fold) {
  return texts(shorts_.with(long_fold));
}

Result<std::vector<ActorTables::StoredName>> ActorTables::read_names(Statement& statement) {
  std::vector<StoredName> names;
  Result<void> done = statement.rows([&](const Statement& row) {
    StoredName stored;
    stored.number = row.integer(0);
    stored.counted.name = {row.text(1), row.text(2), row.text(3), entity_type(row.view(4)).value_or(EntityType::other),
                           row.text(5), row.text(6)};
    stored.counted.articles = static_cast<std::uint64_t>(row.integer(7));
    names.push_back(std::move(stored));
    return true;
  });
  if (!done) return tl::unexpected(done.error());
  return names;
}

Result<std::vector<ActorTables::StoredName>> ActorTables::names_of(const std::string& fold) {
  return read_names(names_.with(fold));
}

Result<std::vector<ActorTables::StoredName>> ActorTables::all_names() { return read_names(all_names_.with()); }

Result<std::int64_t> ActorTables::actor_number(const JoinedActor& actor) {
  auto country = text_or_null(actor.country), kind = text_or_null(actor.kind), wikidata = text_or_null(actor.wikidata);
  std::string_view type = name(actor.type);
  Result<bool> there = find_actor_.with(actor.id).step();
  if (!there) return tl::unexpected(there.error());
  if (!*there)
    return add_actor_.run(actor.id, actor.name, type, country, kind, wikidata).map([&] {
      return database_->last_row_number();
    });
  std::int64_t number = find_actor_.integer(0);
  find_actor_.reset();
  return update_actor_.run(actor.name, type, country, kind, wikidata, number).map([&] { return number; });
}

Result<void> ActorTables::write_actors(const std::vector<StoredName>& names, const std::vector<JoinedActor>& actors) {
  std::vector<std::int64_t> before;
  for (const StoredName& stored : names) {
    Result<void> done = actor_of_.with(stored.number).rows([&](const Statement& row) {
      before.push_back(row.integer(0));
      return true;
    });
    if (!done) return done;
  }
  for (const JoinedActor& actor : actors) {
    Result<std::int64_t> number = actor_number(actor);
    if (!number) return tl::unexpected(number.error());
    Result<void> done = clear_aliases_.run(*number);
    for (const std::string& alias : actor.aliases) {
      std::string key = place_key(alias);
      if (done) done = add_alias_.run(*number, key, alias);
    }
    for (const JoinedActor::Member& member : actor.members)
      if (done)
        done = set_actor_.run(*number, member.basis, static_cast<double>(member.score), names[member.name].number);
    if (!done) return done;
  }
  std::ranges::sort(before);
  before.erase(std::unique(before.begin(), before.end()), before.end());
  for (std::int64_t number : before)
    if (auto done = drop_unnamed_.run(number); !done) return done;
  return {};
}

Result<std::vector<KnownActor>> ActorTables::known_actors() {
  std::vector<KnownActor> actors;
  Result<void> fault;
  Result<void> done = known_.with().rows([&](const Statement& row) {
    KnownActor actor{row.text(1), {}, row.text(2), row.text(3), row.text(4), {}};
    fault = known_names_.with(row.integer(0)).rows([&](const Statement& name) {
      (name.integer(1) != 0 ? actor.aliases : actor.others).push_back(name.text(0));
      return true;
    });
    actors.push_back(std::move(actor));
    return fault.has_value();
  });
  if (!done) return tl::unexpected(done.error());
  if (!fault) return tl::unexpected(fault.error());
  return actors;
}

Result<void> ActorTables::set_known_actors(const std::vector<KnownActor>& actors) {
  Result<void> done = clear_known_.run();
  for (std::size_t at = 0; done && at < actors.size(); ++at) {
    const KnownActor& actor = actors[at];
    done = add_known_.run(at, actor.name, actor.country, actor.kind, actor.wikidata);
    std::size_t position = 0;
    for (const std::string& alias : actor.aliases)
      if (done) done = add_known_name_.run(at, position++, alias, true);
    for (const std::string& other : actor.others)
      if (done) done = add_known_name_.run(at, position++, other, false);
  }
  return done;
}

Result<void> ActorTables::move_name(std::int64_t number, const std::string& fold) {
  return touch_fold_of_.run(number).and_then([&] { return move_name_.run(fold, number); }).and_then([&] {
    return touch(fold);
  });
}

Result<std::vector<ActorTables::StoredLongName>> ActorTables::all_long_names() {
  std::vector<StoredLongName> names;
  Result<void> done = all_longs_.with().rows([&](const Statement& row) {
    names.push_back({row.integer(0), row.integer(1), row.text(2), row.text(3), row.text(4)});
    return true;
  });
  if (!done) return tl::unexpected(done.error());
  return names;
}

Result<void> ActorTables::move_long_name(const StoredLongName& name, const std::string& fold) {
  return move_long_.run(fold, name.article, name.position).and_then([&] { return touch(name.fold); }).and_then([&] {
    return touch(fold);
  });
}

}  // namespace dateline
