#pragma once

#include <vector>

#include "cli/command.h"

namespace dateline::cli {

// One function a command, each in the file of its name. The targets of a command's flags live as long as
// the command: its `run` shares them.
Command ingest_command();
Command extract_command();
Command annotate_command();
Command show_command();
Command search_command();
Command events_command();
Command claims_command();
Command actors_command();
Command places_command();
Command timeline_command();
Command ties_command();
Command export_command();
Command suppress_command();
Command erase_command();
Command log_command();
Command serve_command();
Command doctor_command();
Command completion_command();
Command write_reference_command();

/// Every command, in the order of the help text.
std::vector<Command> all_commands();

}  // namespace dateline::cli
