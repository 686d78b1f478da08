#include "pipeline/corpus_writer.h"

#include <algorithm>
#include <utility>

#include "pipeline/begin_when_free.h"

namespace dateline {
namespace {

using Clock = std::chrono::steady_clock;

// A batch is one transaction: large enough that the cost of a commit does not show, small enough that
// little is read again after a kill.
constexpr std::size_t batch_steps_limit = 768;  // of an archive, every second step is a position
constexpr std::size_t batch_bytes_limit = 16u << 20;
constexpr auto batch_age_limit = std::chrono::seconds(1);
constexpr std::size_t skipped_kept = 1000;

}  // namespace

void count_skipped(IngestCounts& counts, Skipped skipped) {
  ++counts.skipped_count;
  if (counts.skipped.size() < skipped_kept) counts.skipped.push_back(std::move(skipped));
}

CorpusWriter::CorpusWriter(Store& store, const InputPlan& plan, IngestCounts counts, const CorpusOptions& options)
    : store_(store), plan_(plan), counts_(std::move(counts)), options_(options), state_index_(plan.inputs.size()) {}

Result<void> CorpusWriter::take(Step step) {
  batch_bytes_ += step.record.article.text.size() + step.compressed.zstd.size();
  batch_.push_back(std::move(step));
  bool is_full = batch_.size() >= batch_steps_limit || batch_bytes_ >= batch_bytes_limit;
  return is_full || Clock::now() - batch_began_ >= batch_age_limit ? write_batch() : Result<void>{};
}

Result<void> CorpusWriter::write_batch() {
  if (batch_.empty()) return {};
  IngestCounts before = counts_;
  Result<void> written = begin_when_free(store_, options_.stop);
  if (written) {
    written = write_steps().and_then([&] { return join_batch(); });
    if (written) written = store_.commit();
    if (!written) store_.rollback();
  }
  if (!written) {
    counts_ = std::move(before);
    return written;
  }
  batch_.clear();
  batch_bytes_ = 0;
  batch_began_ = Clock::now();
  if (options_.progress) options_.progress(counts_, position_);
  return {};
}

Result<void> CorpusWriter::finish() {
  Result<void> done = write_batch();
  if (!done || options_.models == nullptr) return done;
  done = begin_when_free(store_, options_.stop);
  if (!done) return done;
  done = join_batch();
  if (done) return store_.commit();
  store_.rollback();
  return done;
}

Result<void> CorpusWriter::join_batch() {
  return options_.models == nullptr ? Result<void>{} : join_actors(store_, *options_.models);
}

Result<void> CorpusWriter::write_steps() {
  for (std::size_t i = 0; i < batch_.size(); ++i) {
    enter_input(batch_[i].input_index);
    Result<void> written = write_step(batch_[i]);
    bool is_last_of_input = i + 1 == batch_.size() || batch_[i + 1].input_index != state_index_;
    if (written && is_last_of_input) written = write_state();
    if (!written) return written;
  }
  return {};
}

Result<void> CorpusWriter::write_step(Step& step) {
  switch (step.kind) {
    case Step::Kind::page: return write_page(step);
    case Step::Kind::skipped: return write_skipped(step);
    case Step::Kind::position:
      state_.offset = step.offset;
      state_.pages = pages_of_input_;
      position_.read_bytes = step.read_bytes;
      return {};
    case Step::Kind::end:
      state_.pages = pages_of_input_;
      // A file that gave nothing but trouble is tried again by the next run, which may know better.
      state_.complete = step.complete && (state_.pages > 0 || !has_skipped_);
      ++counts_.inputs;
      return {};
  }
  return {};
}

Result<void> CorpusWriter::write_page(Step& step) {
  Result<Added> added = store_.add(step.record, step.compressed);
  if (!added) return tl::unexpected(added.error());
  ++counts_.pages;
  ++pages_of_input_;
  if (*added == Added::already_there) {
    ++counts_.already_there;
  } else if (*added == Added::suppressed) {
    ++counts_.suppressed;
  } else {
    ++counts_.articles;
    if (step.record.article.text.empty()) ++counts_.without_text;
  }
  return {};
}

Result<void> CorpusWriter::write_skipped(Step& step) {
  has_skipped_ = true;
  Result<void> written = store_.add_skipped(step.skipped.error, step.skipped.offset);
  if (written) count_skipped(counts_, std::move(step.skipped));
  return written;
}

void CorpusWriter::enter_input(std::size_t input_index) {
  if (state_index_ == input_index) return;
  std::size_t passed = state_index_ == plan_.inputs.size() ? 0 : state_index_;
  for (; passed < input_index; ++passed) bytes_before_input_ += plan_.inputs[passed].size;
  const PlannedInput& input = plan_.inputs[input_index];
  state_index_ = input_index;
  has_skipped_ = false;
  pages_of_input_ = input.pages_before;
  state_ = {state_name(input.path), input.size, input.modified_ns, input.resume_at, input.pages_before, false};
}

Result<void> CorpusWriter::write_state() {
  const PlannedInput& input = plan_.inputs[state_index_];
  if (state_.complete) position_.read_bytes = input.size;
  position_ = {input.path, state_.offset, input.size, position_.read_bytes};
  counts_.bytes_read = bytes_before_input_ + std::min(position_.read_bytes, input.size);
  // Standard input cannot be taken up again, so there is nothing to remember.
  return input.path == "-" ? Result<void>{} : store_.set_input_state(state_);
}

}  // namespace dateline
