#include <memory>

#include "cli/commands/commands.h"
#include "cli/flags.h"
#include "cli/report_flags.h"
#include "cli/report_view.h"
#include "dateline/reported_rows.h"

namespace dateline::cli {
namespace {

std::string as_text(const PlaceList& list, const ReportFlags& flags, const Terminal& terminal) {
  std::string text;
  for (const PlaceRow& row : list.rows) text += place_line(row, terminal);
  if (list.withheld > 0)
    text += std::to_string(list.withheld) + " events left out: where a person was is not listed.\n";
  return text + list_end(flags.offset, list.rows.size(), list.total);
}

std::string as_json(const PlaceList& list, const ReportFlags& flags) {
  std::string text = "{\"ok\":true,\"total\":" + std::to_string(list.total) +
                     ",\"offset\":" + std::to_string(flags.offset) + ",\"withheld\":" + std::to_string(list.withheld) +
                     ",\"places\":[";
  for (std::size_t at = 0; at < list.rows.size(); ++at) text += (at == 0 ? "" : ",") + to_json(list.rows[at]);
  return text + "]}\n";
}

Result<ExitCode> list_places(const ReportFlags& flags, Terminal& terminal) {
  Result<Store> store = open_for_reading(flags.store);
  if (!store) return tl::unexpected(store.error());
  Result<ReportFilter> filter = report_filter(flags, *store);
  if (!filter) return tl::unexpected(filter.error());
  Result<PlaceList> list = dateline::list_places(*store, *filter, flags.offset, flags.limit);
  if (!list) return tl::unexpected(list.error());
  std::string found = flags.json  ? as_json(*list, flags)
                      : flags.csv ? to_csv(list->rows)
                                  : as_text(*list, flags, terminal);
  return terminal.write(found).map([] { return ExitCode::done; });
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
