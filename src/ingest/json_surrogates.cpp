#include "ingest/json_surrogates.h"

#include <cctype>

namespace dateline {

namespace {

constexpr std::size_t escape_bytes = 6;  // \uD83D

enum class Half { none, high, low };

Half surrogate_at(const std::string& json, std::size_t at) {
  if (at + escape_bytes > json.size() || json[at] != '\\' || json[at + 1] != 'u') return Half::none;
  if (std::tolower(static_cast<unsigned char>(json[at + 2])) != 'd') return Half::none;
  int second = std::tolower(static_cast<unsigned char>(json[at + 3]));
  if (second == '8' || second == '9' || second == 'a' || second == 'b') return Half::high;
  return second >= 'c' && second <= 'f' ? Half::low : Half::none;
}

}  // namespace

bool replace_lone_surrogates(std::string& json) {
  bool replaced = false;
  for (std::size_t at = json.find('\\'); at != std::string::npos; at = json.find('\\', at)) {
    Half half = surrogate_at(json, at);
    if (half == Half::none) {
      at += 2;
    } else if (half == Half::high && surrogate_at(json, at + escape_bytes) == Half::low) {
      at += 2 * escape_bytes;
    } else {
      json.replace(at, escape_bytes, "\\uFFFD");
      replaced = true;
      at += escape_bytes;
    }
  }
  return replaced;
}

}  // namespace dateline
