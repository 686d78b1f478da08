#pragma once

#include <string_view>
#include <vector>

#include "dateline/result.h"
#include "store/sqlite.h"

namespace dateline::schema {

/// PRAGMA application_id of a store: "DLNE".
inline constexpr std::int64_t application_id = 0x444C4E45;

/// PRAGMA user_version that this program writes.
inline constexpr std::int64_t current_version = 5;

/// The oldest version whose tables this program can read without migrating them.
inline constexpr std::int64_t oldest_readable_version = 5;

/// The SQL that leads from `to_version - 1` to `to_version`: src/store/migrations/NNNN_what_changes.sql.
struct Migration {
  std::int64_t to_version;
  std::string_view sql;
};

std::string_view program();                  ///< "dateline 0.1.0"
std::string_view current_sql();              ///< src/store/schema.sql
const std::vector<Migration>& migrations();  ///< by rising version, none left out

/// Adds a line to the store's log.
Result<void> add_to_log(const Database& database, std::string_view action, std::string_view detail);

/// Makes sure that the file is a store that this program can write: makes the tables in an empty file,
/// migrates an older store in one transaction. Errors: wrong_format, store_newer, and those of writing.
Result<void> prepare_for_writing(const Database& database);

/// Makes sure that the file is a store that this program can read. Changes nothing.
Result<void> check_readable(const Database& database);

}  // namespace dateline::schema
