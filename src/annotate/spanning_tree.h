#pragma once

#include <cstddef>
#include <vector>

namespace dateline {

/// The tree over `count` words with the greatest sum of scores and exactly one root.
///
/// `scores` is [count, count], row-major: scores[word, head]; the diagonal is the score of being the root.
/// Returns each word's head; the root is its own. Ties go to the smaller index.
/// Cost: the square of `count` where the best heads form a tree, its cube at worst.
std::vector<std::size_t> best_tree(const std::vector<float>& scores, std::size_t count);

}  // namespace dateline
