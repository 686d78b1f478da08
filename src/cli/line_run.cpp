#include "cli/line_run.h"

#include "cli/interrupt.h"
#include "cli/run_summary.h"

namespace dateline::cli {

Result<ExitCode> write_lines(const LineRun& run, const RenderPage& render, Terminal& terminal) {
  Interrupt interrupt;
  CorpusOptions options;
  options.threads = static_cast<unsigned>(run.threads);
  options.stop = interrupt.token();
  Result<void> written;
  LineSink sink;
  sink.line = [&](const std::string& line) {
    written = terminal.write(line);
    if (written) written = terminal.write("\n");
    return written.has_value();
  };
  sink.skipped = [&](const Skipped& skipped) { terminal.say(skipped_line(skipped)); };
  Result<IngestCounts> counts = read_pages(run.paths, render, sink, options);
  if (!counts) return tl::unexpected(counts.error());
  if (!written) return tl::unexpected(written.error());
  if (counts->stopped) return fail(ErrorCode::unreadable, "stopped before the end of the input");
  return exit_code_of(*counts);
}

}  // namespace dateline::cli
