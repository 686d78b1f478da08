#pragma once

#include "dateline/store.h"
#include "store/code_point_spans.h"
#include "store/sqlite.h"
#include "store/write_annotations.h"

namespace dateline {

/// The prepared statements that put a record into its tables.
class RecordWriter {
 public:
  static Result<RecordWriter> prepare(const Database& database);

  /// As Store::add. Cost: about 40 row inserts, those of its annotations and one text index entry.
  Result<Added> write(const Record& record, const CompressedPage& page);

  /// As Store::replace_annotations.
  Result<void> replace_annotations(const Record& record);

 private:
  explicit RecordWriter(StatementPreparer& prepare);

  Result<std::int64_t> page_number(const std::string& sha256, const CompressedPage& page);
  Result<std::int64_t> write_article(const Record& record, const CodePointSpans& spans, std::int64_t page_number);
  Result<void> write_diagnostics(const Record& record, std::int64_t article);
  Result<void> write_lists(const Record& record, const CodePointSpans& spans, std::int64_t article);

  const Database* database_;
  Statement find_article_, clear_diagnostics_, find_page_, add_page_, add_article_;
  Statement add_byline_, add_paragraph_, add_sentence_, add_aside_, add_diagnostic_, add_offset_map_;
  AnnotationWriter annotations_;
};

}  // namespace dateline
