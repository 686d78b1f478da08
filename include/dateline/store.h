#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/record/record.h"
#include "dateline/result.h"

namespace dateline {

/// A page's bytes made ready for the store, so that workers share the compressing and the one writer only
/// writes.
struct CompressedPage {
  std::uint64_t size = 0;  ///< of the bytes, before compression
  std::string zstd;        ///< one frame, with content size and checksum
};

/// Compresses a page's bytes with zstd. Cost: see bench/speed/store. Threads: any number at once.
CompressedPage compress_page(std::string_view bytes);

/// What a store holds, for `dateline doctor`.
struct StoreStatistics {
  std::int64_t schema_version = 0;
  std::uint64_t articles = 0;
  std::uint64_t pages = 0;       ///< distinct: captures with the same bytes share one
  std::uint64_t page_bytes = 0;  ///< of distinct pages, as fetched
  std::uint64_t compressed_page_bytes = 0;
  std::uint64_t inputs = 0;
  std::uint64_t unfinished_inputs = 0;  ///< an ingest of them was cut short
  std::uint64_t skipped = 0;
  std::uint64_t file_bytes = 0;  ///< the store's file, without its write-ahead log
};

/// What `Store::add` did with a record. `suppressed`: its page or its address is not to be kept (suppression.h).
enum class Added { added, already_there, suppressed };

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
  /// Keeps the batch. Where that fails, the batch is undone.
  Result<void> commit();
  void rollback();

  /// Adds one article, its text index and its page's bytes (zstd). A record whose id is there already
  /// changes nothing. Names that are listed are withheld in what is written (suppression.h). Inside a batch. After an
  /// error the batch can only be rolled back.
  /// Errors: store_full, store_failed; internal, for a record without an id or its page's SHA-256; store_read_only,
  /// where the store has a list and its key is missing.
  Result<Added> add(const Record& record, std::string_view page_bytes);
  Result<Added> add(const Record& record, const CompressedPage& page);

  /// What finds the next article that a model is to read anew.
  struct AnnotationQuery {
    /// The model at hand: articles that it has read are passed over, unless their entities were never linked (stores
    /// from before there were events).
    std::string model;
    bool all = false;         ///< those too
    std::string after_id;     ///< ids after this one; empty: from the first
    std::uint64_t limit = 0;  ///< at most so many
  };

  /// The ids of articles that the model has not read, in order. Errors: those of reading.
  Result<std::vector<std::string>> ids_to_annotate(const AnnotationQuery& query) const;
  Result<std::uint64_t> count_to_annotate(const AnnotationQuery& query) const;  ///< without its limit

  /// Puts the record's annotations and diagnostics in the place of those that its article has; all else stays. Inside
  /// a batch. Errors: as add(); not_found where there is no such article.
  Result<void> replace_annotations(const Record& record);

  /// Puts the whole record in the place of the one that has its id; the page's bytes stay. Listed names are withheld.
  /// @param is_as_stored  the record was read from this store: names withheld in it before stay so. Inside a batch.
  /// Errors: as add(); not_found where there is no such article.
  Result<void> replace(const Record& record, bool is_as_stored);

  /// Lets pages and addresses in again that were erased, and takes them off the list as they come.
  void readmit_erased() { readmits_erased_ = true; }

  /// Whether a name is withheld in the article.
  Result<bool> is_withheld(const std::string& id) const;

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

  /// Adds a line to the store's log, which only grows: who did what to it. `action` is one word ("ingest"),
  /// `detail` a sentence or a JSON object, `subject` what it was done to where that is one thing: an article's id, a
  /// keyed hash. The time and the user's name are this machine's.
  Result<void> log(std::string_view action, std::string_view detail, std::string_view subject = {});

  Result<std::uint64_t> article_count() const;

  /// The whole record, or nothing where no article has that id. A unique prefix of 6 or more digits of the
  /// id, or a capture key that only one article has, serves as well; bad_request where several have it.
  Result<std::optional<Record>> find(const std::string& id_prefix_or_key) const;

  /// The page's bytes as they were fetched; `id` as for find(). Errors: not_found; store_failed where they
  /// are damaged; withheld, where a name is withheld in the article: the bytes still have it.
  Result<std::string> page_bytes(const std::string& id) const;

  /// The same, withheld names and all: for reading the page anew, never to be handed out.
  Result<std::string> kept_page_bytes(const std::string& id) const;

  /// Calls `each` for every record, in the order of their ids, until it returns false. Memory: one record.
  Result<void> for_each(const std::function<bool(const Record&)>& each) const;

  /// Checks the file: SQLite's integrity check, foreign keys, each page's SHA-256, each span inside its
  /// text. One sentence a fault; empty where all is well.
  Result<std::vector<std::string>> check() const;

  Result<StoreStatistics> statistics() const;

  struct Connection;
  Connection& connection() const { return *connection_; }

 private:
  explicit Store(std::unique_ptr<Connection> connection);
  Result<void> readmit(const Record& record);
  std::unique_ptr<Connection> connection_;
  bool readmits_erased_ = false;
};

/// What is called in the batch of a change of articles, before it is committed, to join actors anew (pipeline.h's
/// actor_joining); empty: the next ingest does it. Until then names of what was taken out may stay with actors.
using ActorJoin = std::function<Result<void>(Store&)>;

}  // namespace dateline
