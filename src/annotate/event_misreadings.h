#pragma once

#include <cstddef>

#include "annotate/clause_tree.h"
#include "annotate/event_parties.h"
#include "annotate/event_table.h"
#include "annotate/find_events.h"

namespace dateline {

/// Whether words that fit a row of the lexicon only look like its event: said rather than done ("insisted that it was
/// late") or about things ("examined a cable"). Cost: a few words around.
bool is_misreading(const ClauseTree& tree, const PartyFinder& parties, const PredicateRow& row,
                   const EventTelling& telling);

/// Whether a verb denies: what it governs is told as not so.
bool is_denial(const ClauseTree& tree, std::size_t verb);

}  // namespace dateline
