#pragma once

#include "dateline/store.h"

namespace dateline {

/// Writes the store's file anew, so that no byte of what was deleted stays in it or in its write-ahead log: rows, the
/// index's terms, free pages. False where another connection kept the log from being emptied. Outside a transaction.
/// Errors: store_full, store_busy, store_failed. Cost: that of copying the file.
Result<bool> clean_file(Store& store);

}  // namespace dateline
