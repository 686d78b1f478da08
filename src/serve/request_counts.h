#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <utility>

namespace dateline::serve {

/// How many requests each route has answered, with which status and how fast. Threads: any.
class RequestCounts {
 public:
  /// `route` is a pattern of the route table, or "other": never what was asked for, which has no bounds.
  void add(const std::string& route, int status, std::chrono::nanoseconds took);

  /// In the Prometheus text format, version 0.0.4.
  std::string prometheus() const;

 private:
  static constexpr std::array<double, 7> bounds_s{0.001, 0.005, 0.02, 0.1, 0.5, 2, 10};
  struct Times {
    std::array<std::uint64_t, bounds_s.size()> at_most{};
    std::uint64_t count = 0;
    double sum_s = 0;
  };
  mutable std::mutex mutex_;
  std::map<std::pair<std::string, int>, std::uint64_t> requests_;
  std::map<std::string, Times> times_;
};

}  // namespace dateline::serve
