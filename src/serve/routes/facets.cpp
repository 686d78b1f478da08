#include <nlohmann/json.hpp>

#include "serve/article_filter.h"
#include "serve/report_filter.h"
#include "serve/routes/routes.h"
#include "text/csv_line.h"

namespace dateline::serve {

namespace {

// A facet has the name of the parameter that its values are given to.
using NamedFacets = std::vector<std::pair<const char*, std::vector<Facet>>>;

Reply reply_with(const NamedFacets& facets, bool csv, const std::string& file_name) {
  if (csv) {
    std::string lines = csv_line({"facet", "value", "count"});
    for (const auto& [facet, values] : facets)
      for (const Facet& one : values) lines += csv_line({facet, one.value, std::to_string(one.count)});
    return csv_reply(std::move(lines), file_name);
  }
  nlohmann::ordered_json out;
  for (const auto& [facet, values] : facets) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Facet& one : values) list.push_back({{"value", one.value}, {"count", one.count}});
    out[facet] = std::move(list);
  }
  return json_reply(out);
}

// Answers with what `find`, a Result<NamedFacets>(const Store&), gives.
template <class Find>
Reply answer_facets(const Request& request, Service& service, const std::string& file_name, const Find& find) {
  Result<bool> csv = wants_csv(request);
  if (!csv) return error_reply(csv.error());
  auto store = service.stores.lend();
  if (!store) return error_reply(store.error());
  Result<NamedFacets> found = find(**store);
  if (!found) return error_reply(found.error());
  return reply_with(*found, *csv, file_name);
}

}  // namespace

Reply get_facets(const Request& request, Service& service) {
  return answer_facets(request, service, "facets.csv", [&](const Store& store) {
    return facets(store, article_filter(request)).map([](Facets&& all) {
      return NamedFacets{{"outlet", std::move(all.outlets)},
                         {"origin", std::move(all.origins)},
                         {"language", std::move(all.languages)},
                         {"date", std::move(all.years)}};
    });
  });
}

Reply get_claim_facets(const Request& request, Service& service) {
  return answer_facets(request, service, "claim_facets.csv", [&](const Store& store) -> Result<NamedFacets> {
    return report_filter(request)
        .and_then([&](const ReportFilter& filter) { return claim_facets(store, filter); })
        .map([](ClaimFacets&& all) {
          return NamedFacets{{"stance", std::move(all.stances)},
                             {"source_kind", std::move(all.source_kinds)},
                             {"named", std::move(all.named)}};
        });
  });
}

Reply get_actor_facets(const Request& request, Service& service) {
  return answer_facets(request, service, "actor_facets.csv", [&](const Store& store) {
    return actor_facets(store, actor_filter(request)).map([](ActorFacets&& all) {
      return NamedFacets{
          {"type", std::move(all.types)}, {"country", std::move(all.countries)}, {"kind", std::move(all.kinds)}};
    });
  });
}

}  // namespace dateline::serve
