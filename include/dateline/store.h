#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "dateline/record/record.h"
#include "dateline/result.h"

namespace dateline {

/// What `Store::add` did with a record.
enum class Added { added, already_there };

/// One store file: SQLite, described in docs/formats/sqlite.md.
///
/// A Store holds one connection and is used by one thread at a time; any number of read-only stores and
/// one writing store may be open on a file at once. What has been committed survives kill -9.
class Store {
 public:
  enum class Mode {
    read_only,   ///< must exist
    read_write,  ///< made if missing, migrated if older
  };

  /// Errors: not_found, wrong_format (not a dateline store), store_newer, store_read_only, store_busy,
  /// store_failed. The message names the file, what was expected and what was found.
  static Result<Store> open(const std::string& path, Mode mode);

  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  /// Starts a batch of changes; waits up to 10 s for another writer, then store_busy. Batches do not nest.
  Result<void> begin();
  Result<void> commit();
  void rollback();

  /// Adds one article, its text index and its page's bytes (zstd). A record whose id is there already
  /// changes nothing. Inside a batch. Errors: store_full, store_failed.
  Result<Added> add(const Record& record, std::string_view page_bytes);

  /// How far an input was read, by its path, size and modification time; part of the same batch as the
  /// records read from it, so that a killed ingest goes on where its last commit left off.
  struct InputState {
    std::string path;
    std::uint64_t size = 0;
    std::int64_t modified_ns = 0;
    std::uint64_t offset = 0;
    std::uint64_t pages = 0;  ///< read from it so far, so that passing over it can be counted
    bool complete = false;
  };
  Result<std::optional<InputState>> input_state(const std::string& path) const;
  Result<void> set_input_state(const InputState& state);

  /// Keeps a record of input that gave no page, so that `doctor` and the web app can list it. One row for
  /// (input, offset), however often it is met.
  Result<void> add_skipped(const Error& error, std::uint64_t offset);

  Result<std::uint64_t> article_count() const;

  /// The whole record, or nothing where no article has that id. A unique prefix of 6 or more digits of the
  /// id, or a capture key that only one article has, serves as well.
  Result<std::optional<Record>> find(const std::string& id_prefix_or_key) const;

  /// The page's bytes as they were fetched.
  Result<std::string> page_bytes(const std::string& id) const;

  /// Calls `each` for every record, in the order of their ids, until it returns false. Memory: one record.
  Result<void> for_each(const std::function<bool(const Record&)>& each) const;

  /// Checks the file: SQLite's integrity check, foreign keys, each page's SHA-256, each span inside its
  /// text. One sentence a fault; empty where all is well.
  Result<std::vector<std::string>> check() const;

  struct Connection;
  Connection& connection() const { return *connection_; }

 private:
  explicit Store(std::unique_ptr<Connection> connection);
  std::unique_ptr<Connection> connection_;
};

}  // namespace dateline
