#pragma once

#include "dateline/record/annotations.h"
#include "store/annotation_row_reader.h"
#include "store/sqlite.h"

namespace dateline {

/// The prepared statements that put an article's events, times and ties together again from their tables.
class EventReader {
 public:
  explicit EventReader(StatementPreparer& prepare);

  /// Adds those of the article of that row number to `annotations`, which have its entities and attributions.
  /// Errors: store_failed, where a row refers to what is not there or holds what this dateline does not know.
  Result<void> read(std::int64_t article, const AnnotationRowReader& rows, Annotations& annotations);

 private:
  Statement events_, contexts_, evidence_, participants_, timexes_, relations_;
};

}  // namespace dateline
