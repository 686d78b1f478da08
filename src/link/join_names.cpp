#include <algorithm>
#include <map>
#include <numeric>

#include "dateline/actors.h"
#include "dateline/record/digest.h"
#include "link/actors_read.h"
#include "link/known_bodies.h"
#include "link/person_name.h"
#include "text/place_key.h"

namespace dateline {

namespace {

constexpr std::string_view of_users = "u:";
constexpr std::size_t id_digits = 16;

// Members of one actor, and what tells them from others of the fold.
struct Part {
  std::string mark;
  std::vector<std::size_t> names;
};

bool is_of_persons(std::string_view fold) { return fold.starts_with("p:"); }

// Folds in which names are only compared; the others say themselves who is meant.
bool is_compared(std::string_view fold) { return is_of_persons(fold) || fold.starts_with("b:"); }

std::string text_of(const std::vector<std::string>& middles) {
  std::string text;
  for (const std::string& middle : middles) text += (text.empty() ? "" : " ") + middle;
  return text;
}

// By middle names: those that agree are one, those that do not part the others of the fold from each other.
std::vector<Part> by_middles(std::span<const CountedName> names) {
  Part without{"", {}};
  bool is_open = false, has_any_word = false;
  std::vector<PersonName> read;
  read.reserve(names.size());
  for (const CountedName& name : names) read.push_back(read_person(name.name.name));
  std::vector<std::vector<std::size_t>> groups;
  for (std::size_t at = 0; at < names.size(); ++at) {
    if (read[at].middles.empty()) {
      without.names.push_back(at);
      continue;
    }
    bool has_word = std::ranges::any_of(read[at].middles, [](const std::string& middle) { return middle.size() > 1; });
    has_any_word = has_any_word || has_word;
    is_open = is_open || (has_word && read[at].is_open);
    std::vector<std::size_t> all{at};
    std::erase_if(groups, [&](const std::vector<std::size_t>& group) {
      bool agrees = std::ranges::any_of(
          group, [&](std::size_t other) { return same_middles(read[other].middles, read[at].middles); });
      if (agrees) all.insert(all.end(), group.begin(), group.end());
      return agrees;
    });
    groups.push_back(std::move(all));
  }
  // "J. W." stands for "John W." and "James W.": where the words of a group differ, its initials are nobody's.
  std::vector<Part> parts;
  for (std::vector<std::size_t>& group : groups) {
    std::map<std::string, std::vector<std::size_t>> words, initials;
    for (std::size_t at : group) {
      bool has_word =
          std::ranges::any_of(read[at].middles, [](const std::string& middle) { return middle.size() > 1; });
      (has_word ? words : initials)[text_of(read[at].middles)].push_back(at);
    }
    if (words.size() < 2) {
      const auto& mark = words.empty() ? initials : words;
      parts.push_back({mark.begin()->first, std::move(group)});
      continue;
    }
    for (auto* lists : {&words, &initials})
      for (auto& [mark, members] : *lists) parts.push_back({mark, std::move(members)});
  }
  // "Steve Morris" is hardly the defendant Stephen Eugene Morris.
  is_open = is_open || (has_any_word &&
                        std::ranges::any_of(without.names, [&](std::size_t at) { return read[at].has_short_given; }));
  if (parts.size() == 1 && !is_open)
    parts.front().names.insert(parts.front().names.end(), without.names.begin(), without.names.end());
  else if (!without.names.empty()) parts.push_back(std::move(without));
  if (parts.size() == 1) parts.front().mark.clear();
  return parts;
}

// By country: those without one go with the only one that there is.
std::vector<Part> by_country(const Part& part, std::span<const CountedName> names) {
  std::map<std::string, std::vector<std::size_t>> countries;
  for (std::size_t at : part.names) countries[names[at].name.country].push_back(at);
  std::size_t known = countries.size() - countries.count("");
  if (known < 2) return {part};
  std::vector<Part> parts;
  parts.reserve(countries.size());
  for (auto& [country, members] : countries) parts.push_back({part.mark + "@" + country, std::move(members)});
  return parts;
}

std::vector<Part> parts_of(const std::string& fold, std::span<const CountedName> names) {
  Part whole{"", std::vector<std::size_t>(names.size())};
  std::iota(whole.names.begin(), whole.names.end(), std::size_t{0});
  if (!is_compared(fold)) return {whole};
  std::vector<Part> parts;
  for (const Part& part : is_of_persons(fold) ? by_middles(names) : std::vector<Part>{whole})
    for (Part& of_country : by_country(part, names)) parts.push_back(std::move(of_country));
  return parts;
}

// The value with the most articles; of equal ones the longest, then the first by its letters.
std::string most_frequent(const std::map<std::string, std::uint64_t>& counts) {
  std::string best;
  std::uint64_t most = 0;
  for (const auto& [value, count] : counts) {
    if (value.empty() || count < most || (count == most && value.size() <= best.size())) continue;
    best = value;
    most = count;
  }
  return best;
}

struct Reason {
  std::string_view fold, basis;
  float score;
};

// Not calibrated: in the order in which the bases were found to hold.
constexpr Reason reasons[] = {{"u:", "actors file", 1.0F}, {"alone:", "alone", 1.0F}, {"known:", "known", 0.95F},
                              {"state:", "state", 0.9F},   {"place:", "place", 0.9F}, {"people:", "adjective", 0.9F}};

JoinedActor::Member member(const std::string& fold, const CountedName& name, std::size_t index,
                           const std::string& actor) {
  for (const Reason& reason : reasons)
    if (fold.starts_with(reason.fold)) return {index, std::string(reason.basis), reason.score};
  if (name.is_introduced) return {index, "introduced", 0.9F};
  bool is_same = place_key(name.name.name) == place_key(actor);
  return {index, is_same ? "name" : "spelling", is_same ? 0.9F : 0.8F};
}

void add_known(const std::string& fold, const Actors* users, JoinedActor& actor) {
  if (fold.starts_with("known:")) {
    const KnownBody* body = known_body(std::string_view(fold).substr(6));
    if (body == nullptr) return;
    for (std::string_view names = body->names; !names.empty();) {
      std::string_view one = names.substr(0, names.find('|'));
      actor.aliases.emplace_back(one);
      names.remove_prefix(std::min(one.size() + 1, names.size()));
    }
    actor.country = body->country;
    actor.kind = body->kind;
  }
  if (users == nullptr || !fold.starts_with(of_users)) return;
  for (const KnownActor& known : users->all()) {
    if (place_key(known.name) != std::string_view(fold).substr(of_users.size())) continue;
    actor.name = known.name;
    actor.aliases = known.aliases;
    actor.aliases.insert(actor.aliases.begin(), known.name);
    if (!known.country.empty()) actor.country = known.country;
    if (!known.kind.empty() && known.kind != person_kind) actor.kind = known.kind;
    actor.wikidata = known.wikidata;
    return;
  }
}

JoinedActor joined(const std::string& fold, const Part& part, std::span<const CountedName> names, const Actors* users) {
  std::map<std::string, std::uint64_t> by_name, by_shown, by_country, by_kind;
  std::map<EntityType, std::uint64_t> by_type;
  for (std::size_t at : part.names) {
    const ActorName& name = names[at].name;
    by_name[name.name] += names[at].articles;
    by_shown[name.shown] += names[at].articles;
    by_country[name.country] += names[at].articles;
    by_kind[name.kind] += names[at].articles;
    by_type[name.type] += names[at].articles;
  }
  JoinedActor actor;
  actor.id = sha256_hex(fold + "|" + part.mark).substr(0, id_digits);
  actor.name = most_frequent(by_shown);
  if (actor.name.empty()) actor.name = most_frequent(by_name);
  actor.country = most_frequent(by_country);
  actor.kind = most_frequent(by_kind);
  auto most = std::ranges::max_element(by_type, {}, [](const auto& counted) { return counted.second; });
  if (most != by_type.end()) actor.type = most->first;
  // What an article's adjective says of a person only tells namesakes apart.
  if (actor.type == EntityType::person) actor.country.clear();
  if (fold.starts_with("state:")) {
    actor.type = EntityType::organization;
    actor.aliases.push_back(actor.name);
  }
  add_known(fold, users, actor);
  for (std::size_t at : part.names) actor.members.push_back(member(fold, names[at], at, actor.name));
  return actor;
}

}  // namespace

std::string fold_with(const ActorName& name, const Actors* users) {
  const KnownActor* owner = users == nullptr ? nullptr : users->impl().owner(name);
  return owner == nullptr ? name.fold : std::string(of_users) + place_key(owner->name);
}

std::vector<JoinedActor> join_names(const std::string& fold, std::span<const CountedName> names, const Actors* users) {
  std::vector<JoinedActor> actors;
  if (names.empty()) return actors;
  for (const Part& part : parts_of(fold, names)) actors.push_back(joined(fold, part, names, users));
  return actors;
}

}  // namespace dateline
