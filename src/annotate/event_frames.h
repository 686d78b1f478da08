#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "annotate/clause_tree.h"
#include "annotate/event_lexicon.h"
#include "dateline/record/event.h"

namespace dateline {

/// What stands around an event word and turns it: "will", "plans to", "refused to", "not", "may".
struct EventFrame {
  bool intends = false;
  bool declines = false;
  bool obliges = false;
  bool negated = false;
  bool possible = false;
  bool ongoing = false;
  bool planned = false;      ///< without the subject's commitment: "the planned visit", "is expected to"
  bool conditional = false;  ///< "unless", "if ... not" follows
};

/// Reads auxiliaries, negation and the governing words of an event word.
/// @param matches  one entry a token, as match_event() gives it.
EventFrame read_frame(const ClauseTree& tree, std::span<const std::optional<EventMatch>> matches, std::size_t head);

/// How far it came about. `is_noun`: without a verb's tense.
EventStatus status_of(const EventFrame& frame, bool is_noun);

/// Verbal and material cooperation, verbal and material conflict: 1 to 4.
int quad_class(EventType type);

/// The type that the frame makes of it: "will provide" agrees, "will bomb" threatens, "will not meet" rejects.
EventType framed_type(EventType type, const EventFrame& frame);

}  // namespace dateline
