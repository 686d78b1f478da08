#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "dateline/export.h"
#include "dateline/record/record.h"

namespace dateline {

/// What one cell of a table holds; monostate where nothing is known.
using Cell = std::variant<std::monostate, std::string, std::int64_t, double, bool, std::vector<std::string>>;

enum class CellKind { text, integer, number, truth, texts };

struct TableColumn {
  std::string name;
  CellKind kind = CellKind::text;
};

/// One kind of rows that is made of records: its columns, and the rows of one record, each with a cell a column.
struct ExportTable {
  std::string_view schema;  ///< "dateline.events/1"
  std::vector<TableColumn> columns;
  std::function<void(const Record&, const std::function<void(const std::vector<Cell>&)>&)> rows;
};

/// The table of events, attributions or entities. Articles have forms of their own (csv.h, parquet.h).
const ExportTable& export_table(ExportRows rows);

}  // namespace dateline
