#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "dateline/ingest.h"
#include "dateline/record/record.h"
#include "dateline/store.h"

namespace dateline {

/// Reads one page through every stage.
Record read_page(const Page& page);

/// What an ingest did.
struct IngestCounts {
  std::uint64_t inputs = 0;    ///< files opened
  std::uint64_t pages = 0;     ///< pages handed out by the readers
  std::uint64_t articles = 0;  ///< new in the store
  std::uint64_t already_there = 0;
  std::uint64_t without_text = 0;  ///< articles kept with no main text
  std::vector<Skipped> skipped;    ///< the first 1,000
  std::uint64_t skipped_count = 0;
};

struct CorpusOptions {
  IngestLimits limits;
  unsigned threads = 0;  ///< 0: one a core
  /// Called from one thread, after each batch is committed.
  std::function<void(const IngestCounts&, const InputPosition&)> progress;
  /// Asks the run to end after the next commit, with the counts so far: Ctrl-C, or a server that stops.
  std::stop_token stop;
};

/// Reads every page below `paths` into `store`: readers, `threads` workers and one writer. Rows do not
/// depend on the number of threads. Articles and the input's position are committed together, so a run
/// that was killed goes on where it was.
///
/// Errors: a path that does not exist, a store that cannot be written. Bad pages are counted, not errors.
Result<IngestCounts> read_corpus(const std::vector<std::string>& paths, Store& store,
                                 const CorpusOptions& options = {});

}  // namespace dateline
