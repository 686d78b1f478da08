#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/record/document.h"
#include "dateline/result.h"

namespace dateline {

/// One row a token, in the order of Document::tokens: the transformer's state at the token's first word
/// piece, carried through the first layer of every head. Which columns belong to which head is written in
/// the model (Encoder::columns). Of a text of more than `document_pieces_max` word pieces only the tokens of
/// its first part have a row.
struct Encoding {
  std::size_t width = 0;
  std::vector<float> values;  ///< row-major, [tokens, width]

  std::size_t token_count() const { return width == 0 ? 0 : values.size() / width; }
  const float* row(std::size_t token) const { return values.data() + token * width; }
};

/// How much of a text is encoded, in word pieces: some 13,000 words, more than any article has. It keeps a
/// text of megabytes from filling the memory.
inline constexpr std::size_t document_pieces_max = 16384;

/// A named range of columns of an Encoding.
struct ColumnRange {
  std::string name;  ///< "names", "attribution.roles", "dependency.query", ...
  std::size_t begin = 0;
  std::size_t count = 0;
};

/// The transformer encoder, int8, compiled for this machine. Any number of threads may share one.
class Encoder {
 public:
  /// Reads `model.xml`, `model.bin`, `vocabulary.txt` and `columns.json` of a model folder
  /// (docs/formats/model_folder.md).
  ///
  /// `threads` is how many threads will call encode() at once: so many inferences run side by side, at most
  /// one a core. More callers take turns.
  /// Errors   not_found, unreadable, wrong_format (cut, of another version, parts that do not fit), naming
  ///          the file, what was expected and what was found. Cost: under a second, 150 MB.
  static Result<Encoder> load(const std::filesystem::path& folder, unsigned threads);

  Encoder(Encoder&&) noexcept;
  Encoder& operator=(Encoder&&) noexcept;
  ~Encoder();

  std::size_t width() const;
  const std::vector<ColumnRange>& columns() const;
  const std::string& version() const;  ///< of the model: "language/1"

  /// What most of the network runs on here, as OpenVINO calls it: "brgemm_avx512_i8".
  std::string instruction_set() const;
  static std::string runtime_version();  ///< OpenVINO's: "2026.4.1"

  struct Impl;
  Impl& impl() const { return *impl_; }

 private:
  explicit Encoder(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// Encodes the tokens of a document.
///
/// The text is cut into word pieces (BERT's uncased vocabulary) and packed into windows of at most 256
/// pieces that begin at sentences and overlap, so that each sentence has text before it; a token keeps the
/// state from the window in which more text stands around it. A window that was encoded before is taken from
/// memory (32 MB of them are kept).
///
/// The windows depend on the document alone, and a row on its window alone, bit for bit: neither threads nor
/// batches, neither other articles nor what is in memory change it. Another instruction set does, by
/// rounding.
///
/// Errors   inference_failed, with the runtime's message. No text causes it.
/// Cost     linear in word pieces: about 20 ms for 600 words on one core with AVX-512 VNNI.
/// Threads  any number at once.
Result<Encoding> encode(std::string_view text, const Document& document, const Encoder& encoder);

}  // namespace dateline
