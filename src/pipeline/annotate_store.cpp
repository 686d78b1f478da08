#include <algorithm>
#include <atomic>
#include <optional>
#include <thread>
#include <vector>

#include "dateline/pipeline.h"

namespace dateline {

namespace {

constexpr std::uint64_t batch_articles = 128;
constexpr int busy_waits = 30;  // of 10 s each, see Store::begin

// Reads the records in `threads` threads; the first failure, by the order of the records.
Result<void> read_all_again(std::vector<Record>& records, const Models& models, unsigned threads) {
  std::vector<std::optional<Error>> failures(records.size());
  std::atomic<std::size_t> next{0};
  auto work = [&] {
    for (std::size_t at = next++; at < records.size(); at = next++) {
      Result<void> done = read_again(records[at], models);
      if (!done) failures[at] = done.error();
    }
  };
  std::vector<std::thread> workers;
  for (unsigned n = 1; n < threads; ++n) workers.emplace_back(work);
  work();
  for (std::thread& worker : workers) worker.join();
  for (const std::optional<Error>& failure : failures)
    if (failure) return tl::unexpected(*failure);
  return {};
}

Result<void> begin_when_free(Store& store, const std::stop_token& stop) {
  Result<void> begun = store.begin();
  for (int n = 1; n < busy_waits && !begun && begun.error().code == ErrorCode::store_busy && !stop.stop_requested();
       ++n)
    begun = store.begin();
  return begun;
}

Result<void> write_all(Store& store, const std::vector<Record>& records, const Models& models,
                       const std::stop_token& stop) {
  Result<void> done = begin_when_free(store, stop);
  if (!done) return done;
  for (const Record& record : records) {
    done = store.replace_annotations(record);
    if (done) continue;
    break;
  }
  if (done)
    done =
        join_actors(store, models.gazetteer ? &*models.gazetteer : nullptr, models.actors ? &*models.actors : nullptr);
  if (done) return store.commit();
  store.rollback();
  return done;
}

Result<std::vector<Record>> records_of(const Store& store, const std::vector<std::string>& ids) {
  std::vector<Record> records;
  for (const std::string& id : ids) {
    Result<std::optional<Record>> record = store.find(id);
    if (!record) return tl::unexpected(record.error());
    if (*record) records.push_back(**std::move(record));
  }
  return records;
}

}  // namespace

Result<AnnotateCounts> annotate_store(Store& store, const Models& models, const AnnotateStoreOptions& options) {
  unsigned threads = options.threads != 0 ? options.threads : std::max(1u, std::thread::hardware_concurrency());
  Store::AnnotationQuery query{models.encoder.version(), options.all, "", batch_articles};
  AnnotateCounts counts;
  Result<std::uint64_t> total = store.count_to_annotate(query);
  if (!total) return tl::unexpected(total.error());
  counts.articles = *total;
  while (!options.stop.stop_requested()) {
    Result<std::vector<std::string>> ids = store.ids_to_annotate(query);
    if (!ids) return tl::unexpected(ids.error());
    if (ids->empty()) break;
    query.after_id = ids->back();
    Result<std::vector<Record>> records = records_of(store, *ids);
    if (!records) return tl::unexpected(records.error());
    Result<void> done = read_all_again(*records, models, threads).and_then([&] {
      return write_all(store, *records, models, options.stop);
    });
    if (!done) return tl::unexpected(done.error());
    for (const Record& record : *records) ++(record.annotations.model.empty() ? counts.not_read : counts.read_anew);
    if (options.progress) options.progress(counts);
  }
  // Also where there was nothing to read: the user's actors may have changed.
  if (auto joined = write_all(store, {}, models, options.stop); !joined) return tl::unexpected(joined.error());
  counts.stopped = options.stop.stop_requested();
  return counts;
}

}  // namespace dateline
