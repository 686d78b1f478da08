#include "cli/linked_libraries.h"

#include <fmt/core.h>
#include <sqlite3.h>
#include <unicode/uversion.h>
#include <zlib.h>
#include <zstd.h>

#include "dateline/models.h"

namespace dateline::cli {

std::vector<LinkedLibrary> linked_libraries() {
  UVersionInfo icu{};
  u_getVersion(icu);
  return {{"SQLite", sqlite3_libversion()},
          {"ICU", fmt::format("{}.{}", icu[0], icu[1])},
          {"zlib", zlibVersion()},
          {"zstd", ZSTD_versionString()},
          {"OpenVINO", Encoder::runtime_version()}};
}

}  // namespace dateline::cli
