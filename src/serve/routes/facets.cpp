#include <array>
#include <nlohmann/json.hpp>

#include "serve/article_filter.h"
#include "serve/routes/routes.h"
#include "text/csv_line.h"

namespace dateline::serve {

Reply get_facets(const Request& request, Service& service) {
  Result<ArticleFilter> filter = article_filter(request);
  if (!filter) return error_reply(filter.error());
  Result<bool> csv = wants_csv(request);
  if (!csv) return error_reply(csv.error());
  auto store = service.stores.lend();
  if (!store) return error_reply(store.error());
  Result<Facets> found = facets(**store, *filter);
  if (!found) return error_reply(found.error());

  // A facet has the name of the parameter that its values are given to.
  const std::array<std::pair<const char*, const std::vector<Facet>*>, 4> all{{{"outlet", &found->outlets},
                                                                              {"origin", &found->origins},
                                                                              {"language", &found->languages},
                                                                              {"date", &found->years}}};
  if (*csv) {
    std::string lines = csv_line({"facet", "value", "count"});
    for (const auto& [facet, values] : all)
      for (const Facet& one : *values) lines += csv_line({facet, one.value, std::to_string(one.count)});
    return csv_reply(std::move(lines), "facets.csv");
  }
  nlohmann::ordered_json out;
  for (const auto& [facet, values] : all) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Facet& one : *values) list.push_back({{"value", one.value}, {"count", one.count}});
    out[facet] = std::move(list);
  }
  return json_reply(out);
}

}  // namespace dateline::serve
