#pragma once

#include <cstddef>
#include <string>

#include "cli/terminal.h"
#include "dateline/record/annotations.h"

namespace dateline::cli {

/// Who and what an article names: a paragraph for each type, each entity with the number of its mentions,
/// the most often mentioned first, those without a name after those with one. After `entities_max` of a
/// type, named and unnamed each, the rest is counted.
std::string entities_view(const Annotations& annotations, const Terminal& terminal, std::size_t columns,
                          std::size_t entities_max);

}  // namespace dateline::cli
