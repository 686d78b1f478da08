#pragma once

#include <cstddef>
#include <string>

#include "cli/terminal.h"
#include "dateline/record/record.h"

namespace dateline::cli {

/// Who says what in an article: the speakers in the order in which they first speak, below each what it is
/// said to say, one line each, with the number of its sentence (from 1). What stands inside another's
/// content is indented below that. Unnamed speakers are marked so; a stance is named unless it is "asserts".
/// After `lines_max` lines the rest is counted.
std::string speakers_view(const Record& record, const Terminal& terminal, std::size_t columns, std::size_t lines_max);

}  // namespace dateline::cli
