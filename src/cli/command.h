#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "cli/terminal.h"
#include "dateline/result.h"

namespace dateline::cli {

/// The program's exit status, listed in docs/reference/exit-codes.md.
enum class ExitCode : int {
  done = 0,
  failed = 1,           ///< the command could not do what it was asked
  usage = 2,            ///< the command line makes no sense
  done_with_skips = 3,  ///< done, but some input gave no page
};

/// Where the value of a flag or an operand goes. A bool is a switch, a vector takes several values.
using Target =
    std::variant<bool*, std::string*, std::optional<std::string>*, std::uint64_t*, std::vector<std::string>*>;

/// One flag of a command, defined once: the parser, the help text, the reference page and the completions
/// are all made from it.
struct Flag {
  std::string name;   ///< "--limit"
  std::string value;  ///< what stands for its value, "N"; empty for a switch
  std::string help;   ///< a sentence without the final stop
  Target target;
  std::vector<std::string> choices{};  ///< the only values taken, where there is such a list
  std::string standard{};              ///< the value without the flag, for the reader
};

/// What stands on the command line without a flag.
struct Operand {
  std::string name;  ///< "PATH"
  std::string help;
  Target target;
  bool required = true;
};

struct Example {
  std::string line;  ///< as typed
  std::string says;
};

/// One command of the program.
struct Command {
  std::string name;
  std::string summary;      ///< one line, for the list of commands
  std::string description;  ///< paragraphs parted by a blank line
  std::vector<Operand> operands{};
  std::vector<Flag> flags{};
  std::vector<Example> examples{};
  std::function<Result<ExitCode>(Terminal&)> run{};
  bool hidden = false;  ///< left out of help, reference and completions
};

}  // namespace dateline::cli
