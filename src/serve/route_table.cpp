#include "serve/route_table.h"

#include <array>
#include <chrono>
#include <exception>
#include <optional>
#include <vector>

#include "serve/routes/routes.h"
#include "serve/web_files.h"

namespace dateline::serve {

namespace {

constexpr std::array all_routes{
    Route{"GET", "/api/v1/articles", get_articles},
    Route{"GET", "/api/v1/articles/{id}", get_article},
    Route{"GET", "/api/v1/articles/{id}/actors", get_article_actors},
    Route{"GET", "/api/v1/articles/{id}/bytes", get_bytes},
    Route{"GET", "/api/v1/articles/{id}/page", get_page},
    Route{"GET", "/api/v1/articles/{id}/provenance", get_provenance},
    Route{"GET", "/api/v1/events", get_events},
    Route{"GET", "/api/v1/timeline", get_timeline},
    Route{"GET", "/api/v1/claims", get_claims},
    Route{"GET", "/api/v1/claims/facets", get_claim_facets},
    Route{"GET", "/api/v1/places", get_places},
    Route{"GET", "/api/v1/actors", get_actors},
    Route{"GET", "/api/v1/actors/facets", get_actor_facets},
    Route{"GET", "/api/v1/ties", get_ties},
    Route{"GET", "/api/v1/facets", get_facets},
    Route{"GET", "/api/v1/skipped", get_skipped},
    Route{"POST", "/api/v1/ingest", post_ingest},
    Route{"GET", "/api/v1/ingest/{job}", get_ingest},
    Route{"GET", "/api/v1/status", get_status},
    Route{"GET", "/api/v1/health", get_health},
    Route{"GET", "/api/v1/openapi.yaml", get_openapi},
    Route{"GET", "/metrics", get_metrics},
};

std::string_view next_segment(std::string_view& path) {
  path.remove_prefix(1);
  std::string_view segment = path.substr(0, path.find('/'));
  path.remove_prefix(segment.size());
  return segment;
}

// The values of the pattern's names, or nothing where `path` is not of its shape.
std::optional<std::map<std::string, std::string>> match(std::string_view pattern, std::string_view path) {
  std::map<std::string, std::string> values;
  while (!pattern.empty() && !path.empty()) {
    std::string_view expected = next_segment(pattern);
    std::string_view found = next_segment(path);
    if (expected.starts_with('{') && !found.empty()) values.emplace(expected.substr(1, expected.size() - 2), found);
    else if (expected != found) return std::nullopt;
  }
  if (!pattern.empty() || !path.empty()) return std::nullopt;
  return values;
}

Reply web_reply(const Request& request) {
  std::optional<WebFile> file = web_file(request.path);
  if (!file && !has_web_app()) {
    Reply reply;
    reply.status = request.path == "/" ? 503 : 404;
    reply.type = "text/plain; charset=utf-8";
    reply.body =
        "This dateline was built without its web app: run \"./dev build\" where npm is installed.\n"
        "The API answers under /api/v1; /api/v1/openapi.yaml describes it.\n";
    return reply;
  }
  Reply reply;
  if (!file) {  // the app's own page says that there is nothing here
    reply.status = 404;
    file = web_file("/");
  }
  reply.type = file->type;
  reply.headers.emplace_back("ETag", file->etag);
  reply.headers.emplace_back("Cache-Control", "no-cache");
  if (reply.status == 200 && request.header("if-none-match") == file->etag) reply.status = 304;
  else reply.body = file->bytes;
  return reply;
}

Reply method_not_allowed(const std::string& path, const std::string& allowed) {
  Reply reply = error_reply({ErrorCode::bad_request, "expected the method " + allowed, path}, 405);
  reply.headers.emplace_back("Allow", allowed == "GET" ? "GET, HEAD" : allowed);
  return reply;
}

Reply route_reply(Request& request, Service& service, std::string& route_name) {
  std::string method = request.method == "HEAD" ? "GET" : request.method;
  std::string allowed;
  for (const Route& route : all_routes) {
    auto values = match(route.pattern, request.path);
    if (!values) continue;
    route_name = route.pattern;
    if (route.method != method) {
      allowed = route.method;
      continue;
    }
    request.path_values = std::move(*values);
    return route.answer(request, service);
  }
  if (!allowed.empty()) return method_not_allowed(request.path, allowed);
  if (request.path == "/api" || request.path.starts_with("/api/") || request.path == "/metrics")
    return error_reply({ErrorCode::not_found, "no such route; /api/v1/openapi.yaml lists them", request.path});
  if (method != "GET") return method_not_allowed(request.path, "GET");
  return web_reply(request);
}

}  // namespace

std::span<const Route> routes() { return all_routes; }

Reply answer(Request request, Service& service) {
  auto begun = std::chrono::steady_clock::now();
  std::string route_name = "other";
  Reply reply = [&] {
    // The last stop before the HTTP library: memory that runs out ends one request, not the server.
    try {
      return route_reply(request, service, route_name);
    } catch (const std::exception& failure) {
      return error_reply({ErrorCode::internal, failure.what(), request.path});
    }
  }();
  service.counts.add(route_name, reply.status, std::chrono::steady_clock::now() - begun);
  return reply;
}

}  // namespace dateline::serve
