#pragma once

#include <arrow/api.h>
#include <parquet/arrow/writer.h>

#include <memory>

#include "dateline/export.h"

namespace dateline {

class SinkStream;

/// A Parquet file on its way into a sink: rows are put into a batch, batches into the file.
class ParquetFile {
 public:
  /// Errors: internal, with Arrow's message.
  static Result<ParquetFile> begin(const std::shared_ptr<arrow::Schema>& schema, const ExportSink& sink);

  /// Where the values of the next rows go, one builder a column.
  arrow::RecordBatchBuilder& batch() { return *batch_; }

  /// Writes the batch and begins a new one.
  arrow::Status flush();

  /// Errors: as outcome().
  Result<void> finish();

  /// What a failure of Arrow means. Errors: unreadable, where the sink took no more; else internal.
  Result<void> outcome(const arrow::Status& status) const;

 private:
  ParquetFile() = default;

  std::shared_ptr<SinkStream> stream_;
  std::unique_ptr<arrow::RecordBatchBuilder> batch_;
  std::unique_ptr<parquet::arrow::FileWriter> file_;
};

}  // namespace dateline
