#pragma once

#include "dateline/record/annotations.h"
#include "store/read_events.h"
#include "store/read_links.h"
#include "store/sqlite.h"
#include "store/stored_spans.h"

namespace dateline {

/// The prepared statements that put entities and attributions together again from their tables.
class AnnotationReader {
 public:
  explicit AnnotationReader(StatementPreparer& prepare);

  /// What was found in the article of that row number. Errors: store_failed, where a span lies outside the
  /// text, a number leads to nothing or a name is none of the contract's.
  Result<Annotations> read(std::int64_t article, const StoredSpans& spans, const std::string& article_id);

 private:
  Statement producers_, entities_, mentions_, attributions_, content_pieces_, insertions_;
  EventReader events_;
  LinkReader links_;
};

}  // namespace dateline
