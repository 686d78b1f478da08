#pragma once

#include <zlib.h>
#include <zstd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dateline/ingest.h"

namespace dateline {

/// A folder of input files that lasts as long as a test.
class InputFolder {
 public:
  InputFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "dateline-ingest-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
  }
  ~InputFolder() {
    std::error_code error;
    std::filesystem::remove_all(path_, error);
  }
  InputFolder(const InputFolder&) = delete;
  InputFolder& operator=(const InputFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

  /// Writes a file, with the folders above it, and says where it is.
  std::string write(const std::string& name, std::string_view bytes) const {
    std::filesystem::path file = path_ / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return file.string();
  }

 private:
  std::filesystem::path path_;
};

/// All that one reading handed out.
struct ReadInput {
  std::vector<Page> pages;
  std::vector<Skipped> skipped;
  std::vector<InputPosition> positions;
  Result<void> result;
};

inline ReadInput read_all(const std::string& path, const IngestLimits& limits = {}, std::uint64_t resume_at = 0) {
  ReadInput read;
  PageSink sink{[&](Page&& page) { return read.pages.push_back(std::move(page)), true; },
                [&](Skipped&& skipped) { return read.skipped.push_back(std::move(skipped)), true; },
                [&](const InputPosition& position) { return read.positions.push_back(position), true; }};
  read.result = read_input(path, sink, limits, resume_at);
  return read;
}

/// In zlib's form for these window bits: 15 for zlib, -15 for raw deflate, 31 for gzip.
inline std::string deflated(std::string_view bytes, int window_bits) {
  z_stream stream{};
  deflateInit2(&stream, 6, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&stream, bytes.size()) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

inline std::string gzip(std::string_view bytes) { return deflated(bytes, 31); }

inline std::string zstd(std::string_view bytes, std::string_view dictionary = {}) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  ZSTD_CCtx* context = ZSTD_createCCtx();
  ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
  ZSTD_CCtx_loadDictionary(context, dictionary.data(), dictionary.size());
  std::size_t size = ZSTD_compress2(context, out.data(), out.size(), bytes.data(), bytes.size());
  ZSTD_freeCCtx(context);
  out.resize(size);
  return out;
}

}  // namespace dateline
