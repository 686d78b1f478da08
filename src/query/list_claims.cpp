#include <tuple>

#include "query/report_conditions.h"
#include "query/report_rows.h"
#include "store/connection.h"

namespace dateline {

namespace {

const char* order_sql(ReportOrder order) {
  if (order == ReportOrder::oldest)
    return "a.published_earliest IS NULL, a.published_earliest, a.published_edtf, a.id, t.number";
  return "a.published_earliest DESC, a.published_edtf DESC, a.id DESC, t.number";
}

// The events that are told in the claim "t".
constexpr const char* told_in_it =
    "(v.attribution = t.number OR EXISTS (SELECT 1 FROM event_evidence AS x WHERE x.article = v.article "
    "AND x.event = v.number AND x.attribution = t.number))";

Condition told_events(const Condition& events) {
  if (events.sql.empty()) return {};
  return {std::string("EXISTS (SELECT 1 FROM events AS v WHERE v.article = t.article AND ") + told_in_it + " AND " +
              events.sql + ")",
          events.values};
}

Condition said_words(const std::string& text) {
  Condition words = has_terms(
      "(SELECT group_concat(substr(y.text, c.begin + 1, c.end - c.begin), ' ') FROM content_pieces AS c "
      "WHERE c.article = t.article AND c.attribution = t.number)",
      text);
  if (words.sql.empty()) return {};
  return {"EXISTS (SELECT 1 FROM articles AS y WHERE y.number = t.article AND " + words.sql + ")", words.values};
}

Condition from_where(const ReportConditions& chosen, const std::string& text) {
  Condition all = all_of({chosen.articles, chosen.attributions, told_events(chosen.events), said_words(text)});
  if (!all.sql.empty()) all.sql = "WHERE " + all.sql;
  all.sql =
      "FROM articles AS a INDEXED BY articles_by_date CROSS JOIN attributions AS t ON t.article = a.number " + all.sql;
  return all;
}

class RowReader {
 public:
  explicit RowReader(StatementPreparer& prepare)
      : rows_(prepare),
        pieces_(prepare("SELECT begin, end FROM content_pieces WHERE article = ? AND attribution = ? "
                        "ORDER BY position")),
        insertions_(prepare("SELECT begin, end FROM insertions WHERE article = ? AND attribution = ? "
                            "ORDER BY position")),
        events_(prepare("SELECT number FROM events WHERE article = ?1 AND attribution = ?2 UNION SELECT event "
                        "FROM event_evidence WHERE article = ?1 AND attribution = ?2 ORDER BY 1")) {}

  // The columns: article, number, source's span, entity, cue's span, speech, parent, score.
  Result<ClaimRow> read(const Statement& row) {
    std::int64_t in = row.integer(0), number = row.integer(1);
    ArticleText& text = rows_.text();
    if (auto turned = text.turn_to(in); !turned) return tl::unexpected(turned.error());
    auto voice = rows_.voice(in, number);
    if (!voice) return tl::unexpected(voice.error());
    ClaimRow claim;
    claim.article = text.article();
    claim.voice = voice->value_or(VoiceRow{});
    claim.entity = id_or_null('e', row, 4);
    if (!row.is_null(2)) claim.source = text.words(code_points(row, 2));
    if (!row.is_null(5)) claim.cue = text.words(code_points(row, 5));
    claim.speech = row.text(7);
    claim.parent = id_or_null('a', row, 8);
    claim.score = row.real(9);
    Result<void> done = pieces_.with(in, number).rows([&](const Statement& piece) {
      claim.content_at.push_back(code_points(piece, 0));
      claim.content.push_back(text.words(claim.content_at.back()));
      return true;
    });
    if (done) {
      done = insertions_.with(in, number).rows([&](const Statement& words) {
        claim.insertions.push_back(text.words(code_points(words, 0)));
        return true;
      });
    }
    if (done) {
      done = events_.with(in, number).rows([&](const Statement& event) {
        claim.events.push_back(id_of('v', event.integer(0)));
        return true;
      });
    }
    if (!done) return tl::unexpected(done.error());
    return claim;
  }

 private:
  ReportRows rows_;
  Statement pieces_, insertions_, events_;
};

Result<void> read_rows(const Database& database, const Condition& where, const std::string& order_and_page,
                       std::vector<ClaimRow>& rows) {
  Result<Statement> statement =
      prepare_with(database,
                   "SELECT t.article, t.number, t.source_begin, t.source_end, t.source_entity, t.cue_begin, t.cue_end, "
                   "t.speech, t.parent, t.score " +
                       where.sql + order_and_page,
                   where.values);
  if (!statement) return tl::unexpected(statement.error());
  StatementPreparer preparer(database);
  RowReader reader(preparer);
  if (preparer.failure()) return tl::unexpected(*preparer.failure());
  Result<void> fault;
  Result<void> done = statement->rows([&](const Statement& row) {
    Result<ClaimRow> claim = reader.read(row);
    if (!claim) {
      fault = tl::unexpected(claim.error());
      return false;
    }
    rows.push_back(*std::move(claim));
    return true;
  });
  return done ? fault : done;
}

// How many of the claims have each value of what the SQL `value` gives.
Result<std::vector<Facet>> count_values(const Database& database, const ReportFilter& filter, const char* value) {
  Result<ReportConditions> chosen = report_conditions(database, filter);
  if (!chosen) return tl::unexpected(chosen.error());
  Condition where = from_where(*chosen, filter.text);
  return facet_of(database, value, where);
}

}  // namespace

Result<ClaimFacets> claim_facets(const Store& store, const ReportFilter& filter) {
  const Database& database = *store.connection().database;
  Snapshot snapshot(database);
  ReportFilter any_stance = filter, any_kind = filter, any_naming = filter;
  any_stance.stances.clear();
  any_kind.source_kinds.clear();
  any_naming.named.reset();
  ClaimFacets found;
  for (auto [facet, chosen, value] :
       {std::tuple{&found.stances, &any_stance, "t.stance"},
        std::tuple{&found.source_kinds, &any_kind, "coalesce(t.source_kind, 'none')"},
        std::tuple{&found.named, &any_naming, "CASE t.source_named WHEN 1 THEN 'true' ELSE 'false' END"}}) {
    Result<std::vector<Facet>> counted = count_values(database, *chosen, value);
    if (!counted) return tl::unexpected(counted.error());
    *facet = *std::move(counted);
  }
  return found;
}

Result<ClaimList> list_claims(const Store& store, const ReportFilter& filter, ReportOrder order, std::uint64_t offset,
                              std::uint64_t limit) {
  if (order == ReportOrder::time)
    return fail(ErrorCode::bad_request, "expected newest or oldest: a claim has no time of its own", "order");
  const Database& database = *store.connection().database;
  Snapshot snapshot(database);
  Result<ReportConditions> chosen = report_conditions(database, filter);
  if (!chosen) return tl::unexpected(chosen.error());
  Condition where = from_where(*chosen, filter.text);
  Result<Statement> count = prepare_with(database, "SELECT count(*) " + where.sql, where.values);
  if (!count) return tl::unexpected(count.error());
  Result<bool> counted = count->step();
  if (!counted) return tl::unexpected(counted.error());
  ClaimList found;
  found.total = static_cast<std::uint64_t>(count->integer(0));
  if (limit == 0) return found;
  Result<void> done =
      read_rows(database, where, std::string(" ORDER BY ") + order_sql(order) + page_sql(offset, limit), found.rows);
  if (!done) return tl::unexpected(done.error());
  return found;
}

}  // namespace dateline
