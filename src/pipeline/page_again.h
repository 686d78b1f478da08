#pragma once

#include "dateline/pipeline.h"

namespace dateline {

/// A record's page, from the store, as it was read when it came in; with the names that are withheld.
Result<Page> stored_page(const Store& store, const Record& record);

/// The record read anew from its page. What the store knows of it besides stays: its id, and what its feed or its line
/// said of it, as far as no name is withheld there. Errors: those of read_page.
Result<Record> read_anew(const Record& record, const Page& page, const Models* models);

}  // namespace dateline
