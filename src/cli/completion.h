#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"

namespace dateline::cli {

/// A completion script for "bash", "zsh" or "fish"; nothing for another shell.
std::optional<std::string> completion_script(const std::string& shell, const std::vector<Command>& commands);

}  // namespace dateline::cli
