#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "dateline/result.h"
#include "extract/block_features.h"

namespace dateline {

/// Gradient-boosted regression trees over the features of a block: how likely it belongs to the main text.
///
/// Source: Friedman, "Greedy function approximation: a gradient boosting machine", 2001; trained with
/// LightGBM by training/blocks/. The model's file (models/blocks/blocks.bin, docs/formats/block_model.md)
/// is built into the program; its leaves are int8 with one scale.
class BlockModel {
 public:
  /// Reads a model. Errors: wrong_format, truncated, naming what was expected and what was found.
  static Result<BlockModel> read(std::string_view file);

  /// The model that is built into the program.
  static const BlockModel& built_in();

  /// Probability, in [0, 1], that each block belongs to the main text; calibrated on the development pages
  /// out of fold (models/blocks/card.md); 0 for a bare link. Cost: about 1 us a block. Threads: any number at once.
  std::vector<float> probabilities(std::span<const BlockFeatures> blocks) const;

 private:
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
  std::vector<TreeNode> nodes_;
  std::vector<float> values_;  // beside nodes_: what a leaf adds
  std::vector<Tree> trees_;
};

}  // namespace dateline
