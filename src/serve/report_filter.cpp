#include "serve/report_filter.h"

#include <charconv>

namespace dateline::serve {

namespace {

constexpr std::uint64_t default_limit = 50;
constexpr std::uint64_t highest_limit = 10'000;
constexpr std::uint64_t highest_offset = 1'000'000'000;

std::optional<std::string> given(const Request& request, const std::string& name) {
  std::string value = request.param(name);
  return value.empty() ? std::nullopt : std::optional(value);
}

std::optional<bool> truth(const std::string& text) {
  if (text == "true" || text == "1") return true;
  if (text == "false" || text == "0") return false;
  return std::nullopt;
}

}  // namespace

Result<ReportFilter> report_filter(const Request& request) {
  ReportFilter filter;
  filter.articles.words = request.param("words");
  filter.articles.outlets = request.all_params("outlet");
  filter.articles.origins = request.all_params("origin");
  filter.articles.languages = request.all_params("language");
  filter.articles.dates = request.all_params("date");
  filter.articles.from = given(request, "published_from");
  filter.articles.to = given(request, "published_to");
  filter.article = request.param("article");
  filter.text = request.param("text");
  filter.types = request.all_params("type");
  filter.modes = request.all_params("mode");
  filter.contexts = request.all_params("context");
  filter.parties = request.all_params("party");
  filter.actors = request.all_params("actor");
  filter.recipients = request.all_params("recipient");
  filter.places = request.all_params("place");
  filter.countries = request.all_params("country");
  filter.from = given(request, "from");
  filter.to = given(request, "to");
  filter.statuses = request.all_params("status");
  filter.voices = request.all_params("voice");
  filter.stances = request.all_params("stance");
  filter.source_kinds = request.all_params("source_kind");
  filter.speakers = request.all_params("speaker");
  filter.party_ids = request.all_params("party_id");
  filter.speaker_ids = request.all_params("speaker_id");
  if (std::string named = request.param("named"); !named.empty()) {
    filter.named = truth(named);
    if (!filter.named) return fail(ErrorCode::bad_request, "expected true or false, found \"" + named + "\"", "named");
  }
  if (std::string box = request.param("box"); !box.empty()) {
    Result<std::array<double, 4>> degrees = box_of(box);
    if (!degrees) return tl::unexpected(degrees.error());
    filter.box = *degrees;
  }
  return filter;
}

ActorFilter actor_filter(const Request& request) {
  ActorFilter filter;
  filter.names = request.all_params("name");
  filter.ids = request.all_params("id");
  filter.types = request.all_params("type");
  filter.countries = request.all_params("country");
  filter.kinds = request.all_params("kind");
  filter.words = request.param("words");
  return filter;
}

Result<ReportOrder> report_order(const Request& request) {
  std::string order = request.param("order");
  if (order.empty() || order == "newest") return ReportOrder::newest;
  if (order == "oldest") return ReportOrder::oldest;
  if (order == "time") return ReportOrder::time;
  return fail(ErrorCode::bad_request, "expected newest, oldest or time, found \"" + order + "\"", "order");
}

Result<RowsAsked> rows_asked(const Request& request) {
  Result<ReportFilter> filter = report_filter(request);
  if (!filter) return tl::unexpected(filter.error());
  Result<std::uint64_t> offset = number_param(request, "offset", 0, highest_offset);
  if (!offset) return tl::unexpected(offset.error());
  Result<std::uint64_t> limit = number_param(request, "limit", default_limit, highest_limit);
  if (!limit) return tl::unexpected(limit.error());
  Result<bool> csv = wants_csv(request);
  if (!csv) return tl::unexpected(csv.error());
  return RowsAsked{*std::move(filter), *offset, *limit, *csv};
}

}  // namespace dateline::serve
