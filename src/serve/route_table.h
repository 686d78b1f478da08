#pragma once

#include <span>
#include <string_view>

#include "serve/http.h"
#include "serve/service.h"

namespace dateline::serve {

/// One route: a method, a pattern such as "/api/v1/articles/{id}", and the function that answers.
struct Route {
  std::string_view method;
  std::string_view pattern;
  Reply (*answer)(const Request&, Service&);
};

/// Every route of the API; http_api.yaml describes each, and a test compares the two.
std::span<const Route> routes();

/// Answers a request: by its route, or with 404, or 405 where only the method is wrong; outside /api/ and
/// /metrics with a file of the web app. HEAD is answered as GET. Counts the request. Never throws.
Reply answer(Request request, Service& service);

}  // namespace dateline::serve
