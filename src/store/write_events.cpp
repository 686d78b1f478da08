#include "store/write_events.h"

#include "dateline/record/annotation_names.h"
#include "store/annotation_rows.h"

namespace dateline {

namespace {

template <class Value>
std::optional<std::string_view> name_or_null(const std::optional<Value>& value) {
  return value ? std::optional(name(*value)) : std::nullopt;
}

}  // namespace

EventWriter::EventWriter(StatementPreparer& prepare)
    : add_event_(prepare(
          "INSERT INTO events (article, number, type, custom, mode, begin, end, sentence, status, attribution, place, "
          "timed, time_begin, time_end, time_edtf, time_earliest, time_latest, time_anchor, time_relation, "
          "time_duration, time_bound, count_value, count_upper, count_unit, count_bound, count_begin, count_end, "
          "score) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
      add_context_(prepare("INSERT INTO event_contexts (article, event, position, context) VALUES (?, ?, ?, ?)")),
      add_evidence_(prepare("INSERT INTO event_evidence (article, event, position, begin, end, attribution) "
                            "VALUES (?, ?, ?, ?, ?, ?)")),
      add_participant_(
          prepare("INSERT INTO event_participants (article, event, role, position, entity) VALUES (?, ?, ?, ?, ?)")),
      add_timex_(prepare("INSERT INTO timexes (article, position, begin, end, type, value, mod, edtf, earliest, "
                         "latest, basis) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
      add_relation_(prepare("INSERT INTO relations (article, position, from_entity, to_entity, label, begin, end, "
                            "attribution) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")),
      clear_events_(prepare("DELETE FROM events WHERE article = ?")),
      clear_timexes_(prepare("DELETE FROM timexes WHERE article = ?")),
      clear_relations_(prepare("DELETE FROM relations WHERE article = ?")) {}

Result<void> EventWriter::write(const Annotations& annotations, std::int64_t article, const CodePointSpans& spans) {
  for (std::size_t at = 0; at < annotations.events.size(); ++at)
    if (auto done = write_event(annotations.events[at], article, number_of(at), spans); !done) return done;
  std::int64_t position = 0;
  for (const Timex& timex : annotations.timexes) {
    Span points = spans.of(timex.span);
    auto done = add_timex_.run(article, position++, points.begin, points.end, name(timex.type), timex.value,
                               text_or_null(timex.mod), timex.edtf, timex.earliest, timex.latest, name(timex.basis));
    if (!done) return done;
  }
  position = 0;
  for (const Relation& relation : annotations.relations) {
    Span points = spans.of(relation.evidence);
    auto done = add_relation_.run(article, position++, number_of(relation.from), number_of(relation.to), relation.label,
                                  points.begin, points.end, number_of(relation.attribution));
    if (!done) return done;
  }
  return {};
}

Result<void> EventWriter::clear(std::int64_t article) {
  return clear_events_.run(article).and_then([&] { return clear_timexes_.run(article); }).and_then([&] {
    return clear_relations_.run(article);
  });
}

Result<void> EventWriter::write_event(const Event& event, std::int64_t article, std::int64_t number,
                                      const CodePointSpans& spans) {
  bool custom = event.type == EventType::custom;
  std::string_view type = custom ? std::string_view(event.custom_type) : name(event.type);
  const EventTime time = event.time.value_or(EventTime{});
  const Count count = event.count.value_or(Count{});
  StoredSpan trigger(event.trigger, spans), time_span(time.span, spans);
  StoredSpan count_span(event.count ? std::optional(count.span) : std::nullopt, spans);
  auto counted = [&](auto value) { return event.count ? std::optional(value) : std::nullopt; };
  auto done = add_event_.run(article, number, type, custom, text_or_null(event.mode), trigger.begin, trigger.end,
                             event.sentence, name(event.status), number_of(event.attribution), number_of(event.place),
                             event.time.has_value(), time_span.begin, time_span.end, time.edtf, time.earliest,
                             time.latest, number_of(time.anchor), name_or_null(time.relation), time.duration,
                             name_or_null(time.bound), counted(count.value), count.upper, text_or_null(count.unit),
                             counted(name(count.bound)), count_span.begin, count_span.end, event.score);
  if (!done) return done;
  std::int64_t position = 0;
  for (const std::string& context : event.contexts)
    if (done = add_context_.run(article, number, position++, context); !done) return done;
  position = 0;
  for (const Evidence& evidence : event.evidence) {
    Span points = spans.of(evidence.trigger);
    done = add_evidence_.run(article, number, position++, points.begin, points.end, number_of(evidence.attribution));
    if (!done) return done;
  }
  return write_participants(event.actors, "actor", article, number).and_then([&] {
    return write_participants(event.recipients, "recipient", article, number);
  });
}

Result<void> EventWriter::write_participants(const std::vector<std::size_t>& entities, std::string_view role,
                                             std::int64_t article, std::int64_t event) {
  std::int64_t position = 0;
  for (std::size_t entity : entities)
    if (auto done = add_participant_.run(article, event, role, position++, number_of(entity)); !done) return done;
  return {};
}

}  // namespace dateline
