#include <algorithm>
#include <set>

#include "dateline/actors.h"
#include "link/body_name.h"
#include "link/gazetteer_file.h"
#include "link/introduced_names.h"
#include "link/known_bodies.h"
#include "link/person_name.h"
#include "link/place_names.h"
#include "text/place_key.h"
#include "text/word_set.h"

namespace dateline {

namespace {

// Names of known bodies that others have too.
bool is_shared_name(std::string_view key) {
  static const std::set<std::string_view> names{"general assembly",
                                                "house of representatives",
                                                "house of commons",
                                                "house of lords",
                                                "congress",
                                                "marines",
                                                "chancellery",
                                                "politburo",
                                                "red cross",
                                                "guardian",
                                                "economist",
                                                "westminster",
                                                "amnesty",
                                                "home office",
                                                "foreign office",
                                                "homeland security",
                                                "fed",
                                                "quartet",
                                                "red army",
                                                "mend",
                                                "bundesrat",
                                                "capitol hill",
                                                "security council",
                                                "national liberation army",
                                                "human rights council",
                                                "spiegel",
                                                "ansa"};
  return names.contains(key);
}

constexpr std::size_t acronym_letters = 5;

// "who", "is" and "un" are bodies in capitals alone.
bool is_written_as_name(std::string_view key, std::string_view name) {
  if (key.size() > acronym_letters || key.find(' ') != std::string_view::npos) return true;
  std::size_t capitals =
      static_cast<std::size_t>(std::ranges::count_if(name, [](char c) { return c >= 'A' && c <= 'Z'; }));
  return capitals >= 2 || key.size() == acronym_letters;
}

std::string_view without_bracket(std::string_view name) {
  std::size_t bracket = name.find(" (");
  return bracket == std::string_view::npos || bracket == 0 ? name : name.substr(0, bracket);
}

const KnownBody* known_by_name(std::string_view name) {
  std::string key = place_key(name);
  if (key.ends_with(" s")) key.resize(key.size() - 2);
  const KnownBody* body = known_body(key);
  return body == nullptr || !is_written_as_name(key, name) ? nullptr : body;
}

// "Iran's Revolutionary Guards", "the American Defense Department": as known bodies of that country go by.
const KnownBody* known_of_state(const BodyName& name, std::string_view country) {
  if (!name.is_national || country.empty()) return nullptr;
  for (const KnownBody& body : known_bodies()) {
    if (body.country != country || body.kind != "state") continue;
    for (std::string_view names = body.names; !names.empty();) {
      std::string_view one = names.substr(0, names.find('|'));
      names.remove_prefix(std::min(one.size() + 1, names.size()));
      BodyName known = read_body(one.starts_with("US ") ? one.substr(3) : one, nullptr);
      if (known.is_national && known.words == name.words) return &body;
    }
  }
  return nullptr;
}

class Namer {
 public:
  Namer(const Record& record, const Gazetteer* gazetteer)
      : record_(record), gazetteer_(gazetteer == nullptr ? nullptr : &gazetteer->impl()) {
    introduced_ = introduced_names(record.article.text);
    for (NameIntroduced& one : introduced_) {
      one.long_fold = fold_of_body(one.long_name, {}).fold;
      one.short_fold = "b:" + place_key(one.short_name);
    }
    std::erase_if(introduced_, [](const NameIntroduced& one) { return one.long_fold.empty(); });
  }

  ArticleNames read() {
    std::vector<bool> takes_part = taking_part();
    ArticleNames names;
    for (std::size_t at = 0; at < record_.annotations.entities.size(); ++at)
      names.names.push_back(name_of(at, takes_part[at]));
    names.introduced = std::move(introduced_);
    return names;
  }

 private:
  std::vector<bool> taking_part() const {
    const Annotations& found = record_.annotations;
    std::vector<bool> takes_part(found.entities.size());
    for (const Event& event : found.events)
      for (const auto* parties : {&event.actors, &event.recipients})
        for (std::size_t entity : *parties) takes_part[entity] = true;
    for (const Relation& relation : found.relations) takes_part[relation.from] = takes_part[relation.to] = true;
    for (const Attribution& said : found.attributions)
      if (said.source.entity) takes_part[*said.source.entity] = true;
    return takes_part;
  }

  std::optional<ActorName> name_of(std::size_t at, bool takes_part) const {
    const Entity& entity = record_.annotations.entities[at];
    ActorName name;
    switch (entity.type) {
      case EntityType::person:
        if (!entity.named) return std::nullopt;
        name = of_person(entity);
        if (name.fold.empty() && is_known(entity)) name = of_body(at);  // "Daesh", taken for a person
        break;
      case EntityType::organization:
      case EntityType::group:
        name = of_body(at);
        if (names_two(entity)) name.fold.clear();
        break;
      case EntityType::place:
      case EntityType::facility:
      case EntityType::other:
        if (!entity.named || (!takes_part && !is_known(entity) && !is_country(links_of(at)))) return std::nullopt;
        name = of_body(at);
        break;
      default: return std::nullopt;
    }
    if (!entity.named && !is_of_its_own(name.fold)) return std::nullopt;
    if (name.fold.empty()) name.fold = "alone:" + record_.id + ":e" + std::to_string(at + 1);
    name.name = entity.name;
    name.type = entity.type;
    return name;
  }

  // "Pakistani Taliban" of an entity that is called "Taliban": the mention that is a known body's name and ends in it.
  std::string_view name_in_full(const Entity& entity) const {
    std::string_view longest = entity.name;
    for (const Mention& mention : entity.mentions) {
      std::string_view words = std::string_view(record_.article.text).substr(mention.span.begin, mention.span.length());
      if (words.size() > longest.size() && words.ends_with(entity.name) && known_by_name(words) != nullptr)
        longest = words;
    }
    return longest;
  }

  // A chain of two that are known, "the British government" and "the US government": it cannot be told which is meant.
  bool names_two(const Entity& entity) const {
    std::set<std::string> folds;
    std::string_view whole = name_in_full(entity);
    for (const Mention& mention : entity.mentions) {
      if (mention.form == MentionForm::pronoun) continue;
      std::string_view words = std::string_view(record_.article.text).substr(mention.span.begin, mention.span.length());
      if (words != whole && whole.find(words) != std::string_view::npos) continue;  // "US" of "US Navy"
      std::string fold = fold_of_body(without_bracket(words), {}).fold;
      if (fold.starts_with("known:") || fold.starts_with("state:")) folds.insert(std::move(fold));
    }
    return folds.size() > 1;
  }

  // A country is the state whatever an article says of it; its capital only where it acts.
  bool is_country(const EntityLinks& links) const {
    if (gazetteer_ == nullptr || !links.place || links.basis == "name") return false;
    PlaceIndex place = index_of(*links.place);
    return place != no_place && gazetteer_->kind(place) == PlaceKind::country;
  }

  static bool is_known(const Entity& entity) {
    std::string_view written = without_bracket(entity.name);
    return known_by_name(written) != nullptr && !is_shared_name(place_key(written));
  }

  // What is told without a name is somebody else in each article, "police", "12 people"; but not "the Velmari army".
  static bool is_of_its_own(std::string_view fold) {
    return fold.starts_with("known:") || fold.starts_with("state:") || fold.starts_with("n:");
  }

  const EntityLinks& links_of(std::size_t at) const {
    static const EntityLinks none;
    return at < record_.annotations.links.size() ? record_.annotations.links[at] : none;
  }

  ActorName of_person(const Entity& entity) const {
    ActorName name;
    PersonName read = read_person(entity.name);
    if (!read.is_whole) return name;
    name.country = country_of_person(entity);
    // Of "Mohammed Ali" there are many: only the country that an article gives tells who may be meant.
    if (!read.is_common) name.fold = person_fold(read);
    else if (!name.country.empty()) name.fold = person_fold(read) + "@" + name.country;
    return name;
  }

  // Of "Iranian President Hassan Rouhani": the one country whose adjective stands before the name.
  std::string country_of_person(const Entity& entity) const {
    if (gazetteer_ == nullptr) return {};
    constexpr std::size_t longest_title = 60;
    std::set<std::string> countries;
    for (const Mention& mention : entity.mentions) {
      if (mention.form == MentionForm::pronoun) continue;
      std::string_view words = std::string_view(record_.article.text).substr(mention.span.begin, mention.span.length());
      if (mention.form == MentionForm::name) {
        if (!words.ends_with(entity.name)) continue;
        words.remove_suffix(entity.name.size());
      }
      if (words.size() > longest_title) continue;
      for (const InnerName& inner : inner_places(words, *gazetteer_))
        if (inner.is_adjective || words.substr(inner.span.begin, inner.span.end - inner.span.begin) == "US")
          for (const Named& n : inner.reading.places)
            if (gazetteer_->kind(n.place) == PlaceKind::country) countries.insert(gazetteer_->country(n.place));
    }
    return countries.size() == 1 ? *countries.begin() : std::string();
  }

  ActorName of_body(std::size_t at) const {
    const Entity& entity = record_.annotations.entities[at];
    const EntityLinks& links = links_of(at);
    std::string_view written = without_bracket(name_in_full(entity));
    if (ActorName state = of_place(entity, links); !state.fold.empty()) return with_links(std::move(state), links);
    for (const NameIntroduced& one : introduced_)
      if (place_key(one.short_name) == place_key(written)) {
        ActorName name = fold_of_body(one.long_name, {});
        name.fold = one.long_fold;
        // What the list of known bodies says of "FSA" is not said of the Food Standards Agency.
        return links.basis == "known" ? name : with_links(std::move(name), links);
      }
    return with_links(fold_of_body(written, country_of_body(entity, links), &links), links);
  }

  static ActorName with_links(ActorName name, const EntityLinks& links) {
    if (name.country.empty()) name.country = links.country;
    if (name.kind.empty()) name.kind = links.actor_kind;
    return name;
  }

  // The country of "Azerbaijan's Defence Ministry" where the entity's own name leaves it out.
  std::string country_of_body(const Entity& entity, const EntityLinks& links) const {
    if (!links.country.empty() || gazetteer_ == nullptr) return links.country;
    std::set<std::string> countries;
    for (const Mention& mention : entity.mentions) {
      std::string_view words = std::string_view(record_.article.text).substr(mention.span.begin, mention.span.length());
      if (!words.ends_with(entity.name) || words.size() == entity.name.size()) continue;
      std::string country = read_body(words, gazetteer_).country;
      if (!country.empty()) countries.insert(std::move(country));
    }
    if (countries.size() == 1) return *countries.begin();
    return countries.empty() && is_of_context(entity.name) ? country_of_article() : std::string();
  }

  // What an article that speaks of one country alone leaves out: "the Interior Ministry", "the Liberal Party". Not
  // courts and police, of which the parts of a country have their own.
  bool is_of_context(std::string_view name) const {
    BodyName read = read_body(name, gazetteer_);
    static const WordSet of_countries("ministry party parliament army navy cabinet");
    std::string words = read.words + " ";
    while (read.is_generic && !words.empty()) {
      if (of_countries.contains(words.substr(0, words.find(' ')))) return true;
      words.erase(0, words.find(' ') + 1);
    }
    return false;
  }

  std::string country_of_article() const {
    std::set<std::string> countries;
    for (std::size_t at = 0; at < record_.annotations.entities.size(); ++at)
      if (const EntityLinks& links = links_of(at); !links.country.empty()) countries.insert(links.country);
    return countries.size() == 1 ? *countries.begin() : std::string();
  }

  // A place that acts: a country or its capital is the state; another place is itself.
  ActorName of_place(const Entity& entity, const EntityLinks& links) const {
    ActorName name;
    if (gazetteer_ == nullptr || !links.place || links.basis == "name") return name;
    PlaceIndex place = index_of(*links.place);
    if (place == no_place) return name;
    bool is_country = gazetteer_->kind(place) == PlaceKind::country;
    std::optional<NameKind> named = kind_of_name(entity.name, place);
    if (!named) return name;  // "London International Airport"
    if (*named == NameKind::adjective)
      return {is_country ? "people:" + links.country : std::string(), {}, {}, {}, links.country, {}};
    if (is_country || gazetteer_->is_capital(place)) return of_state(links.country);
    if (links.place->country.empty()) return name;  // a sea, a continent
    const std::int64_t id = links.place->geonames;  // regions of our own table have none
    std::string fold = "place:" + (id > 0 ? std::to_string(id) : place_key(links.place->name));
    return {std::move(fold), {}, {}, {}, links.country, {}};
  }

  // How the whole name names the place; nothing where it is a longer name, with the place's inside.
  std::optional<NameKind> kind_of_name(std::string_view name, PlaceIndex place) const {
    std::optional<NameKind> kind;
    for (const Named& n : gazetteer_->find(place_key(without_bracket(name))))
      if (n.place == place && (!kind || *kind == NameKind::adjective)) kind = n.kind;
    return kind;
  }

  ActorName of_state(const std::string& country) const {
    ActorName name{"state:" + country, {}, {}, {}, country, "state"};
    if (std::optional<PlaceIndex> place = gazetteer_ == nullptr ? std::nullopt : gazetteer_->country_named(country))
      name.shown = std::string(gazetteer_->name(*place));
    return name;
  }

  PlaceIndex index_of(const PlaceCandidate& candidate) const {
    for (const Named& n : gazetteer_->find(place_key(candidate.name)))
      if (gazetteer_->row(n.place).geonames == candidate.geonames) return n.place;
    return no_place;
  }

  static ActorName of_known(const KnownBody& body) {
    return {"known:" + place_key(body.name), {}, std::string(body.name), {}, std::string(body.country),
            std::string(body.kind)};
  }

  ActorName fold_of_body(std::string_view written, const std::string& country,
                         const EntityLinks* links = nullptr) const {
    const KnownBody* body = known_by_name(written);
    if (body != nullptr && body->is_seat) return of_state(std::string(body->country));
    if (body != nullptr && !is_shared_name(place_key(written))) return of_known(*body);
    if (body != nullptr) return {};
    // "Georgia Supreme Court", of the American state: the place stays a part of the name.
    bool is_of_part = links != nullptr && links->place && links->basis == "name" && !links->place->admin1.empty();
    BodyName read = read_body(written, is_of_part ? nullptr : gazetteer_);
    std::string of = read.country.empty() || (links != nullptr && links->basis == "name") ? country : read.country;
    if (read.is_government) return of_state(of);
    if (const KnownBody* known = known_of_state(read, of); known != nullptr) return of_known(*known);
    ActorName name;
    name.fold = body_fold(read, of);
    name.country = of;
    return name;
  }

  const Record& record_;
  const Gazetteer::Impl* gazetteer_;
  std::vector<NameIntroduced> introduced_;
};

}  // namespace

ArticleNames name_actors(const Record& record, const Gazetteer* gazetteer) { return Namer(record, gazetteer).read(); }

}  // namespace dateline
