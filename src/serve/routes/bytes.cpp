#include "serve/routes/routes.h"
#include "serve/stored_article.h"

namespace dateline::serve {

Reply get_bytes(const Request& request, Service& service) {
  auto store = service.stores.lend();
  if (!store) return error_reply(store.error());
  Result<Record> record = stored_article(request, **store);
  if (!record) return error_reply(record.error());
  Result<std::string> bytes = (*store)->page_bytes(record->id);
  if (!bytes) return error_reply(bytes.error());
  Reply reply;
  // Never a type that a browser would run or render: the bytes come from anywhere.
  reply.type = "application/octet-stream";
  reply.body = std::move(*bytes);
  reply.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + record->id +
                                                        (record->form == PageForm::html ? ".html\"" : ".txt\""));
  return reply;
}

}  // namespace dateline::serve
