#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "dateline/encode.h"
#include "dateline/result.h"

namespace dateline {

/// The folder of a language model, as docs/formats/model_folder.md describes it: `columns.json`, which
/// names the other files by their checksums, read.
class ModelFolder {
 public:
  /// Reads `columns.json`. Errors: not_found, unreadable, wrong_format.
  static Result<ModelFolder> open(const std::filesystem::path& folder);

  /// The bytes of a file of the folder, which are what `columns.json` says they are.
  /// Errors: not_found, unreadable, wrong_format: cut or of another model, or not named in `columns.json`.
  Result<std::string> read(const std::string& file_name) const;

  /// The path of a file of the folder, for messages.
  std::string path_of(const std::string& file_name) const { return (folder_ / file_name).string(); }

  const std::string& model() const { return model_; }     ///< "language/1"
  std::size_t width() const { return width_; }            ///< columns of the network's output
  std::size_t pieces_max() const { return pieces_max_; }  ///< of a window, [CLS] and [SEP] counted
  const std::vector<ColumnRange>& columns() const { return columns_; }

 private:
  std::filesystem::path folder_;
  std::string model_;
  std::size_t width_ = 0;
  std::size_t pieces_max_ = 0;
  std::vector<ColumnRange> columns_;
  std::map<std::string, std::string> sha256_;  // by file name
};

}  // namespace dateline
