#include <algorithm>
#include <map>

#include "dateline/query.h"
#include "query/conditions.h"
#include "store/connection.h"

namespace dateline {

namespace {

using Counts = std::map<std::string, std::uint64_t, std::less<>>;

void count(Counts& counts, std::string_view value) {
  auto at = counts.find(value);
  if (at == counts.end()) counts.emplace(value, 1);
  else ++at->second;
}

std::vector<Facet> by_frequency(const Counts& counts) {
  std::vector<Facet> facets;
  for (const auto& [value, frequency] : counts) facets.push_back({value, frequency});
  std::stable_sort(facets.begin(), facets.end(), [](const Facet& a, const Facet& b) { return a.count > b.count; });
  return facets;
}

bool admits(const std::vector<std::string>& wanted, std::string_view value) {
  return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

}  // namespace

Result<Facets> facets(const Store& store, const ArticleFilter& filter) {
  Result<Conditions> chosen = conditions(filter);
  if (!chosen) return tl::unexpected(chosen.error());
  // One pass over the index; which rows a facet may count is decided here, since each facet leaves out
  // another restriction.
  Condition where = where_all({&chosen->words, &chosen->range, &chosen->actors});
  const Database& database = *store.connection().database;
  Result<Statement> statement =
      prepare_with(database,
                   std::string("SELECT ") + outlet_sql + ", a.origin_name, a.language, a.published_earliest, " +
                       "a.published_latest FROM articles AS a INDEXED BY articles_by_date " + where.sql,
                   where.values);
  if (!statement) return tl::unexpected(statement.error());
  Counts outlets, origins, languages, years;
  Result<void> done = statement->rows([&](const Statement& row) {
    std::string_view outlet = row.view(0), origin = row.view(1), language = row.view(2);
    std::string_view earliest = row.view(3), latest = row.view(4);
    bool outlet_fits = admits(filter.outlets, outlet), origin_fits = admits(filter.origins, origin);
    bool language_fits = admits(filter.languages, language), date_fits = dates_admit(filter.dates, earliest, latest);
    if (origin_fits && language_fits && date_fits) count(outlets, outlet);
    if (outlet_fits && language_fits && date_fits) count(origins, origin);
    if (outlet_fits && origin_fits && date_fits) count(languages, language);
    if (outlet_fits && origin_fits && language_fits) count(years, year_of(earliest, latest));
    return true;
  });
  if (!done) return tl::unexpected(done.error());
  return Facets{by_frequency(outlets), by_frequency(origins), by_frequency(languages), by_frequency(years)};
}

}  // namespace dateline
