#pragma once

#include <array>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "annotate/clause_tree.h"
#include "annotate/event_table.h"

namespace dateline {

/// A phrase of the table, ready to be looked for.
struct EventPhrase {
  const PredicateRow* row = nullptr;
  std::vector<std::string> needs;   ///< further words, or classes in capitals
  std::vector<std::string> before;  ///< of a noun phrase: words that stand right before it ("air", "strike")
};

/// A phrase found in a tree.
struct EventMatch {
  const EventPhrase* phrase = nullptr;
  std::size_t governed = ClauseTree::none;  ///< what the phrase's last preposition governs
  std::size_t object = ClauseTree::none;    ///< the word that a class stands for, with the phrase's own nouns
  std::size_t first = 0, last = 0;          ///< tokens of the phrase's head: more than one for noun compounds
  std::size_t end = 0;                      ///< behind the last of the phrase's words that stand together
};

/// Phrases by the forms of their heads. Rows must outlive it.
class EventLexicon {
 public:
  /// @param base  asked where these rows have no phrase that fits as well; outlives it.
  explicit EventLexicon(std::span<const PredicateRow> rows, const EventLexicon* base = nullptr);

  /// The program's own table, made once.
  static const EventLexicon& built_in();

  /// The phrases of these rows whose head may have this form, those of most words first; null for none.
  const std::vector<EventPhrase>* find(EventWord word, std::string_view form) const;
  const EventLexicon* base() const { return base_; }
  std::size_t size() const { return size_; }

 private:
  struct FormHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view form) const { return std::hash<std::string_view>{}(form); }
  };
  using Forms = std::unordered_map<std::string, std::vector<EventPhrase>, FormHash, std::equal_to<>>;

  void add(const PredicateRow& row, const std::string& phrase);

  const EventLexicon* base_ = nullptr;
  std::array<Forms, 3> by_form_;
  std::size_t size_ = 0;
};

/// The best fitting phrase whose head is this word, if any: that of most words, then the first.
std::optional<EventMatch> match_event(const EventLexicon& lexicon, const ClauseTree& tree, std::size_t head);

/// Whether this word, of any form, is in a class of the table.
bool in_event_class(std::string_view class_name, std::string_view form);

/// Whether the noun names someone who acts or suffers ("police").
bool is_actor_noun(std::string_view form);

}  // namespace dateline
