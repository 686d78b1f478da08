#pragma once

#include <cstdint>
#include <fstream>
#include <string>
#include <string_view>

#include "dateline/result.h"

namespace dateline::serve {

/// A folder of our own for the files of one upload, removed with all that is in it when it goes.
///
/// Each file lies in a numbered folder, so that two files of one name keep their names (a name is part of
/// a record's key). Names are what browsers send: folders and leading dots are taken off, control
/// characters replaced.
class UploadFolder {
 public:
  /// Below the system's folder for temporary files. Errors: unreadable.
  static Result<UploadFolder> make(std::uint64_t bytes_limit);

  UploadFolder(UploadFolder&& other) noexcept;
  UploadFolder& operator=(UploadFolder&&) = delete;
  ~UploadFolder();

  /// Begins a file; what is written next goes there. Errors: unreadable.
  Result<void> begin_file(std::string_view untrusted_name);

  /// Errors: too_large past the limit of the whole upload, unreadable (a full disk).
  Result<void> write(std::string_view bytes);

  /// Ends the last file. Errors: unreadable.
  Result<void> finish();

  const std::string& path() const { return path_; }
  std::uint64_t file_count() const { return file_count_; }
  std::uint64_t byte_count() const { return byte_count_; }

  /// `text` with every path into this folder shortened to the file's own name.
  std::string without_folder(std::string text) const;

 private:
  UploadFolder(std::string path, std::uint64_t bytes_limit) : path_(std::move(path)), bytes_limit_(bytes_limit) {}

  std::string path_;
  std::uint64_t bytes_limit_ = 0;
  std::uint64_t file_count_ = 0;
  std::uint64_t byte_count_ = 0;
  std::ofstream file_;
};

/// The file name that an untrusted one is kept under.
std::string safe_file_name(std::string_view untrusted_name);

}  // namespace dateline::serve
