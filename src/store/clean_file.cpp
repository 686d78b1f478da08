#include "store/clean_file.h"

#include "store/connection.h"

namespace dateline {

Result<bool> clean_file(Store& store) {
  const Database& database = *store.connection().database;
  // The index keeps terms of deleted rows until its parts are merged. VACUUM in memory would hold the whole store
  // there.
  Result<void> done = database.run("INSERT INTO article_search (article_search) VALUES ('optimize')").and_then([&] {
    return database.run("PRAGMA temp_store = FILE; VACUUM");
  });
  Result<void> back = database.run("PRAGMA temp_store = MEMORY");
  if (!done) return tl::unexpected(done.error());
  if (!back) return tl::unexpected(back.error());
  Result<std::int64_t> busy = database.integer("PRAGMA wal_checkpoint(TRUNCATE)");
  if (!busy) return tl::unexpected(busy.error());
  return *busy == 0;
}

}  // namespace dateline
