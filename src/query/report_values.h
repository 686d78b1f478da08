#pragma once

#include "dateline/reported.h"
#include "store/sqlite.h"

namespace dateline {

/// The filter with its values as the store writes them: types and countries in capitals.
///
/// Errors: bad_request, naming the field, what it knows and what was found: for a type that is none of PLOVER's and
/// none that the store has, a status, stance, voice or kind of source that there is not, a country that is no two
/// letters, a day that the calendar does not have, a range or a box that ends before it begins.
Result<ReportFilter> with_known_values(const Database& database, const ReportFilter& filter);

/// Brings countries to capitals. Errors: bad_request, for one that is not two letters.
Result<void> expect_countries(std::vector<std::string>& countries);

}  // namespace dateline
