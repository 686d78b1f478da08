#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "dateline/result.h"

namespace dateline {

/// How a store is served.
struct ServeOptions {
  std::string store_path;
  std::string host = "127.0.0.1";                         ///< 127.0.0.1, ::1 or localhost; nothing else is listened on
  std::uint16_t port = 8765;                              ///< 0: any free one, see Server::address()
  bool read_only = false;                                 ///< refuse POST /api/v1/ingest; the store must exist
  std::uint64_t upload_bytes = std::uint64_t{512} << 20;  ///< limit of one upload, all its files together
  unsigned threads = 16;  ///< requests answered at once; each needs a read-only connection
};

/// The web app and its HTTP API (src/serve/http_api.yaml) over one store.
///
/// Answers only requests whose Host is the address it listens on, and takes uploads only from its own
/// pages or from programs that are no browser. Sends nothing anywhere, prints nothing.
///
/// Threads: all members may be called from any thread.
class Server {
 public:
  /// Opens the store (makes it where it is missing and `read_only` is off), binds the port and begins to
  /// answer. A store that cannot be written is served read-only.
  ///
  /// Errors: those of Store::open; bad_request for a host that is not loopback; unreadable where the port
  /// is taken.
  static Result<Server> start(const ServeOptions& options);

  Server(Server&&) noexcept;
  Server& operator=(Server&&) noexcept;
  ~Server();  ///< stops

  /// "http://127.0.0.1:8765"
  const std::string& address() const;

  /// Whether uploads are taken: not read-only, neither by wish nor by the file's permissions.
  bool takes_uploads() const;

  /// Whether this program carries the web app. Without it only the API answers, and "/" says how to build it.
  static bool has_web_app();

  /// Ends at the next commit the ingest that is running, drops those that wait, answers the requests that
  /// have come in and closes the port. Calling it again does nothing.
  void stop();

  /// Returns once the server was stopped.
  void wait();

 private:
  struct Running;
  explicit Server(std::unique_ptr<Running> running);
  std::unique_ptr<Running> running_;
};

}  // namespace dateline
