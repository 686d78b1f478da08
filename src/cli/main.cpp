#include <fmt/format.h>
#include <malloc.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <exception>

#include "cli/command_line.h"
#include "cli/commands/commands.h"
#include "cli/display_text.h"
#include "store/json_writer.h"

namespace dateline::cli {
namespace {

int report(Terminal& terminal, const Error& error, ExitCode code, bool as_json) {
  int status = static_cast<int>(code);
  if (as_json) {
    std::string line;
    JsonWriter json(line);
    json.begin_object();
    json.member("ok", false);
    json.member("error", error.text());
    json.member("code", name(error.code));
    json.member("status", static_cast<std::uint64_t>(status));
    json.end_object();
    terminal.say(line);
  } else {
    terminal.say(terminal.styled_error("dateline:", Style::red) + " " + printable(error.text()));
  }
  return status;
}

int run(const std::vector<std::string>& words) {
  Terminal terminal;
  bool as_json = std::ranges::find(words, "--json") != words.end();
  std::vector<Command> commands = all_commands();
  Result<Asked> asked = read_command_line(commands, words);
  if (!asked) return report(terminal, asked.error(), ExitCode::usage, as_json);

  Result<ExitCode> code = ExitCode::done;
  if (asked->command != nullptr) {
    code = asked->command->run(terminal);
  } else if (Result<void> written = terminal.write(asked->text); !written) {
    code = tl::unexpected(written.error());
  }
  Result<void> flushed = terminal.flush();
  if (code && !flushed) code = tl::unexpected(flushed.error());
  if (code) return static_cast<int>(*code);
  return report(terminal, code.error(),
                code.error().code == ErrorCode::bad_request ? ExitCode::usage : ExitCode::failed, as_json);
}

}  // namespace
}  // namespace dateline::cli

int main(int argc, char** argv) {
  // OPTIMIZATION: what one page took is kept for the next, where glibc would hand it back to the kernel and fetch it
  // again: a twentieth of the time of `extract`.
  mallopt(M_MMAP_THRESHOLD, 8 << 20);
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
  // A parent that ignores SIGPIPE must not make `dateline export | head` loud.
  std::signal(SIGPIPE, SIG_DFL);
  try {
    return dateline::cli::run(std::vector<std::string>(argv + 1, argv + argc));
  } catch (const std::exception& thrown) {
    std::fprintf(stderr, "dateline: the program failed: %s\n", thrown.what());
    return 1;
  }
}
