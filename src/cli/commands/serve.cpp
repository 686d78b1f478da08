#include "dateline/serve.h"

#include <fmt/format.h>

#include <memory>

#include "cli/commands/commands.h"
#include "cli/flags.h"
#include "cli/interrupt.h"

namespace dateline::cli {
namespace {

struct ServeFlags {
  std::optional<std::string> store;
  std::string host = ServeOptions{}.host;
  std::uint64_t port = ServeOptions{}.port;
  bool read_only = false;
};

Result<ExitCode> serve(const ServeFlags& flags, Terminal& terminal) {
  if (flags.port > 65535) return fail(ErrorCode::bad_request, "expected a port from 0 to 65535", "--port");
  ServeOptions options;
  options.store_path = store_path(flags.store);
  options.host = flags.host;
  options.port = static_cast<std::uint16_t>(flags.port);
  options.read_only = flags.read_only;

  Interrupt interrupt;
  Result<Server> server = Server::start(options);
  if (!server) return tl::unexpected(server.error());
  Result<void> written = terminal.write(fmt::format("{}\n", server->address()));
  if (written) written = terminal.flush();
  if (!written) return tl::unexpected(written.error());
  terminal.say(
      fmt::format("Serving {}{}. Ctrl-C stops.", options.store_path, server->takes_uploads() ? "" : ", read-only"));
  if (!Server::has_web_app()) terminal.say("This program was built without the web app; only /api/v1 answers.");
  interrupt.wait();
  server->stop();
  return ExitCode::done;
}

}  // namespace

Command serve_command() {
  auto flags = std::make_shared<ServeFlags>();
  Command command;
  command.name = "serve";
  command.summary = "Show a store in the browser";
  command.description =
      "Serves the web app and its HTTP API on this machine only, and prints the address on standard output. Ctrl-C "
      "(SIGINT) "
      "or SIGTERM stops it; an ingest that is running is stopped at its next commit.";
  command.flags = {store_flag(flags->store),
                   {"--host", "ADDRESS", "The address to listen on, a loopback one", &flags->host, {}, flags->host},
                   {"--port", "PORT", "The port; 0 takes any free one", &flags->port, {}, std::to_string(flags->port)},
                   {"--read-only", "", "Take no uploads", &flags->read_only}};
  command.examples = {{"dateline serve --store news.db", "Then open the address it prints"}};
  command.run = [flags](Terminal& terminal) { return serve(*flags, terminal); };
  return command;
}

}  // namespace dateline::cli
