#include "annotate/event_parties.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "annotate/event_lexicon.h"
#include "annotate/word_match.h"

namespace dateline {

namespace {

constexpr auto none = ClauseTree::none;

bool is_time_name(std::string_view form) {
  static constexpr std::array<std::string_view, 12> months = {"january",   "february", "march",    "april",
                                                              "may",       "june",     "july",     "august",
                                                              "september", "october",  "november", "december"};
  return is_any(form, months) || form.ends_with("day") || form == "jan." || form == "feb." || form == "aug." ||
         form == "oct." || form == "nov." || form == "dec." || form.starts_with("sept") ||
         form.starts_with("christmas");
}

// "thousands of", "a group of": who is meant stands behind "of".
bool is_quantity(std::string_view form) {
  static constexpr std::array<std::string_view, 26> words = {
      "thousands", "hundreds", "dozens",  "scores", "millions", "tens",    "number", "numbers",  "group",
      "groups",    "third",    "half",    "most",   "many",     "some",    "all",    "majority", "rest",
      "series",    "one",      "several", "two",    "three",    "quarter", "part",   "handful"};
  return is_any(form, words);
}

// Nouns that act as subjects, but as modifiers only say by what means: "a drone strike".
bool is_vehicle(std::string_view form) {
  static constexpr std::array<std::string_view, 20> words = {
      "drone", "tank", "helicopter", "warplane", "jet", "aircraft", "ship", "warship", "convoy",  "troop",
      "fleet", "unit", "cell",       "state",    "car", "suicide",  "team", "country", "mission", "summit"};
  return is_any(form, words);
}

PartyKind kind_of(const ClauseTree& tree, const MentionTokens& mention) {
  std::string_view form = tree[mention.head].form;
  if (mention.form == MentionForm::pronoun) {
    static constexpr std::array<std::string_view, 16> people = {
        "he", "she", "they", "we", "i", "him", "her", "them", "who", "us", "it", "whom", "his", "their", "its", "you"};
    return is_any(form, people) ? PartyKind::party : PartyKind::none;
  }
  switch (mention.type) {
    case EntityType::person:
    case EntityType::organization:
    case EntityType::group: return PartyKind::party;
    case EntityType::place: return mention.name ? PartyKind::country : PartyKind::site;
    case EntityType::facility: return PartyKind::site;
    case EntityType::other:
      return mention.name && tree[mention.head].tag == Tag::name ? PartyKind::party : PartyKind::thing;
    default: return PartyKind::thing;
  }
}

}  // namespace

bool is_possessor(const ClauseTree& tree, std::size_t at) {
  if (tree[at].xpos == "PRP$" || tree[at].xpos == "WP$") return true;
  return std::ranges::any_of(tree.dependents(at), [&](std::uint32_t below) {
    return tree[below].xpos == "POS" || tree[below].form == "'s" || tree[below].form == "\u2019s";
  });
}

PartyWords party_words(const ClauseTree& tree, std::span<const MentionTokens> mentions) {
  std::size_t count = tree.size();
  PartyWords words{std::vector<PartyKind>(count, PartyKind::none), std::vector<std::uint32_t>(count),
                   std::vector<bool>(count, false), std::vector<bool>(count, false)};
  for (std::size_t at = 0; at < count; ++at) {
    words.head[at] = static_cast<std::uint32_t>(at);
    if (tree.is_noun(at) && is_actor_noun(tree[at].form)) words.kind[at] = PartyKind::party;
    if (tree[at].tag == Tag::pronoun &&
        (tree[at].form == "it" || tree[at].form == "they" || tree[at].form == "he" || tree[at].form == "she"))
      words.kind[at] = PartyKind::party;
  }
  for (const MentionTokens& mention : mentions) {
    if (mention.head >= count) continue;
    PartyKind kind = kind_of(tree, mention);
    if (words.kind[mention.head] != PartyKind::party) words.kind[mention.head] = kind;
    if (!mention.name) continue;
    for (std::size_t at = mention.name->begin; at < mention.name->end; ++at)
      words.head[at] = static_cast<std::uint32_t>(mention.head);
    bool is_place = mention.type == EntityType::place || mention.type == EntityType::facility;
    words.is_person_name[mention.head] = mention.type == EntityType::person;
    words.is_place_name[mention.head] =
        is_place && tree[mention.head].link != Link::amod && tree[mention.head].tag != Tag::adjective;
  }
  // Names that the names head missed.
  for (std::size_t at = 0; at < count; ++at)
    if (words.kind[at] == PartyKind::none && words.head[at] == at && tree[at].tag == Tag::name && tree[at].capital &&
        tree[at].xpos.starts_with("NNP") && !is_time_name(tree[at].form))
      words.kind[at] = PartyKind::party;
  return words;
}

void PartyFinder::add(std::size_t head, std::vector<std::size_t>& found) const {
  head = words_.head[head];
  if (std::ranges::find(found, head) == found.end()) found.push_back(head);
}

void PartyFinder::collect(std::size_t head, bool acting, int depth, std::vector<std::size_t>& found) const {
  if (depth > 4) return;
  auto add_conjuncts = [&](std::size_t of) {
    for (std::uint32_t below : tree_.dependents(of))
      if (tree_[below].link == Link::conj && !tree_.is_verb(below)) collect(below, acting, depth + 1, found);
  };
  if (is_party(head)) {
    // "Hungarian and Romanian officials": two parties.
    if (tree_[head].tag == Tag::noun) {
      std::vector<std::size_t> peoples;
      for (std::uint32_t below : tree_.dependents(head)) {
        if ((tree_[below].link != Link::amod && tree_[below].link != Link::compound) || !is_party(below) ||
            !tree_[below].capital)
          continue;
        peoples.push_back(below);
        for (std::uint32_t beside : tree_.dependents(below))
          if (tree_[beside].link == Link::conj && is_party(beside) && tree_[beside].capital) peoples.push_back(beside);
      }
      if (peoples.size() > 1) {
        bool joined =
            std::ranges::any_of(tree_.dependents(head),
                                [&](std::uint32_t below) { return tree_[below].link == Link::cc && below < head; }) ||
            tree_[peoples.back()].link == Link::conj;
        if (joined) {
          for (std::size_t people : peoples) add(people, found);
          add_conjuncts(head);
          return;
        }
      }
    }
    add(head, found);
    add_conjuncts(head);
    return;
  }
  std::size_t before = found.size();
  // "his commitment to the people": the people receive, not he.
  for (std::uint32_t below : tree_.dependents(head))
    if (tree_[below].link == Link::nmod && is_possessor(tree_, below) && (acting || tree_[below].tag != Tag::pronoun))
      collect(below, acting, depth + 1, found);
  if (found.size() == before)
    for (std::uint32_t below : tree_.dependents(head))
      if (is_party_modifier(below) && below < head && (acting || tree_[below].capital)) {
        add(below, found);
        for (std::uint32_t beside : tree_.dependents(below))
          if (tree_[beside].link == Link::conj && is_party(beside)) add(beside, found);
      }
  static constexpr std::array<std::string_view, 4> acting_words = {"by", "from", "between", "of"};
  static constexpr std::array<std::string_view, 16> receiving_words = {
      "of",      "against", "by",      "from",  "with", "to",   "on", "for",
      "between", "toward",  "towards", "among", "at",   "over", "in", "into"};
  std::span<const std::string_view> words =
      acting ? std::span<const std::string_view>(acting_words).first(is_quantity(tree_[head].form) ? 4 : 3)
             : std::span<const std::string_view>(receiving_words);
  if (found.size() == before)
    for (std::string_view word : words) {
      for (std::uint32_t below : tree_.dependents(head))
        if ((tree_[below].link == Link::nmod || tree_[below].link == Link::obl) && below > head &&
            tree_.introduced_by(below) == word)
          collect(below, acting, depth + 1, found);
      if (found.size() > before) break;
    }
  if (found.size() == before) add_conjuncts(head);
}

bool PartyFinder::is_party_modifier(std::size_t at) const {
  Link link = tree_[at].link;
  return (link == Link::amod || link == Link::compound || link == Link::nmod) && is_party(at) &&
         (tree_[at].capital || !is_vehicle(tree_[at].form));
}

void PartyFinder::collect_clauses(std::size_t head, std::vector<std::size_t>& found) const {
  for (std::uint32_t below : tree_.dependents(head)) {
    if (tree_[below].link != Link::acl || below < head) continue;
    for (std::uint32_t object : tree_.dependents(below))
      if (found.empty() &&
          (tree_[object].link == Link::obj || tree_[object].link == Link::obl || tree_[object].link == Link::iobj))
        collect(object, false, 2, found);
  }
}

std::vector<std::size_t> PartyFinder::of_phrase(std::size_t head, bool acting, bool clauses) const {
  std::vector<std::size_t> found;
  if (head < tree_.size()) collect(head, acting, 0, found);
  if (found.empty() && clauses) collect_clauses(head, found);
  return found;
}

std::size_t PartyFinder::subject_word(std::size_t verb, int depth) const {
  if (depth > 6) return none;
  std::size_t found = none;
  for (std::uint32_t below : tree_.dependents(verb)) {
    if (tree_[below].link != Link::nsubj || tree_[below].xpos == "EX") continue;
    const std::string& form = tree_[below].form;
    bool relative = form == "who" || form == "which" || form == "that" || form == "whom";
    if (relative && tree_[verb].link == Link::acl) return tree_[verb].head;
    // "Turkey, which has backed them": the parser may hang the clause elsewhere.
    if ((form == "who" || form == "which") && below > 1 && tree_[below - 1].form == "," && tree_.is_noun(below - 2))
      return words_.head[below - 2];
    // A day of the week is no subject: "Arafat Wednesday rejected".
    if (form.ends_with("day") && tree_[below].tag == Tag::name) continue;
    // A second one behind the verb is its object; an article before it the parser's slip.
    bool is_lesser = found != none && (tree_[found].tag == Tag::determiner || tree_[found].tag == Tag::number);
    if (found != none && (below > verb || !is_lesser)) continue;
    found = below;
  }
  if (found != none) return found;
  for (std::uint32_t below : tree_.dependents(verb))  // "it is willing to": the parser may take it for an expletive
    if (tree_[below].form == "it" && below < verb && tree_[below].link == Link::other) return below;
  std::size_t head = tree_[verb].head;
  if (head == verb) return none;
  if (tree_.is_noun(head) && tree_.dependent(head, Link::cop) != none && tree_.dependent(head, Link::nsubj) != none)
    return tree_.dependent(head, Link::nsubj);  // "X is a leading donor, giving": X gives
  switch (tree_[verb].link) {
    case Link::acl:
      // "launched an operation to detain": who launched it detains.
      if (tree_[verb].xpos == "VB" && tree_[head].tag == Tag::noun && !is_party(head) && !tree_.is_root(head) &&
          tree_[head].link == Link::obj)
        return subject_word(tree_[head].head, depth + 1);
      return head;
    case Link::conj:
    case Link::parataxis:
      return tree_.is_verb(head) || tree_[head].tag == Tag::adjective ? subject_word(head, depth + 1) : none;
    case Link::xcomp: {
      std::size_t object = tree_.dependent(head, Link::obj);
      if (object == none) object = tree_.dependent(head, Link::iobj);
      if (object != none && object < verb) return object;
      return subject_word(head, depth + 1);
    }
    case Link::advcl:
    case Link::ccomp:
      if (tree_[verb].xpos == "VBG" || tree_[verb].xpos == "VB" || tree_[verb].xpos == "VBN")
        return subject_word(head, depth + 1);
      return none;
    case Link::obj:  // "denied firing"
      return tree_[verb].xpos == "VBG" && tree_.is_verb(head) ? subject_word(head, depth + 1) : none;
    case Link::obl:
    case Link::nmod: return tree_.is_verb(head) ? subject_word(head, depth + 1) : none;
    default: return none;
  }
}

std::vector<std::size_t> PartyFinder::agent(std::size_t verb) const {
  std::vector<std::size_t> found;
  for (std::uint32_t below : tree_.dependents(verb))
    if ((tree_[below].link == Link::obl || tree_[below].link == Link::nmod) && tree_.introduced_by(below) == "by")
      collect(below, true, 0, found);
  return found;
}

std::vector<std::size_t> PartyFinder::subject(std::size_t verb) const {
  std::size_t word = subject_word(verb);
  if (word != none) return of_phrase(word, true);
  return {};
}

}  // namespace dateline
