#include "serve/request_guard.h"

#include <gtest/gtest.h>

namespace dateline::serve {
namespace {

struct Case {
  const char* what;
  const char* method;
  std::vector<std::pair<std::string, std::string>> headers;
  int status;  // 0: may pass
};

TEST(RequestGuard, LetsOurOwnPagesAndProgramsPass) {
  const std::vector<Case> cases{
      {"a browser on the page", "GET", {{"host", "127.0.0.1:8765"}}, 0},
      {"by another name of this machine", "GET", {{"host", "localhost:8765"}}, 0},
      {"over IPv6", "GET", {{"host", "[::1]:8765"}}, 0},
      {"a name that leads here", "GET", {{"host", "rebound.example:8765"}}, 403},
      {"a name that begins like ours", "GET", {{"host", "127.0.0.1:8765.rebound.example"}}, 403},
      {"another port", "GET", {{"host", "127.0.0.1:80"}}, 403},
      {"no host", "GET", {}, 403},
      {"two hosts", "GET", {{"host", "127.0.0.1:8765"}, {"host", "rebound.example"}}, 403},
      {"an upload by a program", "POST", {{"host", "127.0.0.1:8765"}}, 0},
      {"an upload from the page", "POST", {{"host", "localhost:8765"}, {"origin", "http://localhost:8765"}}, 0},
      {"an upload from another site", "POST", {{"host", "127.0.0.1:8765"}, {"origin", "https://evil.example"}}, 403},
      {"an upload from another port", "POST", {{"host", "127.0.0.1:8765"}, {"origin", "http://127.0.0.1:3000"}}, 403},
      {"an upload from a sandboxed frame", "POST", {{"host", "127.0.0.1:8765"}, {"origin", "null"}}, 403},
      {"an upload that a browser calls foreign",
       "POST",
       {{"host", "127.0.0.1:8765"}, {"sec-fetch-site", "cross-site"}},
       403},
  };
  RequestGuard guard(8765);
  for (const Case& one : cases) {
    Request request;
    request.method = one.method;
    request.headers.insert(one.headers.begin(), one.headers.end());
    std::optional<Reply> refused = guard.refuse(request, 0);
    EXPECT_EQ(refused ? refused->status : 0, one.status) << one.what;
  }
}

TEST(RequestGuard, RefusesManyRanges) {
  Request request;
  request.headers.emplace("host", "127.0.0.1:8765");
  EXPECT_FALSE(RequestGuard(8765).refuse(request, 1));
  EXPECT_EQ(RequestGuard(8765).refuse(request, 2)->status, 416);
}

TEST(Loopback, IsThisMachineOnly) {
  for (const char* host : {"127.0.0.1", "::1", "localhost"}) EXPECT_TRUE(is_loopback(host)) << host;
  for (const char* host : {"0.0.0.0", "::", "", "192.168.1.2", "localhost.example"})
    EXPECT_FALSE(is_loopback(host)) << host;
}

}  // namespace
}  // namespace dateline::serve
