#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "dateline/ingest.h"
#include "dateline/record/record.h"
#include "pipeline/planned_inputs.h"

namespace dateline {

/// One thing met on the way through the input.
struct Step {
  enum class Kind {
    page,      ///< read and worked on
    skipped,   ///< `skipped` says what gave no page, and why
    position,  ///< all before it is whole: `offset` is where the input can be taken up again
    end,       ///< the input is read; `complete` unless the reading was stopped or failed
  } kind = Kind::page;
  std::size_t input_index = 0;
  Page page{};  ///< until the work is done
  // What the work made of the page; it fills what its taker needs.
  Record record{};
  CompressedPage compressed{};
  std::string line{};
  Skipped skipped{};
  std::uint64_t offset = 0;
  std::uint64_t read_bytes = 0;  ///< of the file, where the step is a position
  bool complete = false;

  /// Makes a page step a skipped one.
  void skip(Error error);
};

/// Reads input files in order, works on their pages in several threads, and hands out the steps in the
/// order of the input, whatever the number of threads.
///
/// One thread reads (and decompresses), `threads` work, the caller takes. Pages on their way are bounded
/// by `bytes_max` and by their number, so that memory does not grow with the input; a page over the bound
/// travels alone. An exception from the work turns its page into a skipped one.
class PageStream {
 public:
  struct Options {
    IngestLimits limits;
    unsigned threads = 1;
    std::size_t bytes_max = 12u << 20;  ///< of pages read and not yet worked on
    std::size_t steps_max = 256;
    std::stop_token stop;  ///< reading ends at the next record; what has been read is still handed out
  };

  /// Works on a page step; called from any of the threads.
  using Work = std::function<void(Step&)>;

  PageStream(const std::vector<PlannedInput>& inputs, Options options, Work work);
  ~PageStream();
  PageStream(const PageStream&) = delete;
  PageStream& operator=(const PageStream&) = delete;

  /// The next step, or nothing after the last. Blocks. One thread takes.
  std::optional<Step> next();

 private:
  struct Slot {
    Step step;
    std::size_t bytes = 0;
    bool done = false;
  };

  void read_all();
  void read_one(std::size_t input_index);
  bool put(Step step);
  void work_on_pages();

  const std::vector<PlannedInput>& inputs_;
  Options options_;
  Work work_;

  std::mutex mutex_;
  std::condition_variable room_;   // the reader waits for it
  std::condition_variable pages_;  // the workers wait for it
  std::condition_variable done_;   // the taker waits for it
  std::deque<Slot> slots_;         // in the order of the input; references stay valid at both ends
  std::size_t unclaimed_ = 0;      // index in slots_ of the first slot that no worker has looked at
  std::size_t bytes_ = 0;
  bool reading_ended_ = false;
  bool abandoned_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace dateline
