#pragma once

#include "dateline/reported.h"

// Rows that are handed on: persons who hold no public role in an article are shown by role, as by_role() of conceal.h
// shows them in exports. Spans count code points of the text that such an export has.
namespace dateline {

/// Errors: those of reading the articles. Cost: one record read for each article of the rows.
Result<void> show_by_role(const Store& store, EventList& list);
Result<void> show_by_role(const Store& store, ClaimList& list);

/// list_ties, with persons who hold no public role in an article shown by role there. A tie that some articles tell of
/// such a person is told in parts: that of the articles that name both ends, and one of each other, as "[victim] of
/// 5b0c2f6e". `offset`, `limit` and the total count ties before they are parted, so that no page depends on another: a
/// page may have more rows than `limit`. Who is named is called as those articles have it.
/// Errors: those of list_ties and of reading. Cost: one record read for each article of the rows.
Result<TieList> ties_by_role(const Store& store, const ReportFilter& filter, std::uint64_t offset, std::uint64_t limit,
                             std::uint64_t evidence);

}  // namespace dateline
