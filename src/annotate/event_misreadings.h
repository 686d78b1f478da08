#pragma once

#include <cstddef>

#include "annotate/clause_tree.h"
#include "annotate/event_parties.h"
#include "annotate/event_table.h"
#include "annotate/find_events.h"

namespace dateline {

/// Whether words that fit a row of the lexicon only look like its event: said rather than done ("insisted that it was
/// late"), about things ("examined a cable"), or sport and trade ("shares retreated", "the striker blasted").
/// Cost: a stretch of 25 words on both sides.
bool is_misreading(const ClauseTree& tree, const PartyFinder& parties, const PredicateRow& row,
                   const EventTelling& telling);

/// Whether a verb denies: what it governs is told as not so.
bool is_denial(const ClauseTree& tree, std::size_t verb);

}  // namespace dateline
