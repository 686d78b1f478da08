#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "dateline/encode.h"
#include "dateline/record/document.h"
#include "dateline/record/span.h"

namespace dateline {

/// How a tiny model is made; what its parts promise one another can be made to differ.
struct TinyModel {
  std::size_t width = 12;       ///< of the network's output
  std::size_t piece_rows = 0;   ///< of the table of pieces; 0: as many as the vocabulary has
  std::size_t mark_rows = 36;   ///< of the table of marks
  std::size_t pieces_max = 32;  ///< of a window, [CLS] and [SEP] counted
  std::vector<ColumnRange> columns = {{"names", 0, 5}, {"roles", 5, 7}};
  const char* output = "columns";
  std::uint32_t seed = 1;
};

/// A folder with a language model of two layers of width 8, quantised as the real one is, and a vocabulary of some
/// 200 pieces. It knows nothing, but each row depends on all pieces and marks of its window and on their places.
class TinyModelFolder {
 public:
  explicit TinyModelFolder(const TinyModel& made = {});
  ~TinyModelFolder();
  TinyModelFolder(const TinyModelFolder&) = delete;
  TinyModelFolder& operator=(const TinyModelFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path models() const { return path_.parent_path(); }  ///< the folder of models that holds it
  std::string read(const std::string& file_name) const;
  void write(const std::string& file_name, const std::string& bytes) const;
  void remove(const std::string& file_name) const;

  /// Writes `columns.json` with the checksums of the files as they are, and `from` replaced by `to`.
  void write_columns(const std::string& from = {}, const std::string& to = {}) const;

 private:
  std::filesystem::path path_;
  TinyModel made_;
};

/// The vocabulary of the tiny model, a line a piece.
std::string tiny_vocabulary();

/// Where paragraphs (parted by blank lines), sentences (ended by a full stop) and tokens (parted by spaces) lie.
Document simple_document(const std::string& text);

/// A text of `sentences` sentences in words of the tiny vocabulary, of 3 to 14 words each, in paragraphs.
std::string invented_text(std::uint32_t seed, std::size_t sentences);

}  // namespace dateline
