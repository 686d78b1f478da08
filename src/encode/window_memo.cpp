#include "encode/window_memo.h"

#include <utility>

namespace dateline {

namespace {

std::size_t bytes_of(const std::string& key, const WindowMemo::Rows& rows) {
  constexpr std::size_t nodes = 192;  // of the map, the list and the vector
  return nodes + key.size() + rows->size() * sizeof(float);
}

}  // namespace

WindowMemo::Rows WindowMemo::find(std::string_view key) {
  std::lock_guard lock(mutex_);
  auto found = entries_.find(key);
  if (found == entries_.end()) return nullptr;
  last_used_.splice(last_used_.begin(), last_used_, found->second.place);
  return found->second.rows;
}

void WindowMemo::keep(std::string key, Rows rows) {
  std::size_t bytes = bytes_of(key, rows);
  std::lock_guard lock(mutex_);
  if (bytes > bytes_max_ || entries_.contains(key)) return;
  while (bytes_ + bytes > bytes_max_) {
    auto oldest = entries_.find(*last_used_.back());
    bytes_ -= bytes_of(oldest->first, oldest->second.rows);
    last_used_.pop_back();
    entries_.erase(oldest);
  }
  auto added = entries_.emplace(std::move(key), Entry{std::move(rows), {}}).first;
  added->second.place = last_used_.insert(last_used_.begin(), &added->first);
  bytes_ += bytes;
}

void WindowMemo::clear() {
  std::lock_guard lock(mutex_);
  entries_.clear();
  last_used_.clear();
  bytes_ = 0;
}

std::size_t WindowMemo::bytes() const {
  std::lock_guard lock(mutex_);
  return bytes_;
}

}  // namespace dateline
