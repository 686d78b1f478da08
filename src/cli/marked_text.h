#pragma once

#include <cstddef>
#include <string>

#include "cli/terminal.h"
#include "dateline/record/record.h"

namespace dateline::cli {

/// An article's paragraphs, broken to `columns`, a blank line before each. Where standard output shows
/// colours, the words of each attribution stand in them: its source, its cue, its content.
std::string marked_text(const Record& record, const Terminal& terminal, std::size_t columns);

}  // namespace dateline::cli
