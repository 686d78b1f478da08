#include "store/annotation_rows.h"

namespace dateline {

// Not inline: gcc 12 then takes the ends of a span that is not there for uninitialized.
StoredSpan::StoredSpan(const std::optional<Span>& bytes, const CodePointSpans& spans) {
  if (!bytes) return;
  Span points = spans.of(*bytes);
  begin = points.begin;
  end = points.end;
}

}  // namespace dateline
