#pragma once

#include <cstddef>
#include <string>

#include "cli/terminal.h"
#include "dateline/record/record.h"

namespace dateline::cli {

// Lists of what one article reports, each a line or a paragraph an item, in the order of the text. After `items_max`
// the rest is counted, and the flag named that shows all.

/// What happened: id, what, who to whom, where, when, how many, and on whose word where it is not the outlet's own.
std::string events_view(const Record& record, const Terminal& terminal, std::size_t columns, std::size_t items_max);

/// The places named: mentions, and what the gazetteer makes of them; a place that is not resolved is said to be so.
std::string places_view(const Record& record, const Terminal& terminal, std::size_t columns, std::size_t items_max);

/// The times: the words, their value, and what it was worked out from.
std::string times_view(const Record& record, const Terminal& terminal, std::size_t columns, std::size_t items_max);

}  // namespace dateline::cli
