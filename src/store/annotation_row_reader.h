#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "store/sqlite.h"
#include "store/stored_spans.h"

namespace dateline {

/// Reads values of the rows of one article's annotations, and says which does not fit. All errors are store_failed,
/// about the article.
class AnnotationRowReader {
 public:
  /// Both must outlive this.
  AnnotationRowReader(const StoredSpans& spans, const std::string& article_id)
      : spans_(&spans), article_id_(&article_id) {}

  const StoredSpans& spans() const { return *spans_; }

  /// The index of what has that number, where there are `count` of them.
  Result<std::size_t> index(std::int64_t number, std::size_t count, const char* what) const;

  /// The same; nothing where the column is null.
  Result<std::optional<std::size_t>> index_or_null(const Statement& row, int column, std::size_t count,
                                                   const char* what) const;

  /// That the numbers go on without a gap.
  Result<void> expect_next(std::int64_t number, std::size_t before, const char* what) const;

  tl::unexpected<Error> unknown(const char* what, std::string_view found) const;
  tl::unexpected<Error> fault(std::string message) const;

 private:
  const StoredSpans* spans_;
  const std::string* article_id_;
};

/// Takes in the article's rows until one does not fit.
template <class Take>
Result<void> read_rows(Statement& statement, std::int64_t article, Take&& take) {
  Result<void> taken;
  Result<void> done = statement.with(article).rows([&](const Statement& row) {
    taken = take(row);
    return taken.has_value();
  });
  return done ? taken : done;
}

}  // namespace dateline
