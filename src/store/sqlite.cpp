#include "store/sqlite.h"

#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace dateline {

namespace {

constexpr int busy_timeout_ms = 10'000;

std::string folder_of(const std::string& path) {
  std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

// Says in our words what SQLite would report as "unable to open database file".
Result<void> look_before_opening(const std::string& path, Database::Access access) {
  struct stat found {};
  if (stat(path.c_str(), &found) == 0) {
    if (S_ISDIR(found.st_mode)) return fail(ErrorCode::wrong_format, "expected a store file, found a folder", path);
    return {};
  }
  if (errno != ENOENT && errno != ENOTDIR)
    return fail(ErrorCode::unreadable, std::string("the store cannot be opened: ") + std::strerror(errno), path);
  if (access != Database::Access::create) return fail(ErrorCode::not_found, "there is no such store", path);
  std::string folder = folder_of(path);
  if (stat(folder.c_str(), &found) != 0 || !S_ISDIR(found.st_mode))
    return fail(ErrorCode::not_found, "the store cannot be made: there is no folder " + folder, path);
  if (::access(folder.c_str(), W_OK | X_OK) != 0)
    return fail(ErrorCode::store_read_only, "the store cannot be made: this user may not write to the folder " + folder,
                path);
  return {};
}

std::string uri_of(const std::string& path) {
  std::string uri = "file:";
  for (char c : path) {
    if (c == '%' || c == '?' || c == '#') {
      char escaped[4];
      std::snprintf(escaped, sizeof escaped, "%%%02X", static_cast<unsigned char>(c));
      uri += escaped;
    } else {
      uri += c;
    }
  }
  return uri + "?immutable=1";
}

// Whether SQLite can read the file at all: on a read-only medium, and where the user may not write to the folder, there
// is no room for the shared-memory file that WAL mode wants; one that another user left behind cannot be used.
bool can_read(sqlite3* handle) {
  int code = sqlite3_exec(handle, "SELECT count(*) FROM sqlite_master", nullptr, nullptr, nullptr) & 0xFF;
  return code != SQLITE_CANTOPEN && code != SQLITE_READONLY;
}

bool has_log(const std::string& path) {
  struct stat found {};
  return stat((path + "-wal").c_str(), &found) == 0 && found.st_size > 0;
}

}  // namespace

Result<std::unique_ptr<Database>> Database::open(const std::string& path, Access access) {
  if (auto looked = look_before_opening(path, access); !looked) return tl::unexpected(looked.error());
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  flags |= access == Access::read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  if (access == Access::create) flags |= SQLITE_OPEN_CREATE;
  sqlite3* handle = nullptr;
  int code = sqlite3_open_v2(path.c_str(), &handle, flags, nullptr);
  std::unique_ptr<Database> database(new Database(path, handle));
  if (code != SQLITE_OK) return tl::unexpected(database->error(code));
  sqlite3_busy_timeout(handle, busy_timeout_ms);
  if (access == Access::read_only && !can_read(handle)) {
    if (has_log(path))
      return fail(ErrorCode::unreadable,
                  "the store has changes in " + path +
                      "-wal that only who may write to its folder can read; let them run `dateline doctor` on it once",
                  path);
    sqlite3_close_v2(std::exchange(database->handle_, nullptr));
    code = sqlite3_open_v2(uri_of(path).c_str(), &database->handle_, flags | SQLITE_OPEN_URI, nullptr);
    if (code != SQLITE_OK) return tl::unexpected(database->error(code));
  }
  // SQLite falls back to reading where it may not write.
  if (access != Access::read_only && database->is_read_only())
    return fail(ErrorCode::store_read_only, "the store is to be written, but this user may only read it", path);
  return database;
}

Database::~Database() { sqlite3_close_v2(handle_); }

Result<Statement> Database::prepare(std::string_view sql) const {
  sqlite3_stmt* statement = nullptr;
  int code = sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                &statement, nullptr);
  if (code != SQLITE_OK) return tl::unexpected(error(code));
  return Statement(*this, statement);
}

Result<void> Database::run(const std::string& sql) const {
  int code = sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return tl::unexpected(error(code));
  return {};
}

Result<std::int64_t> Database::integer(std::string_view sql) const {
  Result<Statement> statement = prepare(sql);
  if (!statement) return tl::unexpected(statement.error());
  Result<bool> row = statement->step();
  if (!row) return tl::unexpected(row.error());
  return *row ? statement->integer(0) : 0;
}

bool Database::in_transaction() const { return sqlite3_get_autocommit(handle_) == 0; }
bool Database::is_read_only() const { return sqlite3_db_readonly(handle_, "main") == 1; }
std::int64_t Database::last_row_number() const { return sqlite3_last_insert_rowid(handle_); }
std::int64_t Database::changed_rows() const { return sqlite3_changes64(handle_); }

Error Database::error(int code) const {
  std::string said = handle_ != nullptr ? sqlite3_errmsg(handle_) : sqlite3_errstr(code);
  bool disk_full = handle_ != nullptr && sqlite3_system_errno(handle_) == ENOSPC;
  switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {ErrorCode::store_busy, "another process is writing to the store; waited 10 s for it to finish", path_};
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return {ErrorCode::store_read_only, "the store is to be written, but it can only be read (" + said + ")", path_};
    case SQLITE_FULL:
      return {ErrorCode::store_full, "no room left on the disk for the store; what was committed before is kept",
              path_};
    case SQLITE_NOTADB:
      return {ErrorCode::wrong_format, "expected a dateline store, found a file that is not a SQLite database", path_};
    case SQLITE_CORRUPT:
      return {ErrorCode::store_failed,
              "the store is damaged (" + said + "); use a copy of it, or read its pages into a new one", path_};
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      if (disk_full)
        return {ErrorCode::store_full, "no room left on the disk for the store; what was committed before is kept",
                path_};
      return {ErrorCode::store_failed,
              "the system refused to read or write the store (" + said + ", code " + std::to_string(code) + ")", path_};
    default: return {ErrorCode::store_failed, "SQLite: " + said + " (code " + std::to_string(code) + ")", path_};
  }
}

Statement::Statement(Statement&& other) noexcept
    : database_(other.database_),
      statement_(std::exchange(other.statement_, nullptr)),
      bind_failure_(other.bind_failure_) {}

Statement& Statement::operator=(Statement&& other) noexcept {
  std::swap(database_, other.database_);
  std::swap(statement_, other.statement_);
  std::swap(bind_failure_, other.bind_failure_);
  return *this;
}

Statement::~Statement() { sqlite3_finalize(statement_); }

void Statement::bind(int at, std::string_view text) {
  // An empty view may have no address, which SQLite would take for null.
  const char* begin = text.data() != nullptr ? text.data() : "";
  int code = sqlite3_bind_text64(statement_, at, begin, text.size(), SQLITE_STATIC, SQLITE_UTF8);
  if (code != SQLITE_OK) bind_failure_ = code;
}

void Statement::bind(int at, Blob blob) {
  const char* begin = blob.bytes.data() != nullptr ? blob.bytes.data() : "";
  int code = sqlite3_bind_blob64(statement_, at, begin, blob.bytes.size(), SQLITE_STATIC);
  if (code != SQLITE_OK) bind_failure_ = code;
}

void Statement::bind(int at, std::int64_t value) {
  int code = sqlite3_bind_int64(statement_, at, value);
  if (code != SQLITE_OK) bind_failure_ = code;
}

void Statement::bind(int at, double value) {
  int code = sqlite3_bind_double(statement_, at, value);
  if (code != SQLITE_OK) bind_failure_ = code;
}

void Statement::bind(int at, std::nullopt_t) {
  int code = sqlite3_bind_null(statement_, at);
  if (code != SQLITE_OK) bind_failure_ = code;
}

Result<bool> Statement::step() {
  int code = std::exchange(bind_failure_, 0);
  if (code == 0) code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) {
    reset();
    return false;
  }
  Error error = database_->error(code);
  reset();
  return tl::unexpected(std::move(error));
}

Result<void> Statement::finish() {
  return rows([](const Statement&) { return true; });
}

void Statement::reset() { sqlite3_reset(statement_); }

bool Statement::is_null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_, column); }

double Statement::real(int column) const { return sqlite3_column_double(statement_, column); }

std::string_view Statement::view(int column) const {
  const void* begin = sqlite3_column_blob(statement_, column);
  if (begin == nullptr) return {};
  return {static_cast<const char*>(begin), static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

std::optional<std::string> Statement::text_or_null(int column) const {
  if (is_null(column)) return std::nullopt;
  return text(column);
}

Statement StatementPreparer::operator()(std::string_view sql) {
  Result<Statement> statement = database_->prepare(sql);
  if (statement) return std::move(*statement);
  if (!failure_) failure_ = statement.error();
  return Statement(*database_, nullptr);
}

Snapshot::Snapshot(const Database& database) : database_(database.in_transaction() ? nullptr : &database) {
  // A reader that cannot begin meets the same failure in its first statement, and reports it there.
  if (database_ != nullptr) (void)database_->run("BEGIN");
}

Snapshot::~Snapshot() {
  if (database_ != nullptr && database_->in_transaction()) (void)database_->run("COMMIT");
}

}  // namespace dateline
