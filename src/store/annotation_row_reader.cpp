#include "store/annotation_row_reader.h"

namespace dateline {

Result<std::size_t> AnnotationRowReader::index(std::int64_t number, std::size_t count, const char* what) const {
  if (number >= 1 && number <= static_cast<std::int64_t>(count)) return static_cast<std::size_t>(number - 1);
  return fault(std::string(what) + " " + std::to_string(number) + " is referred to and not there");
}

Result<std::optional<std::size_t>> AnnotationRowReader::index_or_null(const Statement& row, int column,
                                                                      std::size_t count, const char* what) const {
  if (row.is_null(column)) return std::nullopt;
  return index(row.integer(column), count, what).map([](std::size_t found) { return std::optional(found); });
}

Result<void> AnnotationRowReader::expect_next(std::int64_t number, std::size_t before, const char* what) const {
  if (number == static_cast<std::int64_t>(before) + 1) return {};
  return fault("expected the numbers of " + std::string(what) + " to go on with " + std::to_string(before + 1) +
               ", found " + std::to_string(number));
}

tl::unexpected<Error> AnnotationRowReader::unknown(const char* what, std::string_view found) const {
  return fault(std::string(what) + " has \"" + std::string(found) + "\", which this dateline does not know");
}

tl::unexpected<Error> AnnotationRowReader::fault(std::string message) const {
  return fail(ErrorCode::store_failed, std::move(message), *article_id_);
}

}  // namespace dateline
