#include "dateline/reported_rows.h"
#include "serve/report_filter.h"
#include "serve/routes/routes.h"

namespace dateline::serve {

Reply get_claims(const Request& request, Service& service) {
  Result<RowsAsked> asked = rows_asked(request);
  if (!asked) return error_reply(asked.error());
  Result<ReportOrder> order = report_order(request);
  if (!order) return error_reply(order.error());
  auto store = service.stores.lend();
  if (!store) return error_reply(store.error());
  Result<ClaimList> list = list_claims(**store, asked->filter, *order, asked->offset, asked->limit);
  if (!list) return error_reply(list.error());
  if (asked->csv) return csv_reply(to_csv(list->rows), "claims.csv");
  std::vector<std::string> rows;
  for (const ClaimRow& row : list->rows) rows.push_back(to_json(row));
  return rows_reply(*asked, list->total, "", "claims", rows);
}

}  // namespace dateline::serve
