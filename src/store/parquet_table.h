#pragma once

#include <arrow/api.h>

#include <memory>

#include "store/export_table.h"

namespace dateline {

/// The table's columns, and its name as metadata "dateline.schema".
std::shared_ptr<arrow::Schema> arrow_schema(const ExportTable& table);

/// Puts the rows of one record into the batch, whose columns are those of the table.
arrow::Status append_rows(const ExportTable& table, const Record& record, arrow::RecordBatchBuilder& batch);

}  // namespace dateline
