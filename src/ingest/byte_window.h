#pragma once

#include <cstring>
#include <memory>
#include <string_view>

namespace dateline {

/// Bytes that are added at one end and taken off at the other. Unlike a string it does not fill new room
/// with zeros, which would cost as much as decompressing a short page.
class ByteWindow {
 public:
  std::string_view view() const { return {bytes_.get() + begin_, end_ - begin_}; }
  std::size_t size() const { return end_ - begin_; }

  /// Room for `size` more bytes behind the last one; filled() says how many were written there. Views from
  /// before are no longer valid.
  char* room(std::size_t size) {
    if (begin_ == end_) begin_ = end_ = 0;
    if (capacity_ - end_ < size) make_room(size);
    return bytes_.get() + end_;
  }
  void filled(std::size_t size) { end_ += size; }
  void drop(std::size_t size) { begin_ += size; }

 private:
  void make_room(std::size_t size) {
    std::size_t kept = end_ - begin_;
    if (kept + size <= capacity_ && begin_ >= kept) {
      std::memcpy(bytes_.get(), bytes_.get() + begin_, kept);
    } else {
      std::size_t capacity = kept + size > 2 * capacity_ ? kept + size : 2 * capacity_;
      auto bytes = std::make_unique_for_overwrite<char[]>(capacity);
      if (kept > 0) std::memcpy(bytes.get(), bytes_.get() + begin_, kept);
      bytes_ = std::move(bytes);
      capacity_ = capacity;
    }
    begin_ = 0;
    end_ = kept;
  }

  std::unique_ptr<char[]> bytes_;
  std::size_t capacity_ = 0;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

}  // namespace dateline
