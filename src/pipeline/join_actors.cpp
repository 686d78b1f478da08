#include <algorithm>
#include <memory>

#include "dateline/actors.h"
#include "dateline/pipeline.h"
#include "store/actor_tables.h"
#include "store/connection.h"

namespace dateline {

namespace {

constexpr std::uint64_t batch_articles = 256, batch_folds = 1024;

Result<ActorTables*> tables_of(Store::Connection& connection) {
  if (!connection.actors) {
    Result<ActorTables> tables = ActorTables::prepare(*connection.database);
    if (!tables) return tl::unexpected(tables.error());
    connection.actors = std::move(*tables);
  }
  return &*connection.actors;
}

ActorName long_name(const std::string& name, const std::string& own_fold) {
  return {own_fold, name, {}, EntityType::organization, {}, {}};
}

Result<void> name_article(ActorTables& tables, std::int64_t number, const Gazetteer* gazetteer, const Actors& users) {
  Result<Record> record = tables.article(number);
  if (!record) return tl::unexpected(record.error());
  ArticleNames names = name_actors(*record, gazetteer);
  std::vector<std::string> folds, long_folds;
  for (const std::optional<ActorName>& name : names.names)
    folds.push_back(name ? fold_with(*name, &users) : std::string());
  for (const NameIntroduced& one : names.introduced)
    long_folds.push_back(fold_with(long_name(one.long_name, one.long_fold), &users));
  return tables.write_names(number, *record, names, folds, long_folds);
}

// A short name goes with the one long name that it was introduced for; with more than one it is nobody's short name.
Result<std::string> root_of(ActorTables& tables, const std::string& fold) {
  Result<std::vector<std::string>> longs = tables.long_folds(fold);
  if (!longs) return tl::unexpected(longs.error());
  return longs->size() == 1 ? longs->front() : fold;
}

Result<void> join_fold(ActorTables& tables, const std::string& given, const Actors& users) {
  Result<std::string> root = root_of(tables, given);
  if (!root) return tl::unexpected(root.error());
  Result<std::vector<ActorTables::StoredName>> names = tables.names_of(*root);
  if (!names) return tl::unexpected(names.error());
  Result<std::vector<std::string>> shorts = tables.short_folds(*root);
  if (!shorts) return tl::unexpected(shorts.error());
  for (const std::string& one : *shorts) {
    Result<std::string> its_root = root_of(tables, one);
    if (!its_root) return tl::unexpected(its_root.error());
    if (*its_root != *root || one == *root) continue;
    Result<std::vector<ActorTables::StoredName>> more = tables.names_of(one);
    if (!more) return tl::unexpected(more.error());
    for (ActorTables::StoredName& name : *more) {
      name.counted.is_introduced = true;
      names->push_back(std::move(name));
    }
  }
  std::vector<CountedName> counted;
  for (const ActorTables::StoredName& name : *names) counted.push_back(name.counted);
  return tables.write_actors(*names, join_names(*root, counted, &users)).and_then([&] { return tables.joined(given); });
}

// Takes the user's file, where it is another one than the last: every name may be of another fold then.
Result<void> take_users(ActorTables& tables, const Actors& users) {
  Result<std::vector<KnownActor>> before = tables.known_actors();
  if (!before) return tl::unexpected(before.error());
  if (*before == users.all()) return {};
  if (auto done = tables.set_known_actors(users.all()); !done) return done;
  Result<std::vector<ActorTables::StoredName>> names = tables.all_names();
  if (!names) return tl::unexpected(names.error());
  for (const ActorTables::StoredName& name : *names)
    if (auto done = tables.move_name(name.number, fold_with(name.counted.name, &users)); !done) return done;
  Result<std::vector<ActorTables::StoredLongName>> longs = tables.all_long_names();
  if (!longs) return tl::unexpected(longs.error());
  for (const ActorTables::StoredLongName& name : *longs)
    if (auto done = tables.move_long_name(name, fold_with(long_name(name.name, name.own_fold), &users)); !done)
      return done;
  return {};
}

Result<void> name_articles(ActorTables& tables, const Gazetteer* gazetteer, const Actors& users) {
  while (true) {
    Result<std::vector<std::int64_t>> articles = tables.articles_to_name(batch_articles);
    if (!articles) return tl::unexpected(articles.error());
    if (articles->empty()) return {};
    for (std::int64_t number : *articles)
      if (auto done = name_article(tables, number, gazetteer, users); !done) return done;
  }
}

Result<void> join_folds(ActorTables& tables, const Actors& users) {
  while (true) {
    Result<std::vector<std::string>> folds = tables.folds_to_join(batch_folds);
    if (!folds) return tl::unexpected(folds.error());
    if (folds->empty()) return {};
    for (const std::string& fold : *folds)
      if (auto done = join_fold(tables, fold, users); !done) return done;
  }
}

}  // namespace

Result<void> join_actors(Store& store, const Gazetteer* gazetteer, const Actors* given) {
  Result<ActorTables*> tables = tables_of(store.connection());
  if (!tables) return tl::unexpected(tables.error());
  if (given != nullptr)
    if (auto done = take_users(**tables, *given); !done) return done;
  Result<std::vector<KnownActor>> kept = (*tables)->known_actors();
  if (!kept) return tl::unexpected(kept.error());
  Actors users(*std::move(kept));
  return name_articles(**tables, gazetteer, users).and_then([&] { return join_folds(**tables, users); });
}

Result<ActorJoin> actor_joining() {
  return load_found_gazetteer().map([](std::optional<Gazetteer>&& found) -> ActorJoin {
    // Shared, as a function is copied and a gazetteer is not.
    auto gazetteer = std::make_shared<std::optional<Gazetteer>>(std::move(found));
    return [gazetteer](Store& store) { return join_actors(store, *gazetteer ? &**gazetteer : nullptr, nullptr); };
  });
}

Result<void> join_actors(Store& store, const Models& models) {
  return join_actors(store, models.gazetteer ? &*models.gazetteer : nullptr, models.actors ? &*models.actors : nullptr);
}

}  // namespace dateline
