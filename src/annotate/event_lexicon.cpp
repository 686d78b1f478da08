#include "annotate/event_lexicon.h"

#include <algorithm>
#include <cctype>
#include <unordered_map>
#include <unordered_set>

#include "annotate/inflection.h"

namespace dateline {

namespace {

struct FormHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view form) const { return std::hash<std::string_view>{}(form); }
};
using FormSet = std::unordered_set<std::string, FormHash, std::equal_to<>>;
template <class Value>
using FormMap = std::unordered_map<std::string, Value, FormHash, std::equal_to<>>;

std::vector<std::string> split(std::string_view text, char by) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    std::size_t end = std::min(text.find(by), text.size());
    std::string_view part = text.substr(0, end);
    while (!part.empty() && part.front() == ' ') part.remove_prefix(1);
    while (!part.empty() && part.back() == ' ') part.remove_suffix(1);
    if (!part.empty()) parts.emplace_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

bool is_class_name(std::string_view word) {
  return word.size() > 1 && std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_preposition(std::string_view word) {
  static const std::unordered_set<std::string_view> words = {
      "to",    "of",    "on",   "for",  "with",   "in",     "against", "at",       "from", "by",     "into", "over",
      "about", "upon",  "out",  "off",  "behind", "around", "under",   "between",  "away", "up",     "down", "back",
      "aside", "apart", "that", "dead", "alone",  "free",   "go",      "together", "as",   "through"};
  return words.contains(word);
}

void add_nouns(std::string_view words, FormSet& to) {
  for (const std::string& word : split(words, ','))
    for (const std::string& form : noun_forms(word)) to.insert(form);
}

// The classes of nouns, and who acts.
struct NounClasses {
  FormMap<FormSet> classes;
  FormSet actors;

  NounClasses() {
    for (const EventWordClass& row : event_word_classes()) add_nouns(row.words, classes[std::string(row.name)]);
    add_nouns(actor_nouns(), actors);
  }
  static const NounClasses& get() {
    static const NounClasses made;
    return made;
  }
  bool in_class(std::string_view name, std::string_view form) const {
    auto found = classes.find(name);
    return found != classes.end() && found->second.contains(form);
  }
};

bool form_is(std::string_view form, std::string_view word) {
  return form == word || (form.size() == word.size() + 1 && form.starts_with(word) && form.back() == 's');
}

constexpr std::string_view subject_mark = "_SUBJECT";

constexpr std::size_t longest_trigger = 4;  // tokens from a verb to its noun

// Looks for a phrase's further words among what hangs on its head.
class PhraseSearch {
 public:
  PhraseSearch(const ClauseTree& tree, std::size_t head) : tree_(tree), head_(head) {}

  bool fits(const EventPhrase& phrase, EventMatch& match) {
    EventType type = phrase.row->type;
    takes_infinitive_ = type == EventType::request || type == EventType::reject || type == EventType::coerce ||
                        type == EventType::agree || type == EventType::threaten || type == EventType::retreat ||
                        type == EventType::sanction || phrase.row->use != EventUse::act;
    match = {&phrase, ClauseTree::none, ClauseTree::none, head_, head_, head_ + 1};
    if (!stands_before(phrase.before, match)) return false;
    std::size_t governed = ClauseTree::none;
    for (const std::string& need : phrase.needs) {
      if (need.ends_with(subject_mark)) {
        std::string_view name = std::string_view(need).substr(0, need.size() - subject_mark.size());
        if (tree_.is_passive(head_) || !has_subject_in(name)) return false;
      } else if (is_class_name(need)) {
        std::size_t object = governed != ClauseTree::none && in_class(need, governed) ? governed : find_class(need);
        if (object == ClauseTree::none && match.object != ClauseTree::none &&
            tree_.is_verb(match.object))  // "fail to reach ACCORD"
          for (std::uint32_t below : tree_.dependents(match.object))
            if (tree_[below].link == Link::obj && in_class(need, below)) object = below;
        if (object == ClauseTree::none) return false;
        match.object = object;
        governed = ClauseTree::none;
      } else if (is_preposition(need)) {
        if (!find_particle(need, match.object, governed)) return false;
      } else {
        std::size_t found = governed != ClauseTree::none && has_word(governed, need) ? governed : find_word(need);
        if (found == ClauseTree::none) return false;
        match.object = found;
        governed = ClauseTree::none;
      }
    }
    match.governed = governed;
    // The phrase's words as the trigger, where they stand together: "launched a raid", "pulled out".
    if (match.object != ClauseTree::none && match.object > head_ && match.object - head_ <= longest_trigger)
      match.end = match.object + 1;
    if (phrase.row->word == EventWord::verb && head_ + 1 < tree_.size() && match.governed == ClauseTree::none &&
        match.end == head_ + 1 && !phrase.needs.empty() && tree_[head_ + 1].form == phrase.needs.front())
      match.end = head_ + 2;
    return true;
  }

 private:
  bool stands_before(const std::vector<std::string>& words, EventMatch& match) const {
    std::size_t at = head_;
    for (std::size_t i = words.size(); i-- > 0;) {
      if (words[i] == "-") continue;
      while (at > 0 && tree_[at - 1].form == "-") --at;
      if (at == 0 || !form_is(tree_[at - 1].form, words[i])) return false;
      --at;
    }
    match.first = at;
    return true;
  }

  bool has_subject_in(std::string_view name) const {
    return std::ranges::any_of(tree_.dependents(head_), [&](std::uint32_t below) {
      return tree_[below].link == Link::nsubj && below < head_ && NounClasses::get().in_class(name, tree_[below].form);
    });
  }

  bool in_class(const std::string& name, std::size_t at) const {
    const NounClasses& lexicon = NounClasses::get();
    if (name == "THING")
      return tree_[at].tag == Tag::noun && !lexicon.actors.contains(tree_[at].form) && tree_[at].link == Link::obj;
    if (lexicon.in_class(name, tree_[at].form)) return true;
    // "a military aid program", "25,000 tons of food"
    for (std::uint32_t below : tree_.dependents(at)) {
      Link link = tree_[below].link;
      if ((link == Link::compound || link == Link::conj ||
           (link == Link::nmod && tree_.introduced_by(below) == "of")) &&
          tree_.is_noun(below) && lexicon.in_class(name, tree_[below].form))
        return true;
    }
    return false;
  }

  bool has_word(std::size_t at, std::string_view word) const {
    if (form_is(tree_[at].form, word)) return true;
    return std::ranges::any_of(tree_.dependents(at), [&](std::uint32_t below) {
      Link link = tree_[below].link;
      return (link == Link::compound || link == Link::amod || link == Link::conj) && form_is(tree_[below].form, word);
    });
  }

  // Prepositions whose noun is no object of a verb: "called for a moratorium" calls no moratorium.
  static bool is_beside(std::string_view word) {
    static const std::unordered_set<std::string_view> words = {"for",     "about", "after", "before", "during",
                                                               "because", "by",    "as",    "to",     "since"};
    return words.contains(word);
  }

  // What may be the head's object: nouns that hang on it, and of a participle what it belongs to.
  template <class Test>
  std::size_t find_object(Test test) const {
    bool passive = tree_.is_verb(head_) && tree_.is_passive(head_);
    bool has_object = false;
    for (std::uint32_t below : tree_.dependents(head_)) {
      Link link = tree_[below].link;
      if (link != Link::obj && !(link == Link::nsubj && passive)) continue;
      if (test(below)) return below;
      has_object |= tree_.is_noun(below);
    }
    if (has_object && tree_.is_verb(head_)) return ClauseTree::none;  // "suspended aid because of fighting"
    for (std::uint32_t below : tree_.dependents(head_)) {
      Link link = tree_[below].link;
      bool may = link == Link::obj || link == Link::obl || link == Link::iobj || link == Link::nmod ||
                 link == Link::xcomp || link == Link::ccomp || (link == Link::nsubj && passive);
      if (link == Link::obl && tree_.is_verb(head_) && is_beside(tree_.introduced_by(below))) may = false;
      if (may && test(below)) return below;
    }
    if (passive && tree_[head_].link == Link::acl && test(tree_[head_].head)) return tree_[head_].head;
    if (passive && tree_[head_].link == Link::conj)
      for (std::uint32_t beside : tree_.dependents(tree_[head_].head))
        if (tree_[beside].link == Link::nsubj && test(beside)) return beside;
    // The parser may have hung the noun elsewhere: the first noun of the next words.
    for (std::size_t at = head_ + 1; at < std::min(tree_.size(), head_ + 6); ++at) {
      Tag tag = tree_[at].tag;
      if (tag == Tag::verb || tree_[at].link == Link::punct) break;
      if (tag == Tag::noun && test(at)) return at;
    }
    return ClauseTree::none;
  }

  std::size_t find_class(const std::string& name) const {
    std::size_t found = find_object([&](std::size_t at) { return in_class(name, at); });
    if (found != ClauseTree::none) return found;
    // "collect money and give it to": the pronoun stands for an object right before.
    std::size_t object = tree_.dependent(head_, Link::obj);
    if (object == ClauseTree::none || (tree_[object].form != "it" && tree_[object].form != "them")) return found;
    for (std::size_t at = head_; at-- > (head_ > 15 ? head_ - 15 : 0);)
      if (tree_[at].link == Link::obj && tree_.is_noun(at)) return in_class(name, at) ? at : ClauseTree::none;
    return ClauseTree::none;
  }
  std::size_t find_word(const std::string& word) const {
    std::size_t found = find_object([&](std::size_t at) { return has_word(at, word); });
    if (found != ClauseTree::none) return found;
    for (std::uint32_t below : tree_.dependents(head_))
      if (tree_[below].form == word) return below;
    for (std::size_t at = head_ + 1; at < std::min(tree_.size(), head_ + 4); ++at)
      if (tree_[at].form == word) return at;
    return ClauseTree::none;
  }

  // A particle or preposition: a dependent, or one that introduces a dependent, of the head or its object.
  bool find_particle(const std::string& word, std::size_t object, std::size_t& governed) const {
    if (search_below(head_, word, governed, 2)) return true;
    if (object != ClauseTree::none && search_below(object, word, governed, 1)) return true;
    std::size_t at = head_ + 1;
    if (at < tree_.size() && tree_[at].tag == Tag::adverb && tree_[at].form != word) ++at;
    if (at >= tree_.size() || tree_[at].form != word) return false;
    if (is_time(tree_[at].head)) return false;
    if (word == "to" && !takes_infinitive_ && tree_.is_verb(tree_[at].head)) return false;
    if (tree_[at].link == Link::case_of || tree_[at].link == Link::mark) governed = tree_[at].head;
    return true;
  }

  bool is_time(std::size_t at) const {
    static const std::unordered_set<std::string_view> words = {
        "january", "february", "march",    "april",   "may",     "june",  "july",      "august", "september",
        "october", "november", "december", "morning", "evening", "night", "afternoon", "weekend"};
    const std::string& form = tree_[at].form;
    return tree_.is_noun(at) && (words.contains(form) || (form.ends_with("day") && form.size() > 4) || form == "days");
  }

  bool search_below(std::size_t above, const std::string& word, std::size_t& governed, int depth) const {
    for (std::uint32_t below : tree_.dependents(above)) {
      if (tree_[below].form == word && below > head_) {
        governed = ClauseTree::none;
        return true;
      }
      Link link = tree_[below].link;
      if (below < head_ && !(tree_[head_].link == Link::acl)) continue;
      bool is_phrase = link == Link::obl || link == Link::nmod || link == Link::obj || link == Link::iobj ||
                       link == Link::xcomp || link == Link::advcl || link == Link::ccomp || link == Link::acl ||
                       link == Link::compound;
      if (!is_phrase) continue;
      if (is_time(below)) continue;                                              // "called on Tuesday"
      if (word == "to" && !takes_infinitive_ && tree_.is_verb(below)) continue;  // "spoke to discuss" is not "spoke to"
      for (std::uint32_t mark : tree_.dependents(below))
        if (tree_[mark].form == word && mark <= below &&
            (tree_[mark].link == Link::case_of || tree_[mark].link == Link::mark)) {
          governed = below;
          return true;
        }
      if (depth > 1 && (link == Link::obj || link == Link::obl || link == Link::iobj) &&
          search_below(below, word, governed, depth - 1))
        return true;
    }
    return false;
  }

  const ClauseTree& tree_;
  std::size_t head_;
  bool takes_infinitive_ = true;
};

}  // namespace

EventLexicon::EventLexicon(std::span<const PredicateRow> rows, const EventLexicon* base) : base_(base) {
  for (const PredicateRow& row : rows)
    for (const std::string& phrase : split(row.phrases, ',')) add(row, phrase);
  for (Forms& forms : by_form_)
    for (auto& [form, phrases] : forms)
      std::ranges::stable_sort(phrases, std::ranges::greater{},
                               [](const EventPhrase& p) { return p.needs.size() + p.before.size(); });
}

const EventLexicon& EventLexicon::built_in() {
  static const EventLexicon lexicon{event_rows()};
  return lexicon;
}

const std::vector<EventPhrase>* EventLexicon::find(EventWord word, std::string_view form) const {
  const Forms& forms = by_form_[static_cast<std::size_t>(word)];
  auto found = forms.find(form);
  return found == forms.end() ? nullptr : &found->second;
}

void EventLexicon::add(const PredicateRow& row, const std::string& phrase) {
  ++size_;
  std::vector<std::string> words = split(phrase, ' ');
  EventPhrase made{&row, {}, {}};
  std::string head = words.front();
  auto preposition = std::find_if(words.begin() + 1, words.end(), is_preposition);
  if (row.word == EventWord::noun && words.size() > 1) {
    auto end = preposition;
    head = *(end - 1);
    made.before.assign(words.begin(), end - 1);
    made.needs.assign(end, words.end());
  } else if (words.size() > 1 && words[1] == "-") {  // "co - operate": the head stands behind
    std::size_t at = 0;
    while (at + 2 < words.size() && words[at + 1] == "-") at += 2;
    head = words[at];
    made.before.assign(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(at));
    made.needs.assign(words.begin() + static_cast<std::ptrdiff_t>(at) + 1, words.end());
  } else {
    made.needs.assign(words.begin() + 1, words.end());
  }
  std::erase(made.needs, "-");
  std::vector<std::string> forms = {head};
  if (row.word == EventWord::verb) forms = verb_forms(head);
  if (row.word == EventWord::noun) forms = noun_forms(head);
  FormSet done;
  for (const std::string& form : forms)
    if (done.insert(form).second) by_form_[static_cast<std::size_t>(row.word)][form].push_back(made);
}

std::optional<EventMatch> match_event(const EventLexicon& lexicon, const ClauseTree& tree, std::size_t head) {
  const TreeWord& word = tree[head];
  bool follows_modal = head > 0 && tree[head - 1].xpos == "MD" && word.tag == Tag::adjective;  // "would free"
  bool is_verb = tree.is_verb(head) || follows_modal || (word.tag == Tag::auxiliary && word.link != Link::cop);
  PhraseSearch search(tree, head);
  std::optional<EventMatch> best;
  std::size_t best_size = 0;
  auto look_for = [&](EventWord kind) {
    for (const EventLexicon* in = &lexicon; in != nullptr; in = in->base()) {
      const std::vector<EventPhrase>* phrases = in->find(kind, word.form);
      if (phrases == nullptr) continue;
      for (const EventPhrase& phrase : *phrases) {
        std::size_t size = 1 + phrase.needs.size() + phrase.before.size();
        if (best && size <= best_size) break;
        EventMatch match;
        if (!search.fits(phrase, match)) continue;
        best = match;
        best_size = size;
      }
    }
  };
  if (is_verb || (word.tag == Tag::adjective && word.form.ends_with("ed"))) look_for(EventWord::verb);
  if (tree.is_noun(head)) look_for(EventWord::noun);
  if (word.tag == Tag::adjective || word.tag == Tag::adverb || is_verb) look_for(EventWord::adjective);
  return best;
}

bool in_event_class(std::string_view class_name, std::string_view form) {
  return NounClasses::get().in_class(class_name, form);
}

bool is_actor_noun(std::string_view form) { return NounClasses::get().actors.contains(form); }

}  // namespace dateline
