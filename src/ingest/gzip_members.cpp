#include <libdeflate.h>
#include <zlib.h>

#include <algorithm>
#include <array>

#include "ingest/member_decoder.h"

namespace dateline {

namespace {

constexpr std::size_t step_bytes = 256u << 10;
constexpr std::size_t whole_member_bytes = 4u << 20;
constexpr int gzip_window_bits = 15 + 16;

Bytef* as_zlib(std::string_view bytes) { return reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data())); }

class GzipDecoder final : public MemberDecoder {
 public:
  GzipDecoder() : whole_(libdeflate_alloc_decompressor()) { inflateInit2(&stream_, gzip_window_bits); }
  ~GzipDecoder() override {
    inflateEnd(&stream_);
    libdeflate_free_decompressor(whole_);
  }

  Step decode(InputFile& in, ByteWindow& out) override {
    if (!inside_member_) {
      if (decode_whole(in, out)) return Step::member_end;
      inflateReset2(&stream_, gzip_window_bits);
      inside_member_ = true;
    }
    return decode_step(in, out);
  }

  void restart() override { inside_member_ = false; }

  bool begins_with(std::string_view member, std::string_view start) override {
    z_stream trial{};
    if (inflateInit2(&trial, gzip_window_bits) != Z_OK) return false;
    std::string out(start.size(), '\0');
    trial.next_in = as_zlib(member);
    trial.avail_in = static_cast<uInt>(member.size());
    trial.next_out = reinterpret_cast<Bytef*>(out.data());
    trial.avail_out = static_cast<uInt>(out.size());
    inflate(&trial, Z_SYNC_FLUSH);
    bool same = trial.avail_out == 0 && out == start;
    inflateEnd(&trial);
    return same;
  }

  std::string_view magic() const override { return "\x1f\x8b\x08"; }

 private:
  // OPTIMIZATION: a member that is short enough (a WARC record nearly always is) is decoded in one call by
  // libdeflate, in about half of zlib's time. Longer ones fail here once and are left to zlib.
  bool decode_whole(InputFile& in, ByteWindow& out) {
    std::string_view ready = in.peek(whole_member_bytes / 4);
    std::size_t read = 0, made = 0;
    char* room = out.room(whole_member_bytes);
    if (libdeflate_gzip_decompress_ex(whole_, ready.data(), ready.size(), room, whole_member_bytes, &read, &made) !=
        LIBDEFLATE_SUCCESS)
      return false;
    in.drop(read);
    out.filled(made);
    return true;
  }

  Step decode_step(InputFile& in, ByteWindow& out) {
    std::string_view ready = in.peek(1).substr(0, step_bytes);
    char* room = out.room(4 * step_bytes);
    stream_.next_in = as_zlib(ready);
    stream_.avail_in = static_cast<uInt>(ready.size());
    stream_.next_out = reinterpret_cast<Bytef*>(room);
    stream_.avail_out = static_cast<uInt>(4 * step_bytes);
    int status = inflate(&stream_, Z_NO_FLUSH);
    in.drop(ready.size() - stream_.avail_in);
    std::size_t made = 4 * step_bytes - stream_.avail_out;
    out.filled(made);
    if (status == Z_STREAM_END) {
      inside_member_ = false;
      return Step::member_end;
    }
    if (ready.empty() && made == 0) return Step::cut;
    return status == Z_OK || status == Z_BUF_ERROR ? Step::more : Step::broken;
  }

  libdeflate_decompressor* whole_;
  z_stream stream_{};
  bool inside_member_ = false;
};

}  // namespace

std::unique_ptr<MemberDecoder> make_gzip_decoder() { return std::make_unique<GzipDecoder>(); }

}  // namespace dateline
