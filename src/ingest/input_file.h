#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "dateline/result.h"
#include "ingest/byte_window.h"

namespace dateline {

/// A file or stdin, read in order, with a view of the next bytes. Memory: about 4 MiB.
class InputFile {
 public:
  /// How far seek_back() may go, at the least.
  static constexpr std::size_t kept_bytes = 4u << 20;

  /// "-" is stdin. Errors: not_found, unreadable (a folder too).
  static Result<InputFile> open(const std::string& path);

  InputFile(InputFile&& other) noexcept;
  InputFile& operator=(InputFile&&) = delete;
  ~InputFile();

  /// The next bytes: at least `wanted` of them, or all there are. Valid until the next call.
  std::string_view peek(std::size_t wanted);
  /// Moves on by `size` bytes, which must have been peeked at.
  void drop(std::size_t size);

  std::uint64_t offset() const { return offset_; }  ///< of the next byte
  std::uint64_t size() const { return size_; }      ///< 0 for stdin and other pipes
  /// Why reading stopped before the end, if the system said so.
  const std::optional<Error>& fault() const { return fault_; }

  /// Goes on at `offset`: forward as far as there are bytes, back to what is still kept. Says where it is.
  std::uint64_t seek(std::uint64_t offset);

 private:
  InputFile(int descriptor, std::string path, std::uint64_t size);
  bool read_more(std::size_t wanted);

  int descriptor_ = -1;
  std::string path_;
  std::uint64_t size_ = 0;
  std::uint64_t offset_ = 0;
  bool at_end_ = false;
  ByteWindow window_;       // what was read: some bytes before offset_, then those from it on
  std::size_t behind_ = 0;  // how many of the window lie before offset_
  std::optional<Error> fault_;
};

}  // namespace dateline
