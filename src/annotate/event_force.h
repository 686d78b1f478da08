#pragma once

#include "annotate/clause_tree.h"
#include "annotate/event_parties.h"
#include "annotate/event_table.h"
#include "annotate/find_events.h"

namespace dateline {

/// Whether a text is about a game: words of sport are frequent in it. Cost: linear.
bool is_about_sport(const ClauseTree& tree);

/// Whether words of force tell of none: what a game, an illness, a quake, a crash, a market or a quarrel is told with
/// ("the virus killed 40", "was hit by a car", "fought inflation", "a price war", "Penwick bombarded the goal").
/// @param about_sport  of the whole text; then only a sentence with armed or official words tells of force.
/// Cost: a stretch of 25 words on both sides.
bool is_without_force(const ClauseTree& tree, const PartyFinder& parties, const PredicateRow& row,
                      const EventTelling& telling, bool about_sport);

/// Whether an attack is made in words: on a record or a verdict, or by one named person on another with nobody armed
/// near.
bool is_attack_in_words(const ClauseTree& tree, const PartyFinder& parties, const EventTelling& telling);

}  // namespace dateline
