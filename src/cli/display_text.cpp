#include "cli/display_text.h"

#include <unicode/uchar.h>

#include <vector>

#include "text/utf8.h"

namespace dateline::cli {
namespace {

std::size_t columns_of(char32_t c) {
  auto code_point = static_cast<UChar32>(c);
  int type = u_charType(code_point);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) return 0;
  int width = u_getIntPropertyValue(code_point, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

// Bidirectional overrides and isolates would let a page reorder what stands around it.
bool steers_a_terminal(char32_t c) {
  return u_iscntrl(static_cast<UChar32>(c)) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) columns += columns_of(utf8::next(text, at));
  return columns;
}

std::string fitted(std::string_view text, std::size_t columns) {
  if (display_width(text) <= columns) return std::string(text);
  std::string cut;
  std::size_t used = 1;
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = utf8::next(text, at);
    used += columns_of(c);
    if (used > columns) break;
    utf8::append(cut, c);
  }
  if (columns > 0) cut += "\u2026";
  return cut;
}

std::string printable(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = utf8::next(text, at);
    if (c == '\n' || c == '\t') {
      clean += ' ';
    } else if (!steers_a_terminal(c)) {
      utf8::append(clean, c);
    }
  }
  return clean;
}

std::string wrapped(std::string_view paragraph, std::size_t columns, std::string_view indent) {
  std::string lines(indent);
  std::size_t used = indent.size();
  bool at_line_start = true;
  for (std::size_t begin = 0; begin < paragraph.size();) {
    std::size_t end = paragraph.find(' ', begin);
    if (end == std::string_view::npos) end = paragraph.size();
    std::string_view word = paragraph.substr(begin, end - begin);
    std::size_t width = display_width(word);
    if (!at_line_start && used + 1 + width > columns) {
      lines += '\n';
      lines += indent;
      used = indent.size();
      at_line_start = true;
    }
    if (!at_line_start) {
      lines += ' ';
      ++used;
    }
    lines += word;
    used += width;
    at_line_start = false;
    begin = end + 1;
  }
  return lines;
}

}  // namespace dateline::cli
