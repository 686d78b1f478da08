#include "dateline/record_json.h"
#include "serve/routes/routes.h"
#include "serve/stored_article.h"

namespace dateline::serve {

Reply get_article(const Request& request, Service& service) {
  auto store = service.stores.lend();
  if (!store) return error_reply(store.error());
  Result<Record> record = stored_article(request, **store);
  if (!record) return error_reply(record.error());
  JsonOptions options;
  options.raw_offsets = request.param("raw") == "1";
  Reply reply;
  reply.body = to_json(*record, options) + "\n";
  return reply;
}

}  // namespace dateline::serve
