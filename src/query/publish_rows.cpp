#include <charconv>
#include <map>
#include <utility>

#include "dateline/conceal.h"
#include "dateline/publish.h"
#include "store/code_point_spans.h"

namespace dateline {

namespace {

// One article as it is handed on, beside what it is.
class HandedOn {
 public:
  explicit HandedOn(const Record& record) : shown_(by_role(record)), spans_(shown_.article.text) {}

  const Annotations& annotations() const { return shown_.annotations; }
  Span sentence(std::size_t index) const { return shown_.document.sentences[index]; }
  Span points(Span bytes) const { return spans_.of(bytes); }
  std::string words(Span bytes) const { return shown_.article.text.substr(bytes.begin, bytes.length()); }

  void show(ArticleOfRow& article) const {
    if (article.title && shown_.article.title) article.title = shown_.article.title->text;
    if (article.outlet && shown_.article.outlet.name) article.outlet = shown_.article.outlet.name;
    article.url = shown_.capture.url;
  }

  void show(VoiceRow& voice) const;

 private:
  Record shown_;
  CodePointSpans spans_;
};

// "v3" is 2.
std::size_t index_of(const std::string& id) {
  std::size_t number = 0;
  std::from_chars(id.data() + 1, id.data() + id.size(), number);
  return number - 1;
}

void HandedOn::show(VoiceRow& voice) const {
  const Source& source = shown_.annotations.attributions.at(index_of(voice.attribution)).source;
  if (!voice.speaker) return;
  const std::string before = *voice.speaker;
  if (source.entity) voice.speaker = shown_.annotations.entities[*source.entity].name;
  else if (source.span) voice.speaker = words(*source.span);
  if (voice.speaker != before) voice.actor.reset();  // an actor has the names of other articles
}

// The articles of the rows, each read once.
class Articles {
 public:
  explicit Articles(const Store& store) : store_(store) {}

  Result<const HandedOn*> of(const std::string& id) {
    auto known = articles_.find(id);
    if (known != articles_.end()) return &known->second;
    Result<std::optional<Record>> record = store_.find(id);
    if (!record) return tl::unexpected(record.error());
    if (!*record) return fail(ErrorCode::not_found, "there is no such article in the store", id);
    return &articles_.try_emplace(id, **record).first->second;
  }

 private:
  const Store& store_;
  std::map<std::string, HandedOn> articles_;
};

void show_parties(const HandedOn& article, std::vector<PartyRow>& parties) {
  for (PartyRow& party : parties) {
    std::string name = article.annotations().entities.at(index_of(party.entity)).name;
    if (name == party.name) continue;
    party = {party.entity, std::move(name), party.type, std::nullopt, std::nullopt, std::nullopt};
  }
}

void show(const HandedOn& article, EventRow& row) {
  const Event& event = article.annotations().events.at(index_of(row.event));
  article.show(row.article);
  Span sentence = article.sentence(event.sentence);
  row.trigger = article.words(event.trigger);
  row.sentence = article.words(sentence);
  row.trigger_at = article.points(event.trigger);
  row.sentence_at = article.points(sentence);
  show_parties(article, row.actors);
  show_parties(article, row.recipients);
  if (row.place) row.place->name = article.annotations().entities.at(index_of(row.place->entity)).name;
  bool has_time_words = event.time && event.time->span;
  if (row.time_words) row.time_words = has_time_words ? std::optional(article.words(*event.time->span)) : std::nullopt;
  if (row.voice) article.show(*row.voice);
}

void show(const HandedOn& article, ClaimRow& row) {
  const Attribution& said = article.annotations().attributions.at(index_of(row.voice.attribution));
  article.show(row.article);
  article.show(row.voice);
  if (row.source && said.source.span) row.source = article.words(*said.source.span);
  if (row.cue && said.cue) row.cue = article.words(*said.cue);
  row.content.clear();
  row.content_at.clear();
  for (Span piece : said.content) {
    row.content.push_back(article.words(piece));
    row.content_at.push_back(article.points(piece));
  }
}

}  // namespace

Result<void> show_by_role(const Store& store, EventList& list) {
  Articles articles(store);
  for (EventRow& row : list.rows) {
    Result<const HandedOn*> article = articles.of(row.article.id);
    if (!article) return tl::unexpected(article.error());
    show(**article, row);
  }
  return {};
}

Result<void> show_by_role(const Store& store, ClaimList& list) {
  Articles articles(store);
  for (ClaimRow& row : list.rows) {
    Result<const HandedOn*> article = articles.of(row.article.id);
    if (!article) return tl::unexpected(article.error());
    show(**article, row);
  }
  return {};
}

}  // namespace dateline
