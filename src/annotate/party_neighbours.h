#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "annotate/clause_tree.h"
#include "annotate/event_parties.h"

namespace dateline {

/// Parties by where they stand, for phrases that the parser hung elsewhere. Each gives a head word that is none of
/// `others`, or ClauseTree::none, and looks at some fifteen words from `from` on.

/// "Held a meeting *with X*": the first party behind a preposition, before a verb or the sentence's end.
std::size_t party_behind(const ClauseTree& tree, const PartyFinder& finder, std::string_view preposition,
                         std::size_t from, std::span<const std::size_t> others);

/// "Met *Varnia's president Osk*": the noun of the words right behind a verb, where it is a party.
std::size_t party_right_behind(const ClauseTree& tree, const PartyFinder& finder, std::size_t from,
                               std::span<const std::size_t> others);

}  // namespace dateline
