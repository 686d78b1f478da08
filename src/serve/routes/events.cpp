#include "dateline/reported_rows.h"
#include "serve/report_filter.h"
#include "serve/routes/routes.h"

namespace dateline::serve {

Reply get_events(const Request& request, Service& service) {
  Result<RowsAsked> asked = rows_asked(request);
  if (!asked) return error_reply(asked.error());
  Result<ReportOrder> order = report_order(request);
  if (!order) return error_reply(order.error());
  auto store = service.stores.lend();
  if (!store) return error_reply(store.error());
  Result<EventList> list = list_events(**store, asked->filter, *order, asked->offset, asked->limit);
  if (!list) return error_reply(list.error());
  if (asked->csv) return csv_reply(to_csv(list->rows), "events.csv");
  std::vector<std::string> rows;
  for (const EventRow& row : list->rows) rows.push_back(to_json(row));
  return rows_reply(*asked, list->total, "\"dated\":" + std::to_string(list->dated) + ",", "events", rows);
}

}  // namespace dateline::serve
