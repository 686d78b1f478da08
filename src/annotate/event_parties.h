#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "annotate/clause_tree.h"
#include "annotate/mentions.h"

namespace dateline {

/// What a word may be to an event, by the mention it heads.
enum class PartyKind : std::uint8_t {
  none,
  party,    ///< a person, body or people: "the rebels", "Taliban", "they"
  country,  ///< a named place, which may stand for its government
  site,     ///< a place without a name: "village"
  thing,
};

/// What the words of a text may be to events.
struct PartyWords {
  std::vector<PartyKind> kind;       ///< one a token: of the mention it heads, or as a noun for someone who acts
  std::vector<std::uint32_t> head;   ///< of a word inside a name: the head word of its mention; else the word itself
  std::vector<bool> is_person_name;  ///< heads a mention with the name of a person
  std::vector<bool> is_place_name;   ///< heads a mention with the name of a place or facility, and is no adjective
};

/// Cost: linear.
PartyWords party_words(const ClauseTree& tree, std::span<const MentionTokens> mentions);

/// Finds who is meant by a phrase: its head word, where that can act or suffer, else who stands in its modifiers ("US
/// strikes", "an Indian proposal", "the removal of the president").
class PartyFinder {
 public:
  PartyFinder(const ClauseTree& tree, const PartyWords& words) : tree_(tree), words_(words) {}

  /// Head words of the parties of the phrase under `head`, in the text's order, those joined by "and" too.
  /// @param acting  look for who acts: modifiers by "in", "on", "against" do not count.
  /// @param clauses  look into clauses of the phrase too: "the plan to expel X".
  std::vector<std::size_t> of_phrase(std::size_t head, bool acting, bool clauses = false) const;

  /// Who acts in a clause: the subject, of participles and infinitives that of what governs them. `verb` may be a noun.
  std::vector<std::size_t> subject(std::size_t verb) const;

  /// Who the passive's "by" names.
  std::vector<std::size_t> agent(std::size_t verb) const;

  bool is_party(std::size_t at) const { return kind(at) == PartyKind::party || kind(at) == PartyKind::country; }
  bool any_party(std::span<const std::size_t> heads) const {
    return std::ranges::any_of(heads, [&](std::size_t head) { return is_party(head); });
  }
  PartyKind kind(std::size_t at) const { return words_.kind[words_.head[at]]; }
  const PartyWords& words() const { return words_; }

  /// Whether a word before a noun says who acts or suffers: "US strikes", "police raid", not "drone strikes".
  bool is_party_modifier(std::size_t at) const;

  /// The word that is the subject of a clause, or ClauseTree::none.
  std::size_t subject_word(std::size_t verb, int depth = 0) const;

 private:
  void collect(std::size_t head, bool acting, int depth, std::vector<std::size_t>& found) const;
  void collect_clauses(std::size_t head, std::vector<std::size_t>& found) const;
  void add(std::size_t head, std::vector<std::size_t>& found) const;

  const ClauseTree& tree_;
  const PartyWords& words_;
};

/// Whether a dependent is a possessor: "Syria's", "their".
bool is_possessor(const ClauseTree& tree, std::size_t at);

}  // namespace dateline
