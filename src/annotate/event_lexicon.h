#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/clause_tree.h"
#include "annotate/event_table.h"

namespace dateline {

/// A phrase of the table, ready to be looked for.
struct EventPhrase {
  const EventRow* row = nullptr;
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

/// The best fitting phrase whose head is this word, if any: that of most words, then the first of the table.
std::optional<EventMatch> match_event(const ClauseTree& tree, std::size_t head);

/// Whether this word, of any form, is in a class of the table.
bool in_event_class(std::string_view class_name, std::string_view form);

/// Whether the noun names someone who acts or suffers ("police").
bool is_actor_noun(std::string_view form);

/// How many phrases the lexicon holds.
std::size_t event_lexicon_size();

}  // namespace dateline
