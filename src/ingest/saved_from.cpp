#include "ingest/saved_from.h"

namespace dateline {

namespace {

constexpr std::size_t looked_at_bytes = 4096;

// The word at the start of `text`, where it is a web address in ASCII.
std::optional<std::string> web_address(std::string_view text) {
  std::string_view word = text.substr(0, text.find_first_of(" \t\r\n<>\""));
  if (!word.starts_with("http://") && !word.starts_with("https://")) return std::nullopt;
  for (char c : word)
    if (static_cast<unsigned char>(c) >= 0x7F || static_cast<unsigned char>(c) <= 0x20) return std::nullopt;
  return std::string(word);
}

std::string_view behind(std::string_view text, std::string_view mark) {
  std::size_t at = text.find(mark);
  return at == std::string_view::npos ? std::string_view{} : text.substr(at + mark.size());
}

std::optional<std::string> address_in(std::string_view comment) {
  if (std::string_view rest = behind(comment, "saved from url=("); !rest.empty()) return web_address(behind(rest, ")"));
  if (comment.find("saved with SingleFile") == std::string_view::npos) return std::nullopt;
  std::string_view rest = behind(comment, "url:");
  std::size_t begin = rest.find_first_not_of(" \t");
  return begin == std::string_view::npos ? std::nullopt : web_address(rest.substr(begin));
}

}  // namespace

std::optional<std::string> saved_from(std::string_view html) {
  for (std::string_view rest = behind(html.substr(0, looked_at_bytes), "<!--"); !rest.empty();
       rest = behind(rest, "<!--")) {
    if (auto address = address_in(rest.substr(0, rest.find("-->")))) return address;
  }
  return std::nullopt;
}

}  // namespace dateline
