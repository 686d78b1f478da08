#pragma once

#include <functional>

#include "dateline/record/record.h"
#include "store/read_annotations.h"
#include "store/sqlite.h"

namespace dateline {

/// The prepared statements that put a record together again from its tables.
class RecordReader {
 public:
  static Result<RecordReader> prepare(const Database& database);

  /// The record of the article with that row number. Errors: not_found; store_failed, where a span lies
  /// outside its text or the offset map is damaged.
  Result<Record> read(std::int64_t number);

 private:
  explicit RecordReader(StatementPreparer& prepare);

  const Database* database_;
  Statement article_, bylines_, paragraphs_, sentences_, asides_, diagnostics_;
  AnnotationReader annotations_;
};

}  // namespace dateline
