#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "dateline/pipeline.h"
#include "serve/upload_folder.h"

namespace dateline::serve {

/// How an upload fares.
struct IngestProgress {
  enum class State { waiting, running, done, failed } state = State::waiting;
  std::uint64_t files = 0;  ///< uploaded
  std::uint64_t bytes = 0;
  IngestCounts counts;  ///< so far
  std::string file;     ///< the one being read
  std::uint64_t file_offset = 0;
  std::uint64_t file_size = 0;
  std::optional<Error> error;  ///< of a failed job
};

std::string_view name(IngestProgress::State state);

/// Uploads waiting to be read into the store, one after the other by a thread of its own: the store has one
/// writer. Threads: any.
class IngestJobs {
 public:
  explicit IngestJobs(std::string store_path);
  ~IngestJobs();  ///< stop()

  /// Takes an upload and names its job. Errors: store_busy where too many wait already.
  Result<std::string> add(UploadFolder upload);

  /// Nothing for a job never heard of; the last 200 are remembered.
  std::optional<IngestProgress> progress(const std::string& job) const;

  std::uint64_t finished_count() const;

  /// Asks the running job to end at its next commit, drops those that wait, and returns when it has ended.
  void stop();

 private:
  struct Waiting {
    std::string job;
    UploadFolder upload;
  };
  void work(const std::stop_token& stop);
  void read(Waiting waiting, const std::stop_token& stop);
  Result<IngestCounts> read_into_store(const std::string& path, CorpusOptions options);
  void update(const std::string& job, const UploadFolder& upload, IngestCounts counts, const InputPosition* position);

  std::string store_path_;
  std::optional<Models> models_;  // of the worker: loaded when the first upload is read
  bool has_models_loaded_ = false;
  mutable std::mutex mutex_;
  std::condition_variable_any changed_;
  std::deque<Waiting> waiting_;
  std::map<std::string, IngestProgress> jobs_;
  std::deque<std::string> oldest_first_;
  std::uint64_t job_count_ = 0;
  std::uint64_t finished_count_ = 0;
  std::jthread worker_;  // last: ends before what it uses
};

}  // namespace dateline::serve
