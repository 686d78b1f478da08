#include "annotate/event_place.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "annotate/event_lexicon.h"

namespace dateline {

namespace {

bool is_place_preposition(std::string_view word) {
  static constexpr std::array<std::string_view, 16> words = {
      "in",    "at",  "near", "outside",    "inside", "around",  "across", "within",
      "along", "off", "from", "throughout", "on",     "through", "north",  "south"};
  return std::ranges::find(words, word) != words.end();
}

bool is_place_noun(std::string_view word) {
  static constexpr std::array<std::string_view, 20> words = {
      "province",     "city",       "town",   "village",  "district",    "region", "state",
      "island",       "county",     "port",   "capital",  "governorate", "suburb", "area",
      "municipality", "department", "valley", "republic", "peninsula",   "enclave"};
  return std::ranges::find(words, word) != words.end();
}

// What hangs below a word that says where: its own phrases, and those of its objects.
enum class Reach : std::uint8_t { phrases, objects };

class PlaceSearch {
 public:
  PlaceSearch(const ClauseTree& tree, const PartyWords& words, TokenRange sentence)
      : tree_(tree), words_(words), sentence_(sentence) {}

  // Breadth first below a word; the phrases nearest to it win.
  std::optional<std::size_t> below(std::size_t above, Reach reach) const {
    std::vector<std::size_t> level = {above};
    for (int depth = 0; depth < 5 && !level.empty(); ++depth) {
      std::vector<std::size_t> next;
      for (std::size_t at : level)
        for (std::uint32_t child : tree_.dependents(at)) {
          Link link = tree_[child].link;
          if (is_scene(child))
            if (auto place = named_in(child, 0)) return place;
          bool follows = link == Link::obl || link == Link::nmod;
          if (reach == Reach::objects)
            follows |= link == Link::obj || link == Link::iobj || link == Link::appos || link == Link::conj ||
                       (link == Link::nsubj && tree_.is_verb(at) && tree_.is_passive(at)) || link == Link::xcomp ||
                       (link == Link::acl && (tree_[child].xpos == "VBG" || tree_[child].xpos == "VBN"));
          if (follows && !(link == Link::conj && tree_.is_verb(child))) next.push_back(child);
        }
      level = std::move(next);
    }
    return std::nullopt;
  }

  // "At a checkpoint", "outside the parliament": a place without a name, right below the word or below its object.
  std::optional<std::size_t> site_below(std::size_t above, Reach reach) const {
    for (std::uint32_t child : tree_.dependents(above))
      if (is_scene(child) && is_site(child)) return child;
    if (reach == Reach::objects)
      for (std::uint32_t object : tree_.dependents(above))
        if (tree_[object].link == Link::obj && object > above)
          for (std::uint32_t child : tree_.dependents(object))
            if (is_scene(child) && is_site(child)) return child;
    return std::nullopt;
  }

  bool is_scene(std::size_t at) const {
    Link link = tree_[at].link;
    return (link == Link::obl || link == Link::nmod) && is_place_preposition(tree_.introduced_by(at));
  }

  bool is_site(std::size_t at) const {
    if (tree_[at].tag != Tag::noun) return false;
    std::string_view word = tree_.introduced_by(at);
    if (word == "from") return false;
    return words_.kind[at] == PartyKind::site ? word != "on" : in_event_class("SITE", tree_[at].form) && word != "on";
  }

  // The name inside "the northern province of Ghazni", "Syria's Idlib province", "the town of X"; a name's own word
  // first. A party's name holds none: "the Aurora Police Department".
  std::optional<std::size_t> named_in(std::size_t head, int depth) const {
    if (std::size_t name = words_.head[head]; words_.is_place_name[name]) return name;
    if (depth > 3) return std::nullopt;
    bool is_party = words_.kind[head] == PartyKind::party;
    for (Link link : {Link::compound, Link::flat, Link::appos, Link::nmod})
      for (std::uint32_t child : tree_.dependents(head)) {
        if (tree_[child].link != link || is_possessor(tree_, child)) continue;
        if (is_party && link != Link::nmod) continue;
        // "the province of X": a place, whatever kind of name X looks like.
        if (link == Link::nmod && tree_.introduced_by(child) == "of" && tree_[child].capital &&
            is_place_noun(tree_[head].form))
          return words_.head[child];
        if (link == Link::nmod && tree_.introduced_by(child) != "of" && !is_scene(child) &&
            !tree_.introduced_by(child).empty())
          continue;
        if (auto name = named_in(child, depth + 1)) return name;
      }
    if (is_party) return std::nullopt;
    for (std::uint32_t child : tree_.dependents(head))
      if (is_possessor(tree_, child) && words_.is_place_name[words_.head[child]]) return words_.head[child];
    return std::nullopt;
  }

  // The parser may have hung the phrase elsewhere: the first one behind the trigger, before another verb says
  // something.
  std::optional<std::size_t> behind(std::size_t trigger) const {
    for (std::size_t at = trigger + 1; at < std::min(sentence_.end, trigger + 30); ++at) {
      const std::string& xpos = tree_[at].xpos;
      if (xpos == "VBD" || xpos == "VBZ" || xpos == "VBP" || xpos == "MD" || tree_[at].form == ";") break;
      if (tree_[at].link != Link::case_of || tree_[at].form == "from" || tree_[at].form == "on" ||
          !is_place_preposition(tree_[at].form))
        continue;
      if (auto place = named_in(tree_[at].head, 0)) return place;
    }
    return std::nullopt;
  }

  // "Russia, which trains fighters in Osk, sent ships": Osk is where they train.
  bool is_of_another_clause(std::size_t at, std::size_t trigger) const {
    for (int depth = 0; depth < 8 && !tree_.is_root(at); ++depth) {
      if (tree_[at].link == Link::acl && tree_.is_verb(at)) return at != trigger && !tree_.hangs_on(trigger, at);
      at = tree_[at].head;
    }
    return false;
  }

  // What the words of the sentence say, where only one place is said to be the scene of anything.
  std::optional<std::size_t> only_one(std::size_t trigger) const {
    std::optional<std::size_t> found;
    for (std::size_t at = sentence_.begin; at < sentence_.end; ++at) {
      Link link = tree_[at].link;
      if ((link != Link::obl && link != Link::nmod) || tree_.introduced_by(at) != "in") continue;
      auto name = named_in(at, 0);
      if (!name || is_of_another_clause(at, trigger)) continue;
      if (found && *found != *name) return std::nullopt;
      found = name;
    }
    return found;
  }

 private:
  const ClauseTree& tree_;
  const PartyWords& words_;
  TokenRange sentence_;
};

// What is said rather than done: where somebody is told to do it, or is said to have done it, is another event's place.
bool is_said(EventType type) {
  switch (type) {
    case EventType::request:
    case EventType::accuse:
    case EventType::reject:
    case EventType::threaten:
    case EventType::agree:
    case EventType::support:
    case EventType::concede: return true;
    default: return false;
  }
}

}  // namespace

std::optional<std::size_t> find_event_place(const ClauseTree& tree, const PartyWords& words, EventType type,
                                            std::size_t trigger, const std::vector<std::size_t>& recipients,
                                            TokenRange sentence) {
  PlaceSearch search(tree, words, sentence);
  Reach reach = is_said(type) ? Reach::phrases : Reach::objects;
  if (auto place = search.below(trigger, reach)) return place;
  if (!is_said(type))
    if (auto place = search.behind(trigger)) return place;
  if (auto place = search.site_below(trigger, reach)) return place;
  if (is_said(type)) return std::nullopt;
  std::size_t at = trigger;
  for (int depth = 0; depth < 3 && !tree.is_root(at); ++depth) {
    Link link = tree[at].link;
    if (link == Link::ccomp || link == Link::parataxis || (link == Link::acl && tree[at].xpos != "VBG")) break;
    at = tree[at].head;
    for (std::uint32_t child : tree.dependents(at))
      if (tree[child].link == Link::obl && is_place_preposition(tree.introduced_by(child)) &&
          tree.introduced_by(child) != "on")
        if (auto place = search.named_in(child, 0)) return place;
  }
  for (std::size_t recipient : recipients)
    if (words.is_place_name[words.head[recipient]]) return words.head[recipient];
  return search.only_one(trigger);
}

}  // namespace dateline
