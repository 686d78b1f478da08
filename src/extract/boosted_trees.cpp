#include "extract/boosted_trees.h"

#include <algorithm>
#include <cstring>
#include <string>

namespace dateline {

namespace {

// FNV-1a over the features' names: a model is good for one set of features only.
std::uint32_t signature_of(std::span<const std::string_view> names) {
  std::uint32_t value = 2166136261u;
  for (std::string_view name : names) {
    for (char c : name) value = (value ^ static_cast<unsigned char>(c)) * 16777619u;
    value = (value ^ ' ') * 16777619u;
  }
  return value;
}

class Reader {
 public:
  Reader(std::string_view file, std::size_t at) : file_(file), at_(at) {}
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
  std::size_t at_;
};

}  // namespace

Result<BoostedTrees> BoostedTrees::read(std::string_view file, std::string_view magic,
                                        std::span<const std::string_view> names, std::string_view name) {
  std::string called(name);
  if (!file.starts_with(magic))
    return fail(ErrorCode::wrong_format, "no " + called + ": it does not begin with " + std::string(magic));
  Reader in(file, magic.size());
  std::uint32_t signature = 0, tree_count = 0;
  float scale = 0;
  if (!in.take(signature) || !in.take(tree_count) || !in.take(scale))
    return fail(ErrorCode::truncated, called + " ends inside its header");
  if (signature != signature_of(names))
    return fail(ErrorCode::wrong_format, called + " was trained on another set of features; train it again");
  BoostedTrees model;
  for (std::uint32_t t = 0; t < tree_count; ++t) {
    std::uint8_t node_count = 0, depth = 0;
    if (!in.take(node_count) || !in.take(depth))
      return fail(ErrorCode::truncated, called + " ends before its last tree");
    model.trees_.push_back({static_cast<std::uint32_t>(model.nodes_.size()), depth});
    for (std::uint8_t n = 0; n < node_count; ++n) {
      TreeNode node;
      std::int8_t value = 0;
      if (!in.take(node.threshold) || !in.take(node.feature) || !in.take(node.left) || !in.take(node.right) ||
          !in.take(value))
        return fail(ErrorCode::truncated, called + " ends inside a tree");
      if (node.feature >= names.size() || node.left >= node_count || node.right >= node_count)
        return fail(ErrorCode::wrong_format, called + " has a tree that leads outside itself");
      model.nodes_.push_back(node);
      model.values_.push_back(scale * static_cast<float>(value));
    }
  }
  if (!in.at_end()) return fail(ErrorCode::wrong_format, called + " has bytes after its last tree");
  return model;
}

// OPTIMIZATION: the rows go down a tree together, each a fixed number of steps (a leaf leads to itself), so that no
// step waits for the one before; 4 times as fast as one row at a time.
void BoostedTrees::sums(const float* const (&rows)[lanes], float (&out)[lanes]) const {
  float sums[lanes] = {};  // not `out`: what it refers to could be any float, and would be written at each tree
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
  std::copy(sums, sums + lanes, out);
}

}  // namespace dateline
