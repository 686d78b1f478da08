#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "dateline/reported.h"
#include "store/sqlite.h"
#include "text/utf8.h"

namespace dateline {

/// What the rows of lists say of their article, and the words of spans of its text.
class ArticleText {
 public:
  explicit ArticleText(StatementPreparer& prepare);
  ArticleText(const ArticleText&) = delete;
  ArticleText& operator=(const ArticleText&) = delete;

  /// Turns to the article of that row number. Costs nothing where it is the same as before: rows of one article stand
  /// together in most lists. Errors: not_found, and those of reading.
  Result<void> turn_to(std::int64_t number);

  const ArticleOfRow& article() const { return article_; }

  /// The words of code points [begin, end) of the text; less where the text is shorter.
  std::string words(Span span) const;

 private:
  Statement find_;
  std::int64_t number_ = 0;
  ArticleOfRow article_;
  std::string text_;
  std::optional<utf8::CodePointIndex> index_;
};

/// The span of a row's columns `column` and the one after.
Span code_points(const Statement& row, int column);

}  // namespace dateline
