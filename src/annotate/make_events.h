#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "annotate/clause_tree.h"
#include "annotate/find_events.h"
#include "annotate/mentions.h"
#include "dateline/record/annotations.h"
#include "dateline/record/document.h"

namespace dateline {

/// The mentions that parties of events are, made where none is headed by the word. Call before the mentions are
/// chained: appends, so that sorting by head is the caller's.
/// @return  indices in `mentions` of parties and places of the tellings.
std::vector<std::size_t> add_party_mentions(const ClauseTree& tree, const std::vector<EventTelling>& tellings,
                                            std::vector<MentionTokens>& mentions);

/// Which entity each head word belongs to.
class EntityOfHead {
 public:
  EntityOfHead(const std::vector<MentionTokens>& mentions,
               const std::vector<std::optional<std::size_t>>& entity_of_mention, std::size_t token_count);
  std::optional<std::size_t> operator()(std::size_t head) const { return entity_[head]; }

 private:
  std::vector<std::optional<std::size_t>> entity_;
};

/// Turns tellings into events and relations of `annotations`, whose entities, attributions and times are found already:
/// parties become entities, each telling gets its attribution, place, time and count, and tellings of one event are
/// joined. Cost: linear in tellings, but for finding their attributions and joining (same_event.h).
void make_events(const Document& document, const ClauseTree& tree, const PartyWords& words,
                 const std::vector<EventTelling>& tellings, const EntityOfHead& entity_of, Annotations& annotations);

}  // namespace dateline
