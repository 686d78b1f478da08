#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "annotate/clause_tree.h"
#include "annotate/event_parties.h"
#include "annotate/token_range.h"

namespace dateline {

/// The head word of the name of the place where an event happened: what "in", "near", "outside" govern among what hangs
/// on the trigger, then on the verb that governs it; then a recipient that is a place; then the only such phrase of the
/// sentence. An adjective ("Afghan") is no place. `sentence` holds the trigger. Cost: linear in the sentence.
std::optional<std::size_t> find_event_place(const ClauseTree& tree, const PartyWords& words, std::size_t trigger,
                                            const std::vector<std::size_t>& recipients, TokenRange sentence);

}  // namespace dateline
