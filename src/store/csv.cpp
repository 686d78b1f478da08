#include "store/csv.h"

#include "store/readable_path.h"

namespace dateline {

namespace {

// https://www.rfc-editor.org/rfc/rfc4180#section-2, rules 5 to 7. White space at an end is quoted too, since
// some readers drop it.
void append_field(std::string& line, std::string_view value) {
  bool quoted = value.find_first_of("\",\r\n") != std::string_view::npos ||
                (!value.empty() && (value.front() == ' ' || value.back() == ' '));
  if (!line.empty()) line += ',';
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

}  // namespace dateline
