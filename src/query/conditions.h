#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dateline/query.h"
#include "store/sqlite.h"

namespace dateline {

/// The outlet of the article "a", or null: made of columns that articles_by_date holds, so that the articles
/// themselves need not be read.
inline constexpr const char* outlet_sql = "coalesce(a.outlet_name, a.outlet_domain)";

/// The year of a date with these bounds, each empty where it is not known; "none" unless both lie in one year.
std::string_view year_of(std::string_view earliest, std::string_view latest);

/// A piece of SQL with a "?" for each of its values, in order.
struct Condition {
  std::string sql;
  std::vector<std::string> values;
};

/// Which of the articles, called "a", each part of a filter admits; an empty piece of SQL where that part
/// restricts nothing.
struct Conditions {
  Condition words, outlets, origins, languages, dates, range, actors;
};

/// Errors: bad_request, for a date that is none of "2021", "2021-04", "2021-04-30" (and "none" in
/// filter.dates); the message says what was found. Words are never an error.
Result<Conditions> conditions(const ArticleFilter& filter);

/// That the article, a number that the SQL `article` gives, names one of those actors; "" where there are none.
Condition names_actor(const std::string& article, const std::vector<std::string>& ids);

/// Whether the calendar has this day, month or year: "2021-04-30", "2021-04" or "2021".
bool is_day_month_or_year(const std::string& text);

/// Errors: bad_request, for a bound that is no day, month or year, and for a range that ends before it begins.
Result<void> expect_range(const std::string& first_field, const std::optional<std::string>& from,
                          const std::string& last_field, const std::optional<std::string>& to);

/// Whether filter.dates admits an article with these bounds, as Conditions::dates does.
bool dates_admit(const std::vector<std::string>& dates, std::string_view earliest, std::string_view latest);

/// All of them together: "" or "WHERE ... AND ...".
Condition where_all(const std::vector<const Condition*>& parts);

/// How many rows of `from_where` have each value of what the SQL `value` gives, the most frequent first, then by value.
Result<std::vector<Facet>> facet_of(const Database& database, const std::string& value, const Condition& from_where);

/// Prepares `sql` and binds `values`, which must outlive the statement's steps.
Result<Statement> prepare_with(const Database& database, const std::string& sql,
                               const std::vector<std::string>& values);

}  // namespace dateline
