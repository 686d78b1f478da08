#include <utility>

#include "dateline/publish.h"
#include "query/handed_on.h"

namespace dateline {

namespace {

void show_parties(const HandedOn& article, std::vector<PartyRow>& parties) {
  for (PartyRow& party : parties) {
    std::string name = article.name(index_of(party.entity));
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
  if (row.place) row.place->name = article.name(index_of(row.place->entity));
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
  HandedOnArticles articles(store);
  for (EventRow& row : list.rows) {
    Result<const HandedOn*> article = articles.of(row.article.id);
    if (!article) return tl::unexpected(article.error());
    show(**article, row);
  }
  return {};
}

Result<void> show_by_role(const Store& store, ClaimList& list) {
  HandedOnArticles articles(store);
  for (ClaimRow& row : list.rows) {
    Result<const HandedOn*> article = articles.of(row.article.id);
    if (!article) return tl::unexpected(article.error());
    show(**article, row);
  }
  return {};
}

}  // namespace dateline
