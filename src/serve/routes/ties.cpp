#include "dateline/reported_rows.h"
#include "serve/report_filter.h"
#include "serve/routes/routes.h"

namespace dateline::serve {

namespace {

constexpr std::uint64_t default_evidence = 5;
constexpr std::uint64_t highest_evidence = 1000;

}  // namespace

Reply get_ties(const Request& request, Service& service) {
  Result<RowsAsked> asked = rows_asked(request);
  if (!asked) return error_reply(asked.error());
  Result<std::uint64_t> evidence = number_param(request, "evidence", default_evidence, highest_evidence);
  if (!evidence) return error_reply(evidence.error());
  auto store = service.stores.lend();
  if (!store) return error_reply(store.error());
  Result<TieList> list = list_ties(**store, asked->filter, asked->offset, asked->limit, *evidence);
  if (!list) return error_reply(list.error());
  if (asked->csv) return csv_reply(to_csv(list->rows), "ties.csv");
  std::vector<std::string> rows;
  for (const TieRow& row : list->rows) rows.push_back(to_json(row));
  return rows_reply(*asked, list->total, "", "ties", rows);
}

}  // namespace dateline::serve
