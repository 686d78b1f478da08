#include <nlohmann/json.hpp>

#include "serve/routes/routes.h"

namespace dateline::serve {

Reply get_status(const Request&, Service& service) {
  auto store = service.stores.lend();
  if (!store) return error_reply(store.error());
  Result<std::uint64_t> articles = (*store)->article_count();
  if (!articles) return error_reply(articles.error());
  return json_reply({{"name", "dateline"},
                     {"version", DATELINE_VERSION},
                     {"store", service.options.store_path},
                     {"articles", *articles},
                     {"takes_uploads", service.jobs != nullptr},
                     {"upload_bytes", service.options.upload_bytes}});
}

Reply get_health(const Request&, Service& service) {
  auto store = service.stores.lend();
  if (!store) return error_reply(store.error(), 503);
  return json_reply({{"ok", true}});
}

}  // namespace dateline::serve
