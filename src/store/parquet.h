#pragma once

#include <memory>
#include <string>
#include <vector>

#include "dateline/export.h"
#include "dateline/record/record.h"
#include "store/export_table.h"

namespace dateline {

/// Writes records as a Parquet file into a sink. Hides Arrow: only parquet*.cpp know it.
class ParquetWriter {
 public:
  /// One row an article, or the rows of `table`, which must outlive this. Errors: internal, with Arrow's message.
  static Result<ParquetWriter> begin(const ExportSink& sink, const ExportTable* table = nullptr);

  ParquetWriter(ParquetWriter&&) noexcept;
  ParquetWriter& operator=(ParquetWriter&&) noexcept;
  ~ParquetWriter();

  /// Errors: unreadable, where the sink takes no more; internal, for any other failure of Arrow.
  Result<void> add(const Record& record);
  Result<void> finish();

 private:
  struct Open;
  explicit ParquetWriter(std::unique_ptr<Open> open);
  std::unique_ptr<Open> open_;
};

/// The names of the columns, in order.
std::vector<std::string> parquet_column_names();

}  // namespace dateline
