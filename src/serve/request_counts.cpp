#include "serve/request_counts.h"

#include <fmt/format.h>

namespace dateline::serve {

void RequestCounts::add(const std::string& route, int status, std::chrono::nanoseconds took) {
  double seconds = std::chrono::duration<double>(took).count();
  std::lock_guard lock(mutex_);
  ++requests_[{route, status}];
  Times& times = times_[route];
  for (std::size_t i = 0; i < bounds_s.size(); ++i)
    if (seconds <= bounds_s[i]) ++times.at_most[i];
  ++times.count;
  times.sum_s += seconds;
}

std::string RequestCounts::prometheus() const {
  std::lock_guard lock(mutex_);
  std::string out =
      "# HELP dateline_http_requests_total Requests answered.\n# TYPE dateline_http_requests_total counter\n";
  for (const auto& [key, count] : requests_)
    out += fmt::format("dateline_http_requests_total{{route=\"{}\",status=\"{}\"}} {}\n", key.first, key.second, count);
  out += "# HELP dateline_http_request_seconds Time taken to answer.\n# TYPE dateline_http_request_seconds histogram\n";
  for (const auto& [route, times] : times_) {
    for (std::size_t i = 0; i < bounds_s.size(); ++i)
      out += fmt::format("dateline_http_request_seconds_bucket{{route=\"{}\",le=\"{}\"}} {}\n", route, bounds_s[i],
                         times.at_most[i]);
    out += fmt::format(
        "dateline_http_request_seconds_bucket{{route=\"{0}\",le=\"+Inf\"}} {1}\n"
        "dateline_http_request_seconds_sum{{route=\"{0}\"}} {2:.6f}\n"
        "dateline_http_request_seconds_count{{route=\"{0}\"}} {1}\n",
        route, times.count, times.sum_s);
  }
  return out;
}

}  // namespace dateline::serve
