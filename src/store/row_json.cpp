#include "dateline/reported_rows.h"
#include "store/json_writer.h"

namespace dateline {

namespace {

void write_article(JsonWriter& json, const ArticleOfRow& article) {
  json.key("article");
  json.begin_object();
  json.member("id", article.id);
  json.member("title", article.title);
  json.member("outlet", article.outlet);
  json.member("url", article.url);
  json.member("published", article.published);
  json.end_object();
}

void write_texts(JsonWriter& json, std::string_view key, const std::vector<std::string>& texts) {
  json.key(key);
  json.begin_list();
  for (const std::string& text : texts) json.value(text);
  json.end_list();
}

void write_words(JsonWriter& json, std::string_view key, Span at, const std::string& words) {
  json.key(key);
  json.begin_object();
  json.member("span", at);
  json.member("text", words);
  json.end_object();
}

void write_voice(JsonWriter& json, const std::optional<VoiceRow>& voice) {
  json.key("attribution");
  if (!voice) return json.null();
  json.begin_object();
  json.member("id", voice->attribution);
  json.member("speaker", voice->speaker);
  json.member("kind", voice->kind);
  json.member("named", voice->named);
  json.member("stance", voice->stance);
  json.member("actor", voice->actor);
  json.end_object();
}

void write_parties(JsonWriter& json, std::string_view key, const std::vector<PartyRow>& parties) {
  json.key(key);
  json.begin_list();
  for (const PartyRow& party : parties) {
    json.begin_object();
    json.member("entity", party.entity);
    json.member("name", party.name);
    json.member("type", party.type);
    json.member("country", party.country);
    json.member("kind", party.kind);
    json.member("actor", party.actor);
    json.end_object();
  }
  json.end_list();
}

std::optional<std::uint64_t> number(const std::optional<std::int64_t>& geonames) {
  return geonames ? std::optional(static_cast<std::uint64_t>(*geonames)) : std::nullopt;
}

void write_place(JsonWriter& json, const std::optional<PlaceOfRow>& place) {
  json.key("place");
  if (!place) return json.null();
  json.begin_object();
  json.member("entity", place->entity);
  json.member("name", place->name);
  json.member("geonames", number(place->geonames));
  json.member("resolved", place->resolved_name);
  json.member("country", place->country);
  json.member("admin1", place->admin1);
  json.member("lat", place->latitude);
  json.member("lon", place->longitude);
  json.member("level", place->level);
  json.member("score", place->score);
  json.end_object();
}

void write_time(JsonWriter& json, const EventRow& row) {
  bool is_known = row.time_words || row.edtf || row.earliest || row.latest || row.anchor || row.duration;
  json.key("time");
  if (!is_known) return json.null();
  json.begin_object();
  json.member("text", row.time_words);
  json.member("edtf", row.edtf);
  json.member("earliest", row.earliest);
  json.member("latest", row.latest);
  json.member("anchor", row.anchor);
  json.member("relation", row.relation);
  json.member("duration", row.duration);
  json.member("bound", row.bound);
  json.end_object();
}

void write_count(JsonWriter& json, const EventRow& row) {
  json.key("count");
  if (!row.count) return json.null();
  json.begin_object();
  json.member("value", *row.count);
  json.member("upper", row.count_upper);
  json.member("unit", row.count_unit);
  json.member("bound", row.count_bound);
  json.end_object();
}

}  // namespace

std::string to_json(const EventRow& row) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  write_article(json, row.article);
  json.member("id", row.event);
  json.member("type", row.type);
  json.member("mode", row.mode);
  write_texts(json, "contexts", row.contexts);
  write_words(json, "trigger", row.trigger_at, row.trigger);
  write_words(json, "sentence", row.sentence_at, row.sentence);
  write_parties(json, "actors", row.actors);
  write_parties(json, "recipients", row.recipients);
  write_place(json, row.place);
  json.member("place_withheld", row.place_withheld);
  write_time(json, row);
  write_count(json, row);
  json.member("status", row.status);
  write_voice(json, row.voice);
  json.member("tellings", row.tellings);
  json.member("score", static_cast<float>(row.score));
  json.end_object();
  return out;
}

std::string to_json(const ClaimRow& row) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  write_article(json, row.article);
  write_voice(json, row.voice);
  json.member("entity", row.entity);
  json.member("source", row.source);
  json.member("cue", row.cue);
  json.key("content");
  json.begin_list();
  for (std::size_t at = 0; at < row.content.size(); ++at) {
    json.begin_object();
    json.member("span", row.content_at[at]);
    json.member("text", row.content[at]);
    json.end_object();
  }
  json.end_list();
  write_texts(json, "insertions", row.insertions);
  json.member("speech", row.speech);
  json.member("parent", row.parent);
  write_texts(json, "events", row.events);
  json.member("score", static_cast<float>(row.score));
  json.end_object();
  return out;
}

std::string to_json(const PlaceRow& row) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.member("name", row.name);
  json.member("geonames", number(row.geonames));
  json.member("country", row.country);
  json.member("admin1", row.admin1);
  json.member("lat", row.latitude);
  json.member("lon", row.longitude);
  json.member("level", row.level);
  json.member("articles", row.articles);
  json.member("mentions", row.mentions);
  json.member("events", row.events);
  json.end_object();
  return out;
}

std::string to_json(const TieRow& row) {
  std::string out;
  JsonWriter json(out);
  auto write_end = [&](std::string_view key, const std::string& name, const std::string& type,
                       const std::optional<std::string>& country, const std::optional<std::string>& actor, bool named) {
    json.key(key);
    json.begin_object();
    json.member("name", name);
    json.member("type", type);
    json.member("country", country);
    json.member("actor", actor);
    json.member("named", named);
    json.end_object();
  };
  json.begin_object();
  write_end("from", row.from, row.from_type, row.from_country, row.from_actor, row.from_named);
  write_end("to", row.to, row.to_type, row.to_country, row.to_actor, row.to_named);
  json.member("label", row.label);
  json.member("kind", row.event ? "event" : "relation");
  json.member("count", row.count);
  json.member("articles", row.articles);
  json.member("own_voice", row.own_voice);
  json.key("evidence");
  json.begin_list();
  for (const TieEvidence& evidence : row.evidence) {
    json.begin_object();
    write_article(json, evidence.article);
    json.member("event", evidence.event);
    json.member("span", evidence.at);
    json.member("text", evidence.words);
    write_voice(json, evidence.voice);
    json.end_object();
  }
  json.end_list();
  json.end_object();
  return out;
}

std::string to_json(const ActorRow& row) {
  std::string out;
  JsonWriter json(out);
  auto write_articles = [&](std::string_view key, const std::vector<ArticleOfRow>& articles) {
    json.key(key);
    json.begin_list();
    for (const ArticleOfRow& article : articles) {
      json.begin_object();
      write_article(json, article);
      json.end_object();
    }
    json.end_list();
  };
  json.begin_object();
  json.member("id", row.id);
  json.member("name", row.name);
  json.member("type", row.type);
  json.member("country", row.country);
  json.member("kind", row.kind);
  json.member("wikidata", row.wikidata);
  json.member("articles", row.articles);
  json.member("events", row.events);
  json.member("claims", row.claims);
  json.key("aliases");
  json.begin_list();
  for (const ActorAlias& alias : row.aliases) {
    json.begin_object();
    json.member("name", alias.name);
    json.member("basis", alias.basis);
    json.member("score", static_cast<float>(alias.score));
    json.member("articles", alias.articles);
    write_articles("evidence", alias.evidence);
    write_articles("introduced_in", alias.introduced_in);
    json.end_object();
  }
  json.end_list();
  write_texts(json, "also", row.also);
  json.end_object();
  return out;
}

}  // namespace dateline
