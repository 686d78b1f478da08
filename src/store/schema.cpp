#include "store/schema.h"

#include <pwd.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <optional>
#include <string>
#include <thread>

namespace dateline::schema {

namespace {

struct Found {
  std::int64_t application_id = 0;
  std::int64_t version = 0;
  std::int64_t objects = 0;  // tables, indices, triggers
};

Result<Found> look(const Database& database) {
  Result<std::int64_t> id = database.integer("PRAGMA application_id");
  if (!id) return tl::unexpected(id.error());
  Result<std::int64_t> version = database.integer("PRAGMA user_version");
  if (!version) return tl::unexpected(version.error());
  Result<std::int64_t> objects = database.integer("SELECT count(*) FROM sqlite_master");
  if (!objects) return tl::unexpected(objects.error());
  return Found{*id, *version, *objects};
}

bool is_empty(const Found& found) { return found.application_id == 0 && found.objects == 0; }

std::string tables_of(const Database& database) {
  Result<Statement> statement = database.prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid LIMIT 3");
  std::string names;
  if (!statement) return names;
  (void)statement->rows([&](const Statement& row) {
    names += (names.empty() ? "" : ", ") + row.text(0);
    return true;
  });
  return names;
}

Result<void> refuse_foreign(const Database& database, const Found& found) {
  if (found.application_id != application_id) {
    std::string tables = tables_of(database);
    return fail(ErrorCode::wrong_format,
                "expected a dateline store (application_id " + std::to_string(application_id) +
                    "), found another SQLite database (application_id " + std::to_string(found.application_id) +
                    (tables.empty() ? ", no tables)" : ", tables " + tables + ")"),
                database.path());
  }
  if (found.version > current_version)
    return fail(ErrorCode::store_newer,
                "the store has schema version " + std::to_string(found.version) +
                    ", this dateline knows versions up to " + std::to_string(current_version) +
                    "; use a newer dateline",
                database.path());
  return {};
}

// Another process may be making the same file; SQLite answers "busy" at once to a change of journal
// mode, without asking the busy handler.
Result<void> use_write_ahead_log(const Database& database) {
  using namespace std::chrono_literals;
  auto last_try = std::chrono::steady_clock::now() + 10s;
  for (;;) {
    Result<void> done = database.run("PRAGMA journal_mode = WAL");
    if (done || done.error().code != ErrorCode::store_busy || std::chrono::steady_clock::now() > last_try) return done;
    std::this_thread::sleep_for(20ms);
  }
}

Result<void> set_version(const Database& database, std::int64_t version) {
  return database.run("PRAGMA user_version = " + std::to_string(version));
}

Result<void> make_tables(const Database& database) {
  return database.run("PRAGMA application_id = " + std::to_string(application_id))
      .and_then([&] { return database.run(std::string(current_sql())); })
      .and_then([&] { return set_version(database, current_version); })
      .and_then([&] { return add_to_log(database, "create", "schema version " + std::to_string(current_version)); });
}

Result<void> migrate(const Database& database, std::int64_t version) {
  for (const Migration& migration : migrations()) {
    if (migration.to_version <= version) continue;
    Result<void> done =
        database.run(std::string(migration.sql)).and_then([&] { return set_version(database, migration.to_version); });
    if (!done) {
      Error error = done.error();
      error.message = "the store could not be brought from schema version " + std::to_string(version) + " to " +
                      std::to_string(current_version) + ", and was left as it was: " + error.message;
      return tl::unexpected(error);
    }
  }
  return add_to_log(database, "migrate",
                    "schema version " + std::to_string(version) + " to " + std::to_string(current_version));
}

// Who runs the program: by the system, whatever the environment says; USER where the system has no name for it.
std::optional<std::string> user_name() {
  std::array<char, 4096> buffer{};
  passwd entry{}, *found = nullptr;
  if (getpwuid_r(geteuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr)
    return std::string(found->pw_name);
  const char* named = std::getenv("USER");
  return named != nullptr ? std::optional<std::string>(named) : std::nullopt;
}

}  // namespace

Result<void> add_to_log(const Database& database, std::string_view action, std::string_view detail,
                        std::string_view subject) {
  Result<Statement> statement =
      database.prepare("INSERT INTO log (program, action, detail, who, subject) VALUES (?, ?, ?, ?, ?)");
  if (!statement) return tl::unexpected(statement.error());
  std::optional<std::string_view> known_subject;
  if (!subject.empty()) known_subject = subject;
  return statement->run(program(), action, detail, user_name(), known_subject);
}

Result<void> prepare_for_writing(const Database& database) {
  Result<Found> found = look(database);
  if (!found) return tl::unexpected(found.error());
  if (!is_empty(*found)) {
    if (auto refused = refuse_foreign(database, *found); !refused) return refused;
    if (found->version == current_version) return {};
  }
  if (auto done = use_write_ahead_log(database); !done) return done;
  if (auto begun = database.run("BEGIN IMMEDIATE"); !begun) return begun;
  // Looked at again, since another process may have made or migrated it while this one waited.
  Result<void> done = look(database).and_then([&](const Found& now) -> Result<void> {
    if (is_empty(now)) return make_tables(database);
    if (auto refused = refuse_foreign(database, now); !refused) return refused;
    return migrate(database, now.version);
  });
  if (done) done = database.run("COMMIT");
  if (!done && database.in_transaction()) (void)database.run("ROLLBACK");
  return done;
}

Result<void> check_readable(const Database& database) {
  Result<Found> found = look(database);
  if (!found) return tl::unexpected(found.error());
  if (is_empty(*found))
    return fail(ErrorCode::wrong_format, "expected a dateline store, found an empty file", database.path());
  if (auto refused = refuse_foreign(database, *found); !refused) return refused;
  if (found->version < oldest_readable_version)
    return fail(ErrorCode::store_read_only,
                "the store has schema version " + std::to_string(found->version) + ", this dateline reads versions " +
                    std::to_string(oldest_readable_version) + " to " + std::to_string(current_version) +
                    "; open it for writing once (dateline ingest --store) to bring it up to date",
                database.path());
  return {};
}

}  // namespace dateline::schema
