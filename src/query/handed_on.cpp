#include "query/handed_on.h"

#include <charconv>

#include "dateline/conceal.h"

namespace dateline {

namespace {

std::vector<std::string> names_of(const Record& record) {
  std::vector<std::string> names;
  for (const Entity& entity : record.annotations.entities) names.push_back(entity.name);
  return names;
}

}  // namespace

std::size_t index_of(const std::string& id) {
  std::size_t number = 0;
  std::from_chars(id.data() + 1, id.data() + id.size(), number);
  return number - 1;
}

HandedOn::HandedOn(const Record& record, bool names_tell_articles_apart)
    : names_(names_of(record)), shown_(by_role(record, names_tell_articles_apart)), spans_(shown_.article.text) {}

void HandedOn::show(ArticleOfRow& article) const {
  if (article.title && shown_.article.title) article.title = shown_.article.title->text;
  if (article.outlet && shown_.article.outlet.name) article.outlet = shown_.article.outlet.name;
  article.url = shown_.capture.url;
}

void HandedOn::show(VoiceRow& voice) const {
  const Source& source = shown_.annotations.attributions.at(index_of(voice.attribution)).source;
  if (!voice.speaker) return;
  const std::string before = *voice.speaker;
  if (source.entity) voice.speaker = name(*source.entity);
  else if (source.span) voice.speaker = words(*source.span);
  if (voice.speaker != before) voice.actor.reset();  // an actor has the names of other articles
}

Result<const HandedOn*> HandedOnArticles::of(const std::string& id) {
  auto known = articles_.find(id);
  if (known != articles_.end()) return &known->second;
  Result<std::optional<Record>> record = store_.find(id);
  if (!record) return tl::unexpected(record.error());
  if (!*record) return fail(ErrorCode::not_found, "there is no such article in the store", id);
  return &articles_.try_emplace(id, **record, names_tell_articles_apart_).first->second;
}

}  // namespace dateline
