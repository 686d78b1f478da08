#pragma once

#include <vector>

#include "dateline/record/attribution.h"
#include "dateline/record/entity.h"

namespace dateline {

/// What the language core found in an article's text. All spans are bytes of Article::text.
struct Annotations {
  std::vector<Entity> entities;           ///< sorted by the first mention
  std::vector<Attribution> attributions;  ///< sorted by the first piece of their content
};

}  // namespace dateline
