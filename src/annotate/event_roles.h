#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "annotate/event_lexicon.h"
#include "annotate/event_parties.h"
#include "annotate/propositions.h"

namespace dateline {

/// Head words of who acts and who receives.
struct EventParties {
  std::vector<std::size_t> actors, recipients;
};

/// What the argument head says of a word; empty where there is no model. Called only where the tree is silent.
using ArgumentsOf = std::function<std::vector<Argument>(std::size_t)>;

/// Reads the parties of a matched event off the tree, then off PropBank's roles, then off the nearest parties in the
/// clause.
///
/// @param light  for an event noun, the verb it is the object of, where that says only that it is done ("carried out a
///               raid"); else ClauseTree::none.
EventParties find_parties(const ClauseTree& tree, const PartyFinder& finder, const EventMatch& match, std::size_t light,
                          const ArgumentsOf& arguments_of);

}  // namespace dateline
