#include "dateline/reported_rows.h"
#include "serve/report_filter.h"
#include "serve/routes/routes.h"

namespace dateline::serve {

namespace {

constexpr std::uint64_t default_evidence = 5;
constexpr std::uint64_t default_actor_evidence = 3;
constexpr std::uint64_t highest_evidence = 1000;

// The rows that a request asks for, as JSON or CSV. `find` gives the list: Result<List>(const Store&, const
// RowsAsked&).
template <class Find>
Reply reply_with_rows(const Request& request, Service& service, const std::string& name, const Find& find) {
  Result<RowsAsked> asked = rows_asked(request);
  if (!asked) return error_reply(asked.error());
  auto store = service.stores.lend();
  if (!store) return error_reply(store.error());
  auto list = find(**store, *asked);
  if (!list) return error_reply(list.error());
  if (asked->csv) return csv_reply(to_csv(list->rows), name + ".csv");
  Reply reply;
  reply.body = "{\"offset\":" + std::to_string(asked->offset) + ",\"limit\":" + std::to_string(asked->limit) + "," +
               json_members(*list) + "}\n";
  return reply;
}

}  // namespace

Reply get_events(const Request& request, Service& service) {
  return reply_with_rows(request, service, "events", [&](const Store& store, const RowsAsked& asked) {
    return report_order(request).and_then(
        [&](ReportOrder order) { return list_events(store, asked.filter, order, asked.offset, asked.limit); });
  });
}

Reply get_timeline(const Request& request, Service& service) {
  return reply_with_rows(request, service, "timeline", [](const Store& store, const RowsAsked& asked) {
    return timeline(store, asked.filter, asked.offset, asked.limit);
  });
}

Reply get_claims(const Request& request, Service& service) {
  return reply_with_rows(request, service, "claims", [&](const Store& store, const RowsAsked& asked) {
    return report_order(request).and_then(
        [&](ReportOrder order) { return list_claims(store, asked.filter, order, asked.offset, asked.limit); });
  });
}

Reply get_places(const Request& request, Service& service) {
  return reply_with_rows(request, service, "places", [](const Store& store, const RowsAsked& asked) {
    return list_places(store, asked.filter, asked.offset, asked.limit);
  });
}

Reply get_actors(const Request& request, Service& service) {
  return reply_with_rows(request, service, "actors", [&](const Store& store, const RowsAsked& asked) {
    return number_param(request, "evidence", default_actor_evidence, highest_evidence)
        .and_then([&](std::uint64_t evidence) {
          return list_actors(store, actor_filter(request), asked.offset, asked.limit, evidence);
        });
  });
}

Reply get_ties(const Request& request, Service& service) {
  return reply_with_rows(request, service, "ties", [&](const Store& store, RowsAsked asked) {
    asked.filter.labels = request.all_params("label");
    return number_param(request, "evidence", default_evidence, highest_evidence).and_then([&](std::uint64_t evidence) {
      return list_ties(store, asked.filter, asked.offset, asked.limit, evidence);
    });
  });
}

}  // namespace dateline::serve
