#include "annotate/make_events.h"

#include <algorithm>
#include <map>
#include <span>

#include "annotate/event_relations.h"
#include "annotate/event_time.h"
#include "annotate/same_event.h"

namespace dateline {

namespace {

// The words of a party: its modifiers, without clauses and what follows a comma.
TokenRange phrase_of(const ClauseTree& tree, std::size_t head) {
  std::size_t begin = head, end = head + 1;
  for (std::uint32_t below : tree.dependents(head)) {
    Link link = tree[below].link;
    if (tree[below].form == "no" && link == Link::det) continue;  // "no rebels": the event is negated
    if (below < head && head - below < 10 &&
        (link == Link::amod || link == Link::compound || link == Link::nummod || link == Link::det ||
         link == Link::nmod))
      begin = std::min<std::size_t>(begin, below);
    if (link == Link::flat && below > head && below - head < 5) end = std::max<std::size_t>(end, below + 1);
  }
  return {begin, end};
}

// The innermost attribution whose content holds the trigger.
std::optional<std::size_t> attribution_of(const Annotations& annotations, Span trigger) {
  std::optional<std::size_t> best;
  std::size_t best_size = 0;
  for (std::size_t i = 0; i < annotations.attributions.size(); ++i) {
    const Attribution& attribution = annotations.attributions[i];
    if (!attribution.content.empty() && attribution.content.front().begin > trigger.begin) continue;
    if (!std::ranges::any_of(attribution.content, [&](Span piece) { return piece.contains(trigger); })) continue;
    std::size_t size = 0;
    for (Span piece : attribution.content) size += piece.length();
    if (best && size >= best_size) continue;
    best = i;
    best_size = size;
  }
  return best;
}

// Anchors still count tellings.
std::optional<EventTime> time_of(const ToldTime& told, std::span<const Timex> timexes) {
  if (!told.timex && !told.relation) return std::nullopt;
  EventTime time;
  if (told.timex) {
    const Timex& timex = timexes[*told.timex];
    time.span = timex.span;
    time.edtf = timex.edtf;
    time.earliest = timex.earliest;
    time.latest = timex.latest;
  }
  if (told.span && !told.timex) time.span = told.span;
  time.anchor = told.anchor;
  time.relation = told.relation;
  time.duration = told.duration;
  time.bound = told.bound;
  return time;
}

// Makes anchors count events; an event that is told from itself loses the anchor.
void resolve_anchors(std::vector<Event>& events, const std::vector<std::size_t>& event_of) {
  for (std::size_t i = 0; i < events.size(); ++i) {
    std::optional<EventTime>& time = events[i].time;
    if (!time || !time->anchor) continue;
    time->anchor = event_of[*time->anchor];
    if (*time->anchor != i && *time->anchor != no_event) continue;
    time->anchor = std::nullopt;
    time->relation = std::nullopt;
    time->duration = std::nullopt;
    time->bound = std::nullopt;
    if (!time->edtf) time = std::nullopt;
  }
}

std::vector<bool> cue_tokens(const Document& document, const std::vector<Attribution>& attributions) {
  std::vector<bool> is_cue(document.tokens.size(), false);
  for (const Attribution& attribution : attributions) {
    if (!attribution.cue) continue;
    auto token = std::ranges::lower_bound(document.tokens, attribution.cue->begin, {}, &Span::begin);
    for (; token != document.tokens.end() && token->begin < attribution.cue->end; ++token)
      is_cue[static_cast<std::size_t>(token - document.tokens.begin())] = true;
  }
  return is_cue;
}

class EventMaker {
 public:
  EventMaker(const Document& document, const ClauseTree& tree, const PartyWords& words, const EntityOfHead& entity_of,
             const Annotations& annotations)
      : document_(document),
        tree_(tree),
        finder_(tree, words),
        entity_of_(entity_of),
        annotations_(annotations),
        sentence_(sentence_of_tokens(document)) {}

  std::optional<Event> make(const EventTelling& telling) const {
    Event event;
    event.type = telling.type;
    event.custom_type = telling.custom_type;
    event.mode = telling.mode;
    event.trigger = span_of(document_, telling.trigger);
    event.sentence = sentence_[telling.head];
    event.status = telling.status;
    event.attribution = attribution_of(annotations_, event.trigger);
    std::optional<std::size_t> source;
    if (event.attribution) source = annotations_.attributions[*event.attribution].source.entity;
    if (telling.source_acts) {
      if (!source) return std::nullopt;
      event.actors = {*source};
    }
    add_entities(telling.actors, source, event.actors);
    add_entities(telling.recipients, source, event.recipients);
    if (event.actors != event.recipients || event.actors.size() < 2)
      std::erase_if(event.recipients,
                    [&](std::size_t e) { return std::ranges::find(event.actors, e) != event.actors.end(); });
    bool no_party_told = telling.actors.empty() && telling.recipients.empty();  // "the raid", "fighting in Osk"
    if (event.actors.empty() && event.recipients.empty() && !no_party_told) return std::nullopt;
    bool pronouns =
        std::ranges::all_of(telling.recipients, [&](std::size_t at) { return tree_[at].tag == Tag::pronoun; });
    if (telling.source_acts && event.recipients.empty() && pronouns) return std::nullopt;  // "we must act": on oneself
    event.evidence = {{event.trigger, event.attribution}};
    if (telling.place) event.place = place_entity(*telling.place);
    event.contexts = telling.contexts;
    event.count = telling.count;
    return event;
  }

 private:
  // None where the chain holds a body or a person ("Turkey" taken up by its ministry).
  std::optional<std::size_t> place_entity(std::size_t head) const {
    std::optional<std::size_t> entity = entity_of_(head);
    if (!entity || !finder_.words().is_place_name[finder_.words().head[head]]) return entity;
    EntityType type = annotations_.entities[*entity].type;
    return type == EntityType::organization || type == EntityType::person ? std::nullopt : entity;
  }

  // A pronoun that no chain takes up is the speaker, where it stands in somebody's words.
  void add_entities(const std::vector<std::size_t>& heads, std::optional<std::size_t> source,
                    std::vector<std::size_t>& to) const {
    for (std::size_t head : heads) {
      std::optional<std::size_t> entity = entity_of_(head);
      if (tree_[head].tag == Tag::pronoun && (!entity || is_only_pronouns(*entity))) {
        if (std::optional<std::size_t> who = speaker_of_clause(head)) {
          entity = who;
        } else if (source && may_be(tree_[head].form, *source)) {
          entity = source;
        }
      }
      if (entity && is_nobody(tree_[head].form) && (is_only_pronouns(*entity) || is_thing(*entity))) continue;
      if (entity && std::ranges::find(to, *entity) == to.end()) to.push_back(*entity);
    }
  }

  // What "it" takes up: "the bus", "there is no call".
  bool is_thing(std::size_t entity) const {
    const Entity& of = annotations_.entities[entity];
    return !of.named && (of.type == EntityType::event || of.type == EntityType::work || of.type == EntityType::other);
  }

  // "They", "them" are no one named person who speaks.
  bool may_be(std::string_view pronoun, std::size_t entity) const {
    bool plural = pronoun == "they" || pronoun == "them" || pronoun == "their" || pronoun == "those";
    return !(plural && annotations_.entities[entity].type == EntityType::person && annotations_.entities[entity].named);
  }

  // Words that say of no one who it is, where no chain and no speaker takes them up.
  static bool is_nobody(std::string_view form) {
    static constexpr std::string_view words[] = {
        "they",   "them",    "their",  "it",      "nobody",   "everyone", "everybody", "someone", "somebody",
        "anyone", "anybody", "none",   "this",    "that",     "these",    "which",     "one",     "those",
        "you",    "its",     "others", "another", "anything", "nothing",  "something"};
    return std::ranges::find(words, form) != std::end(words);
  }

  // "X said it would": whoever says the clause in which a pronoun is the subject.
  std::optional<std::size_t> speaker_of_clause(std::size_t pronoun) const {
    if (tree_[pronoun].link != Link::nsubj || tree_.is_root(pronoun)) return std::nullopt;
    std::size_t verb = tree_[pronoun].head;
    if (tree_[verb].link != Link::ccomp || tree_.is_root(verb)) return std::nullopt;
    std::size_t subject = finder_.subject_word(tree_[verb].head);
    if (subject == ClauseTree::none || subject == pronoun || tree_[subject].tag == Tag::pronoun) return std::nullopt;
    std::vector<std::size_t> found = finder_.of_phrase(subject, true);
    return found.size() == 1 ? entity_of_(found.front()) : std::nullopt;
  }

  bool is_only_pronouns(std::size_t entity) const {
    return std::ranges::all_of(annotations_.entities[entity].mentions,
                               [](const Mention& mention) { return mention.form == MentionForm::pronoun; });
  }

  const Document& document_;
  const ClauseTree& tree_;
  PartyFinder finder_;
  const EntityOfHead& entity_of_;
  const Annotations& annotations_;
  std::vector<std::size_t> sentence_;
};

}  // namespace

std::vector<std::size_t> add_party_mentions(const ClauseTree& tree, const std::vector<EventTelling>& tellings,
                                            std::vector<MentionTokens>& mentions) {
  std::map<std::size_t, std::size_t> by_head;
  for (std::size_t i = 0; i < mentions.size(); ++i) by_head.emplace(mentions[i].head, i);
  std::vector<std::size_t> wanted;
  auto want = [&](std::size_t head, EntityType unnamed) {
    auto [found, is_new] = by_head.emplace(head, mentions.size());
    if (is_new) {
      MentionTokens mention;
      mention.tokens = phrase_of(tree, head);
      mention.head = head;
      if (tree[head].tag == Tag::pronoun) mention.form = MentionForm::pronoun;
      mention.type = tree[head].tag == Tag::name || tree[head].capital ? EntityType::other : unnamed;
      mentions.push_back(mention);
    }
    wanted.push_back(found->second);
  };
  for (const EventTelling& telling : tellings) {
    for (std::size_t head : telling.actors) want(head, EntityType::person);
    for (std::size_t head : telling.recipients) want(head, EntityType::person);
    if (telling.place) want(*telling.place, EntityType::place);
  }
  return wanted;
}

EntityOfHead::EntityOfHead(const std::vector<MentionTokens>& mentions,
                           const std::vector<std::optional<std::size_t>>& entity_of_mention, std::size_t token_count)
    : entity_(token_count) {
  for (std::size_t i = 0; i < mentions.size(); ++i) entity_[mentions[i].head] = entity_of_mention[i];
}

void make_events(const Document& document, const ClauseTree& tree, const PartyWords& words,
                 const std::vector<EventTelling>& tellings, const EntityOfHead& entity_of, Annotations& annotations) {
  EventMaker maker(document, tree, words, entity_of, annotations);
  std::vector<std::optional<Event>> made;
  made.reserve(tellings.size());
  for (const EventTelling& telling : tellings) made.push_back(maker.make(telling));
  annotations.relations = find_relations(
      tree, words, tellings, made, [&](std::size_t head) { return entity_of(head); },
      [&](Span span) { return attribution_of(annotations, span); }, annotations.entities);

  std::vector<EventTelling> kept;
  for (std::size_t i = 0; i < tellings.size(); ++i)
    if (made[i]) {
      kept.push_back(tellings[i]);
      annotations.events.push_back(std::move(*made[i]));
    }
  leave_out_unfounded(tree, kept, annotations.events);
  std::vector<ToldTime> times = find_event_times(tree, kept, annotations.timexes, sentence_tokens(document),
                                                 cue_tokens(document, annotations.attributions));
  for (std::size_t i = 0; i < kept.size(); ++i) annotations.events[i].time = time_of(times[i], annotations.timexes);
  std::vector<std::size_t> event_of = join_same_events(tree, kept, annotations.events);
  resolve_anchors(annotations.events, event_of);
}

}  // namespace dateline
