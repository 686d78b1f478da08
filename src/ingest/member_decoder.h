#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "ingest/byte_window.h"
#include "ingest/input_file.h"

namespace dateline {

/// Decodes one compressed form, a member (gzip) or frame (zstd) at a time. The files that know the
/// libraries are gzip_members.cpp and zstd_frames.cpp.
class MemberDecoder {
 public:
  enum class Step {
    more,        ///< some bytes were decoded, the member goes on
    member_end,  ///< the member is complete; there may have been bytes or none
    cut,         ///< the input ends inside the member
    broken,      ///< the input is not what a member may hold
  };

  virtual ~MemberDecoder() = default;

  /// Decodes some of the member that `in` stands in, up to about 1 MiB (4 MiB where a whole member is
  /// decoded at once), drops what it read of `in` and adds what it made to `out`.
  virtual Step decode(InputFile& in, ByteWindow& out) = 0;

  /// Forgets the member it is in: the next decode() begins one.
  virtual void restart() = 0;

  /// How many of the first bytes tell whether a member begins, and whether one does that holds `start`.
  static constexpr std::size_t trial_bytes = 4096;
  virtual bool begins_with(std::string_view member, std::string_view start) = 0;

  /// The bytes every member begins with.
  virtual std::string_view magic() const = 0;
};

std::unique_ptr<MemberDecoder> make_gzip_decoder();

/// Reads the dictionary frame that `in` may begin with (https://iipc.github.io/warc-specifications, "WARC
/// file compression with Zstandard"), and leaves `in` behind it. Null where the dictionary is broken.
std::unique_ptr<MemberDecoder> make_zstd_decoder(InputFile& in);

}  // namespace dateline
