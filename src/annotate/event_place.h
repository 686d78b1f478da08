#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "annotate/clause_tree.h"
#include "annotate/event_parties.h"
#include "annotate/token_range.h"
#include "dateline/record/event.h"

namespace dateline {

/// The head word of the place where an event happened: what "in", "near", "outside" govern among what hangs on the
/// trigger, then behind it, then on the verb that governs it; a name first, else a place without one ("a checkpoint");
/// then a recipient that is a place; then the only such phrase of the sentence. Of what is said rather than done only
/// the trigger's own phrases count. An adjective ("Afghan") and part of a party's name are no places. `sentence` holds
/// the trigger. Cost: linear in the sentence.
std::optional<std::size_t> find_event_place(const ClauseTree& tree, const PartyWords& words, EventType type,
                                            std::size_t trigger, const std::vector<std::size_t>& recipients,
                                            TokenRange sentence);

}  // namespace dateline
