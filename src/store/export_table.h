#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "dateline/export.h"
#include "dateline/record/record.h"
#include "dateline/reported_rows.h"

namespace dateline {

struct TableColumn {
  std::string_view name;
  CellKind kind = CellKind::text;
};

/// One kind of rows that is made of records: its columns, and the rows of one record, each with a cell a column.
struct ExportTable {
  std::string_view schema;  ///< "dateline.events/1"
  std::vector<TableColumn> columns;
  std::function<void(const Record&, const std::function<void(const std::vector<Cell>&)>&)> rows;
};

/// The table of events, attributions or entities, with the columns of reported_rows.h. Articles have forms of their own
/// (csv.h, parquet.h).
const ExportTable& export_table(ExportRows rows);

}  // namespace dateline
