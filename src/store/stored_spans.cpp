#include "store/stored_spans.h"

namespace dateline {

Result<Span> StoredSpans::read(const Statement& row, int column) const {
  std::int64_t begin = row.integer(column), end = row.integer(column + 1);
  if (begin < 0 || begin > end || end > code_point_count_)
    return fail(ErrorCode::store_failed,
                "span [" + std::to_string(begin) + ", " + std::to_string(end) + ") lies outside the text, which has " +
                    std::to_string(code_point_count_) + " code points",
                article_id_);
  return Span{code_points_.byte_of(static_cast<std::uint32_t>(begin)),
              code_points_.byte_of(static_cast<std::uint32_t>(end))};
}

Result<std::optional<Span>> StoredSpans::read_or_null(const Statement& row, int column) const {
  if (row.is_null(column)) return std::nullopt;
  return read(row, column).map([](Span span) { return std::optional(span); });
}

}  // namespace dateline
