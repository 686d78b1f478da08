#pragma once

#include <vector>

#include "dateline/record/record.h"
#include "dateline/record/rows.h"

namespace dateline {

/// The rows of one record, in its order: what list_events and list_claims read of the same article from a store.
/// TableRow is EventRow, ClaimRow or EntityRow.
template <class TableRow>
std::vector<TableRow> rows_of(const Record& record) = delete;
template <>
std::vector<EventRow> rows_of<EventRow>(const Record& record);
template <>
std::vector<ClaimRow> rows_of<ClaimRow>(const Record& record);
template <>
std::vector<EntityRow> rows_of<EntityRow>(const Record& record);

}  // namespace dateline
