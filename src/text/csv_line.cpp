#include "text/csv_line.h"

#include <string_view>

namespace dateline {

namespace {

void append_field(std::string& line, std::string_view field) {
  bool quoted = field.find_first_of(",\"\r\n") != std::string_view::npos ||
                (!field.empty() && (field.front() == ' ' || field.back() == ' '));
  if (!quoted) {
    line += field;
    return;
  }
  line += '"';
  for (char c : field) {
    if (c == '"') line += '"';
    line += c;
  }
  line += '"';
}

}  // namespace

std::string csv_line(const std::vector<std::string>& fields) {
  std::string line;
  for (const std::string& field : fields) {
    if (&field != &fields.front()) line += ',';
    append_field(line, field);
  }
  return line + "\r\n";
}

}  // namespace dateline
