#include "query/conditions.h"

#include <algorithm>
#include <cctype>
#include <chrono>

#include "query/search_words.h"

namespace dateline {

namespace {

bool digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

Result<void> expect_date_or_none(const std::string& text) {
  if (text == "none" || is_day_month_or_year(text)) return {};
  return fail(ErrorCode::bad_request,
              "expected a date such as 2021, 2021-04 or 2021-04-30, or none, found \"" + text + "\"", "date");
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

bool is_day_month_or_year(const std::string& text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  if (!digits(text.substr(0, 4))) return false;
  if (text.size() == 4) return true;
  if (text[4] != '-' || !digits(text.substr(5, 2))) return false;
  std::chrono::year year(std::stoi(text.substr(0, 4)));
  std::chrono::month month(static_cast<unsigned>(std::stoi(text.substr(5, 2))));
  if (text.size() == 7) return month.ok();
  if (text[7] != '-' || !digits(text.substr(8, 2))) return false;
  return std::chrono::year_month_day(year, month, std::chrono::day(static_cast<unsigned>(std::stoi(text.substr(8, 2)))))
      .ok();
}

Result<void> expect_range(const std::string& first_field, const std::optional<std::string>& from,
                          const std::string& last_field, const std::optional<std::string>& to) {
  for (const auto& [field, date] : {std::pair(first_field, from), std::pair(last_field, to)})
    if (date && !is_day_month_or_year(*date))
      return fail(ErrorCode::bad_request,
                  "expected a date such as 2021, 2021-04 or 2021-04-30, found \"" + *date + "\"", field);
  if (!from || !to) return {};
  std::size_t both = std::min(from->size(), to->size());
  if (from->compare(0, both, *to, 0, both) <= 0) return {};
  return fail(ErrorCode::bad_request, "expected a day not before " + *from + ", found \"" + *to + "\"", last_field);
}

Condition names_actor(const std::string& article, const std::vector<std::string>& ids) {
  if (ids.empty()) return {};
  std::string marks;
  for (std::size_t at = 0; at < ids.size(); ++at) marks += at == 0 ? "?" : ", ?";
  return {article +
              " IN (SELECT k.article FROM actors AS c JOIN actor_names AS m ON m.actor = c.number JOIN entity_actors "
              "AS k ON k.name = m.number WHERE c.id IN (" +
              marks + "))",
          ids};
}

Result<Conditions> conditions(const ArticleFilter& filter) {
  for (const std::string& date : filter.dates)
    if (auto fine = expect_date_or_none(date); !fine) return tl::unexpected(fine.error());
  if (auto fine = expect_range("from", filter.from, "to", filter.to); !fine) return tl::unexpected(fine.error());
  Conditions out;
  if (std::string query = full_text_query(filter.words); !query.empty())
    out.words = {"a.number IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)", {query}};
  out.outlets = any_of(outlet_sql, filter.outlets);
  out.origins = any_of("a.origin_name", filter.origins);
  out.languages = any_of("a.language", filter.languages);
  out.dates = any_date(filter.dates);
  out.range = between(filter.from, filter.to);
  out.actors = names_actor("a.number", filter.actor_ids);
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

Result<std::vector<Facet>> facet_of(const Database& database, const std::string& value, const Condition& from_where) {
  Result<Statement> statement =
      prepare_with(database, "SELECT " + value + ", count(*) " + from_where.sql + " GROUP BY 1 ORDER BY 2 DESC, 1",
                   from_where.values);
  if (!statement) return tl::unexpected(statement.error());
  std::vector<Facet> facets;
  Result<void> done = statement->rows([&](const Statement& row) {
    facets.push_back({row.text(0), static_cast<std::uint64_t>(row.integer(1))});
    return true;
  });
  if (!done) return tl::unexpected(done.error());
  return facets;
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
