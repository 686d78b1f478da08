#include <algorithm>
#include <atomic>
#include <optional>
#include <thread>
#include <vector>

#include "pipeline/begin_when_free.h"
#include "pipeline/page_again.h"

namespace dateline {

namespace {

constexpr std::uint64_t batch_articles = 128;

// An article to be read anew. Where a name is withheld in it, it is read from its page: "[withheld] said" is not what
// the models know.
struct Stored {
  Record record;
  std::optional<Page> page;
};

Result<void> read_stored(Stored& stored, const Models& models) {
  if (!stored.page) return read_again(stored.record, models);
  return read_anew(stored.record, *stored.page, &models).map([&](Record&& fresh) { stored.record = std::move(fresh); });
}

// Reads the articles in `threads` threads; the first failure, by their order.
Result<void> read_all_again(std::vector<Stored>& all, const Models& models, unsigned threads) {
  std::vector<std::optional<Error>> failures(all.size());
  std::atomic<std::size_t> next{0};
  auto work = [&] {
    for (std::size_t at = next++; at < all.size(); at = next++) {
      Result<void> done = read_stored(all[at], models);
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

Result<void> write_all(Store& store, const std::vector<Stored>& all, const Models& models,
                       const std::stop_token& stop) {
  Result<void> done = begin_when_free(store, stop);
  if (!done) return done;
  for (const Stored& one : all) {
    done = one.page ? store.replace(one.record, false) : store.replace_annotations(one.record);
    if (!done) break;
  }
  if (done) done = join_actors(store, models);
  if (done) return store.commit();
  store.rollback();
  return done;
}

Result<std::vector<Stored>> articles_of(const Store& store, const std::vector<std::string>& ids) {
  std::vector<Stored> all;
  for (const std::string& id : ids) {
    Result<std::optional<Record>> record = store.find(id);
    if (!record) return tl::unexpected(record.error());
    if (!*record) continue;
    all.push_back({**std::move(record), std::nullopt});
    Result<bool> is_withheld = store.is_withheld(id);
    if (!is_withheld) return tl::unexpected(is_withheld.error());
    if (!*is_withheld) continue;
    Result<Page> page = stored_page(store, all.back().record);
    if (!page) return tl::unexpected(page.error());
    all.back().page = *std::move(page);
  }
  return all;
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
    Result<std::vector<Stored>> all = articles_of(store, *ids);
    if (!all) return tl::unexpected(all.error());
    Result<void> done =
        read_all_again(*all, models, threads).and_then([&] { return write_all(store, *all, models, options.stop); });
    if (!done) return tl::unexpected(done.error());
    for (const Stored& one : *all) ++(one.record.annotations.model.empty() ? counts.not_read : counts.read_anew);
    if (options.progress) options.progress(counts);
  }
  // Also where there was nothing to read: the user's actors may have changed.
  if (auto joined = write_all(store, {}, models, options.stop); !joined) return tl::unexpected(joined.error());
  counts.stopped = options.stop.stop_requested();
  return counts;
}

}  // namespace dateline
