#pragma once

#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "dateline/ingest.h"
#include "text/utf8.h"

namespace dateline::fuzz {

inline void check(bool holds) {
  if (!holds) std::abort();
}

/// What holds for every page that ingest hands out, whatever it was read from.
inline void check_page(const Page& page) {
  check(utf8::is_valid(page.text));
  check(utf8::is_valid(page.capture.key) && utf8::is_valid(page.capture.path));
  for (const Diagnostic& diagnostic : page.diagnostics) check(utf8::is_valid(diagnostic.message));
  const OffsetMap& map = page.text_to_bytes;
  check(map.runs().empty() ? page.text.size() <= page.bytes.size() : map.text_length() == page.text.size());
  for (const OffsetRun& run : map.runs())
    check(run.from.begin <= run.from.end && run.from.end <= page.bytes.size() && run.text.begin < run.text.end);
}

/// A file in memory that has a path.
class MemoryFile {
 public:
  explicit MemoryFile(std::string_view bytes) : descriptor_(memfd_create("input", 0)) {
    check(write(descriptor_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
  }
  ~MemoryFile() { close(descriptor_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

 private:
  int descriptor_;
};

/// A sink that checks what comes: pages, places inside the file, progress that never goes back.
inline PageSink checking_sink(std::uint64_t& progressed) {
  return {[](Page&& page) {
            check_page(page);
            return true;
          },
          [](Skipped&& skipped) {
            check(!skipped.error.message.empty() && utf8::is_valid(skipped.error.message));
            return true;
          },
          [&progressed](const InputPosition& position) {
            check(position.offset >= progressed && position.read_bytes <= position.size);
            progressed = position.offset;
            return true;
          }};
}

/// Limits low enough that input of some kilobytes meets them.
inline IngestLimits low_limits() {
  IngestLimits limits;
  limits.page_bytes = 64u << 10;
  limits.expansion = 20;
  return limits;
}

}  // namespace dateline::fuzz
