#include "extract/boosted_trees.h"

#include <algorithm>
#include <cstring>
#include <numeric>
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
void BoostedTrees::add(std::size_t first, std::size_t last, const float* const (&rows)[lanes],
                       float (&sums)[lanes]) const {
  float added[lanes] = {};  // not `sums`: what it refers to could be any float, and would be written at each tree
  for (std::size_t t = first; t < last; ++t) {
    const Tree& tree = trees_[t];
    const TreeNode* nodes = nodes_.data() + tree.first_node;
    std::uint32_t at[lanes] = {};
    for (std::uint8_t step = 0; step < tree.depth; ++step) {
      for (std::size_t lane = 0; lane < lanes; ++lane) {
        const TreeNode& node = nodes[at[lane]];
        at[lane] = rows[lane][node.feature] <= node.threshold ? node.left : node.right;
      }
    }
    for (std::size_t lane = 0; lane < lanes; ++lane) added[lane] += values_[tree.first_node + at[lane]];
  }
  std::copy(added, added + lanes, sums);
}

void BoostedTrees::add(std::size_t first, std::size_t last, std::span<const float* const> rows,
                       std::span<const std::uint32_t> asked, std::vector<float>& sums) const {
  for (std::size_t begin = 0; begin < asked.size(); begin += lanes) {
    std::size_t used = std::min(lanes, asked.size() - begin);
    const float* together[lanes];
    for (std::size_t lane = 0; lane < lanes; ++lane) together[lane] = rows[asked[begin + std::min(lane, used - 1)]];
    float added[lanes];
    add(first, last, together, added);
    for (std::size_t lane = 0; lane < used; ++lane) sums[asked[begin + lane]] += added[lane];
  }
}

// OPTIMIZATION: most of a page's blocks are settled early; two fifths of the time of the block model.
std::vector<float> BoostedTrees::log_odds(std::span<const float* const> rows, float settled_below) const {
  std::vector<float> sums(rows.size());
  std::vector<std::uint32_t> asked(rows.size());
  std::iota(asked.begin(), asked.end(), 0u);
  std::size_t early = trees_.size() / 3;
  add(0, early, rows, asked, sums);
  std::erase_if(asked, [&](std::uint32_t row) { return sums[row] < settled_below; });
  add(early, trees_.size(), rows, asked, sums);
  return sums;
}

}  // namespace dateline
