#include "dateline/reported_rows.h"
#include "serve/report_filter.h"
#include "serve/routes/routes.h"

namespace dateline::serve {

Reply get_places(const Request& request, Service& service) {
  Result<RowsAsked> asked = rows_asked(request);
  if (!asked) return error_reply(asked.error());
  auto store = service.stores.lend();
  if (!store) return error_reply(store.error());
  Result<PlaceList> list = list_places(**store, asked->filter, asked->offset, asked->limit);
  if (!list) return error_reply(list.error());
  if (asked->csv) {
    std::string lines;
    append_csv_line(lines, place_columns());
    for (const PlaceRow& row : list->rows) append_csv_line(lines, cells(row));
    return csv_reply(std::move(lines), "places.csv");
  }
  std::vector<std::string> rows;
  for (const PlaceRow& row : list->rows) rows.push_back(to_json(row));
  return rows_reply(*asked, list->total, "\"withheld\":" + std::to_string(list->withheld) + ",", "places", rows);
}

}  // namespace dateline::serve
