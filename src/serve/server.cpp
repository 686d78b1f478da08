#include <httplib.h>
#include <sys/socket.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

#include "dateline/serve.h"
#include "serve/request_guard.h"
#include "serve/route_table.h"
#include "serve/service.h"
#include "serve/web_files.h"

namespace dateline {

namespace {

using serve::Reply;
using serve::Request;

constexpr const char* upload_path = "/api/v1/ingest";

Request from_library(const httplib::Request& from) {
  Request request;
  request.method = from.method;
  request.path = from.path;
  request.params.insert(from.params.begin(), from.params.end());
  for (const auto& [name, value] : from.headers) {
    std::string lower = name;
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    request.headers.emplace(std::move(lower), value);
  }
  return request;
}

void send(Reply reply, httplib::Response& to) {
  // 200 is left to the library, which makes it 206 where a range was asked for.
  if (reply.status != 200) to.status = reply.status;
  for (const auto& [name, value] : reply.headers) to.set_header(name, value);
  for (const auto& [name, value] : serve::safety_headers())
    if (!to.has_header(name)) to.set_header(name, value);
  if (reply.status != 200 || reply.body.empty()) {
    to.set_content(reply.body, reply.type);
    return;
  }
  // OPTIMIZATION: the library compresses what is set as content, for browsers with Brotli at its slowest: 4.5 s for
  // 2.5 MB of events. On loopback there is nothing to save, and what comes from a provider it sends as it is.
  std::size_t size = reply.body.size();
  to.set_content_provider(
      size, reply.type,
      [body = std::move(reply.body)](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
        return sink.write(body.data() + offset, length);
      });
}

bool is_upload(const httplib::Request& request) {
  return request.method == "POST" && request.path == upload_path && request.is_multipart_form_data();
}

serve::UploadReader upload_reader(const httplib::ContentReader& content) {
  return [&content](const auto& file, const auto& bytes) {
    return content(
        [&](const httplib::MultipartFormData& part) {
          return file(serve::UploadedFile{part.filename.empty() ? part.name : part.filename});
        },
        [&](const char* piece, std::size_t size) { return bytes(std::string_view(piece, size)); });
  };
}

}  // namespace

struct Server::Running {
  explicit Running(const ServeOptions& options) : service(options) {}

  void configure();                               ///< before the port is bound
  void handle(const serve::RequestGuard& guard);  ///< after, when it is known

  serve::Service service;
  httplib::Server http;
  std::string address;
  socket_t listening = -1;
  std::thread listener;
  std::mutex mutex;
  std::condition_variable changed;
  bool is_stopping = false;
  bool has_stopped = false;
};

void Server::Running::configure() {
  std::size_t threads = std::max(1u, service.options.threads);
  http.new_task_queue = [threads] { return new httplib::ThreadPool(threads); };
  // One request a connection: what a refused request leaves unread can never be taken for a second one,
  // and an idle connection holds no thread. On loopback a connection costs some 50 microseconds.
  http.set_keep_alive_max_count(1);
  http.set_payload_max_length(service.options.upload_bytes + (std::size_t{16} << 20));  // and the parts' headers
  http.set_tcp_nodelay(true);
  // The library's own default is SO_REUSEPORT: two servers on one port, each with half of the requests.
  http.set_socket_options([this](socket_t socket) {
    int yes = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    listening = socket;
  });
}

void Server::Running::handle(const serve::RequestGuard& guard) {
  http.set_pre_routing_handler([this, guard](const httplib::Request& from, httplib::Response& to) {
    Request request = from_library(from);
    if (std::optional<Reply> refused = guard.refuse(request, from.ranges.size())) {
      service.counts.add("refused", refused->status, std::chrono::nanoseconds(0));
      send(*std::move(refused), to);
      return httplib::Server::HandlerResponse::Handled;
    }
    if (is_upload(from)) return httplib::Server::HandlerResponse::Unhandled;
    send(serve::answer(std::move(request), service), to);
    return httplib::Server::HandlerResponse::Handled;
  });
  http.Post(upload_path,
            [this](const httplib::Request& from, httplib::Response& to, const httplib::ContentReader& content) {
              Request request = from_library(from);
              request.read_upload = upload_reader(content);
              send(serve::answer(std::move(request), service), to);
            });
  // What the library answers by itself: requests that are no HTTP, too long, or too large.
  http.set_error_handler([](const httplib::Request&, httplib::Response& to) {
    if (!to.body.empty()) return;
    Error error{ErrorCode::bad_request, "this is no HTTP request, or its address or headers are too long", ""};
    if (to.status == 413) error = {ErrorCode::too_large, "the request is larger than the limit", ""};
    send(serve::error_reply(error, to.status), to);
  });
}

Server::Server(std::unique_ptr<Running> running) : running_(std::move(running)) {}
Server::Server(Server&&) noexcept = default;
Server& Server::operator=(Server&& other) noexcept {
  if (running_) stop();
  running_ = std::move(other.running_);
  return *this;
}
Server::~Server() {
  if (running_) stop();
}

Result<Server> Server::start(const ServeOptions& options) {
  if (!serve::is_loopback(options.host))
    return fail(ErrorCode::bad_request,
                "expected 127.0.0.1, ::1 or localhost: the store is served to this machine only", options.host);

  bool takes_uploads = !options.read_only;
  if (takes_uploads) {
    Result<Store> made = Store::open(options.store_path, Store::Mode::read_write);
    if (!made && made.error().code != ErrorCode::store_read_only) return tl::unexpected(made.error());
    takes_uploads = made.has_value();
  }
  auto running = std::make_unique<Running>(options);
  if (auto store = running->service.stores.lend(); !store) return tl::unexpected(store.error());
  running->configure();
  int port = options.port;
  if (port == 0) {
    port = running->http.bind_to_any_port(options.host);
  } else if (!running->http.bind_to_port(options.host, port)) {
    port = -1;
  }
  if (port < 0)
    return fail(ErrorCode::unreadable, "cannot listen here: another program has this port",
                serve::authority(options.host, options.port));

  // The library lets five connections wait; a browser opens six at once, and a seventh would try again after a second.
  ::listen(running->listening, 128);
  running->address = "http://" + serve::authority(options.host, static_cast<std::uint16_t>(port));
  running->handle(serve::RequestGuard(static_cast<std::uint16_t>(port)));
  if (takes_uploads) running->service.jobs = std::make_unique<serve::IngestJobs>(options.store_path);
  running->listener = std::thread([&http = running->http] { http.listen_after_bind(); });
  // Until the library says so, its stop() would be lost.
  while (!running->http.is_running()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  return Server(std::move(running));
}

const std::string& Server::address() const { return running_->address; }

bool Server::takes_uploads() const { return running_->service.jobs != nullptr; }

bool Server::has_web_app() { return serve::has_web_app(); }

void Server::stop() {
  {
    std::lock_guard lock(running_->mutex);
    if (std::exchange(running_->is_stopping, true)) return;
  }
  running_->http.stop();
  running_->listener.join();
  if (running_->service.jobs) running_->service.jobs->stop();
  std::lock_guard lock(running_->mutex);
  running_->has_stopped = true;
  running_->changed.notify_all();
}

void Server::wait() {
  std::unique_lock lock(running_->mutex);
  running_->changed.wait(lock, [this] { return running_->has_stopped; });
}

}  // namespace dateline
