#pragma once

#include <cstddef>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dateline {

/// What windows gave, so that a text that is met again (a copy, a passage that a site prints under every
/// article) is not encoded again.
///
/// Keys are compared whole. The entries that were used last are kept, as many as fit into `bytes_max`.
/// Threads: any number at once.
class WindowMemo {
 public:
  using Rows = std::shared_ptr<const std::vector<float>>;  // shared, as it may be dropped while it is read

  explicit WindowMemo(std::size_t bytes_max) : bytes_max_(bytes_max) {}

  /// What was kept under the key, or null.
  Rows find(std::string_view key);

  /// Keeps `rows`, unless they alone are over the limit. A key that is there stays as it is.
  void keep(std::string key, Rows rows);

  void clear();

  std::size_t bytes() const;  ///< about, of what is kept

 private:
  using Order = std::list<const std::string*>;
  struct Entry {
    Rows rows;
    Order::iterator place;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>{}(key); }
  };

  const std::size_t bytes_max_;
  mutable std::mutex mutex_;
  std::unordered_map<std::string, Entry, Hash, std::equal_to<>> entries_;
  Order last_used_;  // the keys of entries_, the last used first
  std::size_t bytes_ = 0;
};

}  // namespace dateline
