#include "dateline/query.h"
#include "store/connection.h"

namespace dateline {

Result<std::vector<LogRow>> list_log(const Store& store, std::uint64_t limit) {
  Result<Statement> statement = store.connection().database->prepare(
      "SELECT number, at_utc, who, program, action, detail, subject FROM log ORDER BY number DESC LIMIT ?");
  if (!statement) return tl::unexpected(statement.error());
  std::vector<LogRow> log;
  Result<void> done = statement->with(limit).rows([&](const Statement& row) {
    log.push_back(
        {row.integer(0), row.text(1), row.text_or_null(2), row.text(3), row.text(4), row.text(5), row.text_or_null(6)});
    return true;
  });
  if (!done) return tl::unexpected(done.error());
  return log;
}

}  // namespace dateline
