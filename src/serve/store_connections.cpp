#include "serve/store_connections.h"

namespace dateline::serve {

StoreConnections::Lent::~Lent() {
  if (!store_) return;
  std::lock_guard lock(owner_->mutex_);
  owner_->idle_.push_back(std::move(*store_));
}

Result<StoreConnections::Lent> StoreConnections::lend() {
  {
    std::lock_guard lock(mutex_);
    if (!idle_.empty()) {
      Store store = std::move(idle_.back());
      idle_.pop_back();
      return Lent(*this, std::move(store));
    }
  }
  Result<Store> store = Store::open(store_path_, Store::Mode::read_only);
  if (!store) return tl::unexpected(store.error());
  return Lent(*this, std::move(*store));
}

}  // namespace dateline::serve
