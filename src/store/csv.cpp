#include "store/csv.h"

#include <charconv>
#include <cmath>

#include "store/readable_path.h"

namespace dateline {

namespace {

// https://www.rfc-editor.org/rfc/rfc4180#section-2, rules 5 to 7. White space at an end is quoted too, since
// some readers drop it.
void append_value(std::string& line, std::string_view value) {
  bool quoted = value.find_first_of("\",\r\n") != std::string_view::npos ||
                (!value.empty() && (value.front() == ' ' || value.back() == ' '));
  if (!quoted) {
    line += value;
    return;
  }
  line += '"';
  for (char c : value) {
    if (c == '"') line += '"';
    line += c;
  }
  line += '"';
}

void append_field(std::string& line, std::string_view value) {
  if (!line.empty()) line += ',';
  append_value(line, value);
}

struct Written {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(bool truth) const { return truth ? "true" : "false"; }
  std::string operator()(double number) const {
    if (!std::isfinite(number)) return {};
    char digits[32];
    return {digits, std::to_chars(digits, digits + sizeof digits, number).ptr};
  }
  std::string operator()(const std::vector<std::string>& texts) const {
    std::string all;
    for (const std::string& text : texts) all += (all.empty() ? "" : "; ") + text;
    return all;
  }
};

std::string joined(const std::vector<Value>& values) {
  std::string out;
  for (const Value& value : values) out += (out.empty() ? "" : "; ") + value.text;
  return out;
}

}  // namespace

std::string csv_header() {
  return "id,key,url,title,bylines,outlet,origin,published,language,words,dateline_place,dateline_agency,credit\r\n";
}

std::string csv_row(const Record& record) {
  const Article& a = record.article;
  std::string line;
  append_field(line, record.id);
  append_field(line, readable_path(record.capture.key));
  append_field(line, record.capture.url.value_or(""));
  append_field(line, a.title ? a.title->text : "");
  append_field(line, joined(a.bylines));
  append_field(line, a.outlet.name ? *a.outlet.name : a.outlet.domain.value_or(""));
  append_field(line, a.origin ? a.origin->name : "");
  append_field(line, a.published.edtf.value_or(""));
  append_field(line, a.language);
  append_field(line, std::to_string(a.word_count));
  append_field(line, a.dateline ? a.dateline->place.value_or("") : "");
  append_field(line, a.dateline ? a.dateline->agency.value_or("") : "");
  append_field(line, a.credit ? a.credit->name : "");
  return line + "\r\n";
}

std::string csv_header(const ExportTable& table) {
  std::string line;
  for (const TableColumn& column : table.columns) append_field(line, column.name);
  return line + "\r\n";
}

std::string csv_rows(const ExportTable& table, const Record& record) {
  std::string lines;
  table.rows(record, [&](const std::vector<Cell>& cells) {
    for (std::size_t at = 0; at < cells.size(); ++at) {
      if (at > 0) lines += ',';
      append_value(lines, std::visit(Written{}, cells[at]));
    }
    lines += "\r\n";
  });
  return lines;
}

}  // namespace dateline
