#include <zstd.h>

#include <algorithm>

#include "ingest/member_decoder.h"

namespace dateline {

namespace {

constexpr std::size_t step_bytes = 256u << 10;
constexpr std::size_t dictionary_bytes_max = 16u << 20;
constexpr std::string_view frame_magic = "\x28\xb5\x2f\xfd";
constexpr std::string_view dictionary_frame_magic = "\x5d\x2a\x4d\x18";

std::uint32_t little_endian_32(std::string_view bytes) {
  std::uint32_t value = 0;
  for (std::size_t i = 4; i-- > 0;) value = (value << 8) | static_cast<unsigned char>(bytes[i]);
  return value;
}

class ZstdDecoder final : public MemberDecoder {
 public:
  ZstdDecoder() : context_(ZSTD_createDCtx()) {}
  ~ZstdDecoder() override {
    ZSTD_freeDCtx(context_);
    ZSTD_freeDDict(dictionary_);
  }

  bool set_dictionary(std::string_view bytes) {
    dictionary_ = ZSTD_createDDict(bytes.data(), bytes.size());
    return dictionary_ != nullptr && !ZSTD_isError(ZSTD_DCtx_refDDict(context_, dictionary_));
  }

  Step decode(InputFile& in, ByteWindow& out) override {
    std::string_view ready = in.peek(1).substr(0, step_bytes);
    ZSTD_inBuffer from{ready.data(), ready.size(), 0};
    ZSTD_outBuffer to{out.room(4 * step_bytes), 4 * step_bytes, 0};
    std::size_t status = ZSTD_decompressStream(context_, &to, &from);
    in.drop(from.pos);
    out.filled(to.pos);
    if (ZSTD_isError(status)) return Step::broken;
    if (status == 0) return Step::member_end;
    return ready.empty() && to.pos == 0 ? Step::cut : Step::more;
  }

  void restart() override { ZSTD_DCtx_reset(context_, ZSTD_reset_session_only); }

  bool begins_with(std::string_view member, std::string_view start) override {
    restart();
    char out[64];
    ZSTD_inBuffer from{member.data(), member.size(), 0};
    ZSTD_outBuffer to{out, std::min(start.size(), sizeof out), 0};
    std::size_t status = ZSTD_decompressStream(context_, &to, &from);
    restart();
    return !ZSTD_isError(status) && std::string_view(out, to.pos) == start;
  }

  std::string_view magic() const override { return frame_magic; }

 private:
  ZSTD_DCtx* context_;
  ZSTD_DDict* dictionary_ = nullptr;
};

// The dictionary may be compressed itself.
bool load_dictionary(ZstdDecoder& decoder, std::string_view bytes) {
  if (!bytes.starts_with(frame_magic)) return decoder.set_dictionary(bytes);
  std::string plain(dictionary_bytes_max, '\0');
  std::size_t size = ZSTD_decompress(plain.data(), plain.size(), bytes.data(), bytes.size());
  return !ZSTD_isError(size) && decoder.set_dictionary(std::string_view(plain).substr(0, size));
}

}  // namespace

std::unique_ptr<MemberDecoder> make_zstd_decoder(InputFile& in) {
  auto decoder = std::make_unique<ZstdDecoder>();
  std::string_view head = in.peek(8);
  if (!head.starts_with(dictionary_frame_magic)) return decoder;
  if (head.size() < 8) return nullptr;
  std::size_t size = little_endian_32(head.substr(4));
  if (size > dictionary_bytes_max) return nullptr;
  std::string_view frame = in.peek(8 + size);
  if (frame.size() < 8 + size || !load_dictionary(*decoder, frame.substr(8, size))) return nullptr;
  in.drop(8 + size);
  return decoder;
}

}  // namespace dateline
