#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "dateline/result.h"

namespace dateline::cli {

/// What a command line asks for: a command whose targets are filled, or a text to print.
struct Asked {
  const Command* command = nullptr;
  std::string text{};  ///< for --help and --version, when there is no command
};

/// Reads the command line (without the program's name) and fills the targets of the command's flags.
///
/// Errors: bad_request, with the nearest command or flag where the one given does not exist.
Result<Asked> read_command_line(const std::vector<Command>& commands, const std::vector<std::string>& words);

/// The word of `known` with the fewest edits to `word`, where they are few enough to be a slip of the hand.
std::optional<std::string> nearest(const std::string& word, const std::vector<std::string>& known);

}  // namespace dateline::cli
