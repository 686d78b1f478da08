#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "dateline/result.h"

namespace dateline {

/// Windows of word pieces, padded to one length. All are row-major, [count, length].
struct PieceBatch {
  std::size_t count = 0;
  std::size_t length = 0;
  std::vector<std::int64_t> pieces;
  std::vector<std::int64_t> marks;
  std::vector<std::int64_t> mask;  ///< 1 where a piece stands, 0 where it is padding
  std::vector<std::int32_t> rows;  ///< the places in `pieces` whose columns are asked for; [rows]
};

/// The network, compiled for this machine: the one place that knows OpenVINO (decision 7).
///
/// Threads: any number may run batches at once; up to `threads` of them run side by side, each on one core.
class Transformer {
 public:
  /// What a network must have: so many columns, and a row for each piece of the vocabulary and each mark.
  struct Shape {
    std::size_t width = 0;
    std::size_t piece_count = 0;
    std::size_t mark_count = 0;
  };

  /// Compiles a network (OpenVINO IR: `model.xml` and the bytes of `model.bin`) whose inputs are `pieces`,
  /// `marks` and `mask`, i64 [B, L], and whose output is `columns`, f32 [B, L, width].
  ///
  /// Errors   wrong_format: no such network, other inputs, outputs or sizes; the message says which.
  /// Cost     about half a second and 100 MB for 6 layers of width 384.
  static Result<Transformer> compile(const std::string& xml, const std::string& weights, const Shape& shape,
                                     unsigned threads);

  Transformer(Transformer&&) noexcept;
  Transformer& operator=(Transformer&&) noexcept;
  ~Transformer();

  /// Runs a batch and hands the columns of `batch.rows`, row-major [rows, width], to `take`. They are gone afterwards.
  ///
  /// A row depends on its own window alone, bit for bit, not on the windows beside it nor on the padding:
  /// OpenVINO computes each piece by itself but for attention, whose masked terms are exact zeros. Between
  /// machines with other instruction sets rows differ by rounding.
  ///
  /// Errors: inference_failed, with the runtime's message.
  Result<void> run(const PieceBatch& batch, const std::function<void(const float* columns)>& take) const;

  /// What most of the network runs on here: "brgemm_avx512_vnni_i8", as OpenVINO calls it. Cost: one small batch.
  std::string instruction_set() const;

 private:
  struct Compiled;
  explicit Transformer(std::unique_ptr<Compiled> compiled);
  std::unique_ptr<Compiled> compiled_;
};

/// The version of the OpenVINO library that runs: "2026.4.1".
std::string openvino_version();

}  // namespace dateline
