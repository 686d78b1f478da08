#include "ingest/utf8_repair.h"

#include <simdjson.h>

#include <algorithm>

#include "text/utf8.h"

namespace dateline {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

// Calls `each` with every sequence of bytes that is not ASCII, and whether it is well-formed.
template <class Each>
void for_each_sequence(std::string_view bytes, const Each& each) {
  for (std::size_t at = 0; at < bytes.size();) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      ++at;
      continue;
    }
    std::size_t begin = at;
    bool ill_formed = utf8::next(bytes, at) == utf8::replacement && bytes.substr(begin, at - begin) != replacement;
    each(begin, at, !ill_formed);
  }
}

std::uint32_t narrow(std::size_t value) { return static_cast<std::uint32_t>(value); }

}  // namespace

Utf8Census count_utf8(std::string_view bytes) {
  Utf8Census census;
  std::size_t last_ill_formed_end = 0;
  for_each_sequence(bytes, [&](std::size_t begin, std::size_t end, bool well_formed) {
    if (well_formed) {
      ++census.well_formed;
      census.long_sequences += end - begin > 2;
    } else {
      ++census.ill_formed;
      last_ill_formed_end = end;
    }
  });
  census.only_cut = census.ill_formed == 1 && last_ill_formed_end == bytes.size();
  return census;
}

std::size_t first_ill_formed(std::string_view bytes) {
  std::size_t first = bytes.size();
  for_each_sequence(bytes, [&](std::size_t begin, std::size_t, bool well_formed) {
    if (!well_formed) first = std::min(first, begin);
  });
  return first;
}

RepairedText repair_utf8(std::string_view bytes) {
  RepairedText repaired;
  repaired.text.reserve(bytes.size());
  std::size_t kept = 0;  // all before is taken over
  auto take_over = [&](std::size_t end) {
    repaired.text.append(bytes.substr(kept, end - kept));
    repaired.text_to_bytes.append(narrow(end - kept), {narrow(kept), narrow(end)});
    kept = end;
  };
  for_each_sequence(bytes, [&](std::size_t begin, std::size_t end, bool well_formed) {
    if (well_formed) return;
    take_over(begin);
    repaired.text.append(replacement);
    repaired.text_to_bytes.append(narrow(replacement.size()), {narrow(begin), narrow(end)});
    kept = end;
  });
  take_over(bytes.size());
  return repaired;
}

std::string repaired_utf8(std::string_view bytes) {
  if (simdjson::validate_utf8(bytes)) return std::string(bytes);
  return repair_utf8(bytes).text;
}

}  // namespace dateline
