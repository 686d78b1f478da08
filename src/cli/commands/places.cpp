#include <memory>

#include "cli/commands/commands.h"
#include "cli/report_list.h"

namespace dateline::cli {
namespace {

std::string as_text(const PlaceList& list, const ReportFlags& flags, const Terminal& terminal) {
  std::string text;
  for (const PlaceRow& row : list.rows) text += place_line(row, terminal);
  if (list.withheld > 0)
    text += std::to_string(list.withheld) + " events left out: where a person was is not listed.\n";
  return text + list_end(flags.offset, list.rows.size(), list.total);
}

Result<ExitCode> list_places(const ReportFlags& flags, Terminal& terminal) {
  return write_report_list(
      flags, terminal,
      [&](const Store& store, const ReportFilter& filter) {
        return dateline::list_places(store, filter, flags.offset, flags.limit);
      },
      [&](const auto& list) { return as_text(list, flags, terminal); });
}

}  // namespace

Command places_command() {
  auto flags = std::make_shared<ReportFlags>();
  Command command;
  command.name = "places";
  command.summary = "List the places that articles name, with the events reported from there";
  command.description =
      "Lists places, those with the most events first. A name that is not resolved is left so. With a flag about "
      "events, only "
      "places of the events that it admits.\n\n"
      "Events of a person who is asked for are not counted under any place: where somebody was is not listed. How many "
      "were left "
      "out is told.";
  command.operands = {report_words(*flags)};
  command.flags = report_flags(*flags, {});
  command.examples = {{"dateline places --store news.db --type ASSAULT --from 2021 --csv",
                       "Where assaults are reported from, as a table"}};
  command.run = [flags](Terminal& terminal) { return list_places(*flags, terminal); };
  return command;
}

}  // namespace dateline::cli
