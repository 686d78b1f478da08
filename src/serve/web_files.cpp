#include "serve/web_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "serve/embedded_files.h"

namespace dateline::serve {

namespace {

std::string_view media_type(std::string_view path) {
  std::string_view extension = path.substr(std::min(path.size(), path.rfind('.')));
  if (extension == ".html") return "text/html; charset=utf-8";
  if (extension == ".js") return "text/javascript; charset=utf-8";
  if (extension == ".css") return "text/css; charset=utf-8";
  if (extension == ".svg") return "image/svg+xml";
  if (extension == ".png") return "image/png";
  if (extension == ".json" || extension == ".map") return "application/json";
  return "application/octet-stream";
}

const EmbeddedFile* embedded(std::string_view path) {
  auto files = embedded_files();
  auto found = std::find_if(files.begin(), files.end(), [&](const EmbeddedFile& file) { return file.path == path; });
  return found == files.end() ? nullptr : &*found;
}

// FNV-1a: tells one build's file from another's; nothing rests on its strength.
std::string etag_of(std::string_view bytes) {
  std::uint64_t hash = 14695981039346656037u;
  for (char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
  return fmt::format("\"{:016x}\"", hash);
}

bool is_view(std::string_view path) {
  constexpr std::string_view views[] = {"/", "/actors", "/claims", "/events", "/ties", "/skipped"};
  constexpr std::string_view one_of_many[] = {"/articles/", "/actors/"};
  return std::find(std::begin(views), std::end(views), path) != std::end(views) ||
         std::any_of(std::begin(one_of_many), std::end(one_of_many), [&](std::string_view folder) {
           return path.starts_with(folder) && path.find('/', folder.size()) == std::string_view::npos;
         });
}

}  // namespace

std::optional<WebFile> web_file(std::string_view path) {
  std::string name = "web" + std::string(is_view(path) ? "/index.html" : path);
  const EmbeddedFile* file = embedded(name);
  if (file == nullptr) return std::nullopt;
  return WebFile{media_type(name), file->bytes, etag_of(file->bytes)};
}

bool has_web_app() { return embedded("web/index.html") != nullptr; }

std::string_view http_api_yaml() { return embedded("http_api.yaml")->bytes; }

}  // namespace dateline::serve
