#pragma once

#include <cstdint>
#include <string>

#include "cli/terminal.h"
#include "dateline/reported.h"

namespace dateline::cli {

/// A paragraph about an event: what, who, where, when; its sentence; on whose word.
std::string event_paragraph(const EventRow& row, const Terminal& terminal);

/// What, who, where, when, how many, and on whose word where it is not the outlet's own; without a line end.
std::string event_facts(const EventRow& row);

/// A line of a timeline: when, what, who, where.
std::string timeline_line(const EventRow& row, const Terminal& terminal);

/// A paragraph about a claim: who says what, and where it stands.
std::string claim_paragraph(const ClaimRow& row, const Terminal& terminal);

/// A line about a place.
std::string place_line(const PlaceRow& row, const Terminal& terminal);

/// A paragraph about an actor: its names, and why they are taken to be its; with articles that have them, if any.
std::string actor_paragraph(const ActorRow& row, const Terminal& terminal);

/// A paragraph about a tie: who with whom, by what, how often, and the words it rests on.
std::string tie_paragraph(const TieRow& row, const Terminal& terminal);

/// "1 to 20 of 35. Reported, not established."
std::string list_end(std::uint64_t offset, std::uint64_t shown, std::uint64_t total);

}  // namespace dateline::cli
