#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <httplib.h>
#include <sys/socket.h>
#include <unistd.h>

#include <nlohmann/json.hpp>
#include <thread>

#include "dateline/serve.h"
#include "dateline/store.h"
#include "store/sample_records.h"

namespace dateline {
namespace {

using nlohmann::json;

class ServerTest : public testing::Test {
 protected:
  ServeOptions options() {
    ServeOptions options;
    options.store_path = folder_ / "served.db";
    options.port = 0;
    options.threads = 4;
    return options;
  }

  void fill() {
    Store store = *Store::open(options().store_path, Store::Mode::read_write);
    ASSERT_TRUE(store.begin());
    Record record = samples::full_record(1);
    ASSERT_TRUE(store.add(record, samples::page_of(record)));
    ASSERT_TRUE(store.commit());
  }

  // What comes back for these very bytes.
  static std::string raw(std::uint16_t port, const std::string& bytes) {
    int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    EXPECT_EQ(::connect(socket, reinterpret_cast<sockaddr*>(&to), sizeof to), 0);
    EXPECT_EQ(::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL), static_cast<ssize_t>(bytes.size()));
    std::string answer;
    char buffer[4096];
    for (ssize_t got; (got = ::recv(socket, buffer, sizeof buffer, 0)) > 0;)
      answer.append(buffer, static_cast<std::size_t>(got));
    ::close(socket);
    return answer;
  }

  static std::uint16_t port_of(const Server& server) {
    return static_cast<std::uint16_t>(std::stoi(server.address().substr(server.address().rfind(':') + 1)));
  }

  samples::TemporaryFolder folder_;
};

TEST_F(ServerTest, MakesTheStoreAndAnswers) {
  Result<Server> server = Server::start(options());
  ASSERT_TRUE(server) << server.error().text();
  EXPECT_TRUE(server->takes_uploads());
  httplib::Client client(server->address());
  auto status = client.Get("/api/v1/status");
  ASSERT_TRUE(status);
  EXPECT_EQ(status->status, 200);
  EXPECT_EQ(json::parse(status->body)["articles"], 0);
  EXPECT_EQ(status->get_header_value("X-Content-Type-Options"), "nosniff");
  EXPECT_EQ(status->get_header_value("Access-Control-Allow-Origin"), "");
  EXPECT_NE(status->get_header_value("Content-Security-Policy").find("default-src 'self'"), std::string::npos);
}

TEST_F(ServerTest, AnswersManyAtOnce) {
  fill();
  Server server = *Server::start(options());
  std::vector<std::thread> threads;
  std::atomic<int> answered = 0;
  for (int i = 0; i < 12; ++i)
    threads.emplace_back([&] {
      httplib::Client client(server.address());
      for (int j = 0; j < 20; ++j) {
        auto reply = client.Get("/api/v1/articles?words=ferry");
        if (reply && reply->status == 200 && json::parse(reply->body)["total"] == 1) ++answered;
      }
    });
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(answered, 240);
}

// Brotli at its slowest took 4.5 s for 2.5 MB of events, over loopback.
TEST_F(ServerTest, SendsBodiesAsTheyAreWhateverABrowserTakes) {
  fill();
  Server server = *Server::start(options());
  std::string asked = "GET /api/v1/openapi.yaml HTTP/1.1\r\nAccept-Encoding: gzip, deflate, br\r\nHost: 127.0.0.1:" +
                      std::to_string(port_of(server)) + "\r\n";
  std::string whole = raw(port_of(server), asked + "\r\n");
  EXPECT_EQ(whole.find("Content-Encoding"), std::string::npos) << whole.substr(0, 600);
  ASSERT_NE(whole.find("openapi: 3.1"), std::string::npos) << whole.substr(0, 600);
  std::string body = whole.substr(whole.find("\r\n\r\n") + 4);
  EXPECT_NE(whole.find("Content-Length: " + std::to_string(body.size())), std::string::npos);
  std::string part = raw(port_of(server), asked + "Range: bytes=3-9\r\n\r\n");
  EXPECT_NE(part.find(" 206 "), std::string::npos);
  EXPECT_EQ(part.substr(part.find("\r\n\r\n") + 4), body.substr(3, 7));
  std::string head = raw(port_of(server), "HEAD" + asked.substr(3) + "\r\n");
  EXPECT_EQ(head.substr(head.find("\r\n\r\n") + 4), "");
}

TEST_F(ServerTest, RefusesAForeignName) {
  Server server = *Server::start(options());
  httplib::Client client(server.address());
  auto reply = client.Get("/api/v1/status", {{"Host", "rebound.example"}});
  ASSERT_TRUE(reply);
  EXPECT_EQ(reply->status, 403);
  EXPECT_EQ(json::parse(reply->body)["code"], "bad_request");
}

TEST_F(ServerTest, TakesAnUploadAndRefusesAForeignOne) {
  Server server = *Server::start(options());
  httplib::Client client(server.address());
  httplib::MultipartFormDataItems files{{"file", "<p>A page of a few words.</p>", "page.html", "text/html"}};
  auto foreign = client.Post("/api/v1/ingest", httplib::Headers{{"Origin", "https://evil.example"}}, files);
  if (foreign) EXPECT_EQ(foreign->status, 403);
  auto taken = client.Post("/api/v1/ingest", files);
  ASSERT_TRUE(taken);
  EXPECT_EQ(taken->status, 202) << taken->body;
}

// The body of a refused request must not be read as the next request of the same connection.
TEST_F(ServerTest, ReadsNoSecondRequestOutOfARefusedBody) {
  Server server = *Server::start(options());
  std::uint16_t port = port_of(server);
  std::string host = "127.0.0.1:" + std::to_string(port);
  std::string inner = "GET /api/v1/status HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
  std::string answer =
      raw(port, "POST /api/v1/ingest HTTP/1.1\r\nHost: " + host +
                    "\r\nOrigin: https://evil.example\r\nContent-Type: text/plain\r\nContent-Length: " +
                    std::to_string(inner.size()) + "\r\n\r\n" + inner);
  EXPECT_EQ(answer.find("articles"), std::string::npos) << answer;
}

TEST_F(ServerTest, SurvivesWhatIsNoRequest) {
  Server server = *Server::start(options());
  std::uint16_t port = port_of(server);
  for (const std::string& bytes :
       {std::string("\r\n\r\n"), std::string("hello\r\n\r\n"), std::string("GET /\r\n\r\n"),
        std::string("\0\0\0\r\n\r\n", 7), "GET /" + std::string(20'000, 'a') + " HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nX: " + std::string(20'000, 'a') + "\r\n\r\n",
        std::string("GET / HTTP/1.1\r\nHost: x\r\nRange: bytes=9-1\r\n\r\n"),
        std::string("GET /%ff%00%zz HTTP/1.1\r\nHost: x\r\n\r\n")}) {
    std::string answer = raw(port, bytes);
    EXPECT_TRUE(answer.empty() || answer.starts_with("HTTP/1.1 4"))
        << bytes.substr(0, 40) << ": " << answer.substr(0, 80);
  }
  EXPECT_TRUE(httplib::Client(server.address()).Get("/api/v1/health"));
}

TEST_F(ServerTest, ListensOnThisMachineOnly) {
  ServeOptions wanted = options();
  wanted.host = "0.0.0.0";
  Result<Server> server = Server::start(wanted);
  ASSERT_FALSE(server);
  EXPECT_EQ(server.error().code, ErrorCode::bad_request);
}

TEST_F(ServerTest, SaysThatAPortIsTaken) {
  Server first = *Server::start(options());
  ServeOptions wanted = options();
  wanted.port = port_of(first);
  Result<Server> second = Server::start(wanted);
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, ErrorCode::unreadable);
  EXPECT_EQ(second.error().subject, "127.0.0.1:" + std::to_string(wanted.port));
}

TEST_F(ServerTest, NeedsAStoreToReadOnly) {
  ServeOptions wanted = options();
  wanted.read_only = true;
  EXPECT_FALSE(Server::start(wanted));
  fill();
  Result<Server> server = Server::start(wanted);
  ASSERT_TRUE(server);
  EXPECT_FALSE(server->takes_uploads());
}

TEST_F(ServerTest, StopsOnceAndWakesThoseWhoWait) {
  Server server = *Server::start(options());
  std::thread waiting([&] { server.wait(); });
  server.stop();
  server.stop();
  waiting.join();
  EXPECT_FALSE(httplib::Client(server.address()).Get("/api/v1/health"));
}

}  // namespace
}  // namespace dateline
