#pragma once

#include <string>

#include "dateline/record/record.h"
#include "serve/http.h"
#include "serve/service.h"

namespace dateline::serve {

/// The record that the route's {id} names. Errors: not_found, those of the store.
Result<Record> stored_article(const Request& request, const Store& store);

}  // namespace dateline::serve
