#include "query/report_conditions.h"
#include "query/report_rows.h"
#include "store/connection.h"

namespace dateline {

namespace {

constexpr const char* has_time = "coalesce(v.time_earliest, v.time_latest) IS NOT NULL";

// The columns of a row, in order.
enum Column {
  article,
  number,
  type,
  mode,
  trigger_begin,
  trigger_end,
  sentence_begin,
  sentence_end,
  status,
  attribution,
  place,
  time_begin,
  time_end,
  edtf,
  earliest,
  latest,
  anchor,
  relation,
  duration,
  bound,
  count_value,
  count_upper,
  count_unit,
  count_bound,
  score,
  tellings,
  person_named,
};

const char* order_sql(ReportOrder order) {
  switch (order) {
    case ReportOrder::newest: return "a.published_earliest DESC, a.published_edtf DESC, a.id DESC, v.number";
    case ReportOrder::oldest:
      return "a.published_earliest IS NULL, a.published_earliest, a.published_edtf, a.id, v.number";
    case ReportOrder::time:
      return "coalesce(v.time_earliest, v.time_latest) IS NULL, coalesce(v.time_earliest, v.time_latest), "
             "coalesce(v.time_latest, '9999'), v.article, v.number";
  }
  return "";
}

Condition admitted(const ReportConditions& chosen) {
  return all_of({chosen.events, told_by(chosen.attributions), chosen.sentence});
}

// Events of chosen articles: through the index of dates, so that a page of the newest needs no sorting of all.
Condition from_where(const ReportConditions& chosen, const std::string& also) {
  Condition all = all_of({chosen.articles, admitted(chosen), {also, {}}});
  if (!all.sql.empty()) all.sql = "WHERE " + all.sql;
  all.sql = "FROM articles AS a INDEXED BY articles_by_date CROSS JOIN events AS v ON v.article = a.number " + all.sql;
  return all;
}

Result<void> count_events(const Database& database, const ReportConditions& chosen, EventList& list) {
  // Without the articles, where nothing is asked of them: they would be looked up for each event.
  Condition where = chosen.articles.sql.empty() ? admitted(chosen) : from_where(chosen, "");
  if (chosen.articles.sql.empty())
    where.sql = "FROM events AS v" + (where.sql.empty() ? std::string() : " WHERE " + where.sql);
  Result<Statement> statement =
      prepare_with(database, std::string("SELECT count(*), total(") + has_time + ") " + where.sql, where.values);
  if (!statement) return tl::unexpected(statement.error());
  Result<bool> row = statement->step();
  if (!row) return tl::unexpected(row.error());
  list.total = static_cast<std::uint64_t>(statement->integer(0));
  list.dated = static_cast<std::uint64_t>(statement->real(1));
  return {};
}

Result<std::vector<std::string>> contexts_of(Statement& statement, std::int64_t article, std::int64_t event) {
  std::vector<std::string> contexts;
  Result<void> done = statement.with(article, event).rows([&](const Statement& row) {
    contexts.push_back(row.text(0));
    return true;
  });
  if (!done) return tl::unexpected(done.error());
  return contexts;
}

void set_time_and_count(const Statement& row, const ArticleText& text, EventRow& event) {
  if (!row.is_null(Column::time_begin)) event.time_words = text.words(code_points(row, Column::time_begin));
  event.edtf = row.text_or_null(Column::edtf);
  event.earliest = row.text_or_null(Column::earliest);
  event.latest = row.text_or_null(Column::latest);
  event.anchor = id_or_null('v', row, Column::anchor);
  event.relation = row.text_or_null(Column::relation);
  event.duration = row.text_or_null(Column::duration);
  event.bound = row.text_or_null(Column::bound);
  event.count = real_or_null(row, Column::count_value);
  event.count_upper = real_or_null(row, Column::count_upper);
  event.count_unit = row.text_or_null(Column::count_unit);
  event.count_bound = row.text_or_null(Column::count_bound);
}

// Puts the lists of one event beside what its row says.
class RowReader {
 public:
  explicit RowReader(StatementPreparer& prepare)
      : rows_(prepare),
        contexts_(prepare("SELECT context FROM event_contexts WHERE article = ? AND event = ? ORDER BY position")) {}

  Result<EventRow> read(const Statement& row) {
    std::int64_t in = row.integer(Column::article), number = row.integer(Column::number);
    if (auto turned = rows_.text().turn_to(in); !turned) return tl::unexpected(turned.error());
    EventRow event;
    event.article = rows_.text().article();
    event.event = id_of('v', number);
    event.type = row.text(Column::type);
    event.mode = row.text_or_null(Column::mode);
    event.trigger_at = code_points(row, Column::trigger_begin);
    event.sentence_at =
        row.is_null(Column::sentence_begin) ? event.trigger_at : code_points(row, Column::sentence_begin);
    event.trigger = rows_.text().words(event.trigger_at);
    event.sentence = rows_.text().words(event.sentence_at);
    event.status = row.text(Column::status);
    event.tellings = static_cast<std::uint64_t>(row.integer(Column::tellings));
    event.score = row.real(Column::score);
    set_time_and_count(row, rows_.text(), event);
    Result<void> done = contexts_of(contexts_, in, number).and_then([&](auto&& found) -> Result<void> {
      event.contexts = std::forward<decltype(found)>(found);
      return read_parts(row, in, number, event);
    });
    if (!done) return tl::unexpected(done.error());
    return event;
  }

 private:
  Result<void> read_parts(const Statement& row, std::int64_t in, std::int64_t number, EventRow& event) {
    auto actors = rows_.parties(in, number, "actor");
    if (!actors) return tl::unexpected(actors.error());
    auto recipients = rows_.parties(in, number, "recipient");
    if (!recipients) return tl::unexpected(recipients.error());
    auto voice = rows_.voice_or_null(in, row, Column::attribution);
    if (!voice) return tl::unexpected(voice.error());
    event.actors = *std::move(actors);
    event.recipients = *std::move(recipients);
    event.voice = *std::move(voice);
    if (row.is_null(Column::place)) return {};
    event.place_withheld = row.integer(Column::person_named) != 0;
    if (event.place_withheld) return {};
    auto place = rows_.place(in, row.integer(Column::place));
    if (!place) return tl::unexpected(place.error());
    event.place = *std::move(place);
    return {};
  }

  ReportRows rows_;
  Statement contexts_;
};

Result<void> read_rows(const Database& database, const ReportConditions& chosen, const std::string& also,
                       const std::string& order_and_page, std::vector<EventRow>& rows) {
  Condition where = from_where(chosen, also);
  const Condition& person = chosen.person_named;
  std::string columns =
      "SELECT v.article, v.number, v.type, v.mode, v.begin, v.end, (SELECT n.begin FROM sentences AS n WHERE "
      "n.article = v.article AND n.position = v.sentence), (SELECT n.end FROM sentences AS n WHERE n.article = "
      "v.article "
      "AND n.position = v.sentence), v.status, v.attribution, v.place, v.time_begin, v.time_end, v.time_edtf, "
      "v.time_earliest, v.time_latest, v.time_anchor, v.time_relation, v.time_duration, v.time_bound, v.count_value, "
      "v.count_upper, v.count_unit, v.count_bound, v.score, (SELECT count(*) FROM event_evidence AS x WHERE "
      "x.article = v.article AND x.event = v.number), " +
      (person.sql.empty() ? "0" : person.sql) + " ";
  std::vector<std::string> values = person.values;
  values.insert(values.end(), where.values.begin(), where.values.end());
  Result<Statement> statement = prepare_with(database, columns + where.sql + order_and_page, values);
  if (!statement) return tl::unexpected(statement.error());
  StatementPreparer preparer(database);
  RowReader reader(preparer);
  if (preparer.failure()) return tl::unexpected(*preparer.failure());
  Result<void> fault;
  Result<void> done = statement->rows([&](const Statement& row) {
    Result<EventRow> event = reader.read(row);
    if (!event) {
      fault = tl::unexpected(event.error());
      return false;
    }
    rows.push_back(*std::move(event));
    return true;
  });
  return done ? fault : done;
}

Result<EventList> list(const Store& store, const ReportFilter& filter, ReportOrder order, bool dated_only,
                       std::uint64_t offset, std::uint64_t limit) {
  const Database& database = *store.connection().database;
  Snapshot snapshot(database);
  Result<ReportConditions> chosen = report_conditions(database, filter);
  if (!chosen) return tl::unexpected(chosen.error());
  EventList found;
  Result<void> done = count_events(database, *chosen, found).and_then([&]() -> Result<void> {
    if (limit == 0) return {};
    return read_rows(database, *chosen, dated_only ? has_time : "",
                     std::string(" ORDER BY ") + order_sql(order) + page_sql(offset, limit), found.rows);
  });
  if (!done) return tl::unexpected(done.error());
  return found;
}

}  // namespace

Result<EventList> list_events(const Store& store, const ReportFilter& filter, ReportOrder order, std::uint64_t offset,
                              std::uint64_t limit) {
  return list(store, filter, order, false, offset, limit);
}

Result<EventList> timeline(const Store& store, const ReportFilter& filter, std::uint64_t offset, std::uint64_t limit) {
  return list(store, filter, ReportOrder::time, true, offset, limit);
}

}  // namespace dateline
