#include "store/read_events.h"

#include <limits>

#include "dateline/record/annotation_names.h"

namespace dateline {

namespace {

// The columns that read_event reads, in order.
enum Column {
  number,
  type,
  custom,
  mode,
  begin,
  end,
  sentence,
  status,
  attribution,
  place,
  timed,
  time_begin,
  time_end,
  time_edtf,
  time_earliest,
  time_latest,
  time_anchor,
  time_relation,
  time_duration,
  time_bound,
  count_value,
  count_upper,
  count_unit,
  count_bound,
  count_begin,
  count_end,
  score,
};

// The value that `read` finds in a column, or nothing where it is null; a fault where it is none.
template <class Value>
Result<std::optional<Value>> value_or_null(const Statement& row, int column, const AnnotationRowReader& rows,
                                           std::optional<Value> (*read)(std::string_view)) {
  if (row.is_null(column)) return std::optional<Value>();
  std::optional<Value> value = read(row.view(column));
  if (!value) return rows.unknown("an event", row.view(column));
  return value;
}

Result<EventTime> read_time(const Statement& row, const AnnotationRowReader& rows) {
  Result<std::optional<Span>> span = rows.spans().read_or_null(row, Column::time_begin);
  Result<std::optional<TimeRelation>> relation =
      value_or_null(row, Column::time_relation, rows, &dateline::time_relation);
  Result<std::optional<TimeBound>> bound = value_or_null(row, Column::time_bound, rows, &dateline::time_bound);
  if (!span) return tl::unexpected(span.error());
  if (!relation) return tl::unexpected(relation.error());
  if (!bound) return tl::unexpected(bound.error());
  EventTime time;
  time.span = *span;
  time.edtf = row.text_or_null(Column::time_edtf);
  time.earliest = row.text_or_null(Column::time_earliest);
  time.latest = row.text_or_null(Column::time_latest);
  if (!row.is_null(Column::time_anchor)) time.anchor = static_cast<std::size_t>(row.integer(Column::time_anchor) - 1);
  time.relation = *relation;
  time.duration = row.text_or_null(Column::time_duration);
  time.bound = *bound;
  return time;
}

Result<Count> read_count(const Statement& row, const AnnotationRowReader& rows) {
  Result<Span> span = rows.spans().read(row, Column::count_begin);
  Result<std::optional<TimeBound>> bound = value_or_null(row, Column::count_bound, rows, &dateline::time_bound);
  if (!span) return tl::unexpected(span.error());
  if (!bound) return tl::unexpected(bound.error());
  Count count;
  count.value = row.real(Column::count_value);
  if (!row.is_null(Column::count_upper)) count.upper = row.real(Column::count_upper);
  count.unit = row.text(Column::count_unit);
  count.bound = bound->value_or(TimeBound::exactly);
  count.span = *span;
  return count;
}

Result<Event> read_event(const Statement& row, const AnnotationRowReader& rows, const Annotations& found) {
  if (auto next = rows.expect_next(row.integer(Column::number), found.events.size(), "events"); !next)
    return tl::unexpected(next.error());
  Event event;
  if (row.integer(Column::custom) != 0) {
    event.type = EventType::custom;
    event.custom_type = row.text(Column::type);
  } else {
    std::optional<EventType> known = event_type(row.view(Column::type));
    if (!known) return rows.unknown("an event", row.view(Column::type));
    event.type = *known;
  }
  std::optional<EventStatus> known = event_status(row.view(Column::status));
  if (!known) return rows.unknown("an event", row.view(Column::status));
  event.status = *known;
  event.mode = row.text(Column::mode);
  event.sentence = static_cast<std::size_t>(row.integer(Column::sentence));
  event.score = row.is_null(Column::score) ? std::numeric_limits<float>::quiet_NaN()
                                           : static_cast<float>(row.real(Column::score));
  Result<Span> trigger = rows.spans().read(row, Column::begin);
  auto said = rows.index_or_null(row, Column::attribution, found.attributions.size(), "attribution");
  auto where = rows.index_or_null(row, Column::place, found.entities.size(), "entity");
  if (!trigger) return tl::unexpected(trigger.error());
  if (!said) return tl::unexpected(said.error());
  if (!where) return tl::unexpected(where.error());
  event.trigger = *trigger;
  event.attribution = *said;
  event.place = *where;
  if (row.integer(Column::timed) != 0) {
    Result<EventTime> time = read_time(row, rows);
    if (!time) return tl::unexpected(time.error());
    event.time = *std::move(time);
  }
  if (!row.is_null(Column::count_value)) {
    Result<Count> count = read_count(row, rows);
    if (!count) return tl::unexpected(count.error());
    event.count = *std::move(count);
  }
  return event;
}

// An anchor may stand before and after what it anchors, so that they are looked at when all are read.
Result<void> check_anchors(const AnnotationRowReader& rows, const std::vector<Event>& events) {
  for (const Event& event : events)
    if (event.time && event.time->anchor && *event.time->anchor >= events.size())
      return rows.fault("event " + std::to_string(*event.time->anchor + 1) + " is referred to and not there");
  return {};
}

// The event that a row of one of its lists belongs to.
Result<Event*> event_of(const Statement& row, const AnnotationRowReader& rows, Annotations& found) {
  return rows.index(row.integer(0), found.events.size(), "event").map([&](std::size_t at) {
    return &found.events[at];
  });
}

Result<void> take_evidence(const Statement& row, const AnnotationRowReader& rows, Annotations& found) {
  Result<Event*> event = event_of(row, rows, found);
  Result<Span> trigger = rows.spans().read(row, 1);
  auto said = rows.index_or_null(row, 3, found.attributions.size(), "attribution");
  if (!event) return tl::unexpected(event.error());
  if (!trigger) return tl::unexpected(trigger.error());
  if (!said) return tl::unexpected(said.error());
  (*event)->evidence.push_back({*trigger, *said});
  return {};
}

Result<void> take_participant(const Statement& row, const AnnotationRowReader& rows, Annotations& found) {
  Result<Event*> event = event_of(row, rows, found);
  Result<std::size_t> entity = rows.index(row.integer(2), found.entities.size(), "entity");
  if (!event) return tl::unexpected(event.error());
  if (!entity) return tl::unexpected(entity.error());
  if (row.view(1) == "actor") (*event)->actors.push_back(*entity);
  else if (row.view(1) == "recipient") (*event)->recipients.push_back(*entity);
  else return rows.unknown("a participant", row.view(1));
  return {};
}

Result<void> take_timex(const Statement& row, const AnnotationRowReader& rows, Annotations& found) {
  Result<Span> span = rows.spans().read(row, 0);
  if (!span) return tl::unexpected(span.error());
  std::optional<TimexType> kind = timex_type(row.view(2));
  std::optional<TimeBasis> basis = time_basis(row.view(8));
  if (!kind) return rows.unknown("a time", row.view(2));
  if (!basis) return rows.unknown("a time", row.view(8));
  found.timexes.push_back(
      {*span, *kind, row.text(3), row.text(4), row.text_or_null(5), row.text_or_null(6), row.text_or_null(7), *basis});
  return {};
}

Result<void> take_relation(const Statement& row, const AnnotationRowReader& rows, Annotations& found) {
  Result<std::size_t> from = rows.index(row.integer(0), found.entities.size(), "entity");
  Result<std::size_t> to = rows.index(row.integer(1), found.entities.size(), "entity");
  Result<Span> evidence = rows.spans().read(row, 3);
  auto said = rows.index_or_null(row, 5, found.attributions.size(), "attribution");
  if (!from) return tl::unexpected(from.error());
  if (!to) return tl::unexpected(to.error());
  if (!evidence) return tl::unexpected(evidence.error());
  if (!said) return tl::unexpected(said.error());
  found.relations.push_back({*from, *to, row.text(2), *evidence, *said});
  return {};
}

}  // namespace

EventReader::EventReader(StatementPreparer& prepare)
    : events_(prepare(
          "SELECT number, type, custom, mode, begin, end, sentence, status, attribution, place, timed, time_begin, "
          "time_end, time_edtf, time_earliest, time_latest, time_anchor, time_relation, time_duration, time_bound, "
          "count_value, count_upper, count_unit, count_bound, count_begin, count_end, score FROM events "
          "WHERE article = ? ORDER BY number")),
      contexts_(prepare("SELECT event, context FROM event_contexts WHERE article = ? ORDER BY event, position")),
      evidence_(prepare("SELECT event, begin, end, attribution FROM event_evidence WHERE article = ? "
                        "ORDER BY event, position")),
      participants_(prepare("SELECT event, role, entity FROM event_participants WHERE article = ? "
                            "ORDER BY event, role, position")),
      timexes_(prepare("SELECT begin, end, type, value, mod, edtf, earliest, latest, basis FROM timexes "
                       "WHERE article = ? ORDER BY position")),
      relations_(prepare("SELECT from_entity, to_entity, label, begin, end, attribution FROM relations "
                         "WHERE article = ? ORDER BY position")) {}

Result<void> EventReader::read(std::int64_t article, const AnnotationRowReader& rows, Annotations& annotations) {
  auto take_event = [&](const Statement& row) -> Result<void> {
    Result<Event> event = read_event(row, rows, annotations);
    if (!event) return tl::unexpected(event.error());
    annotations.events.push_back(*std::move(event));
    return {};
  };
  auto take_context = [&](const Statement& row) -> Result<void> {
    return event_of(row, rows, annotations).map([&](Event* event) { event->contexts.push_back(row.text(1)); });
  };
  auto take = [&](auto& each) { return [&](const Statement& row) { return each(row, rows, annotations); }; };
  return read_rows(events_, article, take_event)
      .and_then([&] { return check_anchors(rows, annotations.events); })
      .and_then([&] { return read_rows(contexts_, article, take_context); })
      .and_then([&] { return read_rows(evidence_, article, take(take_evidence)); })
      .and_then([&] { return read_rows(participants_, article, take(take_participant)); })
      .and_then([&] { return read_rows(timexes_, article, take(take_timex)); })
      .and_then([&] { return read_rows(relations_, article, take(take_relation)); });
}

}  // namespace dateline
