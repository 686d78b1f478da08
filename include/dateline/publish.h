#pragma once

#include "dateline/reported.h"

// Rows that are handed on: persons who hold no public role in an article are shown by role, as by_role() of conceal.h
// shows them in exports. Spans count code points of the text that such an export has.
namespace dateline {

/// Errors: those of reading the articles. Cost: one record read for each article of the rows.
Result<void> show_by_role(const Store& store, EventList& list);
Result<void> show_by_role(const Store& store, ClaimList& list);

}  // namespace dateline
