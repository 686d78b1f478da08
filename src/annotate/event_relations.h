#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "annotate/clause_tree.h"
#include "annotate/event_parties.h"
#include "annotate/find_events.h"
#include "dateline/record/annotations.h"

namespace dateline {

/// The entity that a head word's mention belongs to, and the attribution in whose content a span stands.
using EntityOfWord = std::function<std::optional<std::size_t>(std::size_t)>;
using AttributionOfSpan = std::function<std::optional<std::size_t>(Span)>;

/// Ties between two entities: those that an event shows ("gives shelter", "trains", "fights"), and those that a noun
/// states
/// ("a Harun leader", "a member of", "ties with", "under the Front's protection").
///
/// What is denied, planned or only possible ties nobody. Sorted by evidence, none twice. Cost: linear.
/// @param events  one a telling, not yet joined; none where the telling was left out.
std::vector<Relation> find_relations(const ClauseTree& tree, const PartyWords& words,
                                     const std::vector<EventTelling>& tellings,
                                     const std::vector<std::optional<Event>>& events, const EntityOfWord& entity_of,
                                     const AttributionOfSpan& attribution_of, const std::vector<Entity>& entities);

}  // namespace dateline
