#include "annotate/find_events.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "annotate/event_contexts.h"
#include "annotate/event_count.h"
#include "annotate/event_force.h"
#include "annotate/event_frames.h"
#include "annotate/event_lexicon.h"
#include "annotate/event_misreadings.h"
#include "annotate/event_place.h"
#include "annotate/word_match.h"

namespace dateline {

namespace {

constexpr auto none = ClauseTree::none;

bool is_verbal(EventType type) {
  int quad = quad_class(type);
  return quad == 1 || quad == 3;
}

bool is_before_or_after(std::string_view word) {
  static constexpr std::array<std::string_view, 14> words = {"after", "following",   "before",  "during",  "since",
                                                             "amid",  "despite",     "because", "when",    "while",
                                                             "as",    "in response", "ahead",   "although"};
  return std::ranges::find(words, word) != words.end();
}

class EventFinder {
 public:
  EventFinder(const ClauseTree& tree, const PartyWords& words, const ArgumentsOf& arguments_of,
              const EventLexicon& lexicon)
      : tree_(tree),
        parties_(tree, words),
        arguments_of_(arguments_of),
        lexicon_(lexicon),
        matches_(tree.size()),
        is_act_(tree.size(), false),
        is_duty_(tree.size(), false),
        about_sport_(is_about_sport(tree)) {}

  std::vector<EventTelling> find() {
    for (std::size_t at = 0; at < tree_.size(); ++at) {
      matches_[at] = match_event(lexicon_, tree_, at);
      is_act_[at] = matches_[at] && matches_[at]->phrase->row->use == EventUse::act && may_be_event(at);
    }
    for (std::size_t at = 0; at < tree_.size(); ++at) leave_out_parts(at);
    for (std::size_t at = 0; at < tree_.size(); ++at)
      if (!is_act_[at]) find_duty(at);
    absorbed_by_.assign(tree_.size(), none);
    for (std::size_t at = 0; at < tree_.size(); ++at)
      if (is_act_[at]) {
        absorbed_by_[at] = absorber(at);
        if (absorbed_by_[at] != none) inner_[absorbed_by_[at]].push_back(at);
      }
    std::vector<EventTelling> found;
    for (std::size_t at = 0; at < tree_.size(); ++at)
      if (is_act_[at] && absorbed_by_[at] == none)
        if (std::optional<EventTelling> telling = tell(at)) found.push_back(std::move(*telling));
    for (std::size_t at = 0; at < tree_.size(); ++at)
      if (!is_act_[at] && (tree_[at].form == "operation" || tree_[at].form == "incident") && !matches_[at]) {
        EventTelling telling;
        telling.type = EventType::assault;
        telling.is_noun = true;
        telling.head = at;
        telling.trigger = {at, at + 1};
        if (std::optional<EventTelling> again = telling_again(std::move(telling))) found.push_back(std::move(*again));
      }
    for (EventTelling& duty : duties_)
      if (absorber(duty.head) == none) found.push_back(std::move(duty));
    std::ranges::stable_sort(found, {}, [](const EventTelling& t) { return t.head; });
    return found;
  }

 private:
  EventType type_at(std::size_t at) const { return matches_[at]->phrase->row->type; }

  bool may_be_event(std::size_t at) const {
    Link link = tree_[at].link;
    // A verb with a subject or an auxiliary is one, whatever link the parser gave it.
    bool is_clause = tree_.is_verb(at) && std::ranges::any_of(tree_.dependents(at), [&](std::uint32_t below) {
                       return tree_[below].link == Link::nsubj || (tree_[below].link == Link::aux && below < at);
                     });
    if (is_clause) return true;
    if (link == Link::case_of || link == Link::mark || link == Link::aux || link == Link::flat || link == Link::fixed)
      return false;
    bool noun_row = matches_[at]->phrase->row->word == EventWord::noun;
    if (!noun_row && (link == Link::amod || link == Link::compound)) return false;
    if (!noun_row && is_participle_before_noun(at)) return false;
    int quad = quad_class(matches_[at]->phrase->row->type);
    // "a talk hosted by X", "disputed by Y": what is told of something else by the way.
    if (!noun_row && link == Link::acl && tree_[at].xpos == "VBN" && (quad == 1 || quad == 3)) return false;
    if (noun_row && link == Link::compound) return false;  // "the attack helicopter"
    return !(noun_row && tree_[at].tag == Tag::name && link == Link::compound);
  }

  // "extradited suspected militant X": an adjective, whatever the parser made of it.
  bool is_participle_before_noun(std::size_t at) const {
    if (tree_[at].xpos != "VBN" || at + 1 >= tree_.size()) return false;
    if (at > 0 && tree_[at - 1].tag == Tag::auxiliary) return false;
    if (!tree_.is_noun(at + 1) && tree_[at + 1].tag != Tag::adjective) return false;
    return std::ranges::none_of(tree_.dependents(at), [&](std::uint32_t below) {
      return tree_[below].link == Link::aux || tree_[below].link == Link::nsubj || tree_[below].link == Link::cop;
    });
  }

  // The nouns of a longer phrase ("impose sanctions on") are no events of their own.
  void leave_out_parts(std::size_t at) {
    if (!is_act_[at]) return;
    const EventMatch& match = *matches_[at];
    for (std::size_t part = match.first; part < match.last; ++part)
      if (part != at) is_act_[part] = false;
    if (match.object == none || match.object == at) return;
    is_act_[match.object] = false;
    for (std::uint32_t below : tree_.dependents(match.object))
      if (tree_[below].link == Link::compound || tree_[below].link == Link::nmod) {
        // "an end to fighting", "aid deliveries"
        if (tree_[below].link == Link::compound || tree_.introduced_by(below) == "of") is_act_[below] = false;
      }
  }

  // "X must leave", in somebody's words.
  void find_duty(std::size_t verb) {
    bool obliged = false;
    for (std::uint32_t below : tree_.dependents(verb))
      if (tree_[below].link == Link::aux)
        if (const auto& match = matches_[below]; match && match->phrase->row->use == EventUse::oblige) obliged = true;
    if (!obliged || tree_.is_passive(verb)) return;
    std::vector<std::size_t> who = parties_.subject(verb);
    if (who.empty()) return;
    EventTelling telling;
    telling.type = EventType::request;
    telling.head = verb;
    telling.trigger = {verb, verb + 1};
    telling.recipients = std::move(who);
    telling.source_acts = true;
    duties_.push_back(std::move(telling));
    is_duty_[verb] = true;
  }

  bool is_duty(std::size_t at) const { return is_duty_[at]; }

  // The event that this one is a part of, or none: what is promised, asked, refused, or how the same was done.
  std::size_t absorber(std::size_t inner) const {
    std::size_t at = inner;
    bool is_noun = tree_.is_noun(inner);
    for (int depth = 0; depth < 8 && !tree_.is_root(at); ++depth) {
      Link link = tree_[at].link;
      std::size_t above = tree_[at].head;
      std::string_view word = tree_.introduced_by(at);
      bool infinitive = tree_[at].xpos == "VB" && word == "to";
      bool content = link == Link::xcomp || link == Link::ccomp || link == Link::obj || link == Link::iobj ||
                     ((link == Link::obl || link == Link::nmod) && !is_before_or_after(word)) || link == Link::conj ||
                     ((link == Link::advcl || link == Link::acl) &&
                      (infinitive || tree_[at].xpos == "VBG" || (link == Link::advcl && is_verbal_preposition(word))));
      if (is_duty(above) && inner > above && content) return above;
      if (is_act_[above]) {
        EventType outer = type_at(above);
        if (is_told_apart(inner, at, above)) return none;
        bool same = outer == type_at_or(inner, outer);
        if (link == Link::conj && at == inner) {
          if (same && shares_object(inner, above)) return above;
        } else if (content &&
                   (is_verbal(outer) || outer == EventType::sanction || outer == EventType::coerce || same)) {
          return above;
        } else if (content && outer == EventType::protest && is_verbal(type_at_or(inner, outer))) {
          return above;  // "marched to demand", "demanding"
        } else if (same && (link == Link::advcl || link == Link::acl || link == Link::obl || link == Link::nsubj)) {
          return above;
        } else if (is_noun && content && quad_class(outer) == 2) {
          return above;
        }
      }
      if (!content) return none;
      at = above;
    }
    return none;
  }

  // "Denied firing on the town", "denied that they had withdrawn": told as not so, beside the denial. "Accused them of
  // staging the attack": told by the accuser.
  bool is_told_apart(std::size_t inner, std::size_t at, std::size_t outer) const {
    Link link = tree_[at].link;
    bool clause = link == Link::ccomp || link == Link::xcomp || (link == Link::obj && tree_[at].xpos == "VBG");
    if (is_denial(tree_, outer) && clause && at == inner && tree_.is_verb(inner)) return true;
    return false;
  }

  static bool is_verbal_preposition(std::string_view word) {
    return word == "for" || word == "of" || word == "from" || word == "on" || word == "in";
  }

  EventType type_at_or(std::size_t at, EventType otherwise) const { return is_act_[at] ? type_at(at) : otherwise; }

  // "killed two and wounded five" is told once; "rejected the plan and opposed the deployment" twice.
  bool shares_object(std::size_t inner, std::size_t outer) const {
    return type_at(outer) == EventType::assault || tree_.dependent(inner, Link::obj) == none;
  }

  // The verb of which an event noun is the object and that says only that it is done.
  std::size_t light_verb(std::size_t noun) const {
    std::size_t at = noun;
    for (int depth = 0; depth < 3 && !tree_.is_root(at); ++depth) {
      std::size_t above = tree_[at].head;
      Link link = tree_[at].link;
      if (tree_.is_verb(above)) {
        bool fits = link == Link::obj || (link == Link::nsubj && tree_.is_passive(above)) || link == Link::obl ||
                    link == Link::acl || link == Link::xcomp || link == Link::ccomp;
        const auto& match = matches_[above];
        EventUse use = match ? match->phrase->row->use : EventUse::act;
        bool light =
            use == EventUse::light || use == EventUse::phase || use == EventUse::intend || use == EventUse::decline;
        return fits && light ? above : none;
      }
      // "a series of attacks", "a new military offensive in its war"; not "in response to the killing"
      if (link != Link::nmod && link != Link::conj && link != Link::compound) return none;
      std::string_view word = tree_.introduced_by(at);
      if (link == Link::nmod && word != "of" && word != "in" && word != "on") return none;
      at = above;
    }
    return none;
  }

  std::optional<EventTelling> tell(std::size_t head) {
    const EventMatch& match = *matches_[head];
    const PredicateRow& row = *match.phrase->row;
    EventTelling telling;
    telling.is_noun = row.word == EventWord::noun;
    telling.head = head;
    telling.trigger = {match.first, match.end};
    telling.object = match.object;
    std::size_t light = telling.is_noun ? light_verb(head) : none;
    EventFrame frame = read_frame(tree_, matches_, head);
    if (frame.obliges) {
      std::vector<std::size_t> who = parties_.subject(head);
      if (!who.empty() && !tree_.is_passive(head)) {
        telling.type = EventType::request;
        telling.recipients = std::move(who);
        telling.source_acts = true;
        return telling;
      }
    }
    if (is_condition(tree_, head)) return std::nullopt;
    telling.type = row.roles == EventRoles::alone ? row.type : framed_type(row.type, frame);
    // "..., a rights group protested": in words, not in the street.
    if (row.type == EventType::protest && tree_[head].form.starts_with("protest") &&
        tree_.dependent(head, Link::ccomp) != none)
      telling.type = EventType::accuse;
    telling.custom_type = row.custom;
    telling.mode = telling.type == row.type ? std::string(row.mode) : std::string();
    telling.status = status_of(frame, telling.is_noun);
    EventParties parties = find_parties(tree_, parties_, match, light, arguments_of_);
    // "Will be extended", by nobody: what is to come threatens no one.
    if (telling.type == EventType::threaten && row.type != EventType::threaten && parties.actors.empty() &&
        !telling.is_noun) {
      telling.type = row.type;
      telling.mode = row.mode;
    }
    if (telling.type == EventType::reject && row.type != EventType::reject) telling.status = EventStatus::happened;
    telling.actors = std::move(parties.actors);
    telling.recipients = std::move(parties.recipients);
    if (auto inner = inner_.find(head); inner != inner_.end()) telling.inner = inner->second;
    add_victims_beside(telling);
    read_inner(telling);
    if (!leave_out_things(tree_, telling)) return std::nullopt;
    if (telling.actors.empty() && telling.recipients.empty() && !is_fighting_at_a_place(telling))
      return telling_again(std::move(telling));
    // Help without anybody who gets it: "rebuilt", "treated", "contributed".
    if (row.type == EventType::aid && !telling.is_noun && telling.recipients.empty() && telling.object == none)
      return std::nullopt;
    // "Attacked her record": words, where nothing speaks of force.
    if (row.type == EventType::assault && telling.type == EventType::assault &&
        tree_[head].form.starts_with("attack") && is_everyday(telling)) {
      telling.type = EventType::accuse;
      telling.mode = "disapprove";
    }
    if (is_attack_in_words(tree_, parties_, telling)) {
      telling.type = EventType::accuse;
      telling.mode = "disapprove";
    }
    if (is_release_of_a_thing(telling) || is_bare_agreement(telling)) return std::nullopt;
    if (is_done_by_a_thing(telling) || is_only_said(telling) || is_everyday(telling)) return std::nullopt;
    if (is_misreading(tree_, parties_, row, telling)) return std::nullopt;
    if (is_without_force(tree_, parties_, row, telling, about_sport_)) return std::nullopt;
    // One side alone meets nobody: "the annual meeting".
    if (telling.is_noun && row.type == EventType::consult && telling.recipients.empty() && telling.actors.size() < 2)
      return std::nullopt;
    return telling;
  }

  // "Fighting in Osk", "clashes near the border": nobody need be named.
  bool is_fighting_at_a_place(const EventTelling& telling) const {
    static constexpr std::array<std::string_view, 9> words = {
        "fighting", "clashes", "shelling", "airstrikes", "gunfire", "bombardment", "battles", "gunfight", "firefight"};
    if (!telling.is_noun || std::ranges::find(words, tree_[telling.head].form) == words.end()) return false;
    std::size_t at = telling.head + 1;
    if (at >= tree_.size() || tree_[at].link != Link::case_of) return false;
    const std::string& word = tree_[at].form;
    return (word == "in" || word == "near" || word == "around" || word == "outside") &&
           parties_.words().is_place_name[parties_.words().head[tree_[at].head]];
  }

  // "Stormed a farmhouse and killed X": X too.
  void add_victims_beside(EventTelling& telling) const {
    if (telling.type != EventType::assault) return;
    for (std::size_t inner : telling.inner) {
      if (tree_[inner].link != Link::conj || tree_[inner].head != telling.head || !tree_.is_verb(inner)) continue;
      std::size_t object = tree_.dependent(inner, Link::obj);
      if (object == none || type_at(inner) != EventType::assault) continue;
      for (std::size_t victim : parties_.of_phrase(object, false))
        if (std::ranges::find(telling.recipients, victim) == telling.recipients.end())
          telling.recipients.push_back(victim);
    }
  }

  // "The raid", "that operation": one that has been told, if any.
  std::optional<EventTelling> telling_again(EventTelling telling) const {
    std::size_t noun = telling.is_noun ? telling.head : telling.object;  // "the raid was carried out"
    if (noun == none || telling.status != EventStatus::happened || tree_[noun].link == Link::compound)
      return std::nullopt;
    if (!telling.is_noun && !tree_.is_passive(telling.head)) return std::nullopt;
    static constexpr std::array<std::string_view, 3> given = {"the", "that", "this"};
    static constexpr std::array<std::string_view, 14> other = {"separate", "second", "third",   "other",  "previous",
                                                               "earlier",  "last",   "first",   "latest", "next",
                                                               "recent",   "new",    "similar", "another"};
    bool is_given = false;
    for (std::uint32_t below : tree_.dependents(noun)) {
      const TreeWord& word = tree_[below];
      is_given |= word.link == Link::det && std::ranges::find(given, word.form) != given.end();
      bool is_other = std::ranges::find(other, word.form) != other.end() || word.xpos == "JJS";
      if (is_other || word.link == Link::acl || word.link == Link::nummod) return std::nullopt;
    }
    if (!is_given) return std::nullopt;
    if (!telling.is_noun) {
      telling.head = noun;
      telling.trigger = {noun, noun + 1};
      telling.object = none;
      telling.is_noun = true;
      telling.mode.clear();
    }
    telling.only_again = true;
    return telling;
  }

  // "The details contribute to a picture", "the plan supports": nobody acts. Weapons, attacks and accidents do.
  bool is_done_by_a_thing(const EventTelling& telling) const {
    if (telling.is_noun || !telling.actors.empty() || tree_.is_passive(telling.head)) return false;
    if (telling.type == EventType::assault) return false;
    if (telling.type == EventType::coerce && telling.mode != "restrict") return false;  // "a drug prevents strokes"
    std::size_t subject = parties_.subject_word(telling.head);
    return subject != none && tree_.is_noun(subject) && !tree_[subject].capital;
  }

  // "Conceded that it was late", "declined to comment": words, and an attribution where they are reported.
  bool is_only_said(const EventTelling& telling) const {
    if (telling.is_noun) return false;
    if (telling.type == EventType::concede && tree_.dependent(telling.head, Link::ccomp) != none) return true;
    if (telling.type == EventType::accuse && tree_[telling.head].form.starts_with("blam") &&
        !parties_.any_party(telling.recipients))
      return true;
    if (telling.type != EventType::reject) return false;
    static constexpr std::array<std::string_view, 12> speaking = {"comment", "say",       "speak",     "discuss",
                                                                  "answer",  "elaborate", "name",      "give",
                                                                  "confirm", "identify",  "speculate", "disclose"};
    std::size_t what = tree_.dependent(telling.head, Link::xcomp);
    return what != none && std::ranges::find(speaking, tree_[what].form) != speaking.end();
  }

  // "Released a report".
  bool is_release_of_a_thing(const EventTelling& telling) const {
    if (telling.mode != "release" &&
        !(telling.type == EventType::agree && tree_[telling.head].form.starts_with("releas")))
      return false;
    if (telling.is_noun) return !parties_.any_party(telling.recipients);
    std::size_t object = tree_.dependent(telling.head, Link::obj);
    if (object == none && tree_[telling.head].link == Link::acl && tree_[telling.head].xpos == "VBN")
      object = tree_[telling.head].head;  // "a poll released on Monday"
    if (object == none && tree_.is_passive(telling.head)) object = parties_.subject_word(telling.head);
    return object != none && !parties_.is_party(object) && tree_[object].tag != Tag::number &&
           tree_[object].tag != Tag::pronoun;
  }

  // "I agree": to nothing.
  bool is_bare_agreement(const EventTelling& telling) const {
    if (telling.type != EventType::agree || telling.is_noun || !tree_[telling.head].form.starts_with("agree"))
      return false;
    if (telling.actors.size() > 1 || !telling.recipients.empty() || !telling.inner.empty()) return false;
    return std::ranges::none_of(tree_.dependents(telling.head), [&](std::uint32_t below) {
      Link link = tree_[below].link;
      return below > telling.head && (link == Link::xcomp || link == Link::ccomp || link == Link::obl ||
                                      link == Link::advcl || link == Link::obj);
    });
  }

  // Words of violence that sport, weather and accidents use too ("hit", "kicked", "destroyed"): an event only where the
  // sentence has other words of it, or a body or country does it to somebody.
  bool is_everyday(const EventTelling& telling) const {
    static constexpr std::array<std::string_view, 19> stems = {
        "hit",     "strik", "struck", "kick",   "beat",  "hurt", "injur", "die",  "damag", "destro",
        "flatten", "hang",  "hung",   "defeat", "crush", "down", "burn",  "grab", "storm"};
    if (telling.is_noun || (telling.type != EventType::assault && telling.type != EventType::coerce)) return false;
    const std::string& form = tree_[telling.head].form;
    if (!begins_with_any(form, stems)) return false;
    for (std::size_t at = telling.head > 25 ? telling.head - 25 : 0; at < std::min(tree_.size(), telling.head + 25);
         ++at)
      if (at != telling.head && (in_event_class("VIOLENCE", tree_[at].form) ||
                                 (is_act_[at] && !tree_.is_verb(at) && type_at(at) == EventType::assault)))
        return false;
    bool bodies = std::ranges::any_of(telling.actors, [&](std::size_t actor) {
      return parties_.is_party(actor) && !parties_.words().is_person_name[actor] && tree_[actor].tag != Tag::pronoun;
    });
    return !bodies || telling.recipients.empty();
  }

  // A vow to attack threatens; what is asked or refused gives the mode.
  void read_inner(EventTelling& telling) const {
    static constexpr std::array<std::string_view, 14> vows = {"vow",     "vowed",    "vows",     "vowing",   "swear",
                                                              "sworn",   "swore",    "pledge",   "pledged",  "pledges",
                                                              "promise", "promised", "promises", "committed"};
    if (telling.inner.empty() || is_duty(telling.inner.front())) return;
    EventType inner = type_at(telling.inner.front());
    if (telling.type == EventType::agree && quad_class(inner) == 4 &&
        std::ranges::find(vows, tree_[telling.head].form) != vows.end())
      telling.type = EventType::threaten;
    if (telling.type == EventType::threaten) {
      if (inner == EventType::assault) telling.mode = "violence";
      if (inner == EventType::sanction || inner == EventType::retreat) telling.mode = "relations";
      if (inner == EventType::coerce) telling.mode = "restrict";
    }
    if (telling.type == EventType::request || telling.type == EventType::reject) {
      if (inner == EventType::aid || inner == EventType::cooperate || inner == EventType::support)
        telling.mode = "assist";
      if (inner == EventType::retreat || inner == EventType::concede) telling.mode = "yield";
      if (inner == EventType::consult) telling.mode = "meet";
    }
  }

  const ClauseTree& tree_;
  PartyFinder parties_;
  const ArgumentsOf& arguments_of_;
  const EventLexicon& lexicon_;
  std::vector<std::optional<EventMatch>> matches_;
  std::vector<bool> is_act_, is_duty_;
  bool about_sport_;
  std::vector<std::size_t> absorbed_by_;
  std::map<std::size_t, std::vector<std::size_t>> inner_;  // of an event that takes up others
  std::vector<EventTelling> duties_;
};

// A curfew, a state of emergency, a withdrawal, a mobilization, aid: whom it is for is the place it is laid on.
bool is_done_to_places(const EventTelling& telling) {
  if (telling.type == EventType::aid) return true;  // "aid for people in Osk"
  if (telling.is_noun) return false;
  if (telling.type == EventType::mobilize) return true;
  static constexpr std::array<std::string_view, 7> modes = {"curfew",    "martial-law", "restrict", "withdraw",
                                                            "ceasefire", "access",      "obstruct"};
  return std::ranges::find(modes, std::string_view(telling.mode)) != modes.end();
}

}  // namespace

std::vector<EventTelling> find_events(const ClauseTree& tree, const PartyWords& words,
                                      const std::vector<TokenRange>& sentences, const ArgumentsOf& arguments_of,
                                      const EventLexicon& lexicon) {
  std::vector<EventTelling> tellings = EventFinder(tree, words, arguments_of, lexicon).find();
  auto sentence = sentences.begin();
  std::optional<TokenRange> read;
  std::vector<std::string> contexts;
  std::vector<EventTelling> told;
  told.reserve(tellings.size());
  for (EventTelling& telling : tellings) {
    while (sentence != sentences.end() && sentence->end <= telling.head) ++sentence;
    if (sentence == sentences.end()) break;
    if (is_asked(tree, *sentence)) continue;
    if (read != *sentence) contexts = contexts_of(tree, *sentence);
    read = *sentence;
    telling.contexts = contexts;
    telling.place = find_event_place(tree, words, telling.type, telling.head, telling.recipients, *sentence);
    if (telling.recipients.empty() && telling.place && is_done_to_places(telling) &&
        std::ranges::find(telling.actors, *telling.place) == telling.actors.end())
      telling.recipients = {*telling.place};
    telling.count = find_event_count(tree, telling.head, telling.object, *sentence);
    told.push_back(std::move(telling));
  }
  return told;
}

}  // namespace dateline
