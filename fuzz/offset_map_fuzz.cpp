#include "record_checks.h"

// A stored offset map: read, or refused. What was read is written as one that reads the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace dateline;
  Result<OffsetMap> map = OffsetMap::decode({reinterpret_cast<const char*>(bytes), size});
  if (!map) return 0;
  std::uint32_t end = 0;
  for (const OffsetRun& run : map->runs()) {
    fuzz::check(run.text.begin == end && run.text.end > run.text.begin && run.from.end >= run.from.begin);
    end = run.text.end;
  }
  Result<OffsetMap> again = OffsetMap::decode(map->encode());
  fuzz::check(again && again->text_length() == map->text_length());
  fuzz::check(again->encode() == map->encode());
  Span all{0, map->text_length()};
  map->from(all);
  fuzz::check(map->slice({all.end / 3, all.end}).text_length() == all.end - all.end / 3);
  return 0;
}
