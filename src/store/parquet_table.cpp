#include "store/parquet_table.h"

#include <arrow/util/key_value_metadata.h>

namespace dateline {

namespace {

std::shared_ptr<arrow::DataType> arrow_type(CellKind kind) {
  switch (kind) {
    case CellKind::text: return arrow::utf8();
    case CellKind::integer: return arrow::int64();
    case CellKind::number: return arrow::float64();
    case CellKind::truth: return arrow::boolean();
    case CellKind::texts: return arrow::list(arrow::utf8());
  }
  return arrow::utf8();
}

struct Append {
  arrow::ArrayBuilder& to;

  arrow::Status operator()(std::monostate) const { return to.AppendNull(); }
  arrow::Status operator()(const std::string& text) const {
    return static_cast<arrow::StringBuilder&>(to).Append(text);
  }
  arrow::Status operator()(std::int64_t number) const { return static_cast<arrow::Int64Builder&>(to).Append(number); }
  arrow::Status operator()(double number) const { return static_cast<arrow::DoubleBuilder&>(to).Append(number); }
  arrow::Status operator()(bool truth) const { return static_cast<arrow::BooleanBuilder&>(to).Append(truth); }
  arrow::Status operator()(const std::vector<std::string>& texts) const {
    auto& list = static_cast<arrow::ListBuilder&>(to);
    auto& values = static_cast<arrow::StringBuilder&>(*list.value_builder());
    ARROW_RETURN_NOT_OK(list.Append());
    for (const std::string& text : texts) ARROW_RETURN_NOT_OK(values.Append(text));
    return arrow::Status::OK();
  }
};

}  // namespace

std::shared_ptr<arrow::Schema> arrow_schema(const ExportTable& table) {
  std::vector<std::shared_ptr<arrow::Field>> fields;
  for (const TableColumn& column : table.columns)
    fields.push_back(arrow::field(std::string(column.name), arrow_type(column.kind)));
  return arrow::schema(fields, arrow::key_value_metadata({"dateline.schema"}, {std::string(table.schema)}));
}

arrow::Status append_rows(const ExportTable& table, const Record& record, arrow::RecordBatchBuilder& batch) {
  arrow::Status status;
  table.rows(record, [&](const std::vector<Cell>& cells) {
    for (std::size_t at = 0; at < cells.size() && status.ok(); ++at)
      status = std::visit(Append{*batch.GetField(static_cast<int>(at))}, cells[at]);
  });
  return status;
}

}  // namespace dateline
