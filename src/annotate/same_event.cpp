#include "annotate/same_event.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <string_view>

#include "annotate/event_frames.h"

namespace dateline {

namespace {

constexpr std::size_t look_back = 200;

using Entities = std::vector<std::size_t>;

bool meet(const Entities& a, const Entities& b) {
  return std::ranges::any_of(a, [&](std::size_t entity) { return std::ranges::find(b, entity) != b.end(); });
}

bool agree(const Entities& a, const Entities& b) { return a.empty() || b.empty() || meet(a, b); }

// "raid", "raids", "raided"; "withdrew" and "withdrawal" too.
bool same_word(std::string_view a, std::string_view b) {
  std::size_t size = std::min({a.size(), b.size(), std::size_t{6}});
  if (size < 4) return a == b;
  if (size > 4 && (a.size() < 6 || b.size() < 6)) size = std::min(a.size(), b.size());
  return a.substr(0, size) == b.substr(0, size);
}

// What may take up any event of its kind: "the attack", "that operation", "the deal".
bool takes_up(const ClauseTree& tree, const EventTelling& telling) {
  if (!telling.is_noun) return false;
  static constexpr std::string_view plain[] = {
      "attack",   "attacks",   "assault",   "operation", "raid",       "strike",        "strikes",
      "killing",  "killings",  "bombing",   "violence",  "clashes",    "fighting",      "offensive",
      "incident", "explosion", "blast",     "protest",   "protests",   "demonstration", "rally",
      "talks",    "meeting",   "visit",     "trip",      "withdrawal", "pullout",       "release",
      "arrest",   "arrests",   "ceasefire", "truce",     "sanctions",  "crackdown",     "war"};
  if (std::ranges::find(plain, std::string_view(tree[telling.head].form)) == std::end(plain)) return false;
  return std::ranges::any_of(tree.dependents(telling.head), [&](std::uint32_t below) {
    const std::string& form = tree[below].form;
    return tree[below].link == Link::det &&
           (form == "the" || form == "that" || form == "this" || form == "those" || form == "these");
  });
}

// Words for one kind of act: any of a group may take up any other ("stormed", "the raid").
constexpr std::size_t group_size = 12;
constexpr std::array<std::array<std::string_view, group_size>, 12> groups = {{
    {"raid", "storm", "attack", "assault", "operation", "ambush", "seiz", "captur", "overrun", "invad"},
    {"bomb", "blast", "explo", "deton", "suicide", "attack", "blow", "blew"},
    {"shoot", "shot", "fire", "gun", "kill", "open"},
    {"kill", "murder", "assassinat", "slay", "massacre", "shoot", "shot", "stab", "execut", "behead", "attack",
     "ambush"},
    {"clash", "fight", "fought", "battle", "violence"},
    {"strike", "struck", "airstrike", "raid", "bomb", "hit", "attack", "missile", "drone", "drop"},
    {"shell", "bombard", "rocket", "mortar", "barrage", "fell", "fire", "pound"},
    {"march", "rall", "demonstrat", "protest", "gather", "sit"},
    {"talk", "meet", "met", "summit", "discuss", "negotiat", "confer"},
    {"visit", "trip", "travel", "tour", "flew", "fly", "arriv"},
    {"arrest", "detain", "detention", "jail"},
    {"agree", "deal", "accord", "treaty", "pact", "sign"},
}};

bool are_of_one_group(std::string_view noun, std::string_view word) {
  auto has = [](const auto& group, std::string_view form) {
    return std::ranges::any_of(group, [&](std::string_view stem) { return !stem.empty() && form.starts_with(stem); });
  };
  return std::ranges::any_of(groups, [&](const auto& group) { return has(group, noun) && has(group, word); });
}

// Any act of violence: "the attack", "that operation".
bool is_any_attack(std::string_view noun) {
  static constexpr std::string_view words[] = {"attack", "attacks", "assault", "violence", "operation", "incident"};
  return std::ranges::find(words, noun) != std::end(words);
}

// One lies in the other: "Tuesday" in "this week".
bool may_be_one_time(const EventTime& a, const EventTime& b) {
  if (!a.edtf || !b.edtf || a.edtf == b.edtf) return true;
  if (!a.earliest || !b.earliest || !a.latest || !b.latest) return false;
  auto holds = [](const EventTime& outer, const EventTime& inner) {
    return *outer.earliest <= *inner.earliest && *inner.latest <= *outer.latest;
  };
  return holds(a, b) || holds(b, a);
}

bool agree_in_rest(const Event& a, const Event& b) {
  bool denied = (a.status == EventStatus::negated) == (b.status == EventStatus::negated);
  bool modes = a.mode.empty() || b.mode.empty() || a.mode == b.mode;
  bool places = !a.place || !b.place || a.place == b.place;
  bool counts = !a.count || !b.count || (a.count->value == b.count->value) || a.count->unit != b.count->unit;
  bool times = !a.time || !b.time || may_be_one_time(*a.time, *b.time);
  return denied && modes && places && counts && times && a.custom_type == b.custom_type;
}

int fullness(const Event& event) {
  return 2 * !event.actors.empty() + 2 * !event.recipients.empty() + event.place.has_value() + event.time.has_value() +
         event.count.has_value();
}

void add(Entities& to, const Entities& from) {
  if (to.empty()) to = from;
}

void complete(Event& event, const Event& from) {
  add(event.actors, from.actors);
  add(event.recipients, from.recipients);
  if (!event.place) event.place = from.place;
  if (!event.time || (!event.time->edtf && !event.time->anchor))
    event.time = event.time && !from.time ? event.time : from.time;
  if (!event.count) event.count = from.count;
  if (event.mode.empty()) event.mode = from.mode;
  for (const std::string& context : from.contexts)
    if (event.contexts.size() < 4 && std::ranges::find(event.contexts, context) == event.contexts.end())
      event.contexts.push_back(context);
}

// Whether a noun without a party may take up an event: of its kind, of its words, done rather than to come.
bool may_take_up(const ClauseTree& tree, const EventTelling& again, const Event& later, const EventTelling& before,
                 const Event& event) {
  if (before.only_again || tree[before.head].form.starts_with("die") || event.type != later.type ||
      !agree_in_rest(event, later))
    return false;
  if (event.status != EventStatus::happened && event.status != EventStatus::ongoing) return false;
  const std::string& noun = tree[again.head].form;
  if (is_any_attack(noun)) return true;
  auto fits = [&](std::size_t at) { return same_word(noun, tree[at].form) || are_of_one_group(noun, tree[at].form); };
  return fits(before.head) || (before.object != ClauseTree::none && fits(before.object));
}

// Joins `later` to `event`.
void join(Event& event, const Event& later) {
  std::vector<Evidence> evidence = event.evidence;
  evidence.insert(evidence.end(), later.evidence.begin(), later.evidence.end());
  bool own_voice = std::ranges::any_of(evidence, [](const Evidence& e) { return !e.attribution; });
  if (fullness(later) > fullness(event)) {
    Event fuller = later;
    complete(fuller, event);
    event = std::move(fuller);
  } else {
    complete(event, later);
  }
  event.evidence = std::move(evidence);
  if (own_voice) event.attribution = std::nullopt;
}

}  // namespace

void leave_out_unfounded(const ClauseTree& tree, std::vector<EventTelling>& tellings, std::vector<Event>& events) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < tellings.size(); ++i) {
    bool founded = !tellings[i].only_again;
    std::size_t first = kept > look_back ? kept - look_back : 0;
    for (std::size_t j = kept; !founded && j-- > first;)
      founded = may_take_up(tree, tellings[i], events[i], tellings[j], events[j]);
    if (!founded) continue;
    if (kept != i) {
      tellings[kept] = std::move(tellings[i]);
      events[kept] = std::move(events[i]);
    }
    ++kept;
  }
  tellings.resize(kept);
  events.resize(kept);
}

std::vector<std::size_t> join_same_events(const ClauseTree& tree, const std::vector<EventTelling>& tellings,
                                          std::vector<Event>& events) {
  std::vector<std::size_t> event_of(events.size());
  std::vector<Event> joined;
  std::vector<std::size_t> last_telling;  // of each joined event
  std::vector<std::vector<std::size_t>> tellings_of;
  for (std::size_t i = 0; i < events.size(); ++i) {
    event_of[i] = joined.size();
    std::size_t first = joined.size() > look_back ? joined.size() - look_back : 0;
    for (std::size_t j = joined.size(); j-- > first;) {
      const Event& before = joined[j];
      if (tellings[i].only_again) {
        if (std::ranges::none_of(tellings_of[j], [&](std::size_t told) {
              return may_take_up(tree, tellings[i], events[i], tellings[told], before);
            }))
          continue;
        event_of[i] = j;
        break;
      }
      if (before.type != events[i].type || !agree_in_rest(before, events[i])) continue;
      if (!agree(before.actors, events[i].actors) || !agree(before.recipients, events[i].recipients)) continue;
      bool shares = meet(before.actors, events[i].actors) + meet(before.recipients, events[i].recipients) > 0;
      bool word = same_word(tree[tellings[last_telling[j]].head].form, tree[tellings[i].head].form);
      bool both = meet(before.actors, events[i].actors) && meet(before.recipients, events[i].recipients);
      bool definite = takes_up(tree, tellings[i]);
      if (!((word && shares && (both || definite || tellings[i].is_noun)) ||
            (definite && (shares || (word && events[i].actors.empty() && events[i].recipients.empty())))))
        continue;
      event_of[i] = j;
      break;
    }
    if (event_of[i] == joined.size()) {
      if (tellings[i].only_again) {
        event_of[i] = no_event;
        continue;
      }
      joined.push_back(std::move(events[i]));
      last_telling.push_back(i);
      tellings_of.push_back({i});
    } else {
      tellings_of[event_of[i]].push_back(i);
      join(joined[event_of[i]], events[i]);
      last_telling[event_of[i]] = i;
    }
  }
  std::vector<std::size_t> order(joined.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return joined[i].trigger.begin; });
  std::vector<std::size_t> place(order.size());
  std::vector<Event> sorted;
  for (std::size_t i = 0; i < order.size(); ++i) {
    place[order[i]] = i;
    sorted.push_back(std::move(joined[order[i]]));
  }
  events = std::move(sorted);
  for (std::size_t& event : event_of)
    if (event != no_event) event = place[event];
  return event_of;
}

}  // namespace dateline
