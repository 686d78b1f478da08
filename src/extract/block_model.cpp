#include "extract/block_model.h"

#include <algorithm>
#include <cmath>

namespace dateline {

extern const unsigned char built_in_block_model[];
extern const std::size_t built_in_block_model_size;

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
  constexpr std::size_t lanes = BoostedTrees::lanes;
  std::vector<float> out(blocks.size());
  std::vector<std::uint32_t> asked;
  asked.reserve(blocks.size());
  for (std::uint32_t i = 0; i < blocks.size(); ++i)
    if (!is_bare_link(blocks[i])) asked.push_back(i);
  for (std::size_t begin = 0; begin < asked.size(); begin += lanes) {
    std::size_t used = std::min(lanes, asked.size() - begin);
    const float* rows[lanes];
    for (std::size_t lane = 0; lane < lanes; ++lane)
      rows[lane] = blocks[asked[begin + std::min(lane, used - 1)]].data();
    float sums[lanes];
    trees_.sums(rows, sums);
    for (std::size_t lane = 0; lane < used; ++lane) out[asked[begin + lane]] = 1.0f / (1.0f + std::exp(-sums[lane]));
  }
  return out;
}

}  // namespace dateline
