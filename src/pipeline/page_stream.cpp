#include "pipeline/page_stream.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <utility>

namespace dateline {

void Step::skip(Error error) {
  skipped = Skipped{std::move(error), page.capture.warc ? page.capture.warc->offset : 0};
  kind = Kind::skipped;
  page = {};
}

PageStream::PageStream(const std::vector<PlannedInput>& inputs, Options options, Work work)
    : inputs_(inputs), options_(std::move(options)), work_(std::move(work)) {
  threads_.emplace_back([this] { read_all(); });
  for (unsigned i = 0; i < std::max(1u, options_.threads); ++i) threads_.emplace_back([this] { work_on_pages(); });
}

PageStream::~PageStream() {
  {
    std::lock_guard lock(mutex_);
    abandoned_ = true;
  }
  room_.notify_all();
  pages_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

std::optional<Step> PageStream::next() {
  std::unique_lock lock(mutex_);
  done_.wait(lock, [this] { return slots_.empty() ? reading_ended_ : slots_.front().done; });
  if (slots_.empty()) return std::nullopt;
  Step step = std::move(slots_.front().step);
  bytes_ -= slots_.front().bytes;
  slots_.pop_front();
  if (unclaimed_ > 0) --unclaimed_;
  lock.unlock();
  room_.notify_one();
  return step;
}

bool PageStream::put(Step step) {
  std::size_t bytes = step.page.bytes.size() + step.page.text.size();
  bool is_page = step.kind == Step::Kind::page;
  std::unique_lock lock(mutex_);
  room_.wait(lock, [&] {
    return abandoned_ || slots_.empty() || (slots_.size() < options_.steps_max && bytes_ + bytes <= options_.bytes_max);
  });
  if (abandoned_) return false;
  bytes_ += bytes;
  slots_.push_back(Slot{std::move(step), bytes, !is_page});
  bool is_front = slots_.size() == 1;
  lock.unlock();
  if (is_page) pages_.notify_one();
  if (!is_page && is_front) done_.notify_one();
  return !options_.stop.stop_requested();
}

void PageStream::read_all() {
  for (std::size_t i = 0; i < inputs_.size() && !options_.stop.stop_requested(); ++i) read_one(i);
  {
    std::lock_guard lock(mutex_);
    reading_ended_ = true;
  }
  pages_.notify_all();
  done_.notify_all();
}

void PageStream::read_one(std::size_t input_index) {
  bool went_on = true;
  auto forward = [&](Step step) {
    step.input_index = input_index;
    went_on = put(std::move(step));
    return went_on;
  };
  auto skip = [&](Error error, std::uint64_t offset) {
    Step step{.kind = Step::Kind::skipped};
    step.skipped = Skipped{std::move(error), offset};
    return forward(std::move(step));
  };
  PageSink sink;
  sink.page = [&](Page&& page) {
    Step step{.kind = Step::Kind::page};
    step.page = std::move(page);
    return forward(std::move(step));
  };
  sink.skipped = [&](Skipped&& skipped) { return skip(std::move(skipped.error), skipped.offset); };
  sink.progress = [&](const InputPosition& position) {
    Step step{.kind = Step::Kind::position};
    step.offset = position.offset;
    step.read_bytes = position.read_bytes;
    return forward(std::move(step));
  };

  const PlannedInput& input = inputs_[input_index];
  Step end{.kind = Step::Kind::end};
  try {
    Result<void> read = read_input(input.path, sink, options_.limits, input.resume_at);
    end.complete = read.has_value() && went_on;
    if (!read) skip(read.error(), 0);
  } catch (const std::exception& thrown) {
    skip(Error{ErrorCode::internal, fmt::format("reading it threw: {}", thrown.what()), input.path}, 0);
  }
  forward(std::move(end));
}

void PageStream::work_on_pages() {
  std::unique_lock lock(mutex_);
  while (true) {
    pages_.wait(lock, [this] {
      while (unclaimed_ < slots_.size() && slots_[unclaimed_].done) ++unclaimed_;
      return abandoned_ || reading_ended_ || unclaimed_ < slots_.size();
    });
    if (abandoned_ || unclaimed_ == slots_.size()) return;
    Slot& slot = slots_[unclaimed_++];
    lock.unlock();
    try {
      work_(slot.step);
    } catch (const std::exception& thrown) {
      const Capture& capture = slot.step.page.capture;
      slot.step.skip({ErrorCode::internal, fmt::format("page {}: the program failed: {}", capture.key, thrown.what()),
                      capture.path});
    }
    lock.lock();
    slot.done = true;
    if (&slot == &slots_.front()) done_.notify_one();
  }
}

}  // namespace dateline
