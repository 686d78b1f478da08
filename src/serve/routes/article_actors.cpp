#include <nlohmann/json.hpp>

#include "dateline/reported.h"
#include "serve/routes/routes.h"
#include "serve/stored_article.h"

namespace dateline::serve {

Reply get_article_actors(const Request& request, Service& service) {
  auto store = service.stores.lend();
  if (!store) return error_reply(store.error());
  auto found = stored_article(request, **store).and_then([&](const Record& record) {
    return actors_of_article(**store, record.id);
  });
  if (!found) return error_reply(found.error());
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  for (const EntityActor& one : *found)
    all.push_back({{"entity", one.entity}, {"actor", one.actor}, {"name", one.name}});
  return json_reply({{"actors", std::move(all)}});
}

}  // namespace dateline::serve
