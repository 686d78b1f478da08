#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline::serve {

/// A file carried inside the program.
struct WebFile {
  std::string_view type;  ///< media type
  std::string_view bytes;
  std::string etag;  ///< of the bytes, quoted
};

/// The web app's file at `path` ("/", "/assets/app.js"). The app's own views ("/articles/...", "/skipped")
/// are its index page. Nothing where there is none: only files that were built in can be had.
std::optional<WebFile> web_file(std::string_view path);

bool has_web_app();

/// The OpenAPI file.
std::string_view http_api_yaml();

}  // namespace dateline::serve
