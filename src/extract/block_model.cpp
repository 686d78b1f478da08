#include "extract/block_model.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string>

namespace dateline {

extern const unsigned char built_in_block_model[];
extern const std::size_t built_in_block_model_size;

namespace {

constexpr std::string_view magic = "DLBLOCK1";

// FNV-1a over the features' names: a model is good for one set of features only.
std::uint32_t feature_signature() {
  std::uint32_t value = 2166136261u;
  for (std::string_view name : block_feature::names()) {
    for (char c : name) value = (value ^ static_cast<unsigned char>(c)) * 16777619u;
    value = (value ^ ' ') * 16777619u;
  }
  return value;
}

class Reader {
 public:
  explicit Reader(std::string_view file) : file_(file) {}
  template <class T>
  bool take(T& value) {
    if (file_.size() - at_ < sizeof value) return false;
    std::memcpy(&value, file_.data() + at_, sizeof value);
    at_ += sizeof value;
    return true;
  }
  bool at_end() const { return at_ == file_.size(); }

 private:
  std::string_view file_;
  std::size_t at_ = magic.size();
};

}  // namespace

Result<BlockModel> BlockModel::read(std::string_view file) {
  if (!file.starts_with(magic))
    return fail(ErrorCode::wrong_format, "no block model: it does not begin with " + std::string(magic));
  Reader in(file);
  std::uint32_t signature = 0, tree_count = 0;
  float scale = 0;
  if (!in.take(signature) || !in.take(tree_count) || !in.take(scale))
    return fail(ErrorCode::truncated, "block model ends inside its header");
  if (signature != feature_signature())
    return fail(ErrorCode::wrong_format,
                "block model was trained on another set of features; run training/blocks/train.py");
  BlockModel model;
  for (std::uint32_t t = 0; t < tree_count; ++t) {
    std::uint8_t node_count = 0, depth = 0;
    if (!in.take(node_count) || !in.take(depth))
      return fail(ErrorCode::truncated, "block model ends before its last tree");
    model.trees_.push_back({static_cast<std::uint32_t>(model.nodes_.size()), depth});
    for (std::uint8_t n = 0; n < node_count; ++n) {
      TreeNode node;
      std::int8_t value = 0;
      if (!in.take(node.threshold) || !in.take(node.feature) || !in.take(node.left) || !in.take(node.right) ||
          !in.take(value))
        return fail(ErrorCode::truncated, "block model ends inside a tree");
      if (node.feature >= block_feature::count || node.left >= node_count || node.right >= node_count)
        return fail(ErrorCode::wrong_format, "block model has a tree that leads outside itself");
      model.nodes_.push_back(node);
      model.values_.push_back(scale * static_cast<float>(value));
    }
  }
  if (!in.at_end()) return fail(ErrorCode::wrong_format, "block model has bytes after its last tree");
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
  // OPTIMIZATION: eight blocks go down a tree together, each a fixed number of steps (a leaf leads to
  // itself), so that no step waits for the one before; 4 times as fast as one block at a time.
  constexpr std::size_t lanes = 8;
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
    float sums[lanes] = {};
    for (const Tree& tree : trees_) {
      const TreeNode* nodes = nodes_.data() + tree.first_node;
      std::uint32_t at[lanes] = {};
      for (std::uint8_t step = 0; step < tree.depth; ++step) {
        for (std::size_t lane = 0; lane < lanes; ++lane) {
          const TreeNode& node = nodes[at[lane]];
          at[lane] = rows[lane][node.feature] <= node.threshold ? node.left : node.right;
        }
      }
      for (std::size_t lane = 0; lane < lanes; ++lane) sums[lane] += values_[tree.first_node + at[lane]];
    }
    for (std::size_t lane = 0; lane < used; ++lane) out[asked[begin + lane]] = 1.0f / (1.0f + std::exp(-sums[lane]));
  }
  return out;
}

}  // namespace dateline
