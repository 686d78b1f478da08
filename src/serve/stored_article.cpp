#include "serve/stored_article.h"

namespace dateline::serve {

Result<Record> stored_article(const Request& request, const Store& store) {
  const std::string& id = request.path_values.at("id");
  Result<std::optional<Record>> record = store.find(id);
  if (!record) return tl::unexpected(record.error());
  if (!*record) return fail(ErrorCode::not_found, "no article has this id or key", id);
  return std::move(**record);
}

}  // namespace dateline::serve
