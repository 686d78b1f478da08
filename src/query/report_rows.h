#pragma once

#include <optional>
#include <vector>

#include "dateline/reported.h"
#include "query/article_text.h"
#include "store/sqlite.h"

namespace dateline {

/// Reads what the rows of several lists have in common. All numbers are those of the tables.
class ReportRows {
 public:
  explicit ReportRows(StatementPreparer& prepare);
  ReportRows(const ReportRows&) = delete;
  ReportRows& operator=(const ReportRows&) = delete;

  /// The article's text, where turn_to was called.
  ArticleText& text() { return text_; }

  Result<std::vector<PartyRow>> parties(std::int64_t article, std::int64_t event, std::string_view role);
  Result<std::optional<PlaceOfRow>> place(std::int64_t article, std::int64_t entity);

  /// After text().turn_to(article).
  Result<std::optional<VoiceRow>> voice(std::int64_t article, std::int64_t attribution);

  /// The attribution in a column, nothing where it is null.
  Result<std::optional<VoiceRow>> voice_or_null(std::int64_t article, const Statement& row, int column);

 private:
  ArticleText text_;
  Statement parties_, place_, voice_;
};

/// "v3".
std::string id_of(char letter, std::int64_t number);
std::optional<std::string> id_or_null(char letter, const Statement& row, int column);
std::optional<double> real_or_null(const Statement& row, int column);

}  // namespace dateline
