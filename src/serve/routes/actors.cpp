#include "dateline/reported_rows.h"
#include "serve/report_filter.h"
#include "serve/routes/routes.h"

namespace dateline::serve {

namespace {

constexpr std::uint64_t default_evidence = 3;
constexpr std::uint64_t highest_evidence = 1000;

}  // namespace

Reply get_actors(const Request& request, Service& service) {
  Result<RowsAsked> asked = rows_asked(request);
  if (!asked) return error_reply(asked.error());
  Result<std::uint64_t> evidence = number_param(request, "evidence", default_evidence, highest_evidence);
  if (!evidence) return error_reply(evidence.error());
  ActorFilter filter{request.all_params("name"), request.all_params("id"), request.all_params("type"),
                     request.all_params("country"), request.all_params("kind")};
  auto store = service.stores.lend();
  if (!store) return error_reply(store.error());
  Result<ActorList> list = list_actors(**store, filter, asked->offset, asked->limit, *evidence);
  if (!list) return error_reply(list.error());
  if (asked->csv) {
    std::string lines;
    append_csv_line(lines, actor_columns());
    for (const ActorRow& row : list->rows)
      for (const std::vector<std::string>& line : lines_of_cells(row)) append_csv_line(lines, line);
    return csv_reply(std::move(lines), "actors.csv");
  }
  std::vector<std::string> rows;
  for (const ActorRow& row : list->rows) rows.push_back(to_json(row));
  return rows_reply(*asked, list->total, "", "actors", rows);
}

}  // namespace dateline::serve
