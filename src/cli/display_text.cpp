#include "cli/display_text.h"

#include <unicode/uchar.h>

#include <algorithm>

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

std::vector<std::string_view> lines_of(std::string_view paragraph, std::size_t columns) {
  std::vector<std::string_view> lines;
  std::size_t line_begin = 0, line_end = 0, used = 0;
  for (std::size_t begin = 0; begin < paragraph.size();) {
    std::size_t end = std::min(paragraph.find(' ', begin), paragraph.size());
    std::size_t width = display_width(paragraph.substr(begin, end - begin));
    if (begin > line_begin && used + 1 + width > columns) {
      lines.push_back(paragraph.substr(line_begin, line_end - line_begin));
      line_begin = begin;
    }
    used = begin == line_begin ? width : used + 1 + width;
    line_end = end;
    begin = end + 1;
  }
  if (line_end > line_begin) lines.push_back(paragraph.substr(line_begin, line_end - line_begin));
  return lines;
}

std::string wrapped(std::string_view paragraph, std::size_t columns, std::string_view indent) {
  std::string lines(indent);
  bool is_first = true;
  for (std::string_view line : lines_of(paragraph, columns - std::min(columns, indent.size()))) {
    if (!is_first) lines.append("\n").append(indent);
    lines += line;
    is_first = false;
  }
  return lines;
}

}  // namespace dateline::cli
