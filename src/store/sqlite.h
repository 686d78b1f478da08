#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "dateline/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace dateline {

class Database;

/// Bytes to be bound as a BLOB; text is bound as TEXT.
struct Blob {
  std::string_view bytes;
};

/// A prepared statement. Parameters and columns count from 1 and 0, as in SQLite. A failed bind is
/// reported by the step that follows it. Views of a row hold until the next step, reset or bind.
class Statement {
 public:
  Statement(Statement&& other) noexcept;
  Statement& operator=(Statement&& other) noexcept;
  ~Statement();

  void bind(int at, std::string_view text);
  void bind(int at, const char* text) { bind(at, std::string_view(text)); }
  void bind(int at, const std::string& text) { bind(at, std::string_view(text)); }
  void bind(int at, Blob blob);
  void bind(int at, std::int64_t value);
  void bind(int at, double value);  ///< null where it is not a number
  void bind(int at, std::nullopt_t);
  template <class Integer>
  requires std::is_integral_v<Integer>
  void bind(int at, Integer value) { bind(at, static_cast<std::int64_t>(value)); }
  template <class Value>
  void bind(int at, const std::optional<Value>& value) {
    value ? bind(at, *value) : bind(at, std::nullopt);
  }

  /// Binds the values to parameters 1, 2, ... They must outlive the steps that follow.
  template <class... Values>
  Statement& with(const Values&... values) {
    reset();
    int at = 0;
    (bind(++at, values), ...);
    return *this;
  }

  /// Moves to the next row; false after the last, and the statement is reset.
  Result<bool> step();

  /// Binds, runs to the end and resets.
  template <class... Values>
  Result<void> run(const Values&... values) {
    with(values...);
    return finish();
  }

  /// Calls `each` with this statement at each row, until it returns false; resets at the end.
  template <class Each>
  Result<void> rows(Each&& each) {
    for (;;) {
      Result<bool> row = step();
      if (!row) return tl::unexpected(row.error());
      if (!*row) return {};
      if (!each(*this)) break;
    }
    reset();
    return {};
  }

  void reset();

  bool is_null(int column) const;
  std::int64_t integer(int column) const;
  double real(int column) const;
  std::string_view view(int column) const;  ///< of TEXT or BLOB; empty where null
  std::string text(int column) const { return std::string(view(column)); }
  std::optional<std::string> text_or_null(int column) const;

 private:
  friend class Database;
  friend class StatementPreparer;
  Statement(const Database& database, sqlite3_stmt* statement) : database_(&database), statement_(statement) {}
  Result<void> finish();

  const Database* database_;
  sqlite3_stmt* statement_;
  int bind_failure_ = 0;
};

/// A connection to one SQLite file, and the only place that knows how SQLite says what went wrong.
/// Stays where it is, since its statements point to it. One thread at a time.
class Database {
 public:
  enum class Access { read_only, read_write, create };

  /// Errors: not_found, wrong_format (a folder), store_read_only, store_full, store_failed.
  static Result<std::unique_ptr<Database>> open(const std::string& path, Access access);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  const std::string& path() const { return path_; }

  /// Prepares one statement. Errors: store_failed and what reading the schema may meet.
  Result<Statement> prepare(std::string_view sql) const;

  /// Runs any number of statements that give no rows.
  Result<void> run(const std::string& sql) const;

  /// The first column of the first row, as an integer; 0 where there is none.
  Result<std::int64_t> integer(std::string_view sql) const;

  bool in_transaction() const;
  bool is_read_only() const;
  std::int64_t last_row_number() const;
  std::int64_t changed_rows() const;  ///< by the last INSERT, UPDATE or DELETE

  /// The connection's last failure, `code` being SQLite's.
  Error error(int code) const;

  sqlite3* handle() const { return handle_; }

 private:
  Database(std::string path, sqlite3* handle) : path_(std::move(path)), handle_(handle) {}
  std::string path_;
  sqlite3* handle_;
};

/// Prepares the many statements of one object and keeps the first failure, so that its constructor can list
/// them as members. Statements prepared after a failure must not be used.
class StatementPreparer {
 public:
  explicit StatementPreparer(const Database& database) : database_(&database) {}
  Statement operator()(std::string_view sql);
  const Database& database() const { return *database_; }
  const std::optional<Error>& failure() const { return failure_; }

 private:
  const Database* database_;
  std::optional<Error> failure_;
};

/// What a reader of several statements sees does not change between them. Does nothing inside a batch.
class Snapshot {
 public:
  explicit Snapshot(const Database& database);
  ~Snapshot();
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

 private:
  const Database* database_;
};

}  // namespace dateline
