#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/command.h"
#include "dateline/pipeline.h"

namespace dateline::cli {

/// What to read, and how to say what it gave.
struct LineRun {
  std::vector<std::string> paths;
  std::uint64_t threads = 0;
};

/// Writes one line a page on standard output, in the order of the input; names what was skipped, and why,
/// on standard error. `render` is called from several threads at once.
Result<ExitCode> write_lines(const LineRun& run, const RenderPage& render, Terminal& terminal);

}  // namespace dateline::cli
