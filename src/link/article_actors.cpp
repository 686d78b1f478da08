#include "link/article_actors.h"

#include <algorithm>
#include <string>

#include "link/actor_kinds.h"
#include "link/actors_read.h"
#include "link/gazetteer_file.h"
#include "link/known_bodies.h"
#include "link/place_names.h"
#include "text/place_key.h"

namespace dateline {

namespace {

bool is_actor(const Entity& entity) {
  if (entity.type == EntityType::organization || entity.type == EntityType::group) return true;
  return entity.type == EntityType::person && !entity.named;  // "a senior Afghan official"
}

// The entity's name, then its named mentions, as keys.
std::vector<std::string> keys_of(std::string_view text, const Entity& entity) {
  std::vector<std::string> keys{place_key(entity.name)};
  for (const Mention& mention : entity.mentions) {
    if (mention.form != MentionForm::name) continue;
    std::string key = place_key(text.substr(mention.span.begin, mention.span.length()));
    if (std::ranges::find(keys, key) == keys.end()) keys.push_back(std::move(key));
  }
  return keys;
}

void take_basis(EntityLinks& links, std::string_view basis) {
  if (links.basis.empty()) links.basis = basis;
}

bool take_from_user(const std::vector<std::string>& keys, const Actors::Impl& actors, EntityLinks& links) {
  for (const std::string& key : keys) {
    const KnownActor* actor = actors.find(key);
    if (actor == nullptr) continue;
    if (!actor->country.empty()) links.country = actor->country;
    links.actor_kind = actor->kind;
    links.wikidata = actor->wikidata;
    links.basis = "actors file";
    return true;
  }
  return false;
}

// "a senior Afghan official", "the Syrian army": the first adjective or country in the description.
std::string country_in(std::string_view description, const Gazetteer::Impl& gazetteer) {
  for (const InnerName& inner : inner_places(description, gazetteer))
    for (const Named& n : inner.reading.places)
      if (gazetteer.kind(n.place) == PlaceKind::country) return gazetteer.country(n.place);
  return {};
}

void link_actor(std::string_view text, const Entity& entity, const LinkSources& sources, EntityLinks& links) {
  std::vector<std::string> keys = keys_of(text, entity);
  if (sources.actors != nullptr && take_from_user(keys, sources.actors->impl(), links)) return;
  if (entity.type != EntityType::person) {
    for (const std::string& key : keys) {
      const KnownBody* body = known_body(key);
      if (body == nullptr) continue;
      if (links.basis == "metonymy") links = {};  // "the UN" is not the town of Un
      if (!body->country.empty()) links.country = body->country;
      links.actor_kind = body->kind;
      take_basis(links, "known");
      return;
    }
  }
  if (links.actor_kind.empty()) links.actor_kind = kind_by_words(entity.name, entity.type);
  if (!entity.named && links.country.empty() && sources.gazetteer != nullptr) {
    links.country = country_in(entity.name, sources.gazetteer->impl());
    if (!links.country.empty()) take_basis(links, "adjective");
  }
  if (!links.actor_kind.empty()) take_basis(links, "words");
}

}  // namespace

void link_actors(std::string_view text, const std::vector<Entity>& entities, const LinkSources& sources,
                 std::vector<EntityLinks>& links) {
  for (std::size_t i = 0; i < entities.size(); ++i)
    if (is_actor(entities[i])) link_actor(text, entities[i], sources, links[i]);
}

}  // namespace dateline
