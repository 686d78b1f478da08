#include "store/web_annotations.h"

#include "store/annotation_words.h"
#include "store/code_point_spans.h"
#include "store/json_writer.h"
#include "text/utf8.h"

namespace dateline {

namespace {

constexpr int context_code_points = 24;  // before and after a quotation, so that it can be found again

using Bodies = std::vector<std::pair<std::string_view, std::string>>;  // purpose, value

// Writes the annotations of one record.
class Annotator {
 public:
  Annotator(const Record& record, bool& first) : record_(record), spans_(record.article.text), first_(first) {}

  // One annotation of `parts`, which are one thing told in several pieces.
  void add(const std::string& id, std::string_view motivation, const Bodies& bodies, const std::vector<Span>& parts) {
    if (parts.empty()) return;
    if (!first_) out_ += ",\n";
    first_ = false;
    JsonWriter json(out_);
    json.begin_object();
    json.member("id", "urn:x-dateline:" + record_.id + ":" + id);
    json.member("type", "Annotation");
    json.member("motivation", motivation);
    json.key("body");
    json.begin_list();
    for (const auto& [purpose, value] : bodies) {
      if (value.empty()) continue;
      json.begin_object();
      json.member("type", "TextualBody");
      json.member("purpose", purpose);
      json.member("value", value);
      json.end_object();
    }
    json.end_list();
    json.key("target");
    json.begin_list();
    for (Span part : parts) write_target(json, part);
    json.end_list();
    json.end_object();
  }

  std::string take() && { return std::move(out_); }

 private:
  void write_target(JsonWriter& json, Span part) const {
    Span points = spans_.of(part);
    json.begin_object();
    json.member("type", "SpecificResource");
    json.member("source", "urn:x-dateline:" + record_.id + ":text");
    if (record_.capture.url) json.member("scope", *record_.capture.url);
    json.key("selector");
    json.begin_list();
    json.begin_object();
    json.member("type", "TextPositionSelector");
    json.member("start", points.begin);
    json.member("end", points.end);
    json.end_object();
    json.begin_object();
    json.member("type", "TextQuoteSelector");
    json.member("exact", words_of(record_, part));
    json.member("prefix", before(part.begin));
    json.member("suffix", after(part.end));
    json.end_object();
    json.end_list();
    json.end_object();
  }

  std::string before(std::size_t end) const {
    std::size_t begin = end;
    for (int n = 0; n < context_code_points && begin > 0; ++n) utf8::previous(record_.article.text, begin);
    return record_.article.text.substr(begin, end - begin);
  }

  std::string after(std::size_t begin) const {
    std::size_t end = begin;
    for (int n = 0; n < context_code_points && end < record_.article.text.size(); ++n)
      utf8::next(record_.article.text, end);
    return record_.article.text.substr(begin, end - begin);
  }

  const Record& record_;
  CodePointSpans spans_;
  bool& first_;
  std::string out_;
};

void add_entities(Annotator& to, const Record& record) {
  for (std::size_t at = 0; at < record.annotations.entities.size(); ++at) {
    const Entity& entity = record.annotations.entities[at];
    std::vector<Span> mentions;
    for (const Mention& mention : entity.mentions) mentions.push_back(mention.span);
    to.add(id_of('e', at), "identifying", {{"identifying", entity.name}, {"tagging", std::string(name(entity.type))}},
           mentions);
  }
}

void add_attributions(Annotator& to, const Record& record) {
  for (std::size_t at = 0; at < record.annotations.attributions.size(); ++at) {
    const Attribution& said = record.annotations.attributions[at];
    std::string kind(said.source.has_kind() ? name(said.source.kind) : std::string_view());
    to.add(id_of('a', at), "describing",
           {{"describing", speaker_of(record, said).value_or("nobody named") + " " + std::string(name(said.stance))},
            {"tagging", kind},
            {"tagging", std::string(name(said.speech))}},
           said.content);
  }
}

void add_events(Annotator& to, const Record& record) {
  for (std::size_t at = 0; at < record.annotations.events.size(); ++at) {
    const Event& event = record.annotations.events[at];
    std::vector<Span> tellings;
    for (const Evidence& evidence : event.evidence) tellings.push_back(evidence.trigger);
    if (tellings.empty()) tellings.push_back(event.trigger);
    std::string voice = "reported, not established: in the outlet's own voice";
    if (event.attribution)
      voice = "reported, not established: " +
              speaker_of(record, record.annotations.attributions[*event.attribution]).value_or("nobody named") + " " +
              std::string(name(record.annotations.attributions[*event.attribution].stance));
    to.add(id_of('v', at), "classifying",
           {{"classifying", type_of(event)},
            {"tagging", event.mode},
            {"tagging", std::string(name(event.status))},
            {"describing", voice}},
           tellings);
  }
}

void add_timexes(Annotator& to, const Record& record) {
  for (std::size_t at = 0; at < record.annotations.timexes.size(); ++at) {
    const Timex& timex = record.annotations.timexes[at];
    to.add(id_of('t', at), "classifying", {{"classifying", std::string(name(timex.type))}, {"tagging", timex.value}},
           {timex.span});
  }
}

}  // namespace

std::string web_annotations(const Record& record, bool& first) {
  Annotator annotator(record, first);
  add_entities(annotator, record);
  add_attributions(annotator, record);
  add_events(annotator, record);
  add_timexes(annotator, record);
  return std::move(annotator).take();
}

}  // namespace dateline
