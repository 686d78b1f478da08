#include <algorithm>
#include <nlohmann/json.hpp>

#include "serve/article_filter.h"
#include "serve/routes/routes.h"
#include "text/csv_line.h"
#include "text/utf8.h"

namespace dateline::serve {

namespace {

constexpr std::uint64_t default_limit = 50;
constexpr std::uint64_t highest_limit = 10'000;
constexpr std::uint64_t highest_offset = 1'000'000'000;

using Json = nlohmann::ordered_json;

Json nullable(const std::optional<std::string>& value) { return value ? Json(*value) : Json(nullptr); }

Json row_json(const ArticleRow& row) {
  utf8::CodePointIndex code_points(row.snippet);
  Json hits = Json::array();
  for (Span hit : row.snippet_hits)
    hits.push_back({code_points.code_points_before(hit.begin), code_points.code_points_before(hit.end)});
  return {{"id", row.id},
          {"key", row.key},
          {"title", nullable(row.title)},
          {"outlet", nullable(row.outlet)},
          {"origin", nullable(row.origin)},
          {"url", nullable(row.url)},
          {"published", nullable(row.published)},
          {"language", row.language},
          {"words", row.word_count},
          {"snippet", row.snippet},
          {"snippet_hits", std::move(hits)}};
}

Reply rows_csv(const std::vector<ArticleRow>& rows) {
  std::string csv =
      csv_line({"id", "key", "title", "outlet", "origin", "url", "published", "language", "words", "snippet"});
  for (const ArticleRow& row : rows)
    csv += csv_line({row.id, row.key, row.title.value_or(""), row.outlet.value_or(""), row.origin.value_or(""),
                     row.url.value_or(""), row.published.value_or(""), row.language, std::to_string(row.word_count),
                     row.snippet});
  return csv_reply(std::move(csv), "articles.csv");
}

}  // namespace

Reply get_articles(const Request& request, Service& service) {
  ArticleFilter filter = article_filter(request);
  Result<ArticleOrder> order = article_order(request);
  if (!order) return error_reply(order.error());
  Result<std::uint64_t> offset = number_param(request, "offset", 0, highest_offset);
  if (!offset) return error_reply(offset.error());
  Result<std::uint64_t> limit = number_param(request, "limit", default_limit, highest_limit);
  if (!limit) return error_reply(limit.error());
  Result<bool> csv = wants_csv(request);
  if (!csv) return error_reply(csv.error());

  auto store = service.stores.lend();
  if (!store) return error_reply(store.error());
  Result<ArticleList> list = list_articles(**store, filter, *order, *offset, *limit);
  if (!list) return error_reply(list.error());
  if (*csv) return rows_csv(list->rows);

  Json rows = Json::array();
  for (const ArticleRow& row : list->rows) rows.push_back(row_json(row));
  return json_reply({{"total", list->total}, {"offset", *offset}, {"limit", *limit}, {"articles", std::move(rows)}});
}

}  // namespace dateline::serve
