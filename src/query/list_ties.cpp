#include <map>
#include <tuple>

#include "query/report_conditions.h"
#include "query/report_rows.h"
#include "store/connection.h"

namespace dateline {

namespace {

// One of the two kinds of ties: relations, or events between one actor and one recipient.
struct Side {
  std::string select, from;
  Condition where;
};

// What names of one actor have in common.
std::string key_sql(const std::string& of) { return "coalesce('=' || " + of + "c.id, lower(" + of + ".name))"; }

// What is asked of one end or of the other.
Condition at_either(Condition first, const Condition& second) {
  if (first.sql.empty()) return {};
  first.sql += " OR " + second.sql;
  first.values.insert(first.values.end(), second.values.begin(), second.values.end());
  return first;
}

// Whoever is only "him" or "who" in an article is nobody for readers of all.
Condition is_told(const std::string& of) {
  return {"(" + of + ".named OR lower(" + of +
              ".name) NOT IN ('i', 'me', 'we', 'us', 'you', 'he', 'him', 'she', 'her', 'it', 'they', 'them', 'who', "
              "'whom', 'this', 'that', 'these', 'those', 'one', 'others'))",
          {}};
}

// Who is asked for: a party at either end, an actor at the first, a recipient at the second.
Condition at_ends(const ReportFilter& filter) {
  // Two mentions of one name are no tie, nor are two of one actor.
  return all_of({{"lower(f.name) <> lower(g.name) AND " + key_sql("f") + " <> " + key_sql("g"), {}},
                 is_told("f"),
                 is_told("g"),
                 at_either(named_like("f", filter.parties), named_like("g", filter.parties)),
                 at_either(is_actor("f", filter.party_ids), is_actor("g", filter.party_ids)),
                 named_like("f", filter.actors),
                 named_like("g", filter.recipients)});
}

// Who stands at an end, which `of` (a letter) has in entities: by the actor, where there is one; else by the name.
std::string end_sql(const std::string& of, const std::string& end) {
  return of + ".name AS " + end + "_name, " + of + ".type AS " + end + "_type, " + of + ".named AS " + end +
         "_known, (SELECT l.country FROM entity_links AS l "
         "WHERE l.article = " +
         of + ".article AND l.entity = " + of + ".number) AS " + end + "_country, " + of + "c.number AS " + end +
         "_actor, " + key_sql(of) + " AS " + end + "_key, ";
}

std::string ends_sql() { return end_sql("f", "from") + end_sql("g", "to"); }

constexpr const char* actors_sql =
    "LEFT JOIN entity_actors AS fa ON fa.article = f.article AND fa.entity = f.number "
    "LEFT JOIN actor_names AS fb ON fb.number = fa.name LEFT JOIN actors AS fc ON fc.number = fb.actor "
    "LEFT JOIN entity_actors AS ga ON ga.article = g.article AND ga.entity = g.number "
    "LEFT JOIN actor_names AS gb ON gb.number = ga.name LEFT JOIN actors AS gc ON gc.number = gb.actor ";

Side events_between(const ReportConditions& chosen) {
  Side side;
  side.select =
      "SELECT v.article, v.number, v.attribution, n.begin AS begin, n.end AS end, f.number AS from_entity, "
      "g.number AS to_entity, " +
      ends_sql() + "v.type AS label, 1 AS event ";
  side.from =
      std::string(
          "FROM events AS v JOIN event_participants AS i ON i.article = v.article AND i.event = v.number AND i.role = "
          "'actor' JOIN event_participants AS j ON j.article = v.article AND j.event = v.number AND j.role = "
          "'recipient' "
          "JOIN entities AS f ON f.article = i.article AND f.number = i.entity "
          "JOIN entities AS g ON g.article = j.article AND g.number = j.entity "
          "JOIN sentences AS n ON n.article = v.article AND n.position = v.sentence ") +
      actors_sql;
  side.where = all_of({at_ends(chosen.filter), chosen.no_parties, told_by(chosen.attributions), chosen.sentence,
                       one_of("v.type", chosen.filter.labels)});
  return side;
}

Condition attributed_by(const Condition& attributions) {
  if (attributions.sql.empty()) return {};
  return {"EXISTS (SELECT 1 FROM attributions AS t WHERE t.article = r.article AND t.number = r.attribution AND " +
              attributions.sql + ")",
          attributions.values};
}

Condition voice_of_relation(const std::vector<std::string>& voices) {
  if (voices.size() != 1) return {};
  return {voices.front() == "own" ? "r.attribution IS NULL" : "r.attribution IS NOT NULL", {}};
}

Side relations_between(const ReportConditions& chosen) {
  Side side;
  side.select = "SELECT r.article, r.position, r.attribution, r.begin, r.end, f.number, g.number, " + ends_sql() +
                "r.label, 0 AS event ";
  side.from = std::string(
                  "FROM relations AS r JOIN entities AS f ON f.article = r.article AND f.number = r.from_entity "
                  "JOIN entities AS g ON g.article = r.article AND g.number = r.to_entity "
                  "JOIN articles AS y ON y.number = r.article ") +
              actors_sql;
  side.where =
      all_of({at_ends(chosen.filter), attributed_by(chosen.attributions), voice_of_relation(chosen.filter.voices),
              has_terms("substr(y.text, r.begin + 1, r.end - r.begin)", chosen.filter.text),
              one_of("r.label", chosen.filter.labels)});
  return side;
}

// "WITH tie AS (...)", one row for each relation and each event between two.
Condition ties_sql(const ReportConditions& chosen) {
  std::vector<Side> sides{events_between(chosen)};
  if (!chosen.of_events_alone) sides.push_back(relations_between(chosen));
  Condition all{"WITH tie AS MATERIALIZED (", {}};
  for (std::size_t at = 0; at < sides.size(); ++at) {
    const Side& side = sides[at];
    all.sql += (at == 0 ? "" : " UNION ALL ") + side.select + side.from + "WHERE " + side.where.sql;
    all.values.insert(all.values.end(), side.where.values.begin(), side.where.values.end());
    if (chosen.articles.sql.empty()) continue;
    all.sql += " AND f.article IN (SELECT a.number FROM articles AS a WHERE " + chosen.articles.sql + ")";
    all.values.insert(all.values.end(), chosen.articles.values.begin(), chosen.articles.values.end());
  }
  all.sql += ") ";
  return all;
}

constexpr const char* same_tie = "GROUP BY from_key, to_key, label, event";

Result<std::uint64_t> count_ties(const Database& database, const Condition& ties) {
  Result<Statement> statement =
      prepare_with(database, ties.sql + "SELECT count(*) FROM (SELECT 1 FROM tie " + same_tie + ")", ties.values);
  if (!statement) return tl::unexpected(statement.error());
  Result<bool> row = statement->step();
  if (!row) return tl::unexpected(row.error());
  return static_cast<std::uint64_t>(statement->integer(0));
}

// The ties at `page`, with keys that lead to their evidence.
std::string top_sql(const std::string& page) {
  return std::string(
             "SELECT from_key, to_key, label, event, coalesce((SELECT name FROM actors WHERE number = from_actor), "
             "min(from_name)) AS from_named, coalesce((SELECT name FROM actors WHERE number = to_actor), min(to_name)) "
             "AS "
             "to_named, coalesce((SELECT type FROM actors WHERE number = from_actor), min(from_type)), "
             "coalesce((SELECT "
             "type FROM actors WHERE number = to_actor), min(to_type)), coalesce((SELECT country FROM actors WHERE "
             "number = from_actor), min(from_country)), coalesce((SELECT country FROM actors WHERE number = to_actor), "
             "min(to_country)), count(*) AS times, count(DISTINCT article) AS articles, sum(attribution IS NULL), "
             "(SELECT id FROM actors WHERE number = from_actor), (SELECT id FROM actors WHERE number = to_actor), "
             "max(from_known), max(to_known) FROM tie ") +
         same_tie + " ORDER BY articles DESC, times DESC, from_named, to_named, label, event, from_key, to_key" + page;
}

using Key = std::tuple<std::string, std::string, std::string, bool>;

Key key_of(const Statement& row) { return {row.text(0), row.text(1), row.text(2), row.integer(3) != 0}; }

TieRow tie_of(const Statement& row) {
  TieRow tie;
  tie.label = row.text(2);
  tie.event = row.integer(3) != 0;
  tie.from = row.text(4);
  tie.to = row.text(5);
  tie.from_type = row.text(6);
  tie.to_type = row.text(7);
  tie.from_country = row.text_or_null(8);
  tie.to_country = row.text_or_null(9);
  tie.count = static_cast<std::uint64_t>(row.integer(10));
  tie.articles = static_cast<std::uint64_t>(row.integer(11));
  tie.own_voice = static_cast<std::uint64_t>(row.integer(12));
  tie.from_actor = row.text_or_null(13);
  tie.to_actor = row.text_or_null(14);
  tie.from_named = row.integer(15) != 0;
  tie.to_named = row.integer(16) != 0;
  return tie;
}

// Gives each tie of the page its newest evidence.
Result<void> read_evidence(const Database& database, const Condition& ties, const std::string& page,
                           std::uint64_t at_most, const std::map<Key, std::size_t>& places, std::vector<TieRow>& rows) {
  std::string sql = ties.sql + ", top AS MATERIALIZED (" + top_sql(page) +
                    "), ranked AS (SELECT p.from_key, p.to_key, p.label, p.event, k.article, k.number, k.attribution, "
                    "k.begin, k.end, k.from_entity, k.to_entity, row_number() OVER (PARTITION BY p.from_key, p.to_key, "
                    "p.label, p.event ORDER BY "
                    "a.published_earliest DESC, a.id, k.begin) AS rank FROM tie AS k JOIN top AS p ON p.from_key = "
                    "k.from_key AND p.to_key = k.to_key AND p.label = k.label AND p.event = k.event "
                    "JOIN articles AS a ON a.number = k.article) SELECT * FROM ranked WHERE rank <= " +
                    std::to_string(at_most) + " ORDER BY from_key, to_key, label, event, rank";
  Result<Statement> statement = prepare_with(database, sql, ties.values);
  if (!statement) return tl::unexpected(statement.error());
  StatementPreparer preparer(database);
  ReportRows parts(preparer);
  if (preparer.failure()) return tl::unexpected(*preparer.failure());
  Result<void> fault;
  Result<void> done = statement->rows([&](const Statement& row) {
    auto place = places.find(key_of(row));
    if (place == places.end()) return true;
    fault = parts.text().turn_to(row.integer(4));
    if (!fault) return false;
    auto voice = parts.voice_or_null(row.integer(4), row, 6);
    if (!voice) {
      fault = tl::unexpected(voice.error());
      return false;
    }
    TieEvidence evidence;
    evidence.article = parts.text().article();
    if (row.integer(3) != 0) evidence.event = id_of('v', row.integer(5));
    evidence.at = code_points(row, 7);
    evidence.words = parts.text().words(evidence.at);
    evidence.voice = *std::move(voice);
    evidence.from_entity = static_cast<std::size_t>(row.integer(9) - 1);
    evidence.to_entity = static_cast<std::size_t>(row.integer(10) - 1);
    evidence.index = static_cast<std::size_t>(row.integer(5) - (evidence.event ? 1 : 0));
    rows[place->second].evidence.push_back(std::move(evidence));
    return true;
  });
  return done ? fault : done;
}

}  // namespace

Result<TieList> list_ties(const Store& store, const ReportFilter& filter, std::uint64_t offset, std::uint64_t limit,
                          std::uint64_t evidence) {
  const Database& database = *store.connection().database;
  Snapshot snapshot(database);
  Result<ReportConditions> chosen = report_conditions(database, filter);
  if (!chosen) return tl::unexpected(chosen.error());
  Condition ties = ties_sql(*chosen);
  TieList list;
  Result<std::uint64_t> total = count_ties(database, ties);
  if (!total) return tl::unexpected(total.error());
  list.total = *total;
  std::string page = page_sql(offset, limit);
  Result<Statement> statement = prepare_with(database, ties.sql + top_sql(page), ties.values);
  if (!statement) return tl::unexpected(statement.error());
  std::map<Key, std::size_t> places;
  Result<void> done = statement->rows([&](const Statement& row) {
    places.emplace(key_of(row), list.rows.size());
    list.rows.push_back(tie_of(row));
    return true;
  });
  if (done && evidence > 0 && !list.rows.empty())
    done = read_evidence(database, ties, page, evidence, places, list.rows);
  if (!done) return tl::unexpected(done.error());
  return list;
}

}  // namespace dateline
