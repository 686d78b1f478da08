#pragma once

#include <cstdint>
#include <string>

#include "cli/terminal.h"
#include "dateline/reported.h"

namespace dateline::cli {

/// A paragraph about an event: what, who, where, when; its sentence; on whose word.
std::string event_paragraph(const EventRow& row, const Terminal& terminal);

/// A line of a timeline: when, what, who, where.
std::string timeline_line(const EventRow& row, const Terminal& terminal);

/// A paragraph about a claim: who says what, and where it stands.
std::string claim_paragraph(const ClaimRow& row, const Terminal& terminal);

/// A line about a place.
std::string place_line(const PlaceRow& row, const Terminal& terminal);

/// The rows of a list of events, for --json.
std::string events_json(const EventList& list, std::uint64_t offset);

/// "1 to 20 of 35. Reported, not established."
std::string list_end(std::uint64_t offset, std::uint64_t shown, std::uint64_t total);

}  // namespace dateline::cli
