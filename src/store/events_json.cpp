#include "store/events_json.h"

#include <string>

#include "dateline/record/annotation_names.h"

namespace dateline {

namespace {

// "v1", "e4", "a1": ids count from 1.
std::string id_of(char letter, std::size_t index) { return letter + std::to_string(index + 1); }

std::optional<std::string> maybe_id(char letter, std::optional<std::size_t> index) {
  return index ? std::optional(id_of(letter, *index)) : std::nullopt;
}

template <class Value>
std::optional<std::string_view> maybe_name(const std::optional<Value>& value) {
  return value ? std::optional(name(*value)) : std::nullopt;
}

void write_ids(JsonWriter& json, std::string_view key, const std::vector<std::size_t>& entities) {
  json.key(key);
  json.begin_list();
  for (std::size_t entity : entities) json.value(id_of('e', entity));
  json.end_list();
}

void write_time(JsonWriter& json, const std::optional<EventTime>& time, const CodePointSpans& spans) {
  json.key("time");
  if (!time) {
    json.null();
    return;
  }
  json.begin_object();
  json.member("span", time->span ? std::optional(spans.of(*time->span)) : std::nullopt);
  json.member("edtf", time->edtf);
  json.member("earliest", time->earliest);
  json.member("latest", time->latest);
  json.member("anchor", maybe_id('v', time->anchor));
  json.member("relation", maybe_name(time->relation));
  json.member("duration", time->duration);
  json.member("bound", maybe_name(time->bound));
  json.end_object();
}

// Whole numbers as such: a toll of 150,000,000 must not lose its last digits.
void write_number(JsonWriter& json, std::string_view key, double number) {
  json.key(key);
  if (number >= 0 && number < 1e15 && number == static_cast<double>(static_cast<std::uint64_t>(number))) {
    json.value(static_cast<std::uint64_t>(number));
  } else {
    json.value(static_cast<float>(number));
  }
}

void write_count(JsonWriter& json, const std::optional<Count>& count, const CodePointSpans& spans) {
  json.key("count");
  if (!count) {
    json.null();
    return;
  }
  json.begin_object();
  write_number(json, "value", count->value);
  if (count->upper) {
    write_number(json, "upper", *count->upper);
  } else {
    json.null_member("upper");
  }
  json.member("unit", count->unit.empty() ? std::nullopt : std::optional(count->unit));
  json.member("bound", name(count->bound));
  json.member("span", spans.of(count->span));
  json.end_object();
}

void write_event(JsonWriter& json, const Event& event, std::size_t index, const CodePointSpans& spans) {
  json.begin_object();
  json.member("id", id_of('v', index));
  json.member("type", event.type == EventType::custom ? std::string_view(event.custom_type) : name(event.type));
  json.member("mode", event.mode.empty() ? std::nullopt : std::optional(event.mode));
  json.key("contexts");
  json.begin_list();
  for (const std::string& context : event.contexts) json.value(context);
  json.end_list();
  json.member("trigger", spans.of(event.trigger));
  json.member("sentence", static_cast<std::uint64_t>(event.sentence));
  json.key("evidence");
  json.begin_list();
  for (const Evidence& evidence : event.evidence) {
    json.begin_object();
    json.member("trigger", spans.of(evidence.trigger));
    json.member("attribution", maybe_id('a', evidence.attribution));
    json.end_object();
  }
  json.end_list();
  write_ids(json, "actors", event.actors);
  write_ids(json, "recipients", event.recipients);
  json.key("place");
  if (event.place) {
    json.begin_object();
    json.member("entity", id_of('e', *event.place));
    json.end_object();
  } else {
    json.null();
  }
  write_time(json, event.time, spans);
  write_count(json, event.count, spans);
  json.member("status", name(event.status));
  json.member("attribution", maybe_id('a', event.attribution));
  json.member("score", event.score);
  json.end_object();
}

}  // namespace

void write_events(JsonWriter& json, const Annotations& annotations, const CodePointSpans& spans) {
  json.key("events");
  json.begin_list();
  for (std::size_t at = 0; at < annotations.events.size(); ++at) write_event(json, annotations.events[at], at, spans);
  json.end_list();
  json.key("relations");
  json.begin_list();
  for (const Relation& relation : annotations.relations) {
    json.begin_object();
    json.member("from", id_of('e', relation.from));
    json.member("to", id_of('e', relation.to));
    json.member("label", relation.label);
    json.member("evidence", spans.of(relation.evidence));
    json.member("attribution", maybe_id('a', relation.attribution));
    json.end_object();
  }
  json.end_list();
}

void write_raw_events(JsonWriter& json, const Annotations& annotations, const OffsetMap& text_to_page) {
  auto maybe = [&](std::optional<Span> span) { return span ? text_to_page.from(*span) : std::nullopt; };
  json.key("events");
  json.begin_list();
  for (const Event& event : annotations.events) {
    json.begin_object();
    json.member("trigger", maybe(event.trigger));
    json.key("evidence");
    json.begin_list();
    for (const Evidence& evidence : event.evidence) json.value(maybe(evidence.trigger));
    json.end_list();
    json.member("time", maybe(event.time ? event.time->span : std::nullopt));
    json.member("count", maybe(event.count ? std::optional(event.count->span) : std::nullopt));
    json.end_object();
  }
  json.end_list();
  json.key("relations");
  json.begin_list();
  for (const Relation& relation : annotations.relations) json.value(maybe(relation.evidence));
  json.end_list();
}

}  // namespace dateline
