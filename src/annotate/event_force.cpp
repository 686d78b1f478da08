#include "annotate/event_force.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "annotate/event_lexicon.h"
#include "annotate/word_match.h"

namespace dateline {

namespace {

constexpr auto none = ClauseTree::none;
constexpr std::size_t stretch = 25;  // words on both sides that tell what a text is about

class Force {
 public:
  Force(const ClauseTree& tree, const PartyFinder& parties, const PredicateRow& row, const EventTelling& telling)
      : tree_(tree), parties_(parties), row_(row), telling_(telling), head_(telling.head), form_(tree[head_].form) {}

  bool is_missing(bool about_sport) const {
    if (about_sport && is_of_games()) return true;
    if (is_near_sport_or_trade()) return true;
    if (is_danger() || is_month() || is_use_of_a_thing()) return true;
    if (row_.type != EventType::assault && row_.type != EventType::coerce) return false;
    if (is_done_by_nature()) return true;
    if (is_shut_by_itself()) return true;
    if (row_.type != EventType::assault) return false;
    return is_blast_of_no_bomb() || is_under_fire_in_words() || is_reached_number() || is_struggle_with_a_thing() ||
           is_war_of_words();
  }

 private:
  bool has_near(std::string_view class_name) const {
    for (std::size_t at = head_ > stretch ? head_ - stretch : 0; at < std::min(tree_.size(), head_ + stretch); ++at)
      if (at != head_ && in_event_class(class_name, tree_[at].form)) return true;
    return false;
  }

  bool names_a_party() const { return parties_.any_party(telling_.recipients); }

  bool is_blame() const { return row_.type == EventType::accuse && row_.mode == "disapprove"; }

  // A game is told in words of war; what police and courts do about it is no game.
  bool is_of_games() const {
    static constexpr std::array<EventType, 9> types = {EventType::assault, EventType::coerce,   EventType::threaten,
                                                       EventType::consult, EventType::retreat,  EventType::protest,
                                                       EventType::reject,  EventType::mobilize, EventType::sanction};
    bool is_type = std::ranges::find(types, row_.type) != types.end();
    return (is_type || is_blame()) && !has_near("ARMED") && !in_event_class("ARMED", form_);
  }

  // Words of force and blame that games and markets live on, where the words around are theirs and none are of
  // violence.
  bool is_near_sport_or_trade() const {
    bool blames = is_blame() && telling_.type == EventType::accuse;
    bool presses = telling_.type == EventType::assault || telling_.type == EventType::coerce ||
                   telling_.type == EventType::retreat || telling_.type == EventType::protest ||
                   telling_.type == EventType::mobilize || telling_.mode == "host" || telling_.mode == "visit";
    if (!blames && !presses) return false;
    if (telling_.mode == "arrest" || telling_.mode == "strike" || telling_.mode == "resign") return false;
    std::size_t sport = 0, trade = 0;
    for (std::size_t at = head_ > stretch ? head_ - stretch : 0; at < std::min(tree_.size(), head_ + stretch); ++at) {
      if (at == head_) continue;
      const std::string& form = tree_[at].form;
      if (in_event_class("VIOLENCE", form)) return false;
      sport += in_event_class("SPORT", form);
      trade += in_event_class("TRADE", form);
    }
    if (sport >= 2) return true;
    std::size_t subject = telling_.is_noun ? none : parties_.subject_word(head_);
    bool goods = subject != none && in_event_class("TRADE", tree_[subject].form);
    return presses && goods && trade >= 1;
  }

  // "A quake killed 40", "hit by a car", "killed in a fire"; with a quake or a fever nearby and nothing of violence.
  bool is_done_by_nature() const {
    for (std::size_t cause : causes())
      if (is_hazard(cause) || in_event_class("TRAFFIC", tree_[cause].form) || is_harm_by_a_thing(cause)) return true;
    static constexpr std::array<std::string_view, 15> harms = {"kill",  "wound",  "injur", "hurt",  "hit",
                                                               "strik", "struck", "die",   "sank",  "sink",
                                                               "sunk",  "destro", "damag", "claim", "batter"};
    if (telling_.is_noun || !begins_with_any(form_, harms) || has_near("VIOLENCE")) return false;
    for (std::size_t at = head_ > stretch ? head_ - stretch : 0; at < std::min(tree_.size(), head_ + stretch); ++at)
      if (is_hazard(at)) return true;
    return false;
  }

  // "A tablet could kill": a thing that is no weapon, where nothing is of violence.
  bool is_harm_by_a_thing(std::size_t cause) const {
    if (row_.type != EventType::assault || tree_[cause].tag != Tag::noun || tree_[cause].capital) return false;
    if (parties_.is_party(cause) || parties_.kind(cause) == PartyKind::site) return false;
    static constexpr std::array<std::string_view, 6> arms = {"VIOLENCE", "WEAPON", "SHELL", "ATTACK", "FORCE", "BOMB"};
    const std::string& form = tree_[cause].form;
    return std::ranges::none_of(arms, [&](std::string_view name) { return in_event_class(name, form); }) &&
           !has_near("VIOLENCE");
  }

  // "A rocket exploded on its launchpad": nobody did it.
  bool is_blast_of_no_bomb() const {
    static constexpr std::array<std::string_view, 2> stems = {"explo", "blast"};
    return begins_with_any(form_, stems) && !has_near("ARMED") && !has_near("ATTACKER");
  }

  // "Ministers came under fire from a chief whip".
  bool is_under_fire_in_words() const {
    return (form_.starts_with("com") || form_ == "came") && !has_near("ARMED") && !has_near("SHELL") &&
           !has_near("ATTACKER");
  }

  // "The plants shut down", "schools were closed": by itself, or nobody says by whom.
  bool is_shut_by_itself() const {
    if (row_.type != EventType::coerce || row_.mode != "restrict" || telling_.is_noun) return false;
    if (!form_.starts_with("shut") && !form_.starts_with("clos")) return false;
    if (tree_.is_passive(head_)) return telling_.actors.empty();
    return telling_.recipients.empty() && telling_.object == none && tree_.dependent(head_, Link::obj) == none &&
           tree_.dependent(head_, Link::ccomp) == none && tree_.dependent(head_, Link::xcomp) == none;
  }

  // "A threat to public safety".
  bool is_danger() const {
    if (!telling_.is_noun || row_.type != EventType::threaten || !form_.starts_with("threat")) return false;
    return std::ranges::any_of(tree_.dependents(head_), [&](std::uint32_t below) {
      return below > head_ && tree_.is_noun(below) && tree_.introduced_by(below) == "to";
    });
  }

  // "As in March".
  bool is_month() const {
    static constexpr std::array<std::string_view, 15> before = {"in",    "of",   "since", "last", "by",
                                                                "until", "next", "early", "late", "mid",
                                                                "from",  "to",   "this",  ",",    "through"};
    if (form_ != "march" || !tree_[head_].capital || !telling_.is_noun) return false;
    return (head_ > 0 && is_any(tree_[head_ - 1].form, before)) ||
           (head_ + 1 < tree_.size() && tree_[head_ + 1].tag == Tag::number);
  }

  // "Deployed other tools", "treated as second-class citizens", "rallied support".
  bool is_use_of_a_thing() const {
    if (telling_.is_noun) return false;
    std::size_t object = tree_.dependent(head_, Link::obj);
    if (form_.starts_with("treat")) {
      for (std::uint32_t below : tree_.dependents(head_))
        if (tree_.introduced_by(below) == "as" || tree_.introduced_by(below) == "like") return true;
      return !names_a_party();
    }
    if (form_.starts_with("rall") && row_.type == EventType::protest) return object != none;
    bool moves = row_.type == EventType::mobilize && (form_.starts_with("deploy") || form_.starts_with("recruit"));
    if (!moves || telling_.object != none) return false;
    if (object == none && tree_.is_passive(head_)) object = parties_.subject_word(head_);
    return object != none && !has_near("ARMED") && !in_event_class("FORCE", tree_[object].form) &&
           !in_event_class("WEAPON", tree_[object].form);
  }

  // What does it: subject, agent, who or what a participle or a relative clause is told of, and "in a crash".
  std::vector<std::size_t> causes() const {
    std::vector<std::size_t> found;
    if (telling_.is_noun) return found;
    if (!tree_.is_passive(head_)) {
      std::size_t subject = parties_.subject_word(head_);
      bool relative = subject != none && (tree_[subject].xpos.starts_with("W") || tree_[subject].form == "that");
      if (relative && tree_[head_].link == Link::acl) subject = tree_[head_].head;
      if (subject != none) found.push_back(subject);
    }
    for (std::uint32_t below : tree_.dependents(head_)) {
      std::string_view word = tree_.introduced_by(below);
      if (tree_[below].link != Link::obl && tree_[below].link != Link::nmod) continue;
      if (word == "by" || ((word == "in" || word == "of" || word == "from") && is_hazard(below)))
        found.push_back(below);
    }
    return found;
  }

  bool is_hazard(std::size_t at) const {
    const std::string& form = tree_[at].form;
    if (!tree_.is_noun(at) || !in_event_class("HAZARD", form)) return false;
    if (form != "fire" && form != "fires") return true;
    bool told = form == "fires";
    for (std::uint32_t below : tree_.dependents(at)) {
      if (in_event_class("VIOLENCE", tree_[below].form)) return false;
      told |= tree_[below].link == Link::det || tree_[below].link == Link::compound;
    }
    return told;  // not "opened fire", "under fire"
  }

  // "Overnight stays hit 14 million", "crude hit $94 a barrel".
  bool is_reached_number() const {
    static constexpr std::array<std::string_view, 4> stems = {"hit", "strik", "struck", "top"};
    if (telling_.is_noun || !begins_with_any(form_, stems)) return false;
    for (std::size_t at = head_ + 1; at < std::min(tree_.size(), head_ + 4); ++at) {
      if (tree_[at].form == "$" || tree_[at].form == "\u00a3" || tree_[at].form == "\u20ac") return true;
      if (tree_[at].tag != Tag::number) continue;
      return tree_[at].link == Link::obj || at + 1 >= tree_.size() || tree_[at + 1].form == "%" ||
             in_event_class("TRADE", tree_[at + 1].form) ||
             (tree_[tree_[at].head].link == Link::obj && tree_[tree_[at].head].tag == Tag::number);
    }
    return false;
  }

  // "Fought inflation", "battled back from cancer", "a war on waste": a thing is no opponent.
  bool is_struggle_with_a_thing() const {
    static constexpr std::array<std::string_view, 8> stems = {"fight", "fought", "battl",  "combat",
                                                              "war",   "tackl",  "target", "eliminat"};
    if (!begins_with_any(form_, stems) || names_a_party()) return false;
    auto is_thing = [&](std::size_t at) {
      return tree_.is_noun(at) && !tree_[at].capital && parties_.kind(at) != PartyKind::site &&
             !parties_.is_party(at) && !in_event_class("VIOLENCE", tree_[at].form) &&
             !in_event_class("WEAPON", tree_[at].form) && !in_event_class("POSITION", tree_[at].form) &&
             !in_event_class("TANK", tree_[at].form);
    };
    if (!telling_.is_noun) {
      std::size_t object = tree_.dependent(head_, Link::obj);
      if (object != none) return is_thing(object);
    }
    for (std::uint32_t below : tree_.dependents(head_)) {
      if (tree_[below].link != Link::obl && tree_[below].link != Link::nmod) continue;
      std::string_view word = tree_.introduced_by(below);
      if (word == "on" || word == "against" || word == "with" || word == "from" || word == "over")
        if (is_thing(below)) return true;
    }
    return false;
  }

  // "A legal fight", "a price war", "a court battle", "a war of words".
  bool is_war_of_words() const {
    static constexpr std::array<std::string_view, 30> ways = {
        "legal",    "court",    "price",   "trade",   "political",  "uphill",    "losing",    "verbal",
        "culture",  "bidding",  "custody", "ratings", "turf",       "electoral", "word",      "words",
        "personal", "budget",   "tariff",  "federal", "ideology",   "family",    "boardroom", "title",
        "funding",  "campaign", "charm",   "social",  "diplomatic", "attrition"};
    static constexpr std::array<std::string_view, 8> nouns = {"war",   "wars",   "battle",    "battles",
                                                              "fight", "fights", "offensive", "attack"};
    if (!telling_.is_noun || !is_any(form_, nouns)) return false;
    return std::ranges::any_of(tree_.dependents(head_), [&](std::uint32_t below) {
      Link link = tree_[below].link;
      return (link == Link::amod || link == Link::compound || link == Link::nmod) && is_any(tree_[below].form, ways);
    });
  }

  const ClauseTree& tree_;
  const PartyFinder& parties_;
  const PredicateRow& row_;
  const EventTelling& telling_;
  std::size_t head_;
  const std::string& form_;
};

}  // namespace

bool is_about_sport(const ClauseTree& tree) {
  // Passages and pages of the tune half: games have 2 to 6 in 100 words, other news under 1.
  std::size_t sport = 0;
  for (std::size_t at = 0; at < tree.size(); ++at) sport += in_event_class("SPORT", tree[at].form);
  return sport >= 4 && sport * 100 >= tree.size() * 3 / 2;
}

bool is_without_force(const ClauseTree& tree, const PartyFinder& parties, const PredicateRow& row,
                      const EventTelling& telling, bool about_sport) {
  return Force(tree, parties, row, telling).is_missing(about_sport);
}

namespace {

// "Launched an attack on the mayor's record", "attacked the verdict".
bool is_aimed_at_words(const ClauseTree& tree, const EventTelling& telling) {
  auto aims = [&](std::size_t above) {
    return above != none && std::ranges::any_of(tree.dependents(above), [&](std::uint32_t below) {
             bool aimed = tree[below].link == Link::obj || tree.introduced_by(below) == "on";
             return aimed && below > above && in_event_class("WORDS", tree[below].form);
           });
  };
  return aims(telling.head) || aims(telling.object);
}

}  // namespace

bool is_attack_in_words(const ClauseTree& tree, const PartyFinder& parties, const EventTelling& telling) {
  if (telling.type != EventType::assault) return false;
  auto is_attack = [&](std::size_t at) {
    return at != none && (tree[at].form.starts_with("attack") || tree[at].form.starts_with("assault"));
  };
  if (!is_attack(telling.head) && !is_attack(telling.object)) return false;
  if (is_aimed_at_words(tree, telling)) return true;
  // "Trump attacked Jones": between two who are named, with nobody armed near.
  auto are_persons = [&](const std::vector<std::size_t>& heads) {
    return std::ranges::all_of(heads, [&](std::size_t at) { return parties.words().is_person_name[at]; });
  };
  if (telling.actors.empty() || !are_persons(telling.actors) || !are_persons(telling.recipients)) return false;
  for (std::size_t at = telling.head > stretch ? telling.head - stretch : 0;
       at < std::min(tree.size(), telling.head + stretch); ++at)
    if (in_event_class("ARMED", tree[at].form)) return false;
  return true;
}

}  // namespace dateline
