#pragma once

#include "dateline/record/annotations.h"
#include "store/annotation_row_reader.h"
#include "store/sqlite.h"

namespace dateline {

/// The prepared statements that put what an article's entities stand for together again from its tables.
class LinkReader {
 public:
  explicit LinkReader(StatementPreparer& prepare);

  /// Gives each of `annotations.entities` its links. Errors: store_failed, where a row belongs to none of them.
  Result<void> read(std::int64_t article, const AnnotationRowReader& rows, Annotations& annotations);

 private:
  Statement links_, candidates_;
};

}  // namespace dateline
