#include "query/article_text.h"

namespace dateline {

ArticleText::ArticleText(StatementPreparer& prepare)
    : find_(prepare("SELECT id, title, coalesce(outlet_name, outlet_domain), url, published_edtf, text FROM articles "
                    "WHERE number = ?")) {}

Result<void> ArticleText::turn_to(std::int64_t number) {
  if (number == number_) return {};
  Result<bool> found = find_.with(number).step();
  if (!found) return tl::unexpected(found.error());
  if (!*found) return fail(ErrorCode::not_found, "there is no article number " + std::to_string(number));
  number_ = number;
  article_ = {find_.text(0), find_.text_or_null(1), find_.text_or_null(2), find_.text_or_null(3),
              find_.text_or_null(4)};
  text_ = find_.text(5);
  find_.reset();
  index_.emplace(text_);
  return {};
}

std::string ArticleText::words(Span span) const {
  if (!index_ || span.end <= span.begin) return {};
  std::uint32_t begin = index_->byte_of(span.begin);
  return text_.substr(begin, index_->byte_of(span.end) - begin);
}

Span code_points(const Statement& row, int column) {
  return {static_cast<std::uint32_t>(row.integer(column)), static_cast<std::uint32_t>(row.integer(column + 1))};
}

}  // namespace dateline
