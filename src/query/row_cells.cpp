#include <charconv>

#include "dateline/reported_rows.h"

namespace dateline {

namespace {

std::string written(double number) {
  char digits[32];
  return {digits, std::to_chars(digits, digits + sizeof digits, number).ptr};
}

std::string written(const std::optional<double>& number) { return number ? written(*number) : std::string(); }

std::string written(const std::optional<std::int64_t>& number) {
  return number ? std::to_string(*number) : std::string();
}

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += (all.empty() ? "" : "; ") + text;
  return all;
}

std::string names(const std::vector<PartyRow>& parties) {
  std::vector<std::string> all;
  all.reserve(parties.size());
  for (const PartyRow& party : parties) all.push_back(party.name);
  return joined(all);
}

}  // namespace

const std::vector<std::string>& event_columns() {
  static const std::vector<std::string> columns{
      "article",     "published", "outlet",      "title",      "url",   "event",       "type",       "mode",
      "contexts",    "status",    "actors",      "recipients", "place", "geonames",    "country",    "latitude",
      "longitude",   "time",      "earliest",    "latest",     "count", "count_upper", "count_unit", "count_bound",
      "attribution", "speaker",   "source_kind", "stance",     "words", "sentence",    "tellings",   "score"};
  return columns;
}

std::vector<std::string> cells(const EventRow& row) {
  const PlaceOfRow place = row.place.value_or(PlaceOfRow{});
  const VoiceRow voice = row.voice.value_or(VoiceRow{});
  return {row.article.id,
          row.article.published.value_or(""),
          row.article.outlet.value_or(""),
          row.article.title.value_or(""),
          row.article.url.value_or(""),
          row.event,
          row.type,
          row.mode.value_or(""),
          joined(row.contexts),
          row.status,
          names(row.actors),
          names(row.recipients),
          place.name,
          written(place.geonames),
          place.country.value_or(""),
          written(place.latitude),
          written(place.longitude),
          row.edtf.value_or(row.time_words.value_or("")),
          row.earliest.value_or(""),
          row.latest.value_or(""),
          written(row.count),
          written(row.count_upper),
          row.count_unit.value_or(""),
          row.count_bound.value_or(""),
          voice.attribution,
          voice.speaker.value_or(""),
          voice.kind.value_or(""),
          voice.stance,
          row.trigger,
          row.sentence,
          std::to_string(row.tellings),
          written(row.score)};
}

const std::vector<std::string>& claim_columns() {
  static const std::vector<std::string> columns{"article", "published",   "outlet", "title",  "url",  "attribution",
                                                "speaker", "source_kind", "named",  "source", "cue",  "stance",
                                                "speech",  "content",     "parent", "events", "score"};
  return columns;
}

std::vector<std::string> cells(const ClaimRow& row) {
  std::string content;
  for (const std::string& piece : row.content) content += (content.empty() ? "" : " ... ") + piece;
  return {row.article.id,
          row.article.published.value_or(""),
          row.article.outlet.value_or(""),
          row.article.title.value_or(""),
          row.article.url.value_or(""),
          row.voice.attribution,
          row.voice.speaker.value_or(""),
          row.voice.kind.value_or(""),
          row.voice.named ? "1" : "0",
          row.source.value_or(""),
          row.cue.value_or(""),
          row.voice.stance,
          row.speech,
          content,
          row.parent.value_or(""),
          joined(row.events),
          written(row.score)};
}

const std::vector<std::string>& place_columns() {
  static const std::vector<std::string> columns{"name",      "geonames", "country",  "admin1",   "latitude",
                                                "longitude", "level",    "articles", "mentions", "events"};
  return columns;
}

std::vector<std::string> cells(const PlaceRow& row) {
  return {row.name,
          written(row.geonames),
          row.country.value_or(""),
          row.admin1.value_or(""),
          written(row.latitude),
          written(row.longitude),
          row.level.value_or(""),
          std::to_string(row.articles),
          std::to_string(row.mentions),
          std::to_string(row.events)};
}

const std::vector<std::string>& tie_columns() {
  static const std::vector<std::string> columns{"from",  "from_type", "from_country", "label",
                                                "to",    "to_type",   "to_country",   "kind",
                                                "count", "articles",  "own_voice"};
  return columns;
}

std::vector<std::string> cells(const TieRow& row) {
  return {row.from,
          row.from_type,
          row.from_country.value_or(""),
          row.label,
          row.to,
          row.to_type,
          row.to_country.value_or(""),
          row.event ? "event" : "relation",
          std::to_string(row.count),
          std::to_string(row.articles),
          std::to_string(row.own_voice)};
}

const std::vector<std::string>& actor_columns() {
  static const std::vector<std::string> columns{"actor",    "name",     "type",           "country", "kind",
                                                "wikidata", "articles", "events",         "claims",  "alias",
                                                "basis",    "score",    "alias_articles", "evidence"};
  return columns;
}

std::vector<std::vector<std::string>> lines_of_cells(const ActorRow& row) {
  std::vector<std::vector<std::string>> lines;
  for (const ActorAlias& alias : row.aliases) {
    std::vector<std::string> ids;
    for (const ArticleOfRow& article : alias.evidence) ids.push_back(article.id);
    lines.push_back({row.id, row.name, row.type, row.country.value_or(""), row.kind.value_or(""),
                     row.wikidata.value_or(""), std::to_string(row.articles), std::to_string(row.events),
                     std::to_string(row.claims), alias.name, alias.basis, written(alias.score),
                     std::to_string(alias.articles), joined(ids)});
  }
  return lines;
}

}  // namespace dateline
