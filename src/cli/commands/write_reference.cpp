#include <memory>

#include "cli/commands/commands.h"
#include "cli/help.h"

namespace dateline::cli {

Command write_reference_command() {
  auto form = std::make_shared<std::string>();
  Command command;
  command.name = "write-reference";
  command.summary = "Print docs/reference/cli.md, or the manual page";
  command.description = "Prints the reference of all commands and flags, made from their definitions.";
  command.operands = {{"FORM", "markdown or man", form.get()}};
  command.hidden = true;
  command.run = [form](Terminal& terminal) -> Result<ExitCode> {
    if (*form != "markdown" && *form != "man") return fail(ErrorCode::bad_request, "expected markdown or man", *form);
    std::string page = *form == "man" ? manual_page(all_commands()) : reference_page(all_commands());
    return terminal.write(page).map([] { return ExitCode::done; });
  };
  return command;
}

}  // namespace dateline::cli
