#include <fmt/format.h>

#include "serve/routes/routes.h"

namespace dateline::serve {

Reply get_metrics(const Request&, Service& service) {
  auto store = service.stores.lend();
  if (!store) return error_reply(store.error());
  Result<std::uint64_t> articles = (*store)->article_count();
  if (!articles) return error_reply(articles.error());
  Reply reply;
  reply.type = "text/plain; version=0.0.4; charset=utf-8";
  reply.body = fmt::format(
      "# HELP dateline_articles Articles in the store.\n# TYPE dateline_articles gauge\ndateline_articles {}\n"
      "# HELP dateline_uploads_finished_total Uploads read to their end or failed.\n"
      "# TYPE dateline_uploads_finished_total counter\ndateline_uploads_finished_total {}\n",
      *articles, service.jobs ? service.jobs->finished_count() : 0);
  reply.body += service.counts.prometheus();
  return reply;
}

}  // namespace dateline::serve
