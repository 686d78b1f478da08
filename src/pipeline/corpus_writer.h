#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "dateline/pipeline.h"
#include "pipeline/page_stream.h"
#include "pipeline/planned_inputs.h"

namespace dateline {

/// Adds to `counts` what gave no page; keeps the first 1,000 by name.
void count_skipped(IngestCounts& counts, Skipped skipped);

/// Brings steps into the store, a batch at a time.
///
/// A batch is one transaction: its articles, its skipped input and the position of its inputs are
/// committed together or not at all. Between batches the store is free for other writers. What has not
/// been committed when the writer is destroyed is lost, and is read again by the next run.
class CorpusWriter {
 public:
  CorpusWriter(Store& store, const InputPlan& plan, IngestCounts counts, const CorpusOptions& options);

  /// Keeps the step for the next batch, and writes the batch when it is large or old enough.
  /// Errors: store_busy after 5 minutes, store_full, store_read_only, store_failed.
  Result<void> take(Step step);

  /// Writes what has been taken since the last batch.
  Result<void> write_batch();

  /// write_batch, and brings actors up to date where no batch did: the user's may have changed.
  Result<void> finish();

  /// What the batches written so far did.
  const IngestCounts& counts() const { return counts_; }

 private:
  Result<void> write_steps();
  Result<void> join_batch();
  Result<void> write_step(Step& step);
  Result<void> write_page(Step& step);
  Result<void> write_skipped(Step& step);
  Result<void> write_state();
  void enter_input(std::size_t input_index);

  Store& store_;
  const InputPlan& plan_;
  IngestCounts counts_;
  const CorpusOptions& options_;

  std::vector<Step> batch_;
  std::size_t batch_bytes_ = 0;
  std::chrono::steady_clock::time_point batch_began_ = std::chrono::steady_clock::now();

  Store::InputState state_;  // of the input that the last step belongs to
  std::size_t state_index_ = 0;
  bool has_skipped_ = false;
  std::uint64_t pages_of_input_ = 0;  // read so far; state_ has those before its offset, which are not read again
  std::uint64_t bytes_before_input_ = 0;
  InputPosition position_;
};

}  // namespace dateline
