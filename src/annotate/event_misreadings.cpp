#include "annotate/event_misreadings.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "annotate/event_frames.h"
#include "annotate/word_match.h"

namespace dateline {

namespace {

constexpr auto none = ClauseTree::none;

class Misreadings {
 public:
  Misreadings(const ClauseTree& tree, const PartyFinder& parties, const PredicateRow& row, const EventTelling& telling)
      : tree_(tree), parties_(parties), row_(row), telling_(telling), head_(telling.head), form_(tree[head_].form) {}

  bool any() const {
    if (is_half_of_a_word() || is_done_by_anyone() || is_title() || is_feeling() || is_search_for_something())
      return true;
    if (telling_.is_noun) return false;
    return is_effort() || is_recording() || is_stop_of_a_thing() || is_response() || is_trade() || is_question() ||
           is_about_a_thing() || is_assertion() || is_refusal_of_nothing() || is_look_at_a_thing() ||
           is_help_to_a_thing() || is_game_at_home();
  }

 private:
  // "Life-threatening".
  bool is_half_of_a_word() const {
    return head_ > 0 && tree_[head_ - 1].form == "-" && tree_[head_ - 1].span.end == tree_[head_].span.begin &&
           !telling_.is_noun && telling_.trigger.begin == head_;
  }

  // "His film 'The Assassination of X'".
  bool is_title() const {
    if (!telling_.is_noun || !tree_[head_].capital || head_ < 2) return false;
    for (std::size_t at = head_; at-- > (head_ > 4 ? head_ - 4 : 0);) {
      const std::string& form = tree_[at].form;
      if (form == "\"" || form == "\u201c" || form == "\u2018" || form == "``") return true;
      if (!tree_[at].capital) return false;
    }
    return false;
  }

  // "Demonstrated hostility to the press": not the hostilities.
  bool is_feeling() const { return telling_.is_noun && form_ == "hostility"; }

  // "Anyone who visited", "you can support us": nobody in particular. "Nobody asked her": what nobody says or deals is
  // no news; that nobody attacked may be.
  bool is_done_by_anyone() const {
    static constexpr std::array<std::string_view, 6> words = {"anyone",    "anybody", "everyone",
                                                              "everybody", "you",     "whoever"};
    if (telling_.source_acts || telling_.is_noun || tree_.is_passive(head_)) return false;
    std::size_t subject = parties_.subject_word(head_);
    if (subject != none && tree_[subject].form == "who" && !tree_.is_root(head_)) subject = tree_[head_].head;
    if (subject == none) return false;
    const std::string& who = tree_[subject].form;
    if (who == "nobody" || who == "none" || who == "no-one") return quad_class(telling_.type) <= 3;
    return std::ranges::find(words, who) != words.end();
  }

  // "Searched for the missing man", "a helicopter is searching": nobody is searched.
  bool is_search_for_something() const {
    if (!form_.starts_with("search") || telling_.object != none) return false;
    return follows("for") ||
           (!telling_.is_noun && !tree_.is_passive(head_) && tree_.dependent(head_, Link::obj) == none);
  }

  // "Fought to acquire a painting", "battled for years to keep it": an effort, no fight.
  bool is_effort() const {
    if (telling_.type != EventType::assault && telling_.type != EventType::coerce) return false;
    static constexpr std::array<std::string_view, 4> stems = {"fight", "fought", "battl", "struggl"};
    if (!begins_with_any(form_, stems) || tree_.dependent(head_, Link::obj) != none) return false;
    return std::ranges::any_of(tree_.dependents(head_), [&](std::uint32_t below) {
      Link link = tree_[below].link;
      return below > head_ && (link == Link::xcomp || link == Link::advcl) && tree_[below].xpos == "VB";
    });
  }

  // "Cameras captured the car".
  bool is_recording() const {
    static constexpr std::array<std::string_view, 10> words = {"camera", "cameras", "video", "videos", "footage",
                                                               "photo",  "photos",  "image", "images", "film"};
    std::size_t subject = form_.starts_with("captur") ? parties_.subject_word(head_) : none;
    return subject != none && std::ranges::find(words, tree_[subject].form) != words.end();
  }

  // "The road was closed", "a pickup which was stopped in traffic": by nobody, and nobody is cut off.
  bool is_stop_of_a_thing() const {
    if (telling_.type != EventType::sanction || !telling_.actors.empty() || !tree_.is_passive(head_)) return false;
    static constexpr std::array<std::string_view, 4> stems = {"stop", "clos", "halt", "shut"};
    std::size_t subject = parties_.subject_word(head_);
    return begins_with_any(form_, stems) && (subject == none || parties_.kind(subject) != PartyKind::party);
  }

  bool has_clause() const { return tree_.dependent(head_, Link::ccomp) != none; }

  // "Was met with applause".
  bool is_response() const { return form_ == "met" && tree_.is_passive(head_) && parties_.agent(head_).empty(); }

  // "Supplies pigments to customers", "shipped 1.4 million tonnes": trade is no help.
  bool is_trade() const {
    if (telling_.type != EventType::aid || telling_.is_noun) return false;
    static constexpr std::array<std::string_view, 4> stems = {"suppl", "ship", "deliver", "provid"};
    if (!begins_with_any(form_, stems)) return false;
    bool to_customers = std::ranges::any_of(telling_.recipients, [&](std::size_t at) {
      return !tree_[at].capital && in_event_class("CUSTOMERS", tree_[at].form);
    });
    return to_customers || (form_.starts_with("ship") && telling_.recipients.empty());
  }

  // "Was asked about", "asked whether": an answer is wanted, no act. "Called the idea daft": a name is given.
  bool is_question() const {
    if (form_.starts_with("ask") && telling_.type == EventType::request) {
      static constexpr std::array<std::string_view, 9> words = {"about", "whether", "if",   "why",  "how",
                                                                "what",  "who",     "when", "where"};
      for (std::size_t at = head_ + 1; at < std::min(tree_.size(), head_ + 5); ++at) {
        if (std::ranges::find(words, tree_[at].form) != words.end()) return true;
        if (tree_[at].form == "to" || tree_[at].form == "for") break;
      }
    }
    if (!form_.starts_with("call") || follows("for") || follows("on") || follows("upon") || follows("off"))
      return false;
    std::size_t object = tree_.dependent(head_, Link::obj);
    if (object == none || object == telling_.object) return false;
    return telling_.type == EventType::request || telling_.type == EventType::protest;
  }

  // "Meet the targets", "demonstrated courage", "prevent the spread", "withdrew the remark", "spoke to reporters".
  bool is_about_a_thing() const {
    std::size_t object = tree_.dependent(head_, Link::obj);
    bool thing = object != none && tree_.is_noun(object) && !tree_[object].capital && !parties_.is_party(object) &&
                 parties_.kind(object) != PartyKind::site && object != telling_.object;
    if (form_.starts_with("meet") || form_ == "met") return thing && !names_a_party();
    if (form_.starts_with("demonstrat")) return object != none || follows("that") || has_clause();
    if (form_.starts_with("withdr")) return object != none && in_event_class("WORDS", tree_[object].form);
    if (form_.starts_with("prevent") || form_.starts_with("stop") || form_.starts_with("curb"))
      return thing && telling_.type == EventType::coerce && !names_a_party() &&
             !in_event_class("PROTEST", tree_[object].form);
    if (telling_.type == EventType::consult && (form_.starts_with("sp") || form_.starts_with("talk")))
      return !telling_.recipients.empty() && std::ranges::all_of(telling_.recipients, [&](std::size_t at) {
        return in_event_class("PRESS", tree_[at].form);
      });
    return false;
  }

  bool follows(std::string_view word) const { return head_ + 1 < tree_.size() && tree_[head_ + 1].form == word; }

  // "Insisted it was late", "swears that he had no idea", "suspects that": nothing is asked, promised or alleged.
  bool is_assertion() const {
    static constexpr std::array<std::string_view, 5> stems = {"insist", "swear", "swore", "suspect", "conced"};
    if (!begins_with_any(form_, stems)) return false;
    if (form_.starts_with("insist") && (follows("on") || follows("upon"))) return false;
    std::size_t clause = tree_.dependent(head_, Link::ccomp);
    if (form_.starts_with("suspect") || form_.starts_with("conced")) return clause != none || follows("that");
    if (form_.starts_with("sw") && tree_.dependent(head_, Link::xcomp) != none) return false;  // "swore to"
    return clause == none || !is_to_be(clause);
  }

  // "Insisted that it be closed", "swore it would": what is to be rather than what is.
  bool is_to_be(std::size_t verb) const {
    static constexpr std::array<std::string_view, 7> words = {"must", "should", "would", "will", "be", "wo", "'ll"};
    if (tree_[verb].xpos == "VB") return true;
    return std::ranges::any_of(tree_.dependents(verb), [&](std::uint32_t below) {
      return tree_[below].link == Link::aux && std::ranges::find(words, tree_[below].form) != words.end();
    });
  }

  // "Did not rule out surgery"; "declined"; "declined comment"; "brushed off questions".
  bool is_refusal_of_nothing() const {
    if (telling_.type != EventType::reject || row_.type != EventType::reject) return false;
    if (form_.starts_with("rul")) return telling_.status == EventStatus::negated || tree_.is_negated(head_);
    std::size_t object = tree_.dependent(head_, Link::obj);
    bool brushes = form_.starts_with("brush") || form_.starts_with("shrug");
    if (brushes) return !names_a_party() && (object == none || !in_event_class("PROPOSAL", tree_[object].form));
    bool declines = form_.starts_with("declin") || form_.starts_with("refus");
    if (!declines) return false;
    for (std::size_t at = head_ + 1; at < std::min(tree_.size(), head_ + 3); ++at)
      if (tree_[at].form == "comment") return true;
    if (object != none) return tree_[object].form == "comment" || tree_[object].form.starts_with("interview");
    return telling_.recipients.empty() && telling_.inner.empty() && tree_.dependent(head_, Link::xcomp) == none &&
           !follows("to");
  }

  // "Examined a downed power line": no body is looked into.
  bool is_look_at_a_thing() const {
    return telling_.mode == "investigate" &&
           (form_.starts_with("examin") || form_.starts_with("inspect") || form_.starts_with("monitor")) &&
           !names_a_party();
  }

  // "It was supported by her evidence", "is taught in schools", "able to support the traffic": nobody does it to
  // nobody.
  bool is_help_to_a_thing() const {
    return quad_class(telling_.type) <= 2 && telling_.actors.empty() && telling_.inner.empty() &&
           telling_.object == none && !names_a_party();
  }

  // "The Pioneers host Anaheim on Wednesday": the present tense of a fixture, with nobody received.
  bool is_game_at_home() const {
    return telling_.mode == "host" && telling_.recipients.empty() && telling_.inner.empty();
  }

  bool names_a_party() const { return parties_.any_party(telling_.recipients); }

  const ClauseTree& tree_;
  const PartyFinder& parties_;
  const PredicateRow& row_;
  const EventTelling& telling_;
  std::size_t head_;
  const std::string& form_;
};

}  // namespace

bool is_misreading(const ClauseTree& tree, const PartyFinder& parties, const PredicateRow& row,
                   const EventTelling& telling) {
  return Misreadings(tree, parties, row, telling).any();
}

bool leave_out_things(const ClauseTree& tree, EventTelling& telling) {
  auto is_of = [&](std::size_t at, std::string_view noun_class) {
    return tree[at].tag == Tag::noun && !tree[at].capital && in_event_class(noun_class, tree[at].form);
  };
  auto is_thing = [&](std::size_t at) { return at == telling.head || is_of(at, "THING") || is_of(at, "VEHICLE"); };
  // "Push olives into the dough", by nobody; a bus may be attacked.
  if (telling.type == EventType::assault && telling.actors.empty() && !telling.recipients.empty())
    return !std::ranges::all_of(telling.recipients, [&](std::size_t at) { return is_of(at, "THING"); });
  bool refuses = telling.type == EventType::accuse || telling.type == EventType::reject;
  if (quad_class(telling.type) > 2 && telling.type != EventType::request && !refuses) return true;
  std::size_t acting = std::erase_if(telling.actors, is_thing);
  if (acting > 0 && telling.actors.empty()) return false;
  if (refuses) return true;  // things can be refused
  std::size_t receiving = std::erase_if(telling.recipients, is_thing);
  return receiving == 0 || !telling.recipients.empty() || !telling.inner.empty() || telling.actors.size() > 1;
}

bool is_asked(const ClauseTree& tree, TokenRange sentence) {
  std::size_t last = sentence.end;
  while (last > sentence.begin && (tree[last - 1].form == "\"" || tree[last - 1].form == "\u201d")) --last;
  return last > sentence.begin && tree[last - 1].form == "?";
}

bool is_condition(const ClauseTree& tree, std::size_t verb) {
  return std::ranges::any_of(tree.dependents(verb), [&](std::uint32_t below) {
    return tree[below].link == Link::mark && (tree[below].form == "if" || tree[below].form == "unless");
  });
}

bool is_denial(const ClauseTree& tree, std::size_t verb) {
  static constexpr std::array<std::string_view, 4> stems = {"deny", "deni", "refut", "disput"};
  return tree.is_verb(verb) && begins_with_any(tree[verb].form, stems) && !tree.is_negated(verb);
}

}  // namespace dateline
