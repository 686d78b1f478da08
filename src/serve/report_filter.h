#pragma once

#include <string>
#include <vector>

#include "dateline/reported.h"
#include "serve/http.h"

namespace dateline::serve {

/// The filter that a request's parameters name, as http_api.yaml lists them. Errors: bad_request for a box that is not
/// four numbers, and for `named` that is neither true nor false; the other values are looked at where they are used.
Result<ReportFilter> report_filter(const Request& request);

/// The filter of actors that a request's parameters name; its values are looked at where they are used.
ActorFilter actor_filter(const Request& request);

/// ?order=newest|oldest|time. Errors: bad_request for another one.
Result<ReportOrder> report_order(const Request& request);

/// Which rows of a list, and in which form.
struct RowsAsked {
  ReportFilter filter;
  std::uint64_t offset = 0;
  std::uint64_t limit = 0;
  bool csv = false;
};

Result<RowsAsked> rows_asked(const Request& request);

}  // namespace dateline::serve
