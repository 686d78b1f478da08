#include "store/ftm.h"

#include <cctype>

#include "store/annotation_words.h"
#include "store/json_writer.h"

namespace dateline {

namespace {

using Values = std::vector<std::string>;

// One entity: its properties are lists of text, all of them.
class FtmEntity {
 public:
  FtmEntity(const std::string& id, std::string_view schema) : json_(line_) {
    json_.begin_object();
    json_.member("id", id);
    json_.member("schema", schema);
    json_.key("properties");
    json_.begin_object();
  }

  void set(std::string_view property, const Values& values) {
    bool is_empty = true;
    for (const std::string& value : values) is_empty = is_empty && value.empty();
    if (is_empty) return;
    json_.key(property);
    json_.begin_list();
    for (const std::string& value : values)
      if (!value.empty()) json_.value(value);
    json_.end_list();
  }
  void set(std::string_view property, const std::string& value) { set(property, Values{value}); }
  void set(std::string_view property, const std::optional<std::string>& value) { set(property, value.value_or("")); }

  std::string line() && {
    json_.end_object();
    json_.end_object();
    return std::move(line_) + "\n";
  }

 private:
  std::string line_;
  JsonWriter json_;
};

// FollowTheMoney's dates are "2021", "2021-04" or "2021-04-30", some with a time: an open one is left out.
std::string ftm_date(const std::optional<std::string>& date) {
  if (!date || date->size() < 4 || date->size() > 10) return {};
  for (std::size_t at = 0; at < date->size(); ++at) {
    bool hyphen = at == 4 || at == 7;
    if (hyphen != ((*date)[at] == '-')) return {};
    if (!hyphen && std::isdigit(static_cast<unsigned char>((*date)[at])) == 0) return {};
  }
  return *date;
}

std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

// What can act: people, organizations, groups. Places and works are told by the properties of events and articles.
std::string_view schema_of(EntityType type, const std::string& kind) {
  switch (type) {
    case EntityType::person: return "Person";
    case EntityType::organization:
      if (kind == "business") return "Company";
      return kind == "state" ? "PublicBody" : "Organization";
    case EntityType::group: return "LegalEntity";
    default: return {};
  }
}

std::string_view schema_of(const StoredActor& actor) { return schema_of(actor.type, actor.kind); }

std::string_view schema_of(const Record& record, std::size_t entity) {
  return schema_of(record.annotations.entities[entity].type, links_of(record, entity).actor_kind);
}

std::string id_in(const Record& record, char letter, std::size_t index) {
  return record.id + "-" + id_of(letter, index);
}

std::string article_line(const Record& record) {
  FtmEntity article(record.id, "Article");
  article.set("title", title_of(record));
  Values authors;
  for (const Value& byline : record.article.bylines) authors.push_back(byline.text);
  article.set("author", authors);
  article.set("publisher", outlet_of(record));
  article.set("publishedAt", ftm_date(record.article.published.edtf));
  // FollowTheMoney takes a URL for one only with its scheme.
  const std::optional<std::string>& url = record.capture.url;
  if (url && url->find("://") != std::string::npos) article.set("sourceUrl", *url);
  article.set("bodyText", record.article.text);
  return std::move(article).line();
}

std::string party_line(const Record& record, std::size_t index) {
  std::string_view schema = schema_of(record, index);
  const Entity& named = record.annotations.entities[index];
  if (schema.empty() || named.name.empty()) return {};
  const EntityLinks& links = links_of(record, index);
  FtmEntity party(id_in(record, 'e', index), schema);
  party.set("name", named.name);
  party.set("country", lower(links.country));
  party.set("wikidataId", links.wikidata);
  party.set("notes", std::string("Named in a news article. Reported, not established."));
  party.set("proof", record.id);
  return std::move(party).line();
}

// A record with who its entities are, and where those go that it names.
struct RecordOfActors {
  const Record& record;
  const std::vector<StoredActor>& actors;
  FtmActors& named;

  void name(std::size_t entity) const {
    FtmActor& actor = named[actors[entity].id];
    actor.actor = actors[entity];
    if (actor.articles.empty() || actor.articles.back() != record.id) actor.articles.push_back(record.id);
  }
};

std::string id_of_party(const RecordOfActors& article, std::size_t entity) {
  const StoredActor& actor = article.actors[entity];
  if (!actor.id.empty()) {
    if (schema_of(actor).empty()) return {};
    article.name(entity);
    return "actor-" + actor.id;
  }
  bool is_party =
      !schema_of(article.record, entity).empty() && !article.record.annotations.entities[entity].name.empty();
  return is_party ? id_in(article.record, 'e', entity) : std::string();
}

Values parties_of(const RecordOfActors& article, const std::vector<std::size_t>& entities) {
  Values ids;
  for (std::size_t entity : entities)
    if (std::string id = id_of_party(article, entity); !id.empty()) ids.push_back(std::move(id));
  return ids;
}

std::string voice_of(const Record& record, const std::optional<std::size_t>& attribution) {
  if (!attribution) return "in the outlet's own voice";
  const Attribution& said = record.annotations.attributions[*attribution];
  return speaker_of(record, said).value_or("nobody named") + " " + std::string(name(said.stance));
}

std::string event_line(const RecordOfActors& article, std::size_t index) {
  const Record& record = article.record;
  const Event& event = record.annotations.events[index];
  const EventTime time = event.time.value_or(EventTime{});
  FtmEntity line(id_in(record, 'v', index), "Event");
  line.set("name",
           type_of(event) + (event.mode.empty() ? "" : " " + event.mode) + ": " + words_of(record, event.trigger));
  line.set("summary", words_of(record, sentence_of(record, event)));
  line.set("description", "Reported, not established: " + std::string(name(event.status)) + ", " +
                              voice_of(record, event.attribution) + ".");
  line.set("startDate", ftm_date(time.earliest));
  line.set("endDate", ftm_date(time.latest));
  if (!time.earliest && !time.latest) line.set("date", ftm_date(time.edtf));
  Values involved = parties_of(article, event.actors);
  Values recipients = parties_of(article, event.recipients);
  line.set("organizer", involved);
  involved.insert(involved.end(), recipients.begin(), recipients.end());
  line.set("involved", involved);
  if (event.place && !takes_person(record, event)) {
    line.set("location", record.annotations.entities[*event.place].name);
    line.set("country", lower(links_of(record, *event.place).country));
  }
  line.set("proof", record.id);
  return std::move(line).line();
}

std::string tie_line(const RecordOfActors& article, std::size_t index) {
  const Record& record = article.record;
  const Relation& relation = record.annotations.relations[index];
  Values from = parties_of(article, {relation.from}), to = parties_of(article, {relation.to});
  if (from.empty() || to.empty()) return {};
  FtmEntity line(id_in(record, 'r', index), "UnknownLink");
  line.set("subject", from);
  line.set("object", to);
  line.set("role", relation.label);
  line.set("summary", words_of(record, relation.evidence));
  line.set("description", "Reported, not established: " + voice_of(record, relation.attribution) + ".");
  line.set("proof", record.id);
  return std::move(line).line();
}

}  // namespace

std::string ftm_lines(const Record& record, const std::vector<StoredActor>& actors, FtmActors& named) {
  std::string lines = article_line(record);
  const Annotations& found = record.annotations;
  const RecordOfActors article{record, actors, named};
  for (std::size_t at = 0; at < found.entities.size(); ++at) {
    // Of places only those that act, which events name.
    bool is_party = !schema_of(record, at).empty();
    if (actors[at].id.empty()) lines += party_line(record, at);
    else if (is_party) article.name(at);
  }
  for (std::size_t at = 0; at < found.events.size(); ++at) lines += event_line(article, at);
  for (std::size_t at = 0; at < found.relations.size(); ++at) lines += tie_line(article, at);
  return lines;
}

std::string ftm_line(const FtmActor& named, const std::vector<std::string>& other_names) {
  const StoredActor& actor = named.actor;
  if (schema_of(actor).empty()) return {};
  FtmEntity party("actor-" + actor.id, schema_of(actor));
  party.set("name", actor.name);
  party.set("alias", other_names);
  party.set("country", lower(actor.country));
  party.set("wikidataId", actor.wikidata);
  party.set("notes", std::string("Named in news articles, joined by its names. Reported, not established."));
  party.set("proof", named.articles);
  return std::move(party).line();
}

}  // namespace dateline
