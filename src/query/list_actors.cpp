#include <algorithm>
#include <map>
#include <tuple>

#include "dateline/record/annotation_names.h"
#include "query/report_conditions.h"
#include "query/report_rows.h"
#include "query/report_values.h"
#include "store/connection.h"
#include "text/place_key.h"

namespace dateline {

namespace {

// Whole words of a name; a name without a letter is nobody's.
Condition named(const std::vector<std::string>& names) {
  Condition condition;
  for (const std::string& name : names) {
    condition.sql += std::string(condition.sql.empty() ? "(" : " OR ") +
                     "c.number IN (SELECT actor FROM actor_names WHERE ' ' || key || ' ' LIKE ? UNION ALL SELECT actor "
                     "FROM actor_aliases WHERE ' ' || key || ' ' LIKE ?)";
    condition.values.insert(condition.values.end(), 2, "% " + place_key(name) + " %");
  }
  if (!condition.sql.empty()) condition.sql += ")";
  return condition;
}

// Each of these words begins one of the same name.
Condition begun_by(const std::string& words) {
  std::string key = place_key(words), like;
  std::vector<std::string> patterns;
  for (std::size_t at = 0; at < key.size();) {
    std::size_t end = std::min(key.find(' ', at), key.size());
    if (end > at) {
      like += std::string(like.empty() ? "" : " AND ") + "' ' || key LIKE ?";
      patterns.push_back("% " + key.substr(at, end - at) + "%");
    }
    at = end + 1;
  }
  if (patterns.empty()) return {};
  Condition condition{"c.number IN (SELECT actor FROM actor_names WHERE " + like +
                          " UNION ALL SELECT actor FROM actor_aliases WHERE " + like + ")",
                      patterns};
  condition.values.insert(condition.values.end(), patterns.begin(), patterns.end());
  return condition;
}

Result<Condition> conditions_of(const ActorFilter& filter) {
  for (const std::string& type : filter.types)
    if (!entity_type(type))
      return fail(ErrorCode::bad_request,
                  "expected person, organization, place, facility, group or other, found \"" + type + "\"", "type");
  std::vector<std::string> countries = filter.countries;
  bool unknown_too = std::erase(countries, "") > 0;  // as a facet has those whose country is not known
  if (auto fine = expect_countries(countries); !fine) return tl::unexpected(fine.error());
  if (unknown_too) countries.emplace_back();
  Condition all =
      all_of({named(filter.names), begun_by(filter.words), one_of("c.id", filter.ids), one_of("c.type", filter.types),
              one_of("coalesce(c.country, '')", countries), one_of("coalesce(c.kind, '')", filter.kinds)});
  if (!all.sql.empty()) all.sql = "WHERE " + all.sql;
  return all;
}

constexpr const char* articles_sql =
    "(SELECT count(DISTINCT k.article) FROM actor_names AS m JOIN entity_actors AS k ON k.name = m.number WHERE "
    "m.actor = c.number)";
constexpr const char* events_sql =
    "(SELECT count(DISTINCT p.article || ' ' || p.event) FROM actor_names AS m JOIN entity_actors AS k ON k.name = "
    "m.number JOIN event_participants AS p ON p.article = k.article AND p.entity = k.entity WHERE m.actor = c.number)";
constexpr const char* claims_sql =
    "(SELECT count(*) FROM actor_names AS m JOIN entity_actors AS k ON k.name = m.number JOIN attributions AS t ON "
    "t.article = k.article AND t.source_entity = k.entity WHERE m.actor = c.number)";

// Reads what one actor goes by, and which articles have it.
class AliasReader {
 public:
  AliasReader(StatementPreparer& prepare, std::uint64_t evidence)
      : text_(prepare),
        aliases_(prepare("SELECT m.name, min(m.basis), max(m.score), count(DISTINCT k.article) AS articles FROM "
                         "actor_names AS m JOIN entity_actors AS k ON k.name = m.number WHERE m.actor = ? GROUP BY "
                         "m.name ORDER BY articles DESC, m.name")),
        with_name_(
            prepare("SELECT DISTINCT a.number FROM actor_names AS m JOIN entity_actors AS k ON k.name = m.number "
                    "JOIN articles AS a ON a.number = k.article WHERE m.actor = ? AND m.name = ? ORDER BY "
                    "a.published_earliest DESC, a.id LIMIT " +
                    std::to_string(evidence))),
        introducing_(
            prepare("SELECT DISTINCT a.number FROM actor_names AS m JOIN introduced_names AS i ON "
                    "i.short_fold = 'b:' || m.key JOIN articles AS a ON a.number = i.article WHERE m.actor = ? "
                    "AND m.name = ? AND (i.long_fold = m.fold OR EXISTS (SELECT 1 FROM actor_names AS o WHERE "
                    "o.actor = m.actor AND o.fold = i.long_fold)) ORDER BY a.published_earliest DESC, a.id "
                    "LIMIT " +
                    std::to_string(evidence))),
        also_(prepare("SELECT name FROM actor_aliases AS x WHERE actor = ?1 AND NOT EXISTS (SELECT 1 FROM actor_names "
                      "AS m WHERE m.actor = ?1 AND m.key = x.key) ORDER BY key")) {}

  Result<void> read(std::int64_t actor, ActorRow& row) {
    Result<void> done = aliases_.with(actor).rows([&](const Statement& found) {
      ActorAlias alias;
      alias.name = found.text(0);
      alias.basis = found.text(1);
      alias.score = found.real(2);
      alias.articles = static_cast<std::uint64_t>(found.integer(3));
      row.aliases.push_back(std::move(alias));
      return true;
    });
    for (ActorAlias& alias : row.aliases) {
      if (done) done = articles(with_name_, actor, alias.name, alias.evidence);
      if (done) done = articles(introducing_, actor, alias.name, alias.introduced_in);
    }
    if (!done) return done;
    return also_.with(actor).rows([&](const Statement& found) {
      row.also.push_back(found.text(0));
      return true;
    });
  }

 private:
  Result<void> articles(Statement& statement, std::int64_t actor, const std::string& name,
                        std::vector<ArticleOfRow>& found) {
    Result<void> fault;
    Result<void> done = statement.with(actor, name).rows([&](const Statement& row) {
      fault = text_.turn_to(row.integer(0));
      if (fault) found.push_back(text_.article());
      return fault.has_value();
    });
    return done ? fault : done;
  }

  ArticleText text_;
  Statement aliases_, with_name_, introducing_, also_;
};

ActorRow actor_of(const Statement& row) {
  ActorRow actor;
  actor.id = row.text(1);
  actor.name = row.text(2);
  actor.type = row.text(3);
  actor.country = row.text_or_null(4);
  actor.kind = row.text_or_null(5);
  actor.wikidata = row.text_or_null(6);
  actor.articles = static_cast<std::uint64_t>(row.integer(7));
  actor.events = static_cast<std::uint64_t>(row.integer(8));
  actor.claims = static_cast<std::uint64_t>(row.integer(9));
  return actor;
}

Result<void> read_rows(const Database& database, const Condition& where, const std::string& page,
                       std::uint64_t evidence, std::vector<ActorRow>& rows) {
  std::string sql = std::string("SELECT c.number, c.id, c.name, c.type, c.country, c.kind, c.wikidata, ") +
                    articles_sql + " AS articles, " + events_sql + ", " + claims_sql + " FROM actors AS c " +
                    where.sql + " ORDER BY articles DESC, c.name, c.id" + page;
  Result<Statement> statement = prepare_with(database, sql, where.values);
  if (!statement) return tl::unexpected(statement.error());
  StatementPreparer preparer(database);
  AliasReader aliases(preparer, evidence);
  if (preparer.failure()) return tl::unexpected(*preparer.failure());
  Result<void> fault;
  Result<void> done = statement->rows([&](const Statement& row) {
    ActorRow actor = actor_of(row);
    fault = aliases.read(row.integer(0), actor);
    rows.push_back(std::move(actor));
    return fault.has_value();
  });
  return done ? fault : done;
}

}  // namespace

Result<ActorList> list_actors(const Store& store, const ActorFilter& filter, std::uint64_t offset, std::uint64_t limit,
                              std::uint64_t evidence) {
  const Database& database = *store.connection().database;
  Snapshot snapshot(database);
  Result<Condition> where = conditions_of(filter);
  if (!where) return tl::unexpected(where.error());
  Result<Statement> count = prepare_with(database, "SELECT count(*) FROM actors AS c " + where->sql, where->values);
  if (!count) return tl::unexpected(count.error());
  Result<bool> counted = count->step();
  if (!counted) return tl::unexpected(counted.error());
  ActorList list;
  list.total = static_cast<std::uint64_t>(count->integer(0));
  count->reset();
  if (limit == 0) return list;
  if (auto read = read_rows(database, *where, page_sql(offset, limit), evidence, list.rows); !read)
    return tl::unexpected(read.error());
  return list;
}

Result<ActorFacets> actor_facets(const Store& store, const ActorFilter& filter) {
  const Database& database = *store.connection().database;
  Snapshot snapshot(database);
  ActorFilter any_type = filter, any_country = filter, any_kind = filter;
  any_type.types.clear();
  any_country.countries.clear();
  any_kind.kinds.clear();
  ActorFacets found;
  for (auto [facet, chosen, value] : {std::tuple{&found.types, &any_type, "c.type"},
                                      std::tuple{&found.countries, &any_country, "coalesce(c.country, '')"},
                                      std::tuple{&found.kinds, &any_kind, "coalesce(c.kind, '')"}}) {
    Result<Condition> where = conditions_of(*chosen);
    if (!where) return tl::unexpected(where.error());
    where->sql = "FROM actors AS c " + where->sql;
    Result<std::vector<Facet>> counted = facet_of(database, value, *where);
    if (!counted) return tl::unexpected(counted.error());
    *facet = *std::move(counted);
  }
  return found;
}

Result<std::vector<EntityActor>> actors_of_article(const Store& store, const std::string& article) {
  const Database& database = *store.connection().database;
  Result<Statement> statement = database.prepare(
      "SELECT k.entity, c.id, c.name FROM articles AS a JOIN entity_actors AS k ON k.article = a.number JOIN "
      "actor_names AS m ON m.number = k.name JOIN actors AS c ON c.number = m.actor WHERE a.id = ? ORDER BY k.entity");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(1, article);
  std::vector<EntityActor> found;
  Result<void> done = statement->rows([&](const Statement& row) {
    found.push_back({id_of('e', row.integer(0)), row.text(1), row.text(2)});
    return true;
  });
  if (!done) return tl::unexpected(done.error());
  return found;
}

}  // namespace dateline
