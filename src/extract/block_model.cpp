#include "extract/block_model.h"

#include <algorithm>
#include <cmath>

namespace dateline {

extern const unsigned char built_in_block_model[];
extern const std::size_t built_in_block_model_size;

namespace {

// Of the 15,200 blocks of 200 news pages 58 % are settled by it; the rest of the trees brings none of them over .11.
constexpr float settled_below = -3;

}  // namespace

Result<BlockModel> BlockModel::read(std::string_view file) {
  Result<BoostedTrees> trees = BoostedTrees::read(file, "DLBLOCK1", block_feature::names(), "block model");
  if (!trees) return tl::unexpected(trees.error());
  BlockModel model;
  model.trees_ = std::move(*trees);
  return model;
}

const BlockModel& BlockModel::built_in() {
  static const BlockModel model = [] {
    auto read = BlockModel::read({reinterpret_cast<const char*>(built_in_block_model), built_in_block_model_size});
    return read ? std::move(*read) : BlockModel{};  // the model tests hold the built-in one to be readable
  }();
  return model;
}

std::vector<float> BlockModel::probabilities(std::span<const BlockFeatures> blocks) const {
  std::vector<float> out(blocks.size());
  std::vector<const float*> rows;
  std::vector<std::size_t> asked;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (is_bare_link(blocks[i])) continue;
    rows.push_back(blocks[i].data());
    asked.push_back(i);
  }
  std::vector<float> odds = trees_.log_odds(rows, settled_below);
  for (std::size_t i = 0; i < asked.size(); ++i) out[asked[i]] = 1.0f / (1.0f + std::exp(-odds[i]));
  return out;
}

}  // namespace dateline
