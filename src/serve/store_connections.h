#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "dateline/result.h"
#include "dateline/store.h"

namespace dateline::serve {

/// Read-only connections to one store file, lent to one request at a time and used again.
///
/// There are never more than requests answered at once. Threads: any.
class StoreConnections {
 public:
  explicit StoreConnections(std::string store_path) : store_path_(std::move(store_path)) {}

  /// A connection for as long as it lives. It must not outlive the StoreConnections.
  class Lent {
   public:
    Lent(StoreConnections& owner, Store store) : owner_(&owner), store_(std::make_unique<Store>(std::move(store))) {}
    Lent(Lent&&) noexcept = default;
    Lent& operator=(Lent&&) = delete;
    ~Lent();
    const Store& operator*() const { return *store_; }
    const Store* operator->() const { return store_.get(); }

   private:
    StoreConnections* owner_;
    std::unique_ptr<Store> store_;
  };

  /// Errors: those of Store::open.
  Result<Lent> lend();

  const std::string& store_path() const { return store_path_; }

 private:
  std::string store_path_;
  std::mutex mutex_;
  std::vector<Store> idle_;
};

}  // namespace dateline::serve
