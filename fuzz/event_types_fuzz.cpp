#include <cstddef>
#include <cstdint>
#include <string_view>

#include "dateline/annotate.h"

// A user's file of event types: read, or refused with its line and column.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace dateline;
  Result<EventTypes> types = EventTypes::parse({reinterpret_cast<const char*>(bytes), size}, "own.toml");
  if (types) return 0;
  std::string said = types.error().text();
  if (said.find("own.toml") == std::string::npos || said.find("line ") == std::string::npos) __builtin_trap();
  return 0;
}
