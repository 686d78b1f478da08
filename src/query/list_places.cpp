#include "query/report_conditions.h"
#include "store/connection.h"

namespace dateline {

namespace {

// SQL with the values of its question marks, put together from pieces in their order.
class Query {
 public:
  Query& operator<<(const std::string& sql) {
    all_.sql += sql;
    return *this;
  }
  Query& operator<<(const Condition& condition) {
    all_.values.insert(all_.values.end(), condition.values.begin(), condition.values.end());
    return *this << condition.sql;
  }
  const Condition& all() const { return all_; }

 private:
  Condition all_;
};

std::string or_true(const Condition& condition) { return condition.sql.empty() ? "1" : ""; }

Condition articles_admitted(const Condition& articles, const std::string& column) {
  if (articles.sql.empty()) return {};
  return {column + " IN (SELECT a.number FROM articles AS a WHERE " + articles.sql + ")", articles.values};
}

// One row for each place that an article names, with the events that are reported from there.
Query places_named(const ReportConditions& chosen, const Condition& at) {
  Condition events = all_of(
      {chosen.events, told_by(chosen.attributions), chosen.sentence, articles_admitted(chosen.articles, "v.article")});
  const Condition& person = chosen.person_named;
  bool only_with_events = !all_of({chosen.events, chosen.attributions, chosen.sentence}).sql.empty();
  Condition places = all_of({articles_admitted(chosen.articles, "e.article"), at});
  Query query;
  query << "WITH there AS MATERIALIZED (SELECT v.article, v.place, total(" << person << (person.sql.empty() ? "0" : "")
        << ") AS withheld, count(*) AS events FROM events AS v WHERE v.place IS NOT NULL AND (" << events
        << or_true(events)
        << ") GROUP BY v.article, v.place), named AS MATERIALIZED (SELECT e.article, coalesce(c.name, e.name) AS name, "
           "c.geonames, coalesce(c.country, l.country) AS country, c.admin1, c.latitude, c.longitude, c.level, "
           "coalesce('g' || c.geonames, lower(e.name)) AS place, (SELECT count(*) FROM mentions AS m WHERE "
           "m.article = e.article AND m.entity = e.number) AS mentions, coalesce(s.events - s.withheld, 0) AS events, "
           "coalesce(s.withheld, 0) AS withheld FROM entities AS e "
           "LEFT JOIN there AS s ON s.article = e.article AND s.place = e.number "
           "LEFT JOIN place_candidates AS c ON c.article = e.article AND c.entity = e.number AND c.position = 0 "
           "LEFT JOIN entity_links AS l ON l.article = e.article AND l.entity = e.number WHERE ("
        << (only_with_events ? "s.events > 0" : "e.type = 'place' OR e.type = 'facility' OR s.events > 0") << ") AND ("
        << places << or_true(places) << ")) ";
  return query;
}

// Places of persons' events are not counted, nor is it told which they are.
std::string groups(const ReportConditions& chosen) {
  bool only_with_events = !all_of({chosen.events, chosen.attributions, chosen.sentence}).sql.empty();
  return std::string(
             "SELECT min(name) AS name, geonames, min(country), min(admin1), min(latitude), min(longitude), "
             "min(level), count(DISTINCT article) AS articles, sum(mentions), total(events) AS events "
             "FROM named ") +
         (only_with_events ? "WHERE events > 0 " : "") + "GROUP BY place ";
}

Result<void> count_places(const Database& database, Query query, const ReportConditions& chosen, PlaceList& list) {
  query << "SELECT (SELECT count(*) FROM (" << groups(chosen) << ")), (SELECT total(withheld) FROM named)";
  Result<Statement> statement = prepare_with(database, query.all().sql, query.all().values);
  if (!statement) return tl::unexpected(statement.error());
  Result<bool> row = statement->step();
  if (!row) return tl::unexpected(row.error());
  list.total = static_cast<std::uint64_t>(statement->integer(0));
  list.withheld = static_cast<std::uint64_t>(statement->real(1));
  return {};
}

std::optional<double> real_at(const Statement& row, int column) {
  return row.is_null(column) ? std::nullopt : std::optional(row.real(column));
}

}  // namespace

Result<PlaceList> list_places(const Store& store, const ReportFilter& filter, std::uint64_t offset,
                              std::uint64_t limit) {
  const Database& database = *store.connection().database;
  Snapshot snapshot(database);
  // Where it is, is asked of the places themselves: those without an event count too.
  Result<ReportConditions> chosen = report_conditions(database, filter);
  if (!chosen) return tl::unexpected(chosen.error());
  Condition at = at_place("e", chosen->filter);
  ReportFilter elsewhere = chosen->filter;
  elsewhere.places.clear();
  elsewhere.countries.clear();
  elsewhere.box.reset();
  chosen = report_conditions(database, elsewhere);
  if (!chosen) return tl::unexpected(chosen.error());
  Query query = places_named(*chosen, at);
  PlaceList list;
  if (auto counted = count_places(database, query, *chosen, list); !counted) return tl::unexpected(counted.error());
  query << groups(*chosen) << "ORDER BY events DESC, articles DESC, name, place" << page_sql(offset, limit);
  Result<Statement> statement = prepare_with(database, query.all().sql, query.all().values);
  if (!statement) return tl::unexpected(statement.error());
  Result<void> done = statement->rows([&](const Statement& row) {
    PlaceRow place;
    place.name = row.text(0);
    if (!row.is_null(1)) place.geonames = row.integer(1);
    place.country = row.text_or_null(2);
    place.admin1 = row.text_or_null(3);
    place.latitude = real_at(row, 4);
    place.longitude = real_at(row, 5);
    place.level = row.text_or_null(6);
    place.articles = static_cast<std::uint64_t>(row.integer(7));
    place.mentions = static_cast<std::uint64_t>(row.integer(8));
    place.events = static_cast<std::uint64_t>(row.real(9));
    list.rows.push_back(std::move(place));
    return true;
  });
  if (!done) return tl::unexpected(done.error());
  return list;
}

}  // namespace dateline
