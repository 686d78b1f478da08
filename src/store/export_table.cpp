#include "store/export_table.h"

#include "store/record_rows.h"

namespace dateline {

namespace {

template <class Row>
ExportTable table_of(std::string_view schema) {
  ExportTable table;
  table.schema = schema;
  for (const RowColumn<Row>& column : columns<Row>()) table.columns.push_back({column.name, column.kind});
  table.rows = [](const Record& record, const std::function<void(const std::vector<Cell>&)>& take) {
    for (const Row& row : rows_of<Row>(record)) take(cells(row));
  };
  return table;
}

}  // namespace

const ExportTable& export_table(ExportRows rows) {
  static const ExportTable events = table_of<EventRow>("dateline.events/1");
  static const ExportTable attributions = table_of<ClaimRow>("dateline.attributions/1");
  static const ExportTable entities = table_of<EntityRow>("dateline.entities/1");
  switch (rows) {
    case ExportRows::attributions: return attributions;
    case ExportRows::entities: return entities;
    case ExportRows::events:
    case ExportRows::articles: break;
  }
  return events;
}

}  // namespace dateline
