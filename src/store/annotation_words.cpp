#include "store/annotation_words.h"

#include <algorithm>

namespace dateline {

const EntityLinks& links_of(const Record& record, std::size_t entity) {
  static const EntityLinks none;
  const std::vector<EntityLinks>& links = record.annotations.links;
  return entity < links.size() ? links[entity] : none;
}

std::vector<std::string> names_of(const Record& record, const std::vector<std::size_t>& entities) {
  std::vector<std::string> names;
  names.reserve(entities.size());
  for (std::size_t entity : entities) names.push_back(record.annotations.entities[entity].name);
  return names;
}

Span sentence_of(const Record& record, const Event& event) {
  const std::vector<Span>& sentences = record.document.sentences;
  return event.sentence < sentences.size() ? sentences[event.sentence] : event.trigger;
}

bool takes_person(const Record& record, const Event& event) {
  auto is_person = [&](std::size_t entity) { return record.annotations.entities[entity].type == EntityType::person; };
  return std::any_of(event.actors.begin(), event.actors.end(), is_person) ||
         std::any_of(event.recipients.begin(), event.recipients.end(), is_person);
}

bool names_person(const Record& record, Span span) {
  for (const Entity& entity : record.annotations.entities) {
    if (entity.type != EntityType::person) continue;
    for (const Mention& mention : entity.mentions)
      if (mention.form == MentionForm::name && mention.span.begin < span.end && span.begin < mention.span.end)
        return true;
  }
  return false;
}

std::optional<std::string> speaker_of(const Record& record, const Attribution& attribution) {
  if (attribution.source.entity) return record.annotations.entities[*attribution.source.entity].name;
  if (attribution.source.span) return words_of(record, *attribution.source.span);
  return std::nullopt;
}

std::optional<std::string> outlet_of(const Record& record) {
  const Outlet& outlet = record.article.outlet;
  return outlet.name ? outlet.name : outlet.domain;
}

std::optional<std::string> title_of(const Record& record) {
  return record.article.title ? std::optional(record.article.title->text) : std::nullopt;
}

}  // namespace dateline
