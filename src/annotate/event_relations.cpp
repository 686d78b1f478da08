#include "annotate/event_relations.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <tuple>

#include "annotate/event_lexicon.h"
#include "annotate/word_match.h"
#include "text/characters.h"

namespace dateline {

namespace {

constexpr auto none = ClauseTree::none;

bool is_body(const Entity& entity) {
  return entity.type == EntityType::organization || entity.type == EntityType::group ||
         entity.type == EntityType::place;
}

std::string label_of_aid(std::string_view verb, std::string_view object) {
  static constexpr std::array<std::string_view, 9> roofs = {
      "shelter", "sanctuary", "asylum", "refuge", "haven", "sanctuaries", "havens", "hospitality", "protection"};
  static constexpr std::array<std::string_view, 2> sheltering = {"shelter", "harbour"};
  if (is_any(object, roofs)) return "gives shelter";
  for (std::string_view stem : sheltering)
    if (verb.starts_with(stem)) return "gives shelter";
  if (verb.starts_with("harbor")) return "gives shelter";
  if (verb.starts_with("fund") || verb.starts_with("financ") || verb.starts_with("bankroll") ||
      verb.starts_with("subsidi"))
    return "gives money";
  if (verb.starts_with("arm")) return "supplies weapons";
  if (in_event_class("FUNDS", object) || object == "it") return object == "aid" ? "helps" : "gives money";
  if (in_event_class("WEAPON", object)) return "supplies weapons";
  return "helps";
}

// What an event makes of its actor and recipient; empty where it makes no lasting tie.
std::string label_of(const Event& event, std::string_view verb, std::string_view object, bool between_bodies) {
  switch (event.type) {
    case EventType::aid: return label_of_aid(verb, object);
    case EventType::cooperate:
      if (verb.starts_with("train") || verb.starts_with("teach") || verb.starts_with("mentor")) return "trains";
      if (in_event_class("INFORMATION", object)) return "shares information with";
      return "cooperates with";
    case EventType::support:
      if (in_event_class("ALLIANCE", object) || verb.starts_with("all") || verb.starts_with("align"))
        return "allied with";
      if (in_event_class("ACCORD", object)) return "has an agreement with";
      return "supports";
    case EventType::assault: return between_bodies ? "fights" : "attacks";
    case EventType::sanction: return "sanctions";
    case EventType::consult: return event.mode == "visit" ? "visits" : "meets";
    default: return {};
  }
}

class RelationFinder {
 public:
  RelationFinder(const ClauseTree& tree, const PartyWords& words, const EntityOfWord& entity_of,
                 const AttributionOfSpan& attribution_of, const std::vector<Entity>& entities)
      : tree_(tree),
        finder_(tree, words),
        entity_of_(entity_of),
        attribution_of_(attribution_of),
        entities_(entities) {}

  void read_event(const EventTelling& telling, const Event& event) {
    if (event.status != EventStatus::happened && event.status != EventStatus::ongoing) return;
    std::string_view object =
        telling.object == none ? std::string_view{} : std::string_view(tree_[telling.object].form);
    for (std::size_t from : event.actors)
      for (std::size_t to : event.recipients) {
        if (from == to || !is_known(from) || !is_known(to)) continue;
        bool bodies = is_body(entities_[from]) && is_body(entities_[to]);
        std::string label = label_of(event, tree_[telling.head].form, object, bodies);
        if (label.empty()) continue;
        std::size_t first = telling.trigger.begin, last = telling.trigger.end - 1;
        for (const std::vector<std::size_t>* heads : {&telling.actors, &telling.recipients})
          for (std::size_t head : *heads) {
            std::optional<std::size_t> entity = entity_of_(head);
            if (!entity || (*entity != from && *entity != to)) continue;
            first = std::min(first, head);
            last = std::max(last, head);
          }
        if (telling.object != none) last = std::max(last, telling.object);
        relations_.push_back({from, to, std::move(label), span(first, last), event.attribution});
        read_exchange(telling, event, from, to);
      }
  }

  void read_nouns() {
    static constexpr std::array<std::string_view, 16> leads = {"leader",
                                                               "leaders",
                                                               "commander",
                                                               "commanders",
                                                               "chief",
                                                               "head",
                                                               "founder",
                                                               "boss",
                                                               "chairman",
                                                               "president",
                                                               "spokesman",
                                                               "director",
                                                               "secretary-general",
                                                               "emir",
                                                               "spokeswoman",
                                                               "spokesperson"};
    static constexpr std::array<std::string_view, 14> members = {
        "member",     "members", "militant", "militants", "fighter", "fighters",  "operative",
        "operatives", "soldier", "soldiers", "gunman",    "gunmen",  "affiliate", "cell"};
    static constexpr std::array<std::string_view, 4> allies = {"ally", "allies", "partner", "partners"};
    static constexpr std::array<std::string_view, 12> ties = {"tie",          "ties",     "bond",       "bonds",
                                                              "link",         "links",    "relation",   "relations",
                                                              "relationship", "alliance", "connection", "connections"};
    for (std::size_t at = 0; at < tree_.size(); ++at) {
      if (!tree_.is_noun(at)) continue;
      const std::string& form = tree_[at].form;
      if (is_any(form, leads)) read_holder(at, form.starts_with("spokes") ? "speaks for" : "leads");
      if (is_any(form, members)) read_holder(at, "member of");
      if (is_any(form, allies)) read_holder(at, "allied with");
      if (is_any(form, ties)) read_tie(at);
      if (form == "protection" || form == "patronage") read_protection(at);
    }
  }

  std::vector<Relation> take() {
    auto key = [](const Relation& r) {
      return std::tuple(r.evidence.begin, r.evidence.end, r.from, r.to, std::string_view(r.label));
    };
    std::ranges::sort(relations_, {}, key);
    relations_.erase(std::unique(relations_.begin(), relations_.end()), relations_.end());
    // Of two who met each other one line is enough.
    static constexpr std::array<std::string_view, 5> mutual = {"meets", "cooperates with", "has an agreement with",
                                                               "tied to", "allied with"};
    std::vector<Relation> once;
    for (Relation& relation : relations_) {
      bool told = is_any(relation.label, mutual) && std::ranges::any_of(once, [&](const Relation& other) {
                    return other.label == relation.label && other.from == relation.to && other.to == relation.from;
                  });
      if (!told) once.push_back(std::move(relation));
    }
    relations_ = std::move(once);
    return std::move(relations_);
  }

 private:
  // Pronouns that no chain takes up, "people", "their lawyers": nobody whom a tie could be drawn to.
  bool is_known(std::size_t at) const {
    const Entity& entity = entities_[at];
    if (entity.named) return true;
    static constexpr std::array<std::string_view, 22> anyone = {
        "people", "person", "man",  "men",  "woman", "women", "others", "anyone", "someone", "everyone", "nobody",
        "one",    "those",  "this", "that", "these", "it",    "they",   "you",    "we",      "i",        "which"};
    static constexpr std::array<std::string_view, 8> owners = {"his ", "her ", "its ",  "their ",
                                                               "my ",  "our ", "your ", "whose "};
    std::string name = lower(entity.name);
    if (is_any(name, anyone)) return false;
    if (std::ranges::any_of(owners, [&](std::string_view owner) { return name.starts_with(owner); })) return false;
    return std::ranges::any_of(entity.mentions,
                               [](const Mention& mention) { return mention.form != MentionForm::pronoun; });
  }

  Span span(std::size_t first, std::size_t last) const { return {tree_[first].span.begin, tree_[last].span.end}; }

  void relate(std::size_t from_word, std::size_t to_word, std::size_t noun, std::string_view label) {
    std::optional<std::size_t> from = entity_of_(from_word), to = entity_of_(to_word);
    if (!from || !to || *from == *to || !is_body(entities_[*to]) || !is_known(*from)) return;
    std::size_t first = std::min({from_word, to_word, noun}), last = std::max({from_word, to_word, noun});
    Span words = span(first, last);
    relations_.push_back({*from, *to, std::string(label), words, attribution_of_(words)});
  }

  // "is given sanctuary by the Front in exchange for money": who receives gives too.
  void read_exchange(const EventTelling& telling, const Event& event, std::size_t from, std::size_t to) {
    for (std::uint32_t below : tree_.dependents(telling.head)) {
      if (tree_[below].form != "exchange" && tree_[below].form != "return") continue;
      for (std::uint32_t given : tree_.dependents(below)) {
        if (tree_[given].link != Link::nmod || tree_.introduced_by(given) != "for") continue;
        std::string_view form = tree_[given].form;
        std::string label = in_event_class("INFORMATION", form) ? "shares information with" : label_of_aid({}, form);
        if (!in_event_class("INFORMATION", form) && !in_event_class("AIDGOODS", form)) continue;
        relations_.push_back(
            {to, from, std::move(label),
             span(std::min<std::size_t>(telling.trigger.begin, given), std::max<std::size_t>(telling.head, given)),
             event.attribution});
      }
    }
  }

  // "a Harun leader", "the Front's commander", "a member of the Front".
  void read_holder(std::size_t noun, std::string_view label) {
    for (std::uint32_t below : tree_.dependents(noun)) {
      Link link = tree_[below].link;
      std::size_t name = finder_.words().head[below];
      bool before =
          (link == Link::compound || link == Link::amod || (link == Link::nmod && is_possessor(tree_, below))) &&
          below < noun;
      bool of = link == Link::nmod && below > noun && tree_.introduced_by(below) == "of";
      if (!before && !of) continue;
      if (before && tree_[below].tag == Tag::adjective) continue;  // "Turkish soldiers"
      if (before && (!tree_[below].capital || !finder_.is_party(below) || finder_.words().is_person_name[name]))
        continue;
      for (std::size_t body : before ? std::vector<std::size_t>{name} : finder_.of_phrase(below, true))
        relate(noun, body, noun, label);
    }
  }

  // "the Front's ties with Harun", "ties between the Front and Harun".
  void read_tie(std::size_t noun) {
    std::vector<std::size_t> own, other;
    for (std::uint32_t below : tree_.dependents(noun)) {
      if (tree_[below].link != Link::nmod && tree_[below].link != Link::amod && tree_[below].link != Link::obl)
        continue;
      std::string_view word = tree_.introduced_by(below);
      if (is_possessor(tree_, below) || word == "of") {
        std::vector<std::size_t> found = finder_.of_phrase(below, true);
        own.insert(own.end(), found.begin(), found.end());
      } else if (word == "with" || word == "to") {
        std::vector<std::size_t> found = finder_.of_phrase(below, true);
        other.insert(other.end(), found.begin(), found.end());
      } else if (word == "between") {
        std::vector<std::size_t> both = finder_.of_phrase(below, true);
        for (std::size_t i = 0; i + 1 < both.size(); ++i) relate(both[i], both[i + 1], noun, "tied to");
      }
    }
    if (own.empty()) own = finder_.subject(noun);  // "has ties with"
    if (own.empty() && tree_[noun].link == Link::obj) own = finder_.subject(tree_[noun].head);
    for (std::size_t from : own)
      for (std::size_t to : other) relate(from, to, noun, "tied to");
  }

  // "X thrives under the Front's protection".
  void read_protection(std::size_t noun) {
    if (tree_.introduced_by(noun) != "under" || tree_.is_root(noun)) return;
    std::vector<std::size_t> protectors;
    for (std::uint32_t below : tree_.dependents(noun))
      if (below < noun && finder_.is_party(below)) protectors.push_back(finder_.words().head[below]);
    for (std::size_t from : protectors)
      for (std::size_t to : finder_.subject(tree_[noun].head)) relate(from, to, noun, "protects");
  }

  const ClauseTree& tree_;
  PartyFinder finder_;
  const EntityOfWord& entity_of_;
  const AttributionOfSpan& attribution_of_;
  const std::vector<Entity>& entities_;
  std::vector<Relation> relations_;
};

}  // namespace

std::vector<Relation> find_relations(const ClauseTree& tree, const PartyWords& words,
                                     const std::vector<EventTelling>& tellings,
                                     const std::vector<std::optional<Event>>& events, const EntityOfWord& entity_of,
                                     const AttributionOfSpan& attribution_of, const std::vector<Entity>& entities) {
  RelationFinder finder(tree, words, entity_of, attribution_of, entities);
  for (std::size_t i = 0; i < tellings.size(); ++i)
    if (events[i]) finder.read_event(tellings[i], *events[i]);
  finder.read_nouns();
  return finder.take();
}

}  // namespace dateline
