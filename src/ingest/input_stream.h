#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "dateline/ingest.h"
#include "ingest/input_file.h"
#include "ingest/member_decoder.h"

namespace dateline {

enum class Compression { none, gzip, zstd };

/// The bytes of an input file, decompressed where its first bytes say that it is compressed.
///
/// Knows, for each place in the decompressed bytes, where in the file its gzip member or zstd frame
/// begins. Memory: what is peeked at, and some MiB.
class InputStream {
 public:
  /// Begins at `file_offset`, which must be 0 or a member's start. Errors: those of InputFile::open.
  static Result<InputStream> open(const std::string& path, const IngestLimits& limits, std::uint64_t file_offset = 0);

  /// The next bytes: at least `wanted` of them, or all up to the end or a fault. Valid until the next call.
  std::string_view peek(std::size_t wanted);
  /// Moves on by `size` bytes, which must have been peeked at.
  void drop(std::size_t size);
  /// Moves on by `size` bytes as far as there are any. Says how many there were.
  std::uint64_t skip(std::uint64_t size);

  Compression compression() const { return compression_; }
  std::uint64_t position() const { return position_; }  ///< decompressed bytes dropped so far
  std::uint64_t file_size() const { return file_.size(); }
  std::uint64_t file_bytes_read() const { return file_.offset(); }

  /// Where in the file the next byte's member begins; without compression, where the byte itself is.
  std::uint64_t place() const;
  /// Whether the next byte is the first of its member.
  bool at_member_start() const;
  /// How many bytes from the next one on the next member begins, as far as has been peeked.
  std::optional<std::size_t> next_member_after() const;

  /// Why there are no more bytes, where it is not that the input ends here: cut, broken or too large.
  const std::optional<Error>& fault() const { return fault_; }

  /// After a fault: goes on at the next member of the file that begins with `start`. False where there is
  /// none. What was not dropped yet is lost.
  bool resync(std::string_view start);

 private:
  /// A member, by the position of its first decompressed byte and its place in the file.
  struct Member {
    std::uint64_t position;
    std::uint64_t place;
  };

  InputStream(InputFile file, std::string path, const IngestLimits& limits);
  bool decode_more();
  void begin_member();
  void note_fault(ErrorCode code, std::string message);

  InputFile file_;
  std::string path_;
  IngestLimits limits_;
  Compression compression_ = Compression::none;
  std::unique_ptr<MemberDecoder> decoder_;
  ByteWindow decoded_;
  std::uint64_t position_ = 0;
  std::deque<Member> members_;  // the one the next byte is in, and those decoded beyond it
  bool inside_member_ = false;
  bool at_end_ = false;
  std::optional<Error> fault_;
};

}  // namespace dateline
