#include "ingest/reading.h"
#include "page_checks.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace dateline;
  fuzz::MemoryFile file({reinterpret_cast<const char*>(bytes), size});
  IngestLimits limits = fuzz::low_limits();
  std::uint64_t progressed = 0;
  PageSink sink = fuzz::checking_sink(progressed);
  std::string path = file.path();
  auto stream = InputStream::open(path, limits);
  fuzz::check(stream.has_value());
  read_json_lines(*stream, Reading{path, limits, sink}, 0);
  return 0;
}
