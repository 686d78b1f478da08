#include "serve/ingest_jobs.h"

#include <exception>
#include <utility>

#include "dateline/store.h"

namespace dateline::serve {

namespace {
constexpr std::size_t most_waiting = 32;
constexpr std::size_t most_remembered = 200;
}  // namespace

std::string_view name(IngestProgress::State state) {
  switch (state) {
    case IngestProgress::State::waiting: return "waiting";
    case IngestProgress::State::running: return "running";
    case IngestProgress::State::done: return "done";
    case IngestProgress::State::failed: return "failed";
  }
  return "failed";
}

IngestJobs::IngestJobs(std::string store_path)
    : store_path_(std::move(store_path)), worker_([this](const std::stop_token& stop) { work(stop); }) {}

IngestJobs::~IngestJobs() { stop(); }

Result<std::string> IngestJobs::add(UploadFolder upload) {
  std::lock_guard lock(mutex_);
  if (waiting_.size() >= most_waiting)
    return fail(ErrorCode::store_busy,
                std::to_string(most_waiting) + " uploads are waiting already; try again when one is done");
  std::string job = std::to_string(++job_count_);
  IngestProgress progress;
  progress.files = upload.file_count();
  progress.bytes = upload.byte_count();
  jobs_[job] = std::move(progress);
  oldest_first_.push_back(job);
  // Those that wait or run are the newest, and fewer than are remembered.
  if (oldest_first_.size() > most_remembered) {
    jobs_.erase(oldest_first_.front());
    oldest_first_.pop_front();
  }
  waiting_.push_back({job, std::move(upload)});
  changed_.notify_one();
  return job;
}

std::optional<IngestProgress> IngestJobs::progress(const std::string& job) const {
  std::lock_guard lock(mutex_);
  auto found = jobs_.find(job);
  return found == jobs_.end() ? std::nullopt : std::optional(found->second);
}

std::uint64_t IngestJobs::finished_count() const {
  std::lock_guard lock(mutex_);
  return finished_count_;
}

void IngestJobs::stop() {
  worker_.request_stop();
  if (worker_.joinable()) worker_.join();
  std::lock_guard lock(mutex_);
  waiting_.clear();
}

void IngestJobs::work(const std::stop_token& stop) {
  while (true) {
    std::unique_lock lock(mutex_);
    if (!changed_.wait(lock, stop, [this] { return !waiting_.empty(); })) return;
    if (stop.stop_requested()) return;
    Waiting next = std::move(waiting_.front());
    waiting_.pop_front();
    jobs_[next.job].state = IngestProgress::State::running;
    lock.unlock();
    read(std::move(next), stop);
  }
}

void IngestJobs::read(Waiting waiting, const std::stop_token& stop) {
  CorpusOptions options;
  options.stop = stop;
  options.progress = [&](const IngestCounts& counts, const InputPosition& position) {
    update(waiting.job, waiting.upload, counts, &position);
  };
  Result<IngestCounts> counts = read_into_store(waiting.upload.path(), std::move(options));
  if (counts) update(waiting.job, waiting.upload, std::move(*counts), nullptr);
  std::lock_guard lock(mutex_);
  IngestProgress& progress = jobs_[waiting.job];
  progress.state = counts ? IngestProgress::State::done : IngestProgress::State::failed;
  ++finished_count_;
  if (counts) return;
  progress.error = counts.error();
  progress.error->subject = waiting.upload.without_folder(progress.error->subject);
}

Result<IngestCounts> IngestJobs::read_into_store(const std::string& path, CorpusOptions options) {
  // A thread of ours must not end the program: what a stage throws against its contract ends its job only.
  try {
    if (!has_models_loaded_) {
      Result<std::optional<Models>> models = load_found_models(0);
      if (!models) return tl::unexpected(models.error());
      models_ = *std::move(models);
      has_models_loaded_ = true;
    }
    options.models = models_ ? &*models_ : nullptr;
    Result<Store> store = Store::open(store_path_, Store::Mode::read_write);
    if (!store) return tl::unexpected(store.error());
    Result<IngestCounts> counts = read_corpus({path}, *store, options);
    if (!counts) return counts;
    Result<void> logged = store->log("ingest", "an upload: " + std::to_string(counts->pages) + " pages, " +
                                                   std::to_string(counts->articles) + " new articles");
    if (!logged) return tl::unexpected(logged.error());
    return counts;
  } catch (const std::exception& failure) {
    return fail(ErrorCode::internal, failure.what());
  }
}

void IngestJobs::update(const std::string& job, const UploadFolder& upload, IngestCounts counts,
                        const InputPosition* position) {
  for (Skipped& skipped : counts.skipped) {
    skipped.error.subject = upload.without_folder(std::move(skipped.error.subject));
    skipped.error.message = upload.without_folder(std::move(skipped.error.message));
  }
  std::lock_guard lock(mutex_);
  IngestProgress& progress = jobs_[job];
  progress.counts = std::move(counts);
  progress.file = position == nullptr ? std::string() : upload.without_folder(position->path);
  progress.file_offset = position == nullptr ? 0 : position->offset;
  progress.file_size = position == nullptr ? 0 : position->size;
}

}  // namespace dateline::serve
