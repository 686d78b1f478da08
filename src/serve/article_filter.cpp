#include "serve/article_filter.h"

namespace dateline::serve {

ArticleFilter article_filter(const Request& request) {
  ArticleFilter filter;
  filter.words = request.param("words");
  filter.outlets = request.all_params("outlet");
  filter.origins = request.all_params("origin");
  filter.languages = request.all_params("language");
  filter.dates = request.all_params("date");
  if (std::string from = request.param("from"); !from.empty()) filter.from = std::move(from);
  if (std::string to = request.param("to"); !to.empty()) filter.to = std::move(to);
  filter.actor_ids = request.all_params("actor_id");
  return filter;
}

Result<ArticleOrder> article_order(const Request& request) {
  std::string order = request.param("order");
  if (order.empty()) return request.param("words").empty() ? ArticleOrder::newest : ArticleOrder::relevance;
  if (order == "newest") return ArticleOrder::newest;
  if (order == "oldest") return ArticleOrder::oldest;
  if (order == "relevance") return ArticleOrder::relevance;
  if (order == "title") return ArticleOrder::title;
  return fail(ErrorCode::bad_request, "expected newest, oldest, relevance or title, found \"" + order + "\"", "order");
}

}  // namespace dateline::serve
