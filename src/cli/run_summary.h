#pragma once

#include <chrono>
#include <string>

#include "cli/command.h"
#include "cli/terminal.h"
#include "dateline/pipeline.h"

namespace dateline::cli {

/// The sentence that ends an ingest: "12 pages: 10 new articles, 2 already there. 1 skipped: truncated 1."
std::string summary_sentence(const IngestCounts& counts);

/// The same as one JSON object, with every skipped input that was kept.
std::string summary_json(const IngestCounts& counts);

/// One line for what gave no page: "FILE, byte 1234: what was wrong (truncated)".
std::string skipped_line(const Skipped& skipped);

/// failed where the run was stopped, done_with_skips where something was skipped, else done.
ExitCode exit_code_of(const IngestCounts& counts);

/// One line of progress, to be drawn over: bar, share, pages, speed, file.
std::string progress_line(const IngestCounts& counts, const InputPosition& position,
                          std::chrono::duration<double> elapsed, std::size_t columns);

/// "1,234,567"
std::string grouped(std::uint64_t number);

}  // namespace dateline::cli
