#include <cstddef>
#include <cstdint>
#include <string_view>

#include "link/actors_read.h"

// A user's file of actors, as CSV and as JSON Lines: read, or refused with its line and column.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace dateline;
  std::string_view text(reinterpret_cast<const char*>(bytes), size);
  for (auto* read : {read_actors_csv, read_actors_json}) {
    Actors::Impl actors;
    Result<void> done = read(text, "actors", actors);
    if (!done && done.error().text().find("actors:") == std::string::npos) __builtin_trap();
    if (done && actors.all().size() > size) __builtin_trap();
  }
  return 0;
}
