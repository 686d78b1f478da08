#include "serve/article_filter.h"

#include <string_view>

namespace dateline::serve {

namespace {

bool is_digits(std::string_view text) { return text.find_first_not_of("0123456789") == std::string_view::npos; }

// "2021", "2021-04" or "2021-04-30". Whether the month has that day is the query's business: no article does.
bool is_date(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  if (!is_digits(text.substr(0, 4))) return false;
  if (text.size() >= 7 && (text[4] != '-' || !is_digits(text.substr(5, 2)))) return false;
  return text.size() < 10 || (text[7] == '-' && is_digits(text.substr(8, 2)));
}

Result<std::optional<std::string>> day_param(const Request& request, const std::string& name) {
  std::string value = request.param(name);
  if (value.empty()) return std::nullopt;
  if (value.size() != 10 || !is_date(value))
    return fail(ErrorCode::bad_request, "expected a date such as 2021-04-30, found \"" + value + "\"", name);
  return value;
}

}  // namespace

Result<ArticleFilter> article_filter(const Request& request) {
  ArticleFilter filter;
  filter.words = request.param("words");
  filter.outlets = request.all_params("outlet");
  filter.origins = request.all_params("origin");
  filter.languages = request.all_params("language");
  filter.dates = request.all_params("date");
  for (const std::string& date : filter.dates)
    if (date != "none" && !is_date(date))
      return fail(ErrorCode::bad_request, "expected 2021, 2021-04, 2021-04-30 or none, found \"" + date + "\"", "date");
  Result<std::optional<std::string>> from = day_param(request, "from");
  if (!from) return tl::unexpected(from.error());
  Result<std::optional<std::string>> to = day_param(request, "to");
  if (!to) return tl::unexpected(to.error());
  filter.from = *from;
  filter.to = *to;
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
