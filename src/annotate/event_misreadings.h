#pragma once

#include <cstddef>

#include "annotate/clause_tree.h"
#include "annotate/event_parties.h"
#include "annotate/event_table.h"
#include "annotate/find_events.h"
#include "annotate/token_range.h"

namespace dateline {

/// Whether words that fit a row of the lexicon only look like its event: said rather than done ("insisted that it was
/// late") or about things ("examined a cable"). Cost: a few words around.
bool is_misreading(const ClauseTree& tree, const PartyFinder& parties, const PredicateRow& row,
                   const EventTelling& telling);

/// Takes out of a telling of dealings the things that the model takes for parties, and the trigger itself. False where
/// nobody is left to deal with: "met her ship", "two cranes arrived".
bool leave_out_things(const ClauseTree& tree, EventTelling& telling);

/// Whether a sentence asks: what is asked is told elsewhere, if it is so ("Why did they attack?").
bool is_asked(const ClauseTree& tree, TokenRange sentence);

/// "If he gave them a veto", "unless it accepts": nobody says that it is so.
bool is_condition(const ClauseTree& tree, std::size_t verb);

/// Whether a verb denies: what it governs is told as not so.
bool is_denial(const ClauseTree& tree, std::size_t verb);

}  // namespace dateline
