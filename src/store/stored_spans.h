#pragma once

#include <string>
#include <string_view>

#include "dateline/record/span.h"
#include "store/sqlite.h"
#include "text/utf8.h"

namespace dateline {

/// Reads spans of one article's text, which are stored as code points, as its bytes.
class StoredSpans {
 public:
  /// `text` and `article_id` must outlive this.
  StoredSpans(std::string_view text, const std::string& article_id)
      : code_points_(text),
        code_point_count_(code_points_.code_points_before(static_cast<std::uint32_t>(text.size()))),
        article_id_(article_id) {}

  /// The span at `column` and the one after. Errors: store_failed, where it lies outside the text.
  Result<Span> read(const Statement& row, int column) const;

  /// The same; nothing where the first column is null.
  Result<std::optional<Span>> read_or_null(const Statement& row, int column) const;

 private:
  utf8::CodePointIndex code_points_;
  std::int64_t code_point_count_;
  const std::string& article_id_;
};

}  // namespace dateline
