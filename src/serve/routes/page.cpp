#include <charconv>

#include "dateline/pipeline.h"
#include "serve/page_marks.h"
#include "serve/routes/routes.h"
#include "serve/stored_article.h"

namespace dateline::serve {

namespace {

// No script, no form, no refresh, no plug-in, nothing loaded: only what came with the page itself.
constexpr std::string_view page_policy =
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'self'";

// ?highlight=BEGIN-END, a byte range of the captured page.
Result<std::optional<Span>> highlight_param(const Request& request) {
  std::string text = request.param("highlight");
  if (text.empty()) return std::nullopt;
  Span span;
  const char* end = text.data() + text.size();
  auto [dash, failure] = std::from_chars(text.data(), end, span.begin);
  if (failure == std::errc() && dash != end && *dash == '-') {
    auto [last, failure_at_end] = std::from_chars(dash + 1, end, span.end);
    if (failure_at_end == std::errc() && last == end && span.begin < span.end) return span;
  }
  return fail(ErrorCode::bad_request, "expected a byte range such as 120-260, found \"" + text + "\"", "highlight");
}

}  // namespace

Reply get_page(const Request& request, Service& service) {
  Result<std::optional<Span>> highlight = highlight_param(request);
  if (!highlight) return error_reply(highlight.error());
  std::string view = request.param("view");
  if (!view.empty() && view != "page" && view != "source")
    return error_reply({ErrorCode::bad_request, "expected page or source, found \"" + view + "\"", "view"});
  auto store = service.stores.lend();
  if (!store) return error_reply(store.error());
  Result<Record> record = stored_article(request, **store);
  if (!record) return error_reply(record.error());
  Result<std::string> bytes = (*store)->page_bytes(record->id);
  if (!bytes) return error_reply(bytes.error());

  std::vector<PageMark> marks;
  if (request.param("marks") != "0") marks = page_marks(*record);
  if (*highlight) marks.push_back({"found", **highlight});
  Page page = page_again(*record, std::move(*bytes));
  Reply reply;
  reply.type = "text/html; charset=utf-8";
  reply.body = view == "source" ? marked_source(page, marks) : marked_page(page, marks);
  reply.headers.emplace_back("Content-Security-Policy", page_policy);
  reply.headers.emplace_back("X-Frame-Options", "SAMEORIGIN");
  reply.headers.emplace_back("X-DNS-Prefetch-Control", "off");
  return reply;
}

}  // namespace dateline::serve
