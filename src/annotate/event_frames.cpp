#include "annotate/event_frames.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "annotate/event_misreadings.h"
#include "annotate/word_match.h"

namespace dateline {

namespace {

constexpr std::array<std::string_view, 6> future = {"will", "wo", "'ll", "shall", "would", "\u2019ll"};
constexpr std::array<std::string_view, 6> duty = {"must", "should", "ought", "needs", "need", "shall"};
constexpr std::array<std::string_view, 4> chance = {"may", "might", "could", "can"};
constexpr std::array<std::string_view, 12> planning = {"planned",   "upcoming", "proposed",  "forthcoming",
                                                       "scheduled", "future",   "expected",  "impending",
                                                       "imminent",  "possible", "potential", "threatened"};
constexpr std::array<std::string_view, 8> going_on = {"ongoing",  "continuing", "continued", "current",
                                                      "underway", "daily",      "on-going",  "latest"};

// The words right before a verb, where the parser hung an auxiliary or "not" on another word.
void read_words_before(const ClauseTree& tree, std::size_t verb, EventFrame& frame) {
  for (std::size_t at = verb; at-- > (verb > 4 ? verb - 4 : 0);) {
    const TreeWord& word = tree[at];
    bool is_between =
        word.tag == Tag::auxiliary || word.tag == Tag::adverb || word.tag == Tag::particle || word.xpos == "MD";
    if (word.form == "to" && at > 0) {
      const std::string& before = tree[at - 1].form;
      if (before == "is" || before == "are" || before == "due") frame.planned = true;  // "is to visit", "due to meet"
    }
    if (!is_between || word.form == "to") return;
    if (is_any(word.form, future)) frame.intends = true;
    if (word.xpos == "MD" && is_any(word.form, duty) && word.form != "shall") frame.obliges = true;
    if (is_any(word.form, chance)) frame.possible = true;
    if (word.form == "not" || word.form == "n't" || word.form == "n\u2019t" || word.form == "never")
      frame.negated = true;
  }
}

void read_auxiliaries(const ClauseTree& tree, std::size_t verb, EventFrame& frame) {
  bool progressive = false, is_be = false, past = false;
  if (tree.is_verb(verb) && verb > 0) read_words_before(tree, verb, frame);
  for (std::uint32_t below : tree.dependents(verb)) {
    const TreeWord& word = tree[below];
    if (word.link == Link::mark && (word.form == "unless" || word.form == "if" || word.form == "until"))
      frame.possible |= word.form != "until" || tree[verb].xpos != "VBD";
    if (word.link != Link::aux && word.link != Link::cop) continue;
    if (is_any(word.form, future)) frame.intends = true;
    if (is_any(word.form, duty) && word.form != "shall") frame.obliges = true;
    if (is_any(word.form, chance)) frame.possible = true;
    if (word.form == "was" || word.form == "were") past = true;
    if (word.form == "is" || word.form == "are" || word.form == "been" || word.form == "'s" || word.form == "'re" ||
        word.form == "am")
      is_be = true;
    progressive = is_be || past;
  }
  if (progressive && tree[verb].xpos == "VBG" && !past) frame.ongoing = true;
}

// "Flew to Osk to meet the king", "the bid to dismiss the case": what is wanted; not "used knives to kill", "an
// operation to detain them".
bool is_purpose(const ClauseTree& tree, std::size_t verb) {
  Link link = tree[verb].link;
  if ((link != Link::advcl && link != Link::acl) || tree[verb].xpos != "VB") return false;
  if (tree.introduced_by(verb) != "to") return false;
  const std::string& above = tree[tree[verb].head].form;
  static constexpr std::array<std::string_view, 9> done = {"us",        "enough",   "join", "first",   "last",
                                                           "operation", "offensiv", "raid", "campaign"};
  return !begins_with_any(above, done);
}

// "Nobody attacked", "no troops were sent".
bool has_nobody_as_subject(const ClauseTree& tree, std::size_t verb) {
  std::size_t subject = tree.is_verb(verb) ? tree.dependent(verb, Link::nsubj) : ClauseTree::none;
  if (subject == ClauseTree::none || subject > verb) return false;
  const std::string& form = tree[subject].form;
  if (form == "nobody" || form == "none" || form == "neither") return true;
  return std::ranges::any_of(tree.dependents(subject), [&](std::uint32_t below) {
    return tree[below].form == "no" && tree[below].link == Link::det;
  });
}

}  // namespace

EventFrame read_frame(const ClauseTree& tree, std::span<const std::optional<EventMatch>> matches, std::size_t head) {
  EventFrame frame;
  frame.negated = tree.is_negated(head) || has_nobody_as_subject(tree, head);
  if (tree.is_noun(head)) {
    for (std::uint32_t below : tree.dependents(head)) {
      if (is_any(tree[below].form, planning)) frame.planned = true;
      if (is_any(tree[below].form, going_on)) frame.ongoing = true;
    }
  } else {
    read_auxiliaries(tree, head, frame);
  }
  std::size_t at = head;
  for (int depth = 0; depth < 4 && !tree.is_root(at); ++depth) {
    std::size_t above = tree[at].head;
    Link link = tree[at].link;
    const auto& match = matches[above];
    EventUse use = match ? match->phrase->row->use : EventUse::act;
    bool finite = tree[at].xpos == "VBD" || tree[at].xpos == "VBZ" || tree[at].xpos == "VBP";
    bool governs = link == Link::xcomp || ((link == Link::advcl || link == Link::acl) && !finite) ||
                   link == Link::obj || link == Link::ccomp || (link == Link::obl && use == EventUse::phase) ||
                   (link == Link::nsubj && use == EventUse::phase);
    if (link == Link::conj) {  // "will lift the ban and release them"
      bool own = std::ranges::any_of(tree.dependents(at), [&](std::uint32_t below) {
        return tree[below].link == Link::nsubj || tree[below].link == Link::aux;
      });
      if (own || !tree.is_verb(above) || !tree.is_verb(at)) break;
      EventFrame other;
      read_auxiliaries(tree, above, other);
      frame.intends |= other.intends && tree[at].xpos == "VB";
      at = above;
      continue;
    }
    if (at == head && is_denial(tree, above) && tree.is_verb(head)) frame.negated = true;
    if (at == head && use == EventUse::act && is_purpose(tree, head)) frame.planned = true;
    if (!governs) break;
    const std::string& form = tree[above].form;
    if (use == EventUse::intend) {
      bool infinitive = link == Link::xcomp || link == Link::advcl || link == Link::ccomp;
      if (link == Link::obj) frame.planned = true;  // "planned an attack"
      if (form == "going" || infinitive) frame.intends = true;
      if (form == "likely" || form == "expected" || form == "expect" || form == "hope" || form == "considering" ||
          form == "mulling")
        frame.possible = true;
    } else if (use == EventUse::decline && form.starts_with("fail")) {
      frame.negated = true;
    } else if (use == EventUse::decline) {
      frame.declines = true;
    } else if (use == EventUse::phase || use == EventUse::light) {
      read_auxiliaries(tree, above, frame);
      frame.negated |= tree.is_negated(above);
      if (use == EventUse::phase && (link == Link::nsubj || link == Link::obj))
        frame.ongoing |=
            form.starts_with("get") || form.starts_with("under") || form.starts_with("continu") || form == "is";
    } else if (form == "plan" || form == "plans" || form == "decision" || form == "intention" || form == "bid") {
      frame.intends |= link == Link::acl;
    } else if (form == "attempt" || form == "effort" || form == "efforts") {
      frame.possible = true;
    } else {
      break;
    }
    frame.negated |= tree.is_negated(above) && use != EventUse::act;
    if (tree.is_verb(above) || tree[above].tag == Tag::adjective) read_auxiliaries(tree, above, frame);
    at = above;
  }
  for (std::uint32_t below : tree.dependents(head))
    if (tree[below].link == Link::advcl || tree[below].link == Link::acl)
      for (std::uint32_t mark : tree.dependents(below))
        if (tree[mark].form == "unless") frame.conditional = true;
  return frame;
}

EventStatus status_of(const EventFrame& frame, bool is_noun) {
  if (frame.negated || frame.declines) return EventStatus::negated;
  if (frame.intends || frame.planned) return EventStatus::planned;
  if (frame.possible || frame.obliges) return EventStatus::possible;
  if (frame.ongoing) return EventStatus::ongoing;
  (void)is_noun;
  return EventStatus::happened;
}

int quad_class(EventType type) {
  switch (type) {
    case EventType::agree:
    case EventType::consult:
    case EventType::support:
    case EventType::concede: return 1;
    case EventType::cooperate:
    case EventType::aid:
    case EventType::retreat: return 2;
    case EventType::request:
    case EventType::accuse:
    case EventType::reject:
    case EventType::threaten: return 3;
    default: return 4;
  }
}

EventType framed_type(EventType type, const EventFrame& frame) {
  if (type == EventType::custom) return type;
  int quad = quad_class(type);
  bool cooperative = quad <= 2;
  if (frame.declines) return cooperative ? EventType::reject : type;
  if (!frame.intends) return type;
  if (cooperative && frame.negated) return EventType::reject;
  if (frame.negated) return type;
  if (cooperative) return frame.conditional ? EventType::threaten : EventType::agree;
  return quad == 4 ? EventType::threaten : type;
}

}  // namespace dateline
