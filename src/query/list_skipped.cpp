#include "dateline/query.h"
#include "store/connection.h"

namespace dateline {

Result<std::vector<SkippedRow>> list_skipped(const Store& store, std::uint64_t limit) {
  Result<Statement> statement = store.connection().database->prepare(
      "SELECT path, byte_offset, code, message FROM skipped ORDER BY number DESC LIMIT ?");
  if (!statement) return tl::unexpected(statement.error());
  std::vector<SkippedRow> skipped;
  Result<void> done = statement->with(limit).rows([&](const Statement& row) {
    skipped.push_back({row.text(0), static_cast<std::uint64_t>(row.integer(1)), row.text(2), row.text(3)});
    return true;
  });
  if (!done) return tl::unexpected(done.error());
  return skipped;
}

}  // namespace dateline
