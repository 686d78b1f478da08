#pragma once

#include <vector>

#include "annotate/clause_tree.h"
#include "annotate/find_events.h"
#include "dateline/record/event.h"

namespace dateline {

/// Takes out nouns without a party ("the operation") that take up no event told before.
void leave_out_unfounded(const ClauseTree& tree, std::vector<EventTelling>& tellings, std::vector<Event>& events);

/// Joins tellings of one event: same type, the same word or one that takes it up ("the attack"), and nothing in
/// parties, place, time, count or status that contradicts. What one telling lacks is taken from the other; the fullest
/// gives the trigger, and the attribution, but for an event that is told once in the outlet's own voice: it has none.
///
/// @param events    in the text's order, one a telling.
/// @param tellings  of the same order and number.
/// @return          for each telling the index of its event in `events`, which holds the joined ones, sorted by
/// trigger; no_event for a noun without a party that nothing before agrees with. Cost: each telling is compared with at
/// most 200 events before it.
constexpr std::size_t no_event = static_cast<std::size_t>(-1);
std::vector<std::size_t> join_same_events(const ClauseTree& tree, const std::vector<EventTelling>& tellings,
                                          std::vector<Event>& events);

}  // namespace dateline
