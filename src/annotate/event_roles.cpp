#include "annotate/event_roles.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "annotate/party_neighbours.h"

namespace dateline {

namespace {

constexpr auto none = ClauseTree::none;
using Heads = std::vector<std::size_t>;

// Prepositions of who receives, the surest first.
constexpr std::array<std::string_view, 20> receiving = {
    "to",   "with", "against", "on", "upon",    "at",   "toward", "towards", "for",   "from",
    "over", "of",   "into",    "in", "between", "near", "among",  "outside", "along", "across"};

class RoleReader {
 public:
  RoleReader(const ClauseTree& tree, const PartyFinder& finder, const EventMatch& match, std::size_t light)
      : tree_(tree), finder_(finder), match_(match), light_(light), head_(match.last) {
    EventType type = match.phrase->row->type;
    of_things_ = type == EventType::accuse || type == EventType::reject || type == EventType::support ||
                 type == EventType::concede;
  }

  EventParties read(const ArgumentsOf& arguments_of) {
    if (tree_.is_noun(head_) && match_.phrase->row->word == EventWord::noun) {
      read_noun();
    } else {
      read_verb();
    }
    if (parties_.actors.empty() || parties_.recipients.empty()) fill_from_arguments(arguments_of(head_));
    if (parties_.actors.empty() && !tree_.is_noun(head_) && finder_.subject_word(head_) == none) fill_from_neighbours();
    EventType type = match_.phrase->row->type;
    bool with = type == EventType::consult || type == EventType::cooperate ||
                (match_.object != none && in_event_class("ACCORD", tree_[match_.object].form));
    if (with && parties_.recipients.empty() && parties_.actors.size() < 2) {
      std::size_t from = std::max(match_.end, match_.object == none ? 0 : match_.object + 1);
      if (std::size_t party = party_behind(tree_, finder_, "with", from, parties_.actors); party != none)
        parties_.recipients = {party};
    }
    if (match_.phrase->row->mode == "investigate" && parties_.recipients.empty())
      if (std::size_t party = party_behind(tree_, finder_, "into", head_ + 1, parties_.actors); party != none)
        parties_.recipients = {party};
    if (parties_.recipients.empty() && may_have_lost_object())
      if (std::size_t party = party_right_behind(tree_, finder_, match_.end, parties_.actors); party != none)
        parties_.recipients = {party};
    finish();
    return std::move(parties_);
  }

 private:
  EventRoles roles() const { return match_.phrase->row->roles; }

  void take(Heads& to, const Heads& from) const {
    for (std::size_t at : from)
      if (std::ranges::find(to, at) == to.end() && at != head_) to.push_back(at);
  }

  bool is_phrase(std::size_t at) const {
    Link link = tree_[at].link;
    return link == Link::obl || link == Link::nmod;
  }

  // Parties that `word` governs among what hangs on `above`.
  Heads governed_by(std::size_t above, std::string_view word, bool acting) const {
    Heads found;
    for (std::uint32_t below : tree_.dependents(above))
      if (is_phrase(below) && preposition_of(below) == word) take(found, finder_.of_phrase(below, acting));
    return found;
  }

  // The parser may hang a preposition on a title: "into recipient Ben Smith".
  std::string_view preposition_of(std::size_t at) const {
    std::string_view own = tree_.introduced_by(at);
    if (!own.empty()) return own;
    for (std::uint32_t below : tree_.dependents(at))
      if (below < at && (tree_[below].link == Link::nmod || tree_[below].link == Link::compound) &&
          !is_possessor(tree_, below))
        if (std::string_view word = tree_.introduced_by(below); !word.empty()) return word;
    return {};
  }

  // Who receives among the prepositional phrases of these words, by the surest preposition.
  Heads by_preposition(const Heads& above) const {
    EventType type = match_.phrase->row->type;
    auto look = [&](std::string_view word) {
      Heads found;
      for (std::size_t at : above)
        if (found.empty()) found = governed_by(at, word, false);
      return found;
    };
    if (type == EventType::accuse || type == EventType::protest || type == EventType::mobilize)
      for (std::string_view word : {"against", "into", "about", "over", "of"})  // "complained to the council about X"
        if (Heads found = look(word); !found.empty()) return found;
    for (std::string_view word : receiving) {
      if (type == EventType::consult && is_scene(word)) continue;  // "met in Osk": nobody met Osk
      bool meets = tree_[head_].form.starts_with("meet") || tree_[head_].form == "met";
      if (meets && (word == "on" || word == "off")) continue;  // "met on the island"
      // "attacked with drones", "was carried out with the help of X"; but "fought with them"
      if (type == EventType::assault && word == "with" && !match_.phrase->needs.empty() &&
          match_.phrase->needs.back() != "with")
        continue;
      if (Heads found = look(word); !found.empty()) return found;
    }
    return {};
  }

  // "engineers abducted in Osk are dead": the parser takes the participle for the past tense.
  bool is_reduced_passive() const {
    const PredicateRow& row = *match_.phrase->row;
    const TreeWord& word = tree_[head_];
    static constexpr std::array<std::string_view, 8> fatal = {"killed",    "wounded",  "injured",  "murdered",
                                                              "massacred", "executed", "beheaded", "abducted"};
    bool takes_object =
        (row.type == EventType::coerce && (row.mode == "arrest" || row.mode == "detain" || row.mode == "deport")) ||
        std::ranges::find(fatal, word.form) != fatal.end();
    if (!takes_object || (word.xpos != "VBD" && word.xpos != "VBN") || !match_.phrase->needs.empty()) return false;
    if (head_ + 1 >= tree_.size() || tree_[head_ + 1].tag != Tag::adposition) return false;
    return std::ranges::none_of(tree_.dependents(head_), [&](std::uint32_t below) {
      Link link = tree_[below].link;
      return link == Link::aux || link == Link::iobj || (link == Link::obj && tree_.is_noun(below)) ||
             link == Link::ccomp;
    });
  }

  // Where a shell fell, what troops fired on: a place without a name, or whatever was hit.
  std::size_t thing_hit() const {
    const PredicateRow& row = *match_.phrase->row;
    if (row.type != EventType::assault || match_.object != none) return none;
    if (match_.governed != none) return tree_.is_noun(match_.governed) ? match_.governed : none;
    if (row.mode != "heavy-weapons") return none;
    for (std::uint32_t below : tree_.dependents(head_)) {
      std::string_view word = tree_.introduced_by(below);
      if (is_phrase(below) && tree_[below].tag == Tag::noun && below > head_ &&
          (word == "on" || word == "near" || word == "at" || word == "in" || word == "into" || word.empty()))
        return below;
    }
    return none;
  }

  static bool is_scene(std::string_view word) {
    static constexpr std::array<std::string_view, 7> words = {"in", "at", "near", "outside", "along", "across", "into"};
    return std::ranges::find(words, word) != words.end();
  }

  void read_verb() {
    bool passive = tree_.is_passive(head_) || is_reduced_passive();
    std::size_t subject = finder_.subject_word(head_);
    Heads subjects = subject == none ? Heads{} : finder_.of_phrase(subject, !passive);
    Heads objects = read_objects(passive, subjects);
    Heads actors = passive ? finder_.agent(head_) : subjects;
    // "was given shelter by X": the parser may hang the agent on the noun.
    if (passive && actors.empty() && match_.object != none) actors = governed_by(match_.object, "by", true);
    if (roles() == EventRoles::received) {
      for (std::string_view word : {"from", "by"})
        if (objects.empty() || word == std::string_view("from")) take(parties_.actors, governed_by(head_, word, true));
      if (parties_.actors.empty() && match_.object != none)
        for (std::string_view word : {"from", "by"}) take(parties_.actors, governed_by(match_.object, word, true));
      parties_.recipients = passive ? Heads{} : subjects;
      return;
    }
    parties_.actors = actors;
    if (roles() == EventRoles::alone) return;
    parties_.recipients = objects;
  }

  Heads read_objects(bool passive, const Heads& subjects) const {
    bool mobilizes = moves_own();  // troops are sent against somebody
    const PredicateRow& row = *match_.phrase->row;
    if (row.mode == "return" || row.type == EventType::aid)  // what is given goes "to" somebody
      for (std::size_t anchor : anchors_of(head_))
        if (Heads found = governed_by(anchor, "to", false); !found.empty()) return found;
    std::size_t direct = none;
    for (std::uint32_t below : tree_.dependents(head_)) {
      bool is_object = tree_[below].link == Link::iobj || tree_[below].link == Link::obj || is_second_subject(below);
      bool own_noun = below == match_.object && !(is_about_people() && finder_.kind(below) == PartyKind::party);
      if (!is_object || own_noun || below == match_.governed) continue;
      // "collect money and give it to": the pronoun is the phrase's own noun.
      if (match_.object != none && tree_[below].form == "it") continue;
      if (finder_.is_party(below) && !mobilizes) return finder_.of_phrase(below, false);
      if (direct == none) direct = below;
    }
    if (passive && !subjects.empty() && is_charge() && finder_.is_party(subjects.front())) return subjects;
    if (match_.governed != none) {
      Heads found =
          tree_.is_verb(match_.governed) ? of_clause_at(match_.governed, 0) : finder_.of_phrase(match_.governed, false);
      if (!found.empty()) return found;
      if (Heads inside = of_clause(match_.governed, 0); !inside.empty()) return inside;
    }
    if (passive && !subjects.empty() && match_.object != finder_.subject_word(head_) && !mobilizes) return subjects;
    if (Heads found = of_complement(head_); !found.empty()) return found;
    // "provided aid to": who gets it stands behind the preposition; "rejected an Indian proposal": in the object.
    if (direct == none || match_.object != none || mobilizes) {
      if (Heads found = by_preposition_but_by(head_); !found.empty()) return found;
    }
    // "rejected the protest filed by X", "accepts the demands by X": whose it is.
    for (std::size_t object : {match_.object, direct})
      if (object != none && of_things_)
        if (Heads found = maker_of(object); !found.empty()) return found;
    if (of_things_ && !passive)
      if (Heads found = governed_by(head_, "by", false); !found.empty()) return found;
    if (direct != none && match_.object == none && is_thing_acted_on(direct)) return {direct};
    for (std::size_t object : {match_.object, direct})
      if (object != none && !(mobilizes && finder_.is_party(object)))
        if (Heads found = finder_.of_phrase(object, false, true); !found.empty()) return found;
    if (passive && !subjects.empty() && !mobilizes) return subjects;
    if (Heads found = of_clause(head_, 0); !found.empty()) return found;
    if (Heads found = by_preposition_but_by(head_); !found.empty()) return found;
    // Nobody: what is condemned, refused or praised will do, and a place without a name.
    if (direct != none && (finder_.kind(direct) == PartyKind::site || (of_things_ && tree_.is_noun(direct))))
      return {direct};
    if (std::size_t hit = thing_hit(); hit != none) return {hit};
    if (match_.object == none && of_things_ && match_.governed != none && tree_.is_noun(match_.governed))
      return {match_.governed};
    return {};
  }

  Heads maker_of(std::size_t thing) const {
    if (finder_.is_party(thing)) return {};
    for (std::uint32_t below : tree_.dependents(thing))
      if (tree_[below].link == Link::acl && tree_[below].xpos == "VBN")
        if (Heads found = finder_.agent(below); !found.empty()) return found;
    return {};
  }

  // "Attacked an army camp in Osk", "condemned the attack on a church": the object itself, where nobody owns it.
  bool is_thing_acted_on(std::size_t object) const {
    EventType type = match_.phrase->row->type;
    bool on_site = type == EventType::assault || type == EventType::coerce;
    if (!on_site && !of_things_) return false;
    if (tree_[object].tag != Tag::noun || finder_.is_party(object)) return false;
    if (has_owner(object)) return false;
    static constexpr std::array<std::string_view, 5> owning = {"of", "against", "by", "from", "with"};
    auto of_somebody = [&](std::string_view word) { return !governed_by(object, word, false).empty(); };
    return of_things_ ? std::ranges::none_of(owning, of_somebody) : !of_somebody("of");
  }

  // "Russia's plan", "a Hungarian proposal"; not "the terrorist attack".
  bool has_owner(std::size_t thing) const {
    return std::ranges::any_of(tree_.dependents(thing), [&](std::uint32_t below) {
      if (!finder_.is_party(below) || below > thing) return false;
      if (is_possessor(tree_, below)) return true;
      Link link = tree_[below].link;
      bool modifies = link == Link::amod || link == Link::compound || link == Link::nmod;
      return modifies && tree_[below].capital;
    });
  }

  // "was convicted of fraud": what it is for is no recipient.
  bool is_charge() const {
    EventType type = match_.phrase->row->type;
    return type == EventType::accuse || type == EventType::coerce || type == EventType::sanction;
  }

  // "summon ENVOY", "extradite SUSPECT": the phrase's own noun is who receives.
  bool is_about_people() const {
    static constexpr std::array<std::string_view, 8> classes = {"ENVOY",   "DIPLOMAT", "SUSPECT", "PRISONER",
                                                                "HOSTAGE", "OFFICIAL", "REFUGEE", "INSPECTOR"};
    return std::ranges::any_of(match_.phrase->needs, [&](const std::string& need) {
      return std::ranges::find(classes, need) != classes.end();
    });
  }

  // Whose object is the actor's own: "sent troops to", "withdrew inspectors from".
  bool moves_own() const {
    const PredicateRow& row = *match_.phrase->row;
    if (row.type == EventType::mobilize) return true;
    if (row.type == EventType::retreat && row.mode == "withdraw") return true;
    const std::string& form = tree_[head_].form;
    return form.starts_with("withdr") || form.starts_with("deploy") || form.starts_with("dispatch") || form == "send" ||
           form == "sent" || form == "sending";
  }

  // The parser calls an object a subject at times: "a judge has ordered the president to appear".
  bool is_second_subject(std::size_t at) const {
    if (tree_[at].link != Link::nsubj || at < head_ || tree_.is_passive(head_)) return false;
    return std::ranges::any_of(tree_.dependents(head_),
                               [&](std::uint32_t other) { return other < head_ && tree_[other].link == Link::nsubj; });
  }

  // "demanded that X leave": whoever the clause is about.
  Heads of_complement(std::size_t verb) const {
    for (std::uint32_t below : tree_.dependents(verb))
      if (tree_[below].link == Link::ccomp && below > verb)
        if (std::size_t subject = tree_.dependent(below, Link::nsubj); subject != none)
          return finder_.of_phrase(subject, true);
    return {};
  }

  // The phrases of a verb and those of its objects; those of time and the passive's agent left out.
  Heads by_preposition_but_by(std::size_t verb) const { return by_preposition(anchors_of(verb)); }

  // "With the help of drones".
  bool is_means(std::size_t at) const {
    return match_.phrase->row->type == EventType::assault && tree_.introduced_by(at) == "with" && !finder_.is_party(at);
  }

  Heads anchors_of(std::size_t verb) const {
    Heads anchors = {verb};
    for (std::uint32_t below : tree_.dependents(verb))
      if (tree_[below].link == Link::obj || (is_phrase(below) && below > verb && tree_.introduced_by(below) != "by" &&
                                             tree_.introduced_by(below) != "after" && !is_means(below)))
        anchors.push_back(below);
    return anchors;
  }

  Heads of_clause_at(std::size_t verb, int depth) const {
    if (std::size_t subject = tree_.dependent(verb, Link::nsubj); subject != none)
      if (Heads found = finder_.of_phrase(subject, true); !found.empty()) return found;
    for (Link object : {Link::obj, Link::iobj})
      if (std::size_t at = tree_.dependent(verb, object); at != none)
        if (Heads found = finder_.of_phrase(at, false, true); !found.empty()) return found;
    if (Heads found = by_preposition_but_by(verb); !found.empty()) return found;
    return of_clause(verb, depth + 1);
  }

  // "threatened to attack X": its object.
  Heads of_clause(std::size_t above, int depth) const {
    if (depth > 3) return {};
    for (std::uint32_t below : tree_.dependents(above)) {
      Link link = tree_[below].link;
      bool clause = link == Link::ccomp || link == Link::xcomp || link == Link::advcl || link == Link::acl;
      if (!clause || below < above) continue;
      if (Heads found = of_clause_at(below, depth); !found.empty()) return found;
    }
    return {};
  }

  void read_noun() {
    Heads possessors, modifiers, named_after, of, by, onto, between;
    for (std::uint32_t below : tree_.dependents(head_)) {
      const TreeWord& word = tree_[below];
      if (word.link == Link::nmod && is_possessor(tree_, below)) {
        take(possessors, finder_.of_phrase(below, true));
      } else if ((word.link == Link::amod || word.link == Link::compound || word.link == Link::nmod) && below < head_) {
        // "the Skripal poisoning", "the Husk raid": a person gives the event its name by suffering it.
        std::size_t name = finder_.words().head[below];
        if (finder_.words().is_person_name[name] && match_.phrase->row->type == EventType::assault) {
          take(named_after, {name});
          continue;
        }
        if (finder_.is_party_modifier(below)) take(modifiers, finder_.of_phrase(below, true));
        // "US troop withdrawal" with US under troop, "US-led strikes"
        for (std::uint32_t under : tree_.dependents(below))
          if (finder_.is_party(under) && under < below && tree_[under].capital)
            take(modifiers, {finder_.words().head[under]});
      } else if (is_phrase(below)) {
        std::string_view by_word = tree_.introduced_by(below);
        if (by_word == "by" || by_word == "from") take(by, finder_.of_phrase(below, true));
        if (by_word == "of") take(of, finder_.of_phrase(below, false));
        if (by_word == "between" || by_word == "among") take(between, finder_.of_phrase(below, false));
      } else if (word.link == Link::acl && (word.xpos == "VBG" || word.xpos == "VBN")) {
        read_participle(below, onto, by);
      }
    }
    if (match_.governed != none) take(onto, finder_.of_phrase(match_.governed, false));
    for (std::string_view word : {"against", "on", "with", "to", "at", "over", "into", "toward", "for", "upon"})
      if (onto.empty()) take(onto, governed_by(head_, word, false));
    Heads light_subject, light_objects;
    if (light_ != none) read_light(light_subject, light_objects);
    bool suffered = roles() == EventRoles::suffered;
    bool moved = roles() == EventRoles::moved;
    take(parties_.actors, between);
    take(parties_.actors, light_subject);
    if (!suffered) take(parties_.actors, possessors);
    if (moved) take(parties_.actors, of);
    take(parties_.actors, by_without_from(by));
    if (!suffered && parties_.actors.empty()) take(parties_.actors, modifiers);
    take(parties_.recipients, onto);
    if (!moved && parties_.recipients.empty()) take(parties_.recipients, of);
    if (suffered && parties_.recipients.empty()) take(parties_.recipients, possessors);
    if (parties_.recipients.empty()) take(parties_.recipients, named_after);
    if (parties_.recipients.empty()) take(parties_.recipients, light_objects);
    if (suffered && parties_.recipients.empty()) take(parties_.recipients, modifiers);
    if (parties_.recipients.empty())
      for (std::string_view word : {"from", "in"})
        if (parties_.recipients.empty()) take(parties_.recipients, governed_by(head_, word, false));
  }

  static const Heads& by_without_from(const Heads& by) { return by; }

  // "a raid targeting X", "an attack carried out by X"
  void read_participle(std::size_t verb, Heads& onto, Heads& by) const {
    if (tree_[verb].xpos == "VBN") {
      take(by, finder_.agent(verb));
      for (std::string_view word : {"at", "against", "on"}) take(onto, governed_by(verb, word, false));
      return;
    }
    std::size_t object = tree_.dependent(verb, Link::obj);
    if (object == none) return;
    Heads parties = finder_.of_phrase(object, false);
    static constexpr std::array<std::string_view, 8> aiming = {"targeting", "targetting", "against",  "hitting",
                                                               "striking",  "killing",    "wounding", "attacking"};
    if (std::ranges::find(aiming, tree_[verb].form) != aiming.end()) take(onto, parties);
    if (tree_[verb].form == "involving") take(by, parties);
  }

  void read_light(Heads& subjects, Heads& objects) const {
    if (tree_.is_passive(light_)) {
      take(subjects, finder_.agent(light_));
    } else {
      take(subjects, finder_.subject(light_));
    }
    std::size_t indirect = tree_.dependent(light_, Link::iobj);
    if (indirect != none) take(objects, finder_.of_phrase(indirect, false));
    for (std::string_view word : {"against", "on", "with", "to", "at", "into", "over", "for", "from", "in"})
      if (objects.empty()) take(objects, governed_by(light_, word, false));
  }

  void fill_from_arguments(const std::vector<Argument>& arguments) {
    bool swapped = roles() == EventRoles::received;
    auto roles_for = [&](std::string_view role, bool acting, Heads& to) {
      if (!to.empty()) return;
      for (const Argument& argument : arguments)
        if (argument.role == role &&
            !(match_.phrase->row->type == EventType::consult && is_phrase(argument.token) &&
              is_scene(tree_.introduced_by(argument.token))) &&
            (argument.token < match_.first || argument.token > match_.last)) {
          Heads found = finder_.of_phrase(argument.token, acting);
          std::erase_if(found, [&](std::size_t at) {
            return std::ranges::find(parties_.actors, at) != parties_.actors.end() ||
                   std::ranges::find(parties_.recipients, at) != parties_.recipients.end();
          });
          take(to, found);
        }
    };
    // A subject that is no party ("the raid killed") leaves the actor open.
    bool has_subject = !tree_.is_noun(head_) && !tree_.is_passive(head_) && finder_.subject_word(head_) != none;
    if (!has_subject) roles_for(swapped ? "ARG2" : "ARG0", true, parties_.actors);
    if (roles() == EventRoles::alone) return;
    if (moves_own()) return;  // what is sent is no recipient
    for (std::string_view role : {swapped ? "ARG0" : "ARG1", "ARG2", "ARGM-GOL", "ARG4"})
      roles_for(role, false, parties_.recipients);
  }

  // The parser lost the subject: the nearest party before the verb that no preposition governs.
  void fill_from_neighbours() {
    if (tree_.is_passive(head_) || tree_[head_].link == Link::acl || roles() == EventRoles::received) return;
    std::size_t last = head_ > 14 ? head_ - 14 : 0;
    for (std::size_t at = head_; at-- > last;) {
      const TreeWord& word = tree_[at];
      if (tree_.is_verb(at) && word.tag != Tag::auxiliary && word.link != Link::amod && word.link != Link::acl) return;
      if (word.form == "." || word.form == ";" || word.form == ":") return;
      if (!finder_.is_party(at) || !tree_.introduced_by(at).empty()) continue;
      if (word.link == Link::amod || word.link == Link::compound || is_possessor(tree_, at)) continue;
      if (std::ranges::find(parties_.recipients, at) != parties_.recipients.end()) return;
      take(parties_.actors, finder_.of_phrase(at, true));
      return;
    }
  }

  bool may_have_lost_object() const {
    if (tree_.is_noun(head_) || tree_.is_passive(head_)) return false;
    if (roles() == EventRoles::received || roles() == EventRoles::alone) return false;
    return match_.phrase->row->type != EventType::agree && !moves_own() && match_.object == none;
  }

  void finish() {
    // "X and Y signed a treaty", "failed to reach agreement": each with the other.
    static constexpr std::array<std::string_view, 4> mutual = {"ACCORD", "TIES", "TALKS", "ALLIANCE"};
    bool shared = match_.object != none && std::ranges::any_of(mutual, [&](std::string_view name) {
                    return in_event_class(name, tree_[match_.object].form);
                  });
    bool agrees = match_.phrase->row->type == EventType::agree && tree_[head_].form.starts_with("agree");
    if (parties_.actors.size() > 1 && (shared || agrees)) {
      parties_.recipients = parties_.actors;
      return;
    }
    if (roles() == EventRoles::reciprocal) {
      // "X and Y met": both act, both receive. "X met Y": as said.
      if (parties_.recipients.empty() && parties_.actors.size() > 1) parties_.recipients = parties_.actors;
      return;
    }
    std::erase_if(parties_.recipients,
                  [&](std::size_t at) { return std::ranges::find(parties_.actors, at) != parties_.actors.end(); });
  }

  const ClauseTree& tree_;
  const PartyFinder& finder_;
  const EventMatch& match_;
  std::size_t light_;
  std::size_t head_;
  bool of_things_ = false;  // things stand for whoever they belong to: what is condemned, refused, praised, granted
  EventParties parties_;
};

}  // namespace

EventParties find_parties(const ClauseTree& tree, const PartyFinder& finder, const EventMatch& match, std::size_t light,
                          const ArgumentsOf& arguments_of) {
  return RoleReader(tree, finder, match, light).read(arguments_of);
}

}  // namespace dateline
