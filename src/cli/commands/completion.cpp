#include "cli/completion.h"

#include <fmt/format.h>

#include <memory>

#include "cli/commands/commands.h"

namespace dateline::cli {

Command completion_command() {
  auto shell = std::make_shared<std::string>();
  Command command;
  command.name = "completion";
  command.summary = "Print the completions of a shell";
  command.description = "Prints a script that makes a shell complete commands, flags and their values.";
  command.operands = {{"SHELL", "bash, zsh or fish", shell.get()}};
  command.examples = {
      {"dateline completion bash > ~/.local/share/bash-completion/completions/dateline", "For bash, for good"},
      {"dateline completion fish > ~/.config/fish/completions/dateline.fish", "For fish"}};
  command.run = [shell](Terminal& terminal) -> Result<ExitCode> {
    std::optional<std::string> script = completion_script(*shell, all_commands());
    if (!script) return fail(ErrorCode::bad_request, "expected bash, zsh or fish", *shell);
    return terminal.write(*script).map([] { return ExitCode::done; });
  };
  return command;
}

}  // namespace dateline::cli
