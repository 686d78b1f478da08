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
    if (word.head != at) ++first_[word.head + 1];
  }
  for (std::size_t at = 0; at < words.size(); ++at) first_[at + 1] += first_[at];
  dependents_.resize(words.empty() ? 0 : first_.back());
  std::vector<std::uint32_t> next = first_;
  for (std::size_t at = 0; at < words.size(); ++at)
    if (words_[at].head != at) dependents_[next[words_[at].head]++] = static_cast<std::uint32_t>(at);
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
