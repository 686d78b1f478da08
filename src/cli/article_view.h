#pragma once

#include <string>

#include "cli/terminal.h"
#include "dateline/record/record.h"

namespace dateline::cli {

/// An article laid out to be read: title, what the page says about it and where each value was found,
/// the text broken to the terminal's width, what was noticed. A page's control characters are left out.
std::string article_view(const Record& record, const Terminal& terminal);

}  // namespace dateline::cli
