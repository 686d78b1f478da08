#include "store/record_rows.h"

#include <algorithm>

#include "store/annotation_words.h"
#include "store/code_point_spans.h"

namespace dateline {

namespace {

std::optional<std::string> known(const std::string& text) { return text.empty() ? std::nullopt : std::optional(text); }

template <class Value>
std::optional<std::string> name_or_null(const std::optional<Value>& value) {
  return value ? std::optional<std::string>(name(*value)) : std::nullopt;
}

std::optional<std::string> words_or_null(const Record& record, const std::optional<Span>& span) {
  return span ? std::optional(words_of(record, *span)) : std::nullopt;
}

std::optional<std::string> id_or_null(char letter, const std::optional<std::size_t>& index) {
  return index ? std::optional(id_of(letter, *index)) : std::nullopt;
}

ArticleOfRow article_of(const Record& record) {
  return {record.id, title_of(record), outlet_of(record), record.capture.url, record.article.published.edtf};
}

std::vector<PartyRow> parties_of(const Record& record, const std::vector<std::size_t>& entities) {
  std::vector<PartyRow> parties;
  for (std::size_t entity : entities) {
    const Entity& named = record.annotations.entities[entity];
    const EntityLinks& links = links_of(record, entity);
    parties.push_back(
        {id_of('e', entity), named.name, std::string(name(named.type)), known(links.country), known(links.actor_kind)});
  }
  return parties;
}

PlaceOfRow place_of(const Record& record, std::size_t entity) {
  const EntityLinks& links = links_of(record, entity);
  PlaceOfRow row;
  row.entity = id_of('e', entity);
  row.name = record.annotations.entities[entity].name;
  row.country = known(links.country);
  if (!links.place) return row;
  const PlaceCandidate& place = *links.place;
  row.geonames = place.geonames;
  row.resolved_name = place.name;
  if (!place.country.empty()) row.country = place.country;
  row.admin1 = known(place.admin1);
  row.latitude = place.latitude;
  row.longitude = place.longitude;
  row.level = std::string(1, place.level);
  row.score = static_cast<double>(place.score);
  return row;
}

VoiceRow voice_of(const Record& record, std::size_t attribution) {
  const Attribution& said = record.annotations.attributions[attribution];
  VoiceRow voice;
  voice.attribution = id_of('a', attribution);
  voice.speaker = speaker_of(record, said);
  if (said.source.has_kind()) voice.kind = name(said.source.kind);
  voice.named = said.source.named;
  voice.stance = name(said.stance);
  return voice;
}

void set_time(const Record& record, const EventTime& time, EventRow& row) {
  row.time_words = words_or_null(record, time.span);
  row.edtf = time.edtf;
  row.earliest = time.earliest;
  row.latest = time.latest;
  row.anchor = id_or_null('v', time.anchor);
  row.relation = name_or_null(time.relation);
  row.duration = time.duration;
  row.bound = name_or_null(time.bound);
}

void set_count(const Count& count, EventRow& row) {
  row.count = count.value;
  row.count_upper = count.upper;
  row.count_unit = known(count.unit);
  row.count_bound = name(count.bound);
}

// The events that are told in an attribution at least once.
std::vector<std::string> told_in(const Record& record, std::size_t attribution) {
  std::vector<std::string> ids;
  for (std::size_t at = 0; at < record.annotations.events.size(); ++at) {
    const Event& event = record.annotations.events[at];
    bool told = event.attribution == attribution ||
                std::any_of(event.evidence.begin(), event.evidence.end(),
                            [&](const auto& telling) { return telling.attribution == attribution; });
    if (told) ids.push_back(id_of('v', at));
  }
  return ids;
}

}  // namespace

template <>
std::vector<EventRow> rows_of<EventRow>(const Record& record) {
  CodePointSpans spans(record.article.text);
  std::vector<EventRow> rows;
  for (std::size_t at = 0; at < record.annotations.events.size(); ++at) {
    const Event& event = record.annotations.events[at];
    Span sentence = sentence_of(record, event);
    EventRow row;
    row.article = article_of(record);
    row.event = id_of('v', at);
    row.type = type_of(event);
    row.mode = known(event.mode);
    row.contexts = event.contexts;
    row.trigger = words_of(record, event.trigger);
    row.trigger_at = spans.of(event.trigger);
    row.sentence = words_of(record, sentence);
    row.sentence_at = spans.of(sentence);
    row.actors = parties_of(record, event.actors);
    row.recipients = parties_of(record, event.recipients);
    if (event.place) row.place = place_of(record, *event.place);
    if (event.time) set_time(record, *event.time, row);
    if (event.count) set_count(*event.count, row);
    row.status = name(event.status);
    if (event.attribution) row.voice = voice_of(record, *event.attribution);
    row.tellings = event.evidence.size();
    row.score = static_cast<double>(event.score);
    rows.push_back(std::move(row));
  }
  return rows;
}

template <>
std::vector<ClaimRow> rows_of<ClaimRow>(const Record& record) {
  CodePointSpans spans(record.article.text);
  std::vector<ClaimRow> rows;
  for (std::size_t at = 0; at < record.annotations.attributions.size(); ++at) {
    const Attribution& said = record.annotations.attributions[at];
    ClaimRow row;
    row.article = article_of(record);
    row.voice = voice_of(record, at);
    row.entity = id_or_null('e', said.source.entity);
    row.source = words_or_null(record, said.source.span);
    row.cue = words_or_null(record, said.cue);
    for (Span piece : said.content) {
      row.content.push_back(words_of(record, piece));
      row.content_at.push_back(spans.of(piece));
    }
    for (Span words : said.insertions) row.insertions.push_back(words_of(record, words));
    row.speech = name(said.speech);
    row.parent = id_or_null('a', said.parent);
    row.events = told_in(record, at);
    row.score = static_cast<double>(said.score);
    rows.push_back(std::move(row));
  }
  return rows;
}

template <>
std::vector<EntityRow> rows_of<EntityRow>(const Record& record) {
  CodePointSpans spans(record.article.text);
  std::vector<EntityRow> rows;
  for (std::size_t at = 0; at < record.annotations.entities.size(); ++at) {
    const Entity& entity = record.annotations.entities[at];
    const EntityLinks& links = links_of(record, at);
    EntityRow row;
    row.article = article_of(record);
    row.entity = id_of('e', at);
    row.type = name(entity.type);
    row.name = entity.name;
    row.named = entity.named;
    row.mentions = entity.mentions.size();
    if (!entity.mentions.empty()) row.first_at = spans.of(entity.mentions.front().span);
    row.country = known(links.country);
    row.actor_kind = known(links.actor_kind);
    row.wikidata = known(links.wikidata);
    row.basis = known(links.basis);
    if (links.place) row.place = place_of(record, at);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace dateline
