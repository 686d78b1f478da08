#include <nlohmann/json.hpp>

#include "dateline/query.h"
#include "serve/routes/routes.h"
#include "text/csv_line.h"

namespace dateline::serve {

Reply get_skipped(const Request& request, Service& service) {
  Result<std::uint64_t> limit = number_param(request, "limit", 1000, 100'000);
  if (!limit) return error_reply(limit.error());
  Result<bool> csv = wants_csv(request);
  if (!csv) return error_reply(csv.error());
  auto store = service.stores.lend();
  if (!store) return error_reply(store.error());
  Result<std::vector<SkippedRow>> rows = list_skipped(**store, *limit);
  if (!rows) return error_reply(rows.error());

  if (*csv) {
    std::string lines = csv_line({"path", "offset", "code", "message"});
    for (const SkippedRow& row : *rows)
      lines += csv_line({row.path, std::to_string(row.offset), row.code, row.message});
    return csv_reply(std::move(lines), "skipped.csv");
  }
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const SkippedRow& row : *rows)
    list.push_back({{"path", row.path}, {"offset", row.offset}, {"code", row.code}, {"message", row.message}});
  return json_reply({{"skipped", std::move(list)}});
}

}  // namespace dateline::serve
