#include "annotate/clause_tree.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/characters.h"

namespace dateline {

namespace {

Tag tag_of(std::string_view upos) {
  static constexpr std::array<std::pair<std::string_view, Tag>, 12> tags = {{{"ADJ", Tag::adjective},
                                                                             {"ADP", Tag::adposition},
                                                                             {"ADV", Tag::adverb},
                                                                             {"AUX", Tag::auxiliary},
                                                                             {"DET", Tag::determiner},
                                                                             {"NOUN", Tag::noun},
                                                                             {"NUM", Tag::number},
                                                                             {"PART", Tag::particle},
                                                                             {"PRON", Tag::pronoun},
                                                                             {"PROPN", Tag::name},
                                                                             {"VERB", Tag::verb},
                                                                             {"SCONJ", Tag::adposition}}};
  for (auto [name, tag] : tags)
    if (name == upos) return tag;
  return Tag::other;
}

Link link_of(std::string_view relation) {
  static constexpr std::array<std::pair<std::string_view, Link>, 26> links = {
      {{"acl", Link::acl},       {"advcl", Link::advcl},       {"advmod", Link::advmod}, {"amod", Link::amod},
       {"appos", Link::appos},   {"aux", Link::aux},           {"case", Link::case_of},  {"cc", Link::cc},
       {"ccomp", Link::ccomp},   {"compound", Link::compound}, {"conj", Link::conj},     {"cop", Link::cop},
       {"csubj", Link::csubj},   {"det", Link::det},           {"fixed", Link::fixed},   {"flat", Link::flat},
       {"iobj", Link::iobj},     {"mark", Link::mark},         {"nmod", Link::nmod},     {"nsubj", Link::nsubj},
       {"nummod", Link::nummod}, {"obj", Link::obj},           {"obl", Link::obl},       {"parataxis", Link::parataxis},
       {"punct", Link::punct},   {"xcomp", Link::xcomp}}};
  for (auto [name, link] : links)
    if (name == relation) return link;
  return relation == "root" ? Link::root : Link::other;
}

}  // namespace

ClauseTree::ClauseTree(std::string_view text, std::span<const Word> words) {
  words_.reserve(words.size());
  first_.assign(words.size() + 1, 0);
  for (std::size_t at = 0; at < words.size(); ++at) {
    const Word& word = words[at];
    std::string_view form = text.substr(word.span.begin, word.span.length());
    TreeWord made{word.span, lower(form), false, tag_of(word.upos), link_of(word.relation), word.head, word.xpos};
    made.capital = !form.empty() && made.form.front() != form.front();
    words_.push_back(std::move(made));
  }
  hang_case_words();
  for (std::size_t at = 0; at < words.size(); ++at)
    if (words_[at].head != at) ++first_[words_[at].head + 1];
  for (std::size_t at = 0; at < words.size(); ++at) first_[at + 1] += first_[at];
  dependents_.resize(words.empty() ? 0 : first_.back());
  std::vector<std::uint32_t> next = first_;
  for (std::size_t at = 0; at < words.size(); ++at)
    if (words_[at].head != at) dependents_[next[words_[at].head]++] = static_cast<std::uint32_t>(at);
}

// Prepositions and possessive marks say whom a noun belongs to by where they stand. Where the parser hangs them on
// another word ("X's ties with Y": both on "ties"), they are hung on the noun behind, or before.
void ClauseTree::hang_case_words() {
  std::vector<bool> has_case(words_.size(), false);
  for (const TreeWord& word : words_)
    if (word.link == Link::case_of || word.link == Link::mark) has_case[word.head] = true;
  auto hang = [&](std::size_t at, std::size_t on) {
    for (std::size_t above = on; !is_root(above); above = words_[above].head)
      if (words_[above].head == at) return false;  // it would hang on itself
    words_[at].head = static_cast<std::uint32_t>(on);
    words_[at].link = Link::case_of;
    has_case[on] = true;
    return true;
  };
  for (std::size_t at = 1; at + 1 < words_.size(); ++at) {
    const TreeWord& word = words_[at];
    if (word.xpos == "POS") {
      std::size_t owner = at - 1;
      while (words_[owner].link == Link::flat && words_[owner].head < owner) owner = words_[owner].head;
      if (words_[owner].head <= at || !is_noun(owner)) continue;
      Link link = words_[owner].link;
      if (link != Link::compound && link != Link::nmod && link != Link::amod) continue;
      if (hang(at, owner)) words_[owner].link = Link::nmod;
    } else if (word.tag == Tag::adposition && word.link != Link::fixed && word.link != Link::mark) {
      std::size_t noun = at + 1;
      auto stands_before_noun = [&](std::size_t i) {
        Tag tag = words_[i].tag;
        return tag == Tag::determiner || tag == Tag::adjective || tag == Tag::number ||
               words_[i].link == Link::compound;
      };
      while (noun + 1 < words_.size() && stands_before_noun(noun)) ++noun;
      // "with the Somali *President* Ali": the name at its end heads the phrase.
      while (is_noun(noun) && words_[noun].head > noun && words_[noun].head < noun + 6 && is_noun(words_[noun].head) &&
             (words_[noun].link == Link::nmod || words_[noun].link == Link::amod))
        noun = words_[noun].head;
      bool is_phrase = words_[noun].link == Link::nmod || words_[noun].link == Link::obl;
      if (is_noun(noun) && is_phrase && !has_case[noun] && word.head != noun && words_[noun].head < at) hang(at, noun);
    }
  }
}

std::size_t ClauseTree::dependent(std::size_t at, Link link) const {
  for (std::uint32_t below : dependents(at))
    if (words_[below].link == link) return below;
  return none;
}

std::string_view ClauseTree::introduced_by(std::size_t at) const {
  for (std::uint32_t below : dependents(at))
    if ((words_[below].link == Link::case_of || words_[below].link == Link::mark) && words_[below].form != "'s" &&
        words_[below].form != "'" && words_[below].form != "\u2019s" && words_[below].form != "\u2019")
      return words_[below].form;
  return {};
}

bool ClauseTree::is_passive(std::size_t verb) const {
  const TreeWord& word = words_[verb];
  if (word.xpos != "VBN" && word.xpos != "VBD") return false;
  bool has_other = false;
  for (std::uint32_t below : dependents(verb)) {
    if (words_[below].link != Link::aux && words_[below].link != Link::cop) continue;
    const std::string& form = words_[below].form;
    if (form == "was" || form == "were" || form == "been" || form == "being" || form == "is" || form == "are" ||
        form == "be" || form == "get" || form == "got" || form == "gets" || form == "'s" || form == "'re")
      return true;
    has_other = true;
  }
  if (has_other || word.xpos != "VBN") return false;
  if (word.link == Link::acl || word.link == Link::advcl || word.link == Link::amod) {
    return dependent(verb, Link::nsubj) == none && dependent(verb, Link::obj) == none;
  }
  return word.link == Link::conj && dependent(verb, Link::nsubj) == none && dependent(verb, Link::obj) == none &&
         is_verb(word.head) && is_passive(word.head);
}

bool ClauseTree::is_negated(std::size_t at) const {
  return std::ranges::any_of(dependents(at), [&](std::uint32_t below) {
    const std::string& form = words_[below].form;
    return form == "not" || form == "n't" || form == "never" || form == "n\u2019t" ||
           (form == "no" && words_[below].link == Link::det) || (form == "neither" && words_[below].link != Link::conj);
  });
}

bool ClauseTree::hangs_on(std::size_t below, std::size_t above) const {
  while (below != above) {
    if (is_root(below)) return false;
    below = words_[below].head;
  }
  return true;
}

}  // namespace dateline
