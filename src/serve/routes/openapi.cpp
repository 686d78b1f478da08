#include "serve/routes/routes.h"
#include "serve/web_files.h"

namespace dateline::serve {

Reply get_openapi(const Request&, Service&) {
  Reply reply;
  reply.type = "application/yaml";
  reply.body = http_api_yaml();
  return reply;
}

}  // namespace dateline::serve
