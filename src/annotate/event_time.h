#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "annotate/clause_tree.h"
#include "annotate/find_events.h"
#include "annotate/token_range.h"
#include "dateline/record/event.h"
#include "dateline/record/timex.h"

namespace dateline {

/// When one telling says that its event happened: by a time of the text, or from another event.
struct ToldTime {
  std::optional<std::size_t> timex{};  ///< index in the text's time expressions
  std::optional<Span> span{};          ///< of a relative form, "in the ten days afterwards"
  std::optional<TimeRelation> relation{};
  std::optional<std::string> duration{};  ///< ISO 8601
  std::optional<TimeBound> bound{};
  std::optional<std::size_t> anchor{};  ///< index in the tellings: the event it is told from
};

/// One entry a telling. A time goes to the event whose trigger governs it, or whose trigger is subject or object of the
/// verb that does; a time that none governs to the nearest event of its sentence, unless a word of saying governs it.
/// "Two days after the raid", "before the vote", "during the talks" name their event; "two days later", "in the ten
/// days afterwards", "followed" are told from the last event before, of those done rather than said where there is one.
///
/// `is_cue` says of each token whether it is a cue of an attribution. `tellings` are sorted by head. Cost: linear in
/// words, but for the depth of the tree.
std::vector<ToldTime> find_event_times(const ClauseTree& tree, const std::vector<EventTelling>& tellings,
                                       std::span<const Timex> timexes, const std::vector<TokenRange>& sentences,
                                       const std::vector<bool>& is_cue);

}  // namespace dateline
