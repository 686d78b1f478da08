#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/record/syntax.h"

namespace dateline {

/// Universal parts of speech and dependency relations, as far as events are read off them.
enum class Tag : std::uint8_t {
  other,
  adjective,
  adposition,
  adverb,
  auxiliary,
  determiner,
  noun,
  number,
  particle,
  pronoun,
  name,
  verb
};
enum class Link : std::uint8_t {
  other,
  acl,
  advcl,
  advmod,
  amod,
  appos,
  aux,
  case_of,
  cc,
  ccomp,
  compound,
  conj,
  cop,
  csubj,
  det,
  fixed,
  flat,
  iobj,
  mark,
  nmod,
  nsubj,
  nummod,
  obj,
  obl,
  parataxis,
  punct,
  root,
  xcomp,
};

/// A word of the tree.
struct TreeWord {
  Span span;
  std::string form;      ///< lower case
  bool capital = false;  ///< begins with an upper case letter
  Tag tag = Tag::other;
  Link link = Link::other;
  std::uint32_t head = 0;  ///< a root's own index
  std::string xpos;
};

/// The dependency trees of a text with each word's dependents, read-only. Cost of making one: linear.
class ClauseTree {
 public:
  ClauseTree(std::string_view text, std::span<const Word> words);

  std::size_t size() const { return words_.size(); }
  const TreeWord& operator[](std::size_t at) const { return words_[at]; }

  /// The words that depend on this one, in the text's order.
  std::span<const std::uint32_t> dependents(std::size_t at) const {
    return {dependents_.data() + first_[at], first_[at + 1] - first_[at]};
  }

  /// The first dependent by that link, or `none`.
  std::size_t dependent(std::size_t at, Link link) const;
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  /// The preposition or conjunction that introduces it, lower case; of several the first that is one word. Empty for
  /// none.
  std::string_view introduced_by(std::size_t at) const;

  bool is_root(std::size_t at) const { return words_[at].head == at; }
  bool is_verb(std::size_t at) const { return words_[at].tag == Tag::verb || words_[at].xpos.starts_with("VB"); }
  bool is_noun(std::size_t at) const { return words_[at].tag == Tag::noun || words_[at].tag == Tag::name; }

  /// Whether a verb stands in the passive: "was seized", "the ban imposed by".
  bool is_passive(std::size_t verb) const;
  bool is_negated(std::size_t at) const;

  /// Whether `below` hangs, directly or not, on `above`. Cost: the depth.
  bool hangs_on(std::size_t below, std::size_t above) const;

 private:
  void hang_case_words();

  std::vector<TreeWord> words_;
  std::vector<std::uint32_t> dependents_;
  std::vector<std::uint32_t> first_;
};

}  // namespace dateline
