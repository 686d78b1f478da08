#include "pipeline/begin_when_free.h"

namespace dateline {

namespace {

constexpr int busy_waits = 30;  // of 10 s each, see Store::begin

}  // namespace

Result<void> begin_when_free(Store& store, const std::stop_token& stop) {
  Result<void> begun = store.begin();
  for (int n = 1; n < busy_waits && !begun && begun.error().code == ErrorCode::store_busy && !stop.stop_requested();
       ++n)
    begun = store.begin();
  return begun;
}

}  // namespace dateline
