#include "store/page_blob.h"

#include <zstd.h>

#include <memory>

namespace dateline {

namespace {

constexpr int compression_level = 1;

struct FreeContext {
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};

// Making a context costs as much as compressing a small page, so each thread keeps one.
ZSTD_CCtx* thread_context() {
  thread_local std::unique_ptr<ZSTD_CCtx, FreeContext> context;
  if (!context) {
    context.reset(ZSTD_createCCtx());
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, compression_level);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
  }
  return context.get();
}

}  // namespace

CompressedPage compress_page(std::string_view bytes) {
  CompressedPage page;
  page.size = bytes.size();
  std::size_t bound = ZSTD_compressBound(bytes.size());
  std::unique_ptr<char[]> room(new char[bound]);
  std::size_t length = ZSTD_compress2(thread_context(), room.get(), bound, bytes.data(), bytes.size());
  // The bound leaves room for any input: only a lack of memory could fail, and that has thrown above.
  if (!ZSTD_isError(length)) page.zstd.assign(room.get(), length);
  return page;
}

Result<std::string> decompress_page(std::string_view zstd, std::uint64_t size, const std::string& subject) {
  auto wrong = [&](const std::string& found) {
    return fail(ErrorCode::store_failed,
                "the page's compressed bytes are damaged: expected " + std::to_string(size) + " bytes, found " + found,
                subject);
  };
  unsigned long long promised = ZSTD_getFrameContentSize(zstd.data(), zstd.size());
  if (promised == ZSTD_CONTENTSIZE_ERROR || promised == ZSTD_CONTENTSIZE_UNKNOWN) return wrong("no zstd frame");
  if (promised != size) return wrong(std::to_string(promised));
  std::string bytes(size, '\0');
  std::size_t length = ZSTD_decompress(bytes.data(), bytes.size(), zstd.data(), zstd.size());
  if (ZSTD_isError(length)) return wrong(ZSTD_getErrorName(length));
  return bytes;
}

}  // namespace dateline
