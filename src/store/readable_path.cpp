#include "store/readable_path.h"

#include "text/utf8.h"

namespace dateline {

std::string readable_path(std::string_view path) {
  if (utf8::is_valid(path)) return std::string(path);
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (std::size_t at = 0; at < path.size();) {
    std::size_t begin = at;
    (void)utf8::next(path, at);
    std::string_view character = path.substr(begin, at - begin);
    if (utf8::is_valid(character)) {
      out += character;
      continue;
    }
    for (char c : character) {
      auto byte = static_cast<unsigned char>(c);
      out += "\\x";
      out += digits[byte >> 4];
      out += digits[byte & 0xFu];
    }
  }
  return out;
}

}  // namespace dateline
