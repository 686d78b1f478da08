#include "store/csv.h"

#include "store/readable_path.h"
#include "text/csv_line.h"

namespace dateline {

namespace {

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
  return csv_line({record.id, readable_path(record.capture.key), record.capture.url.value_or(""),
                   a.title ? a.title->text : "", joined(a.bylines),
                   a.outlet.name ? *a.outlet.name : a.outlet.domain.value_or(""), a.origin ? a.origin->name : "",
                   a.published.edtf.value_or(""), a.language, std::to_string(a.word_count),
                   a.dateline ? a.dateline->place.value_or("") : "", a.dateline ? a.dateline->agency.value_or("") : "",
                   a.credit ? a.credit->name : ""});
}

std::string csv_header(const ExportTable& table) {
  std::vector<std::string> names;
  for (const TableColumn& column : table.columns) names.emplace_back(column.name);
  return csv_line(names);
}

std::string csv_rows(const ExportTable& table, const Record& record) {
  std::string lines;
  table.rows(record, [&](const std::vector<Cell>& cells) {
    std::vector<std::string> values;
    values.reserve(cells.size());
    for (const Cell& cell : cells) values.push_back(written(cell));
    lines += csv_line(values);
  });
  return lines;
}

}  // namespace dateline
