#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>
#include <utility>

#include "dateline/ingest.h"
#include "ingest/capture_key.h"
#include "ingest/input_form.h"

namespace dateline {

namespace {

namespace fs = std::filesystem;

using FileIdentity = std::pair<dev_t, ino_t>;

// Walks a tree twice over: real files and folders first, so that they keep their own paths, links after.
class InputWalk {
 public:
  explicit InputWalk(const IngestLimits& limits) : limits_(limits) {}

  void walk(const fs::path& folder, std::uint32_t depth) {
    struct stat status {};
    if (stat(folder.c_str(), &status) != 0 || !seen_.insert({status.st_dev, status.st_ino}).second) return;
    std::error_code error;
    fs::directory_iterator entries(folder, error);
    if (error || depth > limits_.folder_depth) {
      files_.push_back(folder.string());  // read_input says what is wrong with it
      return;
    }
    for (const fs::directory_entry& entry : entries) take(entry, depth);
  }

  void follow_links() {
    while (!links_.empty()) {
      std::vector<std::pair<fs::path, std::uint32_t>> links = std::exchange(links_, {});
      std::sort(links.begin(), links.end());
      for (const auto& [link, depth] : links) {
        struct stat status {};
        if (stat(link.c_str(), &status) != 0) continue;  // a link to nothing
        if (S_ISDIR(status.st_mode)) walk(link, depth + 1);
        if (S_ISREG(status.st_mode) && seen_.insert({status.st_dev, status.st_ino}).second)
          files_.push_back(link.string());
      }
    }
  }

  std::vector<std::string> sorted_files() {
    std::sort(files_.begin(), files_.end());
    return std::move(files_);
  }

 private:
  void take(const fs::directory_entry& entry, std::uint32_t depth) {
    std::string name = entry.path().filename().string();
    if (name.starts_with(".") || is_page_part(name)) return;
    std::error_code error;
    if (entry.is_symlink(error)) {
      links_.emplace_back(entry.path(), depth);
    } else if (entry.is_directory(error)) {
      walk(entry.path(), depth + 1);
    } else if (entry.is_regular_file(error)) {
      struct stat status {};
      if (stat(entry.path().c_str(), &status) == 0) seen_.insert({status.st_dev, status.st_ino});
      files_.push_back(entry.path().string());
    }
  }

  const IngestLimits& limits_;
  std::vector<std::string> files_;
  std::vector<std::pair<fs::path, std::uint32_t>> links_;
  std::set<FileIdentity> seen_;
};

}  // namespace

Result<std::vector<std::string>> list_inputs(const std::string& path, const IngestLimits& limits) {
  if (path == "-") return std::vector<std::string>{path};
  std::error_code error;
  fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) {
    if (error && error != std::errc::no_such_file_or_directory)
      return fail(ErrorCode::unreadable, "cannot be looked at: " + error.message(), path);
    return fail(ErrorCode::not_found, "no such file or folder", path);
  }
  if (!fs::is_directory(status)) return std::vector<std::string>{path};
  InputWalk walk(limits);
  walk.walk(path, 0);
  walk.follow_links();
  return walk.sorted_files();
}

}  // namespace dateline
