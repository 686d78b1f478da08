#pragma once

#include <span>
#include <string_view>

namespace dateline::serve {

/// A file that the build put into the program: see embed_files.cmake.
struct EmbeddedFile {
  std::string_view path;  ///< "http_api.yaml", or "web/..." for what lies in web/dist
  std::string_view bytes;
};

std::span<const EmbeddedFile> embedded_files();

}  // namespace dateline::serve
