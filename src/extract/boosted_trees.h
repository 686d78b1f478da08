#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

#include "dateline/result.h"

namespace dateline {

/// Gradient-boosted regression trees over rows of numbers.
///
/// Source: Friedman, "Greedy function approximation: a gradient boosting machine", 2001; trained with LightGBM by
/// the folders of training/. The form of the file is docs/formats/block_model.md; leaves are int8 with one scale.
class BoostedTrees {
 public:
  /// Reads a model that begins with `magic` (eight bytes: what it is for, and the version of the form) and was
  /// trained on the features `names`, in that order. `name` is what messages call it: "block model".
  /// Errors: wrong_format, truncated, naming what was expected and what was found.
  static Result<BoostedTrees> read(std::string_view file, std::string_view magic,
                                   std::span<const std::string_view> names, std::string_view name);

  bool empty() const { return trees_.empty(); }

  /// The log-odds of each row, each as long as the features. A row that the first third of the trees puts below
  /// `settled_below` is not asked further and has their sum: the others seldom move it by more than 1.
  /// Cost: about 1 us for each 100 trees and row. Threads: any number at once.
  std::vector<float> log_odds(std::span<const float* const> rows,
                              float settled_below = -std::numeric_limits<float>::infinity()) const;

 private:
  static constexpr std::size_t lanes = 8;  // so many rows go down a tree together
  struct TreeNode {
    float threshold = 0;  // go left where the feature is at most this; never NaN
    std::uint16_t feature = 0;
    std::uint8_t left = 0;  // of the same tree; a leaf leads to itself
    std::uint8_t right = 0;
  };
  struct Tree {
    std::uint32_t first_node = 0;
    std::uint8_t depth = 0;
  };
  // Adds what the trees [first, last) say of the rows; a row may be there more than once.
  void add(std::size_t first, std::size_t last, const float* const (&rows)[lanes], float (&sums)[lanes]) const;
  // The same for any number of rows, given by their indices.
  void add(std::size_t first, std::size_t last, std::span<const float* const> rows,
           std::span<const std::uint32_t> asked, std::vector<float>& sums) const;

  std::vector<TreeNode> nodes_;
  std::vector<float> values_;  // beside nodes_: what a leaf adds
  std::vector<Tree> trees_;
};

}  // namespace dateline
