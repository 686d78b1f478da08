#include "query/conditions.h"

#include <algorithm>
#include <cctype>

#include "query/search_words.h"

namespace dateline {

namespace {

// "9999-99-99" in digits and hyphens, from its beginning to the end of a part.
bool is_date(const std::string& text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    bool hyphen = at == 4 || at == 7;
    if (hyphen ? text[at] != '-' : std::isdigit(static_cast<unsigned char>(text[at])) == 0) return false;
  }
  return true;
}

Result<void> expect_date(const std::string& text, const std::string& field, bool none_will_do) {
  if (is_date(text)) return {};
  return fail(ErrorCode::bad_request, field + ": expected a date such as 2021, 2021-04 or 2021-04-30" +
                                          (none_will_do ? ", or none" : "") + ", found \"" + text + "\"");
}

// "" among the values stands for null.
Condition any_of(const std::string& column, const std::vector<std::string>& values) {
  if (values.empty()) return {};
  std::string marks;
  for (std::size_t at = 0; at < values.size(); ++at) marks += at == 0 ? "?" : ", ?";
  return {"coalesce(" + column + ", '') IN (" + marks + ")", values};
}

// An article has a date where all the days that it may have been published on lie in it.
Condition any_date(const std::vector<std::string>& dates) {
  Condition condition;
  for (const std::string& date : dates) {
    if (!condition.sql.empty()) condition.sql += " OR ";
    if (date == "none") {
      condition.sql += "coalesce(substr(a.published_earliest, 1, 4) <> substr(a.published_latest, 1, 4), 1)";
      continue;
    }
    std::string length = std::to_string(date.size());
    condition.sql.append("(substr(a.published_earliest, 1, ").append(length).append(") = ? AND ");
    condition.sql.append("substr(a.published_latest, 1, ").append(length).append(") = ?)");
    condition.values.push_back(date);
    condition.values.push_back(date);
  }
  if (!condition.sql.empty()) condition.sql = "(" + condition.sql + ")";
  return condition;
}

Condition between(const std::optional<std::string>& from, const std::optional<std::string>& to) {
  Condition condition;
  if (from) {
    condition.sql = "a.published_earliest >= ?";
    condition.values.push_back(*from);
  }
  if (to) {
    if (from) condition.sql += " AND ";
    condition.sql += "substr(a.published_latest, 1, " + std::to_string(to->size()) + ") <= ?";
    condition.values.push_back(*to);
  }
  return condition;
}

}  // namespace

Result<Conditions> conditions(const ArticleFilter& filter) {
  for (const std::string& date : filter.dates)
    if (date != "none")
      if (auto fine = expect_date(date, "date", true); !fine) return tl::unexpected(fine.error());
  if (filter.from)
    if (auto fine = expect_date(*filter.from, "from", false); !fine) return tl::unexpected(fine.error());
  if (filter.to)
    if (auto fine = expect_date(*filter.to, "to", false); !fine) return tl::unexpected(fine.error());
  Conditions out;
  if (std::string query = full_text_query(filter.words); !query.empty())
    out.words = {"a.number IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)", {query}};
  out.outlets = any_of(outlet_sql, filter.outlets);
  out.origins = any_of("a.origin_name", filter.origins);
  out.languages = any_of("a.language", filter.languages);
  out.dates = any_date(filter.dates);
  out.range = between(filter.from, filter.to);
  return out;
}

std::string_view year_of(std::string_view earliest, std::string_view latest) {
  bool one_year = earliest.size() >= 4 && earliest.substr(0, 4) == latest.substr(0, 4);
  return one_year ? earliest.substr(0, 4) : "none";
}

bool dates_admit(const std::vector<std::string>& dates, std::string_view earliest, std::string_view latest) {
  return dates.empty() || std::any_of(dates.begin(), dates.end(), [&](const std::string& date) {
           if (date == "none") return year_of(earliest, latest) == "none";
           return earliest.substr(0, date.size()) == date && latest.substr(0, date.size()) == date;
         });
}

Condition where_all(const std::vector<const Condition*>& parts) {
  Condition all;
  for (const Condition* part : parts) {
    if (part->sql.empty()) continue;
    all.sql += (all.sql.empty() ? "WHERE " : " AND ") + part->sql;
    all.values.insert(all.values.end(), part->values.begin(), part->values.end());
  }
  return all;
}

Result<Statement> prepare_with(const Database& database, const std::string& sql,
                               const std::vector<std::string>& values) {
  Result<Statement> statement = database.prepare(sql);
  if (!statement) return statement;
  int at = 0;
  for (const std::string& value : values) statement->bind(++at, value);
  return statement;
}

}  // namespace dateline
