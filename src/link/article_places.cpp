#include "link/article_places.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "link/place_names.h"
#include "link/toponym_resolution.h"
#include "text/place_key.h"
#include "text/word_set.h"

namespace dateline {

namespace {

// A town that the article does not speak of otherwise is read into an organization's name from this size on.
constexpr std::uint32_t known_town = 50000;
constexpr std::uint32_t smallest_team_town = 1000;
constexpr float inner_weight = 0.4F, dateline_weight = 2;

// How an entity carries a place: is it, stands for it, is its adjective, has it in its name.
enum class Use { place, metonymy, adjective, inner };

struct Reading {
  Use use;
  std::string key;
  std::vector<Named> places;
};

std::string_view words_of(const Article& article, Span span) {
  return std::string_view(article.text).substr(span.begin, span.length());
}

// Words that begin names of organizations everywhere, and are towns somewhere.
bool is_common_word(std::string_view key) {
  static const WordSet words(
      "union liberty central independence national university academy college center centre progress hope reading bank "
      "general universal institute police market college park star eagle phoenix orange mobile enterprise summit "
      "commerce best most normal clinton lincoln jackson johnson jefferson madison monroe roosevelt churchill kennedy "
      "martin wilson grant lee marshall howard carter nelson fox young house church mission forest green hill lake "
      "air job council congress valley island islands rock salt wing side delta society commission party pack notre "
      "dame "
      "young blue black white red gold golden silver united first security pride victory bell hospital street of");
  return words.contains(key);
}

// Streets are named after places that are elsewhere.
bool is_street(std::string_view name) {
  static const WordSet words(
      "street st avenue ave road rd drive dr lane ln boulevard blvd way court place square highway parkway terrace");
  std::size_t space = name.rfind(' ');
  return space != std::string_view::npos && words.contains(place_key(name.substr(space + 1)));
}

// The name as it is called, without the holder that it may carry: "Paris" of "Paris, Texas".
std::string_view without_holder(std::string_view name) { return name.substr(0, name.find(", ")); }

class ArticlePlaces {
 public:
  ArticlePlaces(const Article& article, const std::vector<Entity>& entities, const Gazetteer::Impl& gazetteer)
      : article_(article), entities_(entities), gazetteer_(gazetteer), name_of_entity_(entities.size()) {}

  std::vector<EntityLinks> link() {
    read_persons();
    read_whole_names();
    read_inner_names();
    read_dateline();
    std::vector<std::vector<ScoredPlace>> chosen = resolve_places(names_, home(), gazetteer_);
    std::vector<EntityLinks> links(entities_.size());
    for (std::size_t i = 0; i < entities_.size(); ++i)
      if (name_of_entity_[i]) links[i] = links_of(i, chosen[*name_of_entity_[i]]);
    return links;
  }

 private:
  void read_whole_names() {
    for (std::size_t i = 0; i < entities_.size(); ++i)
      if (std::optional<Reading> reading = read_whole(entities_[i])) add(i, *reading);
  }

  void read_inner_names() {
    for (std::size_t i = 0; i < entities_.size(); ++i) {
      const Entity& entity = entities_[i];
      bool may_carry = entity.type == EntityType::organization || entity.type == EntityType::facility ||
                       entity.type == EntityType::place;
      if (name_of_entity_[i] || !entity.named || !may_carry) continue;
      if (std::optional<Reading> reading = read_inner(entity.name)) add(i, *reading);
    }
  }

  std::optional<Reading> read_whole(const Entity& entity) const {
    bool is_place = entity.type == EntityType::place || entity.type == EntityType::facility;
    if (!entity.named || !(is_place || entity.type == EntityType::organization || entity.type == EntityType::group))
      return std::nullopt;
    std::vector<std::string_view> names = names_of(entity);
    if (!is_place) names.resize(1);  // the short names of organizations are as often names of towns
    for (std::string_view name : names) {
      PlaceReading reading = read_place(without_holder(name), gazetteer_);
      std::vector<PlaceIndex> adjective = read_adjective(name, gazetteer_);
      bool is_adjective = !adjective.empty() && (!is_place || reading.places.empty());
      if (is_adjective) {
        Reading made{Use::adjective, place_key(name), {}};
        for (PlaceIndex place : adjective) made.places.push_back({place, NameKind::main});
        return made;
      }
      if (!is_place) keep_likely(entity.type, reading);
      if (is_place && is_surname(name, reading.places)) reading.places.clear();
      for (const Mention& mention : entity.mentions)
        if (is_place && mention.form == MentionForm::name)
          keep_kind_that_follows(article_.text, mention.span.end, reading.places, gazetteer_);
      if (!reading.places.empty())
        return Reading{is_place                           ? Use::place
                       : entity.type == EntityType::group ? Use::adjective
                                                          : Use::metonymy,
                       reading.key, std::move(reading.places)};
    }
    return std::nullopt;
  }

  // An organization is called by a place's name: of one that is known; a group, of more than a town.
  void keep_likely(EntityType type, PlaceReading& reading) const {
    bool is_common = is_common_word(reading.key) || persons_words_.contains(reading.key);
    std::erase_if(reading.places, [&](const Named& n) {
      if (gazetteer_.kind(n.place) != PlaceKind::town) return false;
      return type == EntityType::group || is_common || n.kind != NameKind::main ||
             gazetteer_.row(n.place).population < smallest_team_town;
    });
    if (type == EntityType::group)
      std::erase_if(reading.places, [&](const Named& n) { return gazetteer_.kind(n.place) == PlaceKind::district; });
  }

  // "Holdsworth" after "Blake Holdsworth": a person's name that is a town's name too.
  bool is_surname(std::string_view name, const std::vector<Named>& places) const {
    return persons_words_.contains(place_key(name)) && std::ranges::all_of(places, [&](const Named& n) {
             PlaceKind kind = gazetteer_.kind(n.place);
             return kind == PlaceKind::town || kind == PlaceKind::district;
           });
  }

  // The last words of persons' names of two words and more.
  void read_persons() {
    for (const Entity& entity : entities_) {
      std::size_t space = entity.name.rfind(' ');
      if (entity.type == EntityType::person && entity.named && space != std::string::npos)
        persons_words_.insert(place_key(entity.name.substr(space + 1)));
    }
  }

  // The entity's name, then what its mentions call it.
  std::vector<std::string_view> names_of(const Entity& entity) const {
    std::vector<std::string_view> names{entity.name};
    for (const Mention& mention : entity.mentions) {
      std::string_view words = words_of(article_, mention.span);
      if (mention.form == MentionForm::name && std::ranges::find(names, words) == names.end()) names.push_back(words);
    }
    return names;
  }

  std::optional<Reading> read_inner(std::string_view name) const {
    if (is_street(name)) return std::nullopt;
    for (InnerName& inner : inner_places(name, gazetteer_)) {
      bool is_after_of = inner.span.begin >= 4 && name.substr(inner.span.begin - 4, 4) == " of ";
      if (!is_carried(inner, is_after_of || inner.is_first)) continue;
      for (Named& named : inner.reading.places)
        if (inner.is_adjective) named.kind = NameKind::main;
      return Reading{Use::inner, inner.reading.key, std::move(inner.reading.places)};
    }
    return std::nullopt;
  }

  bool is_carried(const InnerName& inner, bool stands_well) const {
    if (inner.is_adjective || by_key_.contains(inner.reading.key)) return true;
    if (is_common_word(inner.reading.key) || persons_words_.contains(inner.reading.key)) return false;
    return std::ranges::any_of(inner.reading.places, [&](const Named& n) {
      PlaceKind kind = gazetteer_.kind(n.place);
      if (kind == PlaceKind::country || kind == PlaceKind::division || kind == PlaceKind::continent ||
          kind == PlaceKind::region)
        return n.kind == NameKind::main || n.kind == NameKind::capitals || kind != PlaceKind::division;
      return stands_well && n.kind == NameKind::main && gazetteer_.row(n.place).population >= known_town;
    });
  }

  void add(std::size_t entity, const Reading& reading) {
    std::vector<PlaceIndex> holders;
    bool is_close = false;
    if (reading.use == Use::place || reading.use == Use::metonymy) find_holders(entity, reading, holders, is_close);
    std::size_t name = name_for(reading, holders);
    PlaceName& made = names_[name];
    if (made.holders.empty() && !holders.empty()) {
      made.holders = holders;
      made.is_holder_close = is_close;
    }
    float count = static_cast<float>(entities_[entity].mentions.size());
    made.weight += reading.use == Use::inner ? inner_weight : std::sqrt(count);
    name_of_entity_[entity] = name;
    use_.resize(entities_.size(), Use::place);
    use_[entity] = reading.use;
  }

  // The holders named beside any mention, or inside the name, that do hold one of the places.
  void find_holders(std::size_t entity, const Reading& reading, std::vector<PlaceIndex>& holders,
                    bool& is_close) const {
    for (const Mention& mention : entities_[entity].mentions) {
      if (mention.form != MentionForm::name) continue;
      std::string_view words = words_of(article_, mention.span);
      std::size_t comma = words.find(", ");
      std::uint32_t from =
          comma == std::string_view::npos ? mention.span.end : mention.span.begin + static_cast<std::uint32_t>(comma);
      HolderNamed holder = holder_after(article_.text, from, gazetteer_);
      if (holders_that_fit(reading.places, holder.places).empty() || (!holders.empty() && !holder.is_close)) continue;
      holders = holder.places;
      is_close = holder.is_close;
      if (is_close) return;
    }
  }

  std::vector<PlaceIndex> holders_that_fit(const std::vector<Named>& places,
                                           const std::vector<PlaceIndex>& holders) const {
    std::vector<PlaceIndex> held;
    for (const Named& n : places)
      if (std::ranges::any_of(holders, [&](PlaceIndex h) { return h != n.place && gazetteer_.is_within(n.place, h); }))
        held.push_back(n.place);
    return held;
  }

  // The name with this key: another one only where the holder beside it rules out what is there.
  std::size_t name_for(const Reading& reading, const std::vector<PlaceIndex>& holders) {
    std::vector<PlaceIndex> held = holders_that_fit(reading.places, holders);
    for (std::size_t name : by_key_[reading.key]) {
      if (held.empty() || names_[name].holders.empty()) return name;
      std::vector<PlaceIndex> there = holders_that_fit(names_[name].places, names_[name].holders);
      if (std::ranges::any_of(held, [&](PlaceIndex p) { return std::ranges::find(there, p) != there.end(); }))
        return name;
    }
    PlaceName made;
    made.key = reading.key;
    made.places = reading.places;
    made.weight = 0;
    names_.push_back(std::move(made));
    by_key_[reading.key].push_back(names_.size() - 1);
    return names_.size() - 1;
  }

  void read_dateline() {
    if (!article_.dateline || !article_.dateline->place) return;
    PlaceReading reading = read_place(without_holder(*article_.dateline->place), gazetteer_);
    if (reading.places.empty()) return;
    PlaceName& name = names_[name_for({Use::place, reading.key, reading.places}, {})];
    name.weight += dateline_weight;
    name.is_dateline = true;
  }

  // Countries whose top-level domain the page has, but for those that are sold to everyone.
  std::vector<PlaceIndex> home() const {
    static const WordSet sold("io tv me co ai fm ly to cc ws la im gg is nu tk ml st sh vc ag sc bz gl am");
    const std::optional<std::string>& domain = article_.outlet.domain;
    if (!domain || domain->size() < 4 || (*domain)[domain->size() - 3] != '.') return {};
    std::string code = domain->substr(domain->size() - 2);
    if (sold.contains(code)) return {};
    for (char& c : code) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c);
    std::optional<PlaceIndex> country = gazetteer_.country_named(code == "UK" ? "GB" : code);
    return country ? std::vector<PlaceIndex>{*country} : std::vector<PlaceIndex>{};
  }

  EntityLinks links_of(std::size_t entity, const std::vector<ScoredPlace>& chosen) const {
    EntityLinks links;
    if (chosen.empty()) return links;
    const PlaceName& name = names_[*name_of_entity_[entity]];
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      PlaceCandidate candidate = gazetteer_.candidate(chosen[i].place, chosen[i].score);
      if (i == 0) {
        links.country = candidate.country;
        links.place = std::move(candidate);
      } else if (chosen[i].score >= 0.0005F) {
        links.runners_up.push_back(std::move(candidate));
      }
    }
    switch (use_[entity]) {
      case Use::metonymy:
        links.basis = "metonymy";
        if (is_governed(chosen.front().place)) links.actor_kind = "state";
        break;
      case Use::adjective: links.basis = "adjective"; break;
      case Use::inner: links.basis = "name"; break;
      case Use::place:
        links.basis = chosen.front().is_held    ? "containment"
                      : name.places.size() == 1 ? "only"
                      : name.is_dateline        ? "dateline"
                      : names_.size() > 1       ? "context"
                                                : "size";
        break;
    }
    return links;
  }

  // A country, a division, or a capital, which stands for its country.
  bool is_governed(PlaceIndex place) const {
    PlaceKind kind = gazetteer_.kind(place);
    return kind == PlaceKind::country || kind == PlaceKind::division || gazetteer_.is_capital(place);
  }

  const Article& article_;
  const std::vector<Entity>& entities_;
  const Gazetteer::Impl& gazetteer_;
  std::set<std::string, std::less<>> persons_words_;
  std::vector<PlaceName> names_;
  std::map<std::string, std::vector<std::size_t>> by_key_;
  std::vector<std::optional<std::size_t>> name_of_entity_;
  std::vector<Use> use_;
};

}  // namespace

std::vector<EntityLinks> link_places(const Article& article, const std::vector<Entity>& entities,
                                     const Gazetteer::Impl& gazetteer) {
  return ArticlePlaces(article, entities, gazetteer).link();
}

}  // namespace dateline
