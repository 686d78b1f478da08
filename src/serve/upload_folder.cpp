#include "serve/upload_folder.h"

#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <utility>

#include "text/utf8.h"

namespace dateline::serve {

namespace fs = std::filesystem;

Result<UploadFolder> UploadFolder::make(std::uint64_t bytes_limit) {
  std::error_code failure;
  fs::path temporary = fs::temp_directory_path(failure);
  if (failure) return fail(ErrorCode::unreadable, "no folder for temporary files: " + failure.message());
  std::string pattern = (temporary / "dateline-upload-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr)
    return fail(ErrorCode::unreadable, "cannot make a folder for the upload: " + std::string(std::strerror(errno)),
                temporary.string());
  return UploadFolder(pattern, bytes_limit);
}

UploadFolder::UploadFolder(UploadFolder&& other) noexcept
    : path_(std::exchange(other.path_, {})),
      bytes_limit_(other.bytes_limit_),
      file_count_(other.file_count_),
      byte_count_(other.byte_count_),
      file_(std::move(other.file_)) {}

UploadFolder::~UploadFolder() {
  if (path_.empty()) return;
  file_.close();
  std::error_code ignored;  // a folder that stays behind in /tmp harms nobody
  fs::remove_all(path_, ignored);
}

Result<void> UploadFolder::begin_file(std::string_view untrusted_name) {
  if (Result<void> ended = finish(); !ended) return ended;
  fs::path folder = fs::path(path_) / std::to_string(++file_count_);
  std::error_code failure;
  fs::create_directory(folder, failure);
  std::string name = safe_file_name(untrusted_name);
  if (!failure) file_.open(folder / name, std::ios::binary | std::ios::trunc);
  if (failure || !file_) return fail(ErrorCode::unreadable, "cannot be written to " + folder.string(), name);
  return {};
}

Result<void> UploadFolder::write(std::string_view bytes) {
  byte_count_ += bytes.size();
  if (byte_count_ > bytes_limit_)
    return fail(ErrorCode::too_large,
                "the upload is larger than the limit of " + std::to_string(bytes_limit_) + " bytes");
  if (!file_.write(bytes.data(), static_cast<std::streamsize>(bytes.size())))
    return fail(ErrorCode::unreadable, "the upload cannot be kept: no room left in " + path_);
  return {};
}

Result<void> UploadFolder::finish() {
  if (!file_.is_open()) return {};
  file_.close();
  if (!file_) return fail(ErrorCode::unreadable, "the upload cannot be kept: no room left in " + path_);
  return {};
}

std::string UploadFolder::without_folder(std::string text) const {
  const std::string prefix = path_ + "/";
  for (std::size_t at = text.find(prefix); at != std::string::npos; at = text.find(prefix, at)) {
    std::size_t end = at + prefix.size();
    std::size_t digits_end = text.find_first_not_of("0123456789", end);
    if (digits_end != std::string::npos && digits_end > end && text[digits_end] == '/') end = digits_end + 1;
    text.erase(at, end - at);
  }
  return text;
}

std::string safe_file_name(std::string_view untrusted_name) {
  constexpr std::size_t longest_name_bytes = 200;
  std::size_t slash = untrusted_name.find_last_of("/\\");
  if (slash != std::string_view::npos) untrusted_name.remove_prefix(slash + 1);
  std::string name;
  for (std::size_t at = 0; at < untrusted_name.size();) {
    char32_t c = utf8::next(untrusted_name, at);
    if (c < 0x20 || c == 0x7F) c = U'_';
    utf8::append(name, c);
  }
  if (name.size() > longest_name_bytes) {  // keeps its end, where the extensions are
    std::size_t cut = name.size() - longest_name_bytes;
    while (!utf8::is_boundary(name, cut)) ++cut;
    name.erase(0, cut);
  }
  // A hidden file would be passed over by list_inputs without a word.
  if (name.starts_with('.')) name[0] = '_';
  return name.empty() ? "page" : name;
}

}  // namespace dateline::serve
