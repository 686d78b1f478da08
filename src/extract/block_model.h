#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "dateline/result.h"
#include "extract/block_features.h"
#include "extract/boosted_trees.h"

namespace dateline {

/// Boosted trees over the features of a block: how likely it belongs to the main text. Trained by
/// training/blocks/; the model's file (models/blocks/blocks.bin) is built into the program.
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
  BoostedTrees trees_;
};

}  // namespace dateline
