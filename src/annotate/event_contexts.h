#pragma once

#include <string>
#include <vector>

#include "annotate/clause_tree.h"
#include "annotate/token_range.h"

namespace dateline {

/// PLOVER's contexts that the words of a sentence speak for: "military", "terrorism", "election", ... At most three, in
/// PLOVER's order. Cost: linear.
std::vector<std::string> contexts_of(const ClauseTree& tree, TokenRange sentence);

}  // namespace dateline
