#include "serve/request_guard.h"

#include <algorithm>

namespace dateline::serve {

bool is_loopback(std::string_view host) { return host == "127.0.0.1" || host == "::1" || host == "localhost"; }

std::string authority(std::string_view host, std::uint16_t port) {
  std::string name(host);
  if (name.find(':') != std::string::npos) name = "[" + name + "]";
  return name + ":" + std::to_string(port);
}

RequestGuard::RequestGuard(std::uint16_t port) {
  for (std::string_view host : {"127.0.0.1", "localhost", "::1"}) {
    hosts_.push_back(authority(host, port));
    if (port == 80) hosts_.push_back(hosts_.back().substr(0, hosts_.back().size() - 3));  // browsers leave ":80" out
  }
}

std::optional<Reply> RequestGuard::refuse(const Request& request, std::size_t range_count) const {
  auto refused = [](std::string message) { return error_reply({ErrorCode::bad_request, std::move(message), ""}, 403); };
  std::string host = request.header("host");
  if (request.headers.count("host") != 1 || std::find(hosts_.begin(), hosts_.end(), host) == hosts_.end())
    return refused("expected the Host " + hosts_.front() + ", found \"" + host + "\"");
  if (range_count > 1) return error_reply({ErrorCode::bad_request, "expected one range at most", ""}, 416);
  if (request.method == "GET" || request.method == "HEAD") return std::nullopt;
  // Programs that are no browser send neither header; browsers always send one of them.
  std::string origin = request.header("origin");
  if (request.headers.contains("origin") && origin != "http://" + host)
    return refused("expected the Origin http://" + host + ", found \"" + origin + "\"");
  std::string site = request.header("sec-fetch-site");
  if (!site.empty() && site != "same-origin" && site != "none")
    return refused("expected a request from our own pages, found one from " + site);
  return std::nullopt;
}

const std::vector<std::pair<std::string, std::string>>& safety_headers() {
  static const std::vector<std::pair<std::string, std::string>> headers{
      {"Content-Security-Policy",
       "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; "
       "frame-ancestors 'none'"},
      {"X-Content-Type-Options", "nosniff"},
      {"X-Frame-Options", "DENY"},
      {"Referrer-Policy", "no-referrer"},
      {"Cross-Origin-Resource-Policy", "same-origin"},
      {"Cross-Origin-Opener-Policy", "same-origin"},
      {"Cache-Control", "no-store"},
  };
  return headers;
}

}  // namespace dateline::serve
