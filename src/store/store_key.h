#pragma once

#include <string>

#include "dateline/result.h"
#include "store/sqlite.h"

namespace dateline {

/// The key with which a store's suppression list is made: 64 hex digits in `FILE.db.key`, beside the store, that only
/// its owner may read. Without it nobody can try names against the list, also who has the store.
std::string key_path(const Database& database);

/// Reads it and compares it with the store's fingerprint of it.
/// Errors: store_read_only, where it is missing, unreadable or another store's; the message says what to do.
Result<std::string> read_store_key(const Database& database);

/// The same; makes one where the store has none yet. Inside a transaction.
Result<std::string> read_or_make_store_key(const Database& database);

}  // namespace dateline
