#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "serve/http.h"

namespace dateline::serve {

/// Whether a host to listen on can be reached from this machine only.
bool is_loopback(std::string_view host);

/// "127.0.0.1:8765", "[::1]:8765"
std::string authority(std::string_view host, std::uint16_t port);

/// Refuses what a page of another site could send through a reader's browser: requests under a name that
/// leads here by a trick of DNS (Host), and uploads from elsewhere (Origin, Sec-Fetch-Site).
class RequestGuard {
 public:
  explicit RequestGuard(std::uint16_t port);

  /// The reply to a request that is refused; nothing where it may pass. More than one range is refused
  /// too: a few bytes of header could ask for the same page a thousand times.
  std::optional<Reply> refuse(const Request& request, std::size_t range_count) const;

 private:
  std::vector<std::string> hosts_;
};

/// Headers that every reply carries unless it has its own.
const std::vector<std::pair<std::string, std::string>>& safety_headers();

}  // namespace dateline::serve
