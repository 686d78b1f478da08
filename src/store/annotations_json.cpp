#include "store/annotations_json.h"

#include "dateline/record/annotation_names.h"
#include "store/entity_links_json.h"
#include "store/events_json.h"
#include "store/timexes_json.h"

namespace dateline {

namespace {

// "e4", "a1": ids count from 1.
std::string id_of(char letter, std::size_t index) { return letter + std::to_string(index + 1); }

void write_id(JsonWriter& json, std::string_view key, char letter, std::optional<std::size_t> index) {
  json.member(key, index ? std::optional(id_of(letter, *index)) : std::nullopt);
}

// A span leaves as `place` gives it: in code points of the text or in bytes of the page.
template <class Place>
void write_spans(JsonWriter& json, std::string_view key, const std::vector<Span>& spans, const Place& place) {
  json.key(key);
  json.begin_list();
  for (Span span : spans) json.value(place(span));
  json.end_list();
}

void write_entity(JsonWriter& json, const Entity& entity, const EntityLinks& links, std::size_t index,
                  const CodePointSpans& spans) {
  json.begin_object();
  json.member("id", id_of('e', index));
  json.member("type", name(entity.type));
  json.member("name", entity.name);
  json.member("named", entity.named);
  json.key("links");
  write_entity_links(json, links);
  json.key("mentions");
  json.begin_list();
  for (const Mention& mention : entity.mentions) {
    json.begin_object();
    json.member("span", spans.of(mention.span));
    json.member("form", name(mention.form));
    json.end_object();
  }
  json.end_list();
  json.end_object();
}

void write_source(JsonWriter& json, const Source& source, const CodePointSpans& spans) {
  json.key("source");
  json.begin_object();
  json.member("span", source.span ? std::optional(spans.of(*source.span)) : std::nullopt);
  write_id(json, "entity", 'e', source.entity);
  json.member("kind", source.has_kind() ? std::optional(name(source.kind)) : std::nullopt);
  json.member("named", source.named);
  json.end_object();
}

void write_attribution(JsonWriter& json, const Attribution& attribution, std::size_t index,
                       const CodePointSpans& spans) {
  auto code_points = [&](Span span) { return spans.of(span); };
  json.begin_object();
  json.member("id", id_of('a', index));
  write_source(json, attribution.source, spans);
  json.key("cue");
  if (attribution.cue) {
    json.begin_object();
    json.member("span", spans.of(*attribution.cue));
    json.end_object();
  } else {
    json.null();
  }
  write_spans(json, "content", attribution.content, code_points);
  write_id(json, "parent", 'a', attribution.parent);
  json.member("speech", name(attribution.speech));
  json.member("stance", name(attribution.stance));
  write_spans(json, "insertions", attribution.insertions, code_points);
  json.member("score", attribution.score);
  json.end_object();
}

}  // namespace

void write_annotations(JsonWriter& json, const Annotations& annotations, const CodePointSpans& spans) {
  json.key("entities");
  json.begin_list();
  for (std::size_t at = 0; at < annotations.entities.size(); ++at)
    write_entity(json, annotations.entities[at], at < annotations.links.size() ? annotations.links[at] : EntityLinks{},
                 at, spans);
  json.end_list();
  json.key("attributions");
  json.begin_list();
  for (std::size_t at = 0; at < annotations.attributions.size(); ++at)
    write_attribution(json, annotations.attributions[at], at, spans);
  json.end_list();
  write_events(json, annotations, spans);
  write_timexes(json, annotations.timexes, spans);
}

void write_words(JsonWriter& json, const Annotations& annotations, const CodePointSpans& spans) {
  if (annotations.words.empty()) return;
  json.key("syntax");
  json.begin_list();
  for (const Word& word : annotations.words) {
    json.begin_object();
    json.member("span", spans.of(word.span));
    json.member("upos", word.upos);
    json.member("xpos", word.xpos);
    json.member("head", word.head);
    json.member("relation", word.relation);
    json.end_object();
  }
  json.end_list();
  json.key("propositions");
  json.begin_list();
  for (const Proposition& proposition : annotations.propositions) {
    json.begin_object();
    json.member("word", proposition.word);
    json.member("factuality", proposition.factuality);
    json.key("arguments");
    json.begin_list();
    for (const RoleWord& argument : proposition.arguments) {
      json.begin_object();
      json.member("word", argument.word);
      json.member("role", argument.role);
      json.end_object();
    }
    json.end_list();
    json.end_object();
  }
  json.end_list();
}

void write_raw_annotations(JsonWriter& json, const Annotations& annotations, const OffsetMap& text_to_page) {
  auto page_bytes = [&](Span span) { return text_to_page.from(span); };
  auto maybe = [&](std::optional<Span> span) { return span ? page_bytes(*span) : std::nullopt; };
  json.key("entities");
  json.begin_list();
  for (const Entity& entity : annotations.entities) {
    json.begin_object();
    json.key("mentions");
    json.begin_list();
    for (const Mention& mention : entity.mentions) json.value(page_bytes(mention.span));
    json.end_list();
    json.end_object();
  }
  json.end_list();
  json.key("attributions");
  json.begin_list();
  for (const Attribution& attribution : annotations.attributions) {
    json.begin_object();
    json.member("source", maybe(attribution.source.span));
    json.member("cue", maybe(attribution.cue));
    write_spans(json, "content", attribution.content, page_bytes);
    write_spans(json, "insertions", attribution.insertions, page_bytes);
    json.end_object();
  }
  json.end_list();
  write_raw_events(json, annotations, text_to_page);
  json.key("timexes");
  json.begin_list();
  for (const Timex& timex : annotations.timexes) json.value(page_bytes(timex.span));
  json.end_list();
}

}  // namespace dateline
