#pragma once

#include <stop_token>

#include "dateline/store.h"

namespace dateline {

/// Begins a batch; while another process writes to the store, waits, 5 minutes at most or until `stop` is asked for.
/// Errors: store_busy, and those of Store::begin.
Result<void> begin_when_free(Store& store, const std::stop_token& stop);

}  // namespace dateline
