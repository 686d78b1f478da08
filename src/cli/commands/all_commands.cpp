#include "cli/commands/commands.h"

namespace dateline::cli {

std::vector<Command> all_commands() {
  return {ingest_command(),  search_command(),   show_command(),       events_command(),         claims_command(),
          actors_command(),  places_command(),   timeline_command(),   ties_command(),           export_command(),
          extract_command(), annotate_command(), suppress_command(),   erase_command(),          log_command(),
          serve_command(),   doctor_command(),   completion_command(), write_reference_command()};
}

}  // namespace dateline::cli
