#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "annotate/clause_tree.h"
#include "annotate/event_lexicon.h"
#include "annotate/event_parties.h"
#include "annotate/event_roles.h"
#include "annotate/token_range.h"
#include "dateline/record/event.h"

namespace dateline {

/// One telling of an event, in tokens: parties are head words.
struct EventTelling {
  EventType type = EventType::consult;
  std::string custom_type{};  ///< the user's own code
  std::string mode{};
  std::size_t head = 0;  ///< the trigger's main word
  TokenRange trigger;
  std::vector<std::size_t> actors, recipients;
  std::optional<std::size_t> place{};     ///< head word of a place's name
  std::size_t object = ClauseTree::none;  ///< the noun of the phrase that is no party: "[shelter]", "[sanctions]"
  std::vector<std::string> contexts{};
  std::optional<Count> count{};
  std::vector<std::size_t> inner{};  ///< heads of events it takes up: what is demanded, promised, threatened
  EventStatus status = EventStatus::happened;
  bool source_acts = false;  ///< "X said Y must leave": who says it is the actor; without a source it is no event
  bool is_noun = false;
  bool only_again =
      false;  ///< "the operation": a noun without a party, an event only where it takes up one told before
};

/// Finds events in trees by the lexicon (event_table.h).
///
/// An event that another says, asks, promises, refuses or threatens is not told twice: "threatened to attack" is a
/// threat. "Will", "plans to" make an agreement of cooperation to come and a threat of conflict to come, as CAMEO codes
/// them. A noun without any party is left
/// out, unless it may take up an event told before. In the text's order. Cost: linear in words times their phrases.
std::vector<EventTelling> find_events(const ClauseTree& tree, const PartyWords& words,
                                      const std::vector<TokenRange>& sentences, const ArgumentsOf& arguments_of,
                                      const EventLexicon& lexicon = EventLexicon::built_in());

}  // namespace dateline
