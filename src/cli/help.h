#pragma once

#include <string>
#include <vector>

#include "cli/command.h"

namespace dateline::cli {

/// What `dateline` and `dateline --help` print.
std::string overview(const std::vector<Command>& commands);

/// What `dateline COMMAND --help` prints.
std::string help_text(const Command& command);

/// docs/reference/cli.md, whole. A test holds the file to it.
std::string reference_page(const std::vector<Command>& commands);

/// dateline.1, the same in the macros of man(7).
std::string manual_page(const std::vector<Command>& commands);

}  // namespace dateline::cli
