#include "store/parquet_file.h"

#include <arrow/io/interfaces.h>

namespace dateline {

namespace {

constexpr std::int64_t row_group_rows = 10'000;

}  // namespace

// Hands bytes on to a sink, and remembers when the sink took no more.
class SinkStream : public arrow::io::OutputStream {
 public:
  explicit SinkStream(ExportSink sink) : sink_(std::move(sink)) {}
  arrow::Status Close() override {
    closed_ = true;
    return arrow::Status::OK();
  }
  bool closed() const override { return closed_; }
  arrow::Result<std::int64_t> Tell() const override { return written_; }
  arrow::Status Write(const void* bytes, std::int64_t count) override {
    refused_ = refused_ || !sink_({static_cast<const char*>(bytes), static_cast<std::size_t>(count)});
    if (refused_) return arrow::Status::IOError("refused");
    written_ += count;
    return arrow::Status::OK();
  }
  bool refused() const { return refused_; }

 private:
  ExportSink sink_;
  std::int64_t written_ = 0;
  bool refused_ = false;
  bool closed_ = false;
};

Result<ParquetFile> ParquetFile::begin(const std::shared_ptr<arrow::Schema>& schema, const ExportSink& sink) {
  ParquetFile open;
  open.stream_ = std::make_shared<SinkStream>(sink);
  auto started = [&]() -> arrow::Status {
    ARROW_ASSIGN_OR_RAISE(open.batch_, arrow::RecordBatchBuilder::Make(schema, arrow::default_memory_pool()));
    auto properties = parquet::WriterProperties::Builder()
                          .compression(parquet::Compression::ZSTD)
                          ->max_row_group_length(row_group_rows)
                          ->build();
    auto arrow_properties = parquet::ArrowWriterProperties::Builder().store_schema()->build();
    ARROW_ASSIGN_OR_RAISE(open.file_, parquet::arrow::FileWriter::Open(*schema, arrow::default_memory_pool(),
                                                                       open.stream_, properties, arrow_properties));
    return arrow::Status::OK();
  };
  if (Result<void> done = open.outcome(started()); !done) return tl::unexpected(done.error());
  return open;
}

arrow::Status ParquetFile::flush() {
  ARROW_ASSIGN_OR_RAISE(std::shared_ptr<arrow::RecordBatch> full, batch_->Flush());
  return full->num_rows() == 0 ? arrow::Status::OK() : file_->WriteRecordBatch(*full);
}

Result<void> ParquetFile::finish() {
  arrow::Status status = flush();
  if (status.ok()) status = file_->Close();
  return outcome(status);
}

Result<void> ParquetFile::outcome(const arrow::Status& status) const {
  if (status.ok()) return {};
  if (stream_->refused()) return fail(ErrorCode::unreadable, "the export could not be written to its end");
  return fail(ErrorCode::internal, "Arrow: " + status.ToString());
}

}  // namespace dateline
