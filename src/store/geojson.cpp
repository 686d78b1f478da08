#include "store/geojson.h"

#include "store/annotation_words.h"
#include "store/json_writer.h"

namespace dateline {

namespace {

template <class Value>
std::optional<std::string_view> name_or_null(const std::optional<Value>& value) {
  return value ? std::optional(name(*value)) : std::nullopt;
}

// The names of those who are no persons.
void write_names(JsonWriter& json, std::string_view key, const Record& record,
                 const std::vector<std::size_t>& parties) {
  json.key(key);
  json.begin_list();
  for (std::size_t party : parties) {
    const Entity& entity = record.annotations.entities[party];
    if (entity.type != EntityType::person) json.value(entity.name);
  }
  json.end_list();
}

void write_article(JsonWriter& json, const Record& record) {
  json.member("article", record.id);
  json.member("title", title_of(record));
  json.member("outlet", outlet_of(record));
  json.member("url", record.capture.url);
  json.member("published", record.article.published.edtf);
}

void write_time(JsonWriter& json, const EventTime& time) {
  json.member("edtf", time.edtf);
  json.member("earliest", time.earliest);
  json.member("latest", time.latest);
}

void write_count(JsonWriter& json, const std::optional<Count>& count) {
  if (!count) return;
  json.member("count", count->value);
  json.member("count_upper", count->upper);
  json.member("count_unit", count->unit);
  json.member("count_bound", name(count->bound));
}

void write_voice(JsonWriter& json, const Record& record, const Event& event) {
  json.member("voice", event.attribution ? "attributed" : "own");
  if (!event.attribution) return;
  const Attribution& said = record.annotations.attributions[*event.attribution];
  json.member("stance", name(said.stance));
  json.member("source_kind", said.source.has_kind() ? std::optional(name(said.source.kind)) : std::nullopt);
}

void write_feature(JsonWriter& json, const Record& record, std::size_t index, const PlaceCandidate& place) {
  const Event& event = record.annotations.events[index];
  Span sentence = sentence_of(record, event);
  json.begin_object();
  json.member("type", "Feature");
  json.member("id", record.id + "-" + id_of('v', index));
  json.key("geometry");
  json.begin_object();
  json.member("type", "Point");
  json.key("coordinates");
  json.begin_list();
  json.value(place.longitude);
  json.value(place.latitude);
  json.end_list();
  json.end_object();
  json.key("properties");
  json.begin_object();
  write_article(json, record);
  json.member("event", id_of('v', index));
  json.member("event_type", type_of(event));
  json.member("mode", event.mode.empty() ? std::nullopt : std::optional(event.mode));
  json.member("status", name(event.status));
  write_names(json, "actors", record, event.actors);
  write_names(json, "recipients", record, event.recipients);
  json.member("place", place.name);
  json.member("geonames", static_cast<std::uint64_t>(place.geonames));
  json.member("country", place.country);
  json.member("level", std::string(1, place.level));
  json.member("place_score", place.score);
  write_time(json, event.time.value_or(EventTime{}));
  write_count(json, event.count);
  write_voice(json, record, event);
  // A sentence that names a person would say where that person was.
  bool is_private = takes_person(record, event) || names_person(record, sentence);
  json.member("sentence", is_private ? std::nullopt : std::optional(words_of(record, sentence)));
  json.member("note", "reported, not established");
  json.end_object();
  json.end_object();
}

}  // namespace

std::string geojson_features(const Record& record, bool& first) {
  std::string features;
  for (std::size_t at = 0; at < record.annotations.events.size(); ++at) {
    const Event& event = record.annotations.events[at];
    if (!event.place || !links_of(record, *event.place).place) continue;
    if (!first) features += ",\n";
    first = false;
    JsonWriter json(features);
    write_feature(json, record, at, *links_of(record, *event.place).place);
  }
  return features;
}

}  // namespace dateline
