#include "dateline/suppression.h"

#include <functional>

#include "store/clean_file.h"
#include "store/connection.h"
#include "store/store_key.h"
#include "store/suppression_list.h"

namespace dateline {

namespace {

// The ids of the articles that have one of the names.
Result<std::vector<std::string>> articles_with(const Store& store, const SuppressedNames& names) {
  std::vector<std::string> ids;
  Result<void> read = store.for_each([&](const Record& record) {
    if (!names_to_withhold(record, names).numbers.empty()) ids.push_back(record.id);
    return true;
  });
  if (!read) return tl::unexpected(read.error());
  return ids;
}

Result<void> withhold_in(Store& store, const std::vector<std::string>& ids) {
  for (const std::string& id : ids) {
    Result<std::optional<Record>> record = store.find(id);
    if (!record) return tl::unexpected(record.error());
    if (!*record) continue;
    if (Result<void> replaced = store.replace(**record, true); !replaced) return replaced;
  }
  return {};
}

// `change` in one transaction, or not at all.
Result<Suppressed> in_batch(Store& store, const std::function<Result<Suppressed>()>& change) {
  if (Result<void> begun = store.begin(); !begun) return tl::unexpected(begun.error());
  Result<Suppressed> done = change();
  if (!done) {
    store.rollback();
    return done;
  }
  Result<void> kept = store.commit();
  if (!kept) return tl::unexpected(kept.error());
  return done;
}

}  // namespace

Result<std::vector<SuppressedRow>> list_suppressed(const Store& store) {
  Result<Statement> statement = store.connection().database->prepare(
      "SELECT number, kind, hash, erased, note, at_utc, (SELECT count(*) FROM withheld AS w WHERE w.suppressed = "
      "s.number) FROM suppressed AS s ORDER BY number");
  if (!statement) return tl::unexpected(statement.error());
  std::vector<SuppressedRow> list;
  Result<void> read = statement->rows([&](const Statement& row) {
    list.push_back({row.integer(0), suppressed_kind(row.view(1)).value_or(SuppressedKind::name), row.text(2),
                    row.integer(3) != 0, row.text_or_null(4), row.text(5), static_cast<std::uint64_t>(row.integer(6))});
    return true;
  });
  if (!read) return tl::unexpected(read.error());
  return list;
}

Result<Suppressed> suppress_name(Store& store, const std::string& name, const std::optional<std::string>& note,
                                 const ActorJoin& join) {
  const Database& database = *store.connection().database;
  Result<Suppressed> done = in_batch(store, [&]() -> Result<Suppressed> {
    Result<std::string> key = read_or_make_store_key(database);
    if (!key) return tl::unexpected(key.error());
    NameHash hash = hash_of_name(*key, name);
    if (hash.hash.empty()) return fail(ErrorCode::bad_request, "expected a name, found no letters", "\"" + name + "\"");
    Result<Suppressed> listed = add_listing(database, {SuppressedKind::name, hash.hash, hash.word_count, false, note});
    if (!listed) return listed;
    SuppressedNames alone(*key);
    alone.add(hash.hash, hash.word_count, listed->number);
    Result<std::vector<std::string>> ids = articles_with(store, alone);
    if (!ids) return tl::unexpected(ids.error());
    store.connection().suppressed.reset();
    listed->articles = ids->size();
    return withhold_in(store, *ids)
        .and_then([&] { return join ? join(store) : Result<void>{}; })
        .and_then([&] {
          return store.log("suppress", "a name, withheld in " + std::to_string(ids->size()) + " articles", hash.hash);
        })
        .map([&] { return *listed; });
  });
  if (!done) {
    store.connection().suppressed.reset();
    return done;
  }
  return clean_file(store).map([&](bool is_clean) {
    done->is_clean = is_clean;
    return *done;
  });
}

Result<Suppressed> suppress_address(Store& store, const std::string& address, const std::optional<std::string>& note) {
  const Database& database = *store.connection().database;
  Result<Suppressed> done = in_batch(store, [&]() -> Result<Suppressed> {
    Result<std::string> key = read_or_make_store_key(database);
    if (!key) return tl::unexpected(key.error());
    Listing listing{SuppressedKind::address, hash_of_address(*key, address), std::nullopt, false, note};
    Result<Suppressed> listed = add_listing(database, listing);
    if (!listed) return listed;
    return store.log("suppress", "an address", listing.hash).map([&] { return *listed; });
  });
  store.connection().suppressed.reset();
  return done;
}

Result<std::optional<std::int64_t>> find_suppressed(const Store& store, SuppressedKind kind, const std::string& words) {
  const Database& database = *store.connection().database;
  Result<std::string> key = read_store_key(database);
  if (!key) return tl::unexpected(key.error());
  std::string hash = kind == SuppressedKind::name ? hash_of_name(*key, words).hash : hash_of_address(*key, words);
  Result<Statement> find = database.prepare("SELECT number FROM suppressed WHERE kind = ? AND hash = ?");
  if (!find) return tl::unexpected(find.error());
  Result<bool> there = find->with(name(kind), hash).step();
  if (!there) return tl::unexpected(there.error());
  if (!*there) return std::nullopt;
  return find->integer(0);
}

Result<std::vector<std::string>> articles_withheld_by(const Store& store, std::int64_t number) {
  const Database& database = *store.connection().database;
  Result<Statement> listed = database.prepare("SELECT 1 FROM suppressed WHERE number = ?");
  if (!listed) return tl::unexpected(listed.error());
  Result<bool> there = listed->with(number).step();
  if (!there) return tl::unexpected(there.error());
  if (!*there)
    return fail(ErrorCode::not_found, "nothing on the suppression list has number " + std::to_string(number),
                database.path());
  Result<Statement> find = database.prepare(
      "SELECT a.id FROM withheld AS w JOIN articles AS a ON a.number = w.article WHERE w.suppressed = ? ORDER BY a.id");
  if (!find) return tl::unexpected(find.error());
  std::vector<std::string> ids;
  Result<void> read = find->with(number).rows([&](const Statement& row) {
    ids.push_back(row.text(0));
    return true;
  });
  if (!read) return tl::unexpected(read.error());
  return ids;
}

Result<void> unlist_suppressed(Store& store, std::int64_t number) {
  const Database& database = *store.connection().database;
  store.connection().suppressed.reset();
  Result<Statement> find = database.prepare("SELECT hash FROM suppressed WHERE number = ?");
  if (!find) return tl::unexpected(find.error());
  Result<bool> there = find->with(number).step();
  if (!there) return tl::unexpected(there.error());
  std::string hash = *there ? find->text(0) : std::string();
  find->reset();
  Result<Statement> remove = database.prepare("DELETE FROM suppressed WHERE number = ?");
  if (!remove) return tl::unexpected(remove.error());
  return remove->run(number).and_then([&] { return store.log("unsuppress", "taken off the suppression list", hash); });
}

}  // namespace dateline
