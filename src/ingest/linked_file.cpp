#include <charconv>
#include <filesystem>
#include <vector>

#include "ingest/feed_pages.h"

namespace dateline {

namespace {

namespace fs = std::filesystem;

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned value = 0;
    if (text[i] == '%' && i + 2 < text.size() &&
        std::from_chars(text.data() + i + 1, text.data() + i + 3, value, 16).ptr == text.data() + i + 3) {
      out += static_cast<char>(value);
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

// Whether `file` is a regular file below `folder` once all links in its path are followed.
bool is_file_below(const fs::path& folder, const fs::path& file) {
  std::error_code error;
  fs::path whole = fs::canonical(file, error);
  if (error || !fs::is_regular_file(whole, error)) return false;
  fs::path base = fs::canonical(folder, error);
  if (error) return false;
  fs::path relative = whole.lexically_relative(base);
  return !relative.empty() && *relative.begin() != "..";
}

std::vector<std::string> names_below_folder(std::string_view link) {
  link = link.substr(0, link.find_first_of("?#"));
  std::size_t scheme = link.find("://");
  if (scheme == std::string_view::npos) return {percent_decoded(link)};
  std::string_view host_and_path = link.substr(scheme + 3);
  std::size_t slash = host_and_path.find('/');
  if (slash == std::string_view::npos) return {};
  std::string whole = percent_decoded(host_and_path), path = percent_decoded(host_and_path.substr(slash + 1));
  if (link.starts_with("file:")) return {"/" + path};
  // As wget and its kin lay a site out.
  return {whole, whole + "/index.html", path, path + "/index.html"};
}

}  // namespace

std::optional<std::string> linked_file(std::string_view link, const std::string& feed_path) {
  if (feed_path == "-" || link.empty() || link.find('\0') != std::string_view::npos) return std::nullopt;
  fs::path folder = fs::path(feed_path).parent_path();
  if (folder.empty()) folder = ".";
  for (const std::string& name : names_below_folder(link)) {
    if (name.empty() || name == "/index.html") continue;
    fs::path file = name.starts_with("/") ? fs::path(name) : folder / name;
    std::error_code error;
    if (is_file_below(folder, file) && !fs::equivalent(file, feed_path, error)) return file.string();
  }
  return std::nullopt;
}

}  // namespace dateline
