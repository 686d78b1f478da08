#include <memory>

#include "cli/commands/commands.h"
#include "cli/flags.h"
#include "cli/report_flags.h"
#include "cli/report_view.h"
#include "dateline/reported_rows.h"

namespace dateline::cli {
namespace {

std::string as_text(const EventList& list, const ReportFlags& flags, const Terminal& terminal) {
  std::string text;
  for (const EventRow& row : list.rows) text += timeline_line(row, terminal);
  if (list.total > list.dated) text += std::to_string(list.total - list.dated) + " have no time.  ";
  return text + list_end(flags.offset, list.rows.size(), list.dated);
}

Result<ExitCode> list_by_time(const ReportFlags& flags, Terminal& terminal) {
  Result<Store> store = open_for_reading(flags.store);
  if (!store) return tl::unexpected(store.error());
  Result<ReportFilter> filter = report_filter(flags, *store);
  if (!filter) return tl::unexpected(filter.error());
  Result<EventList> list = dateline::timeline(*store, *filter, flags.offset, flags.limit);
  if (!list) return tl::unexpected(list.error());
  std::string found = flags.json  ? events_json(*list, flags.offset)
                      : flags.csv ? to_csv(list->rows)
                                  : as_text(*list, flags, terminal);
  return terminal.write(found).map([] { return ExitCode::done; });
}

}  // namespace

Command timeline_command() {
  auto flags = std::make_shared<ReportFlags>();
  Command command;
  command.name = "timeline";
  command.summary = "List events by when they happened";
  command.description =
      "Lists the events that have a time, by it; a vague time is a range, an open one lacks an end. How many have none "
      "is told at "
      "the end. All of it is reported, not established. A person who is asked for has no place: where somebody was is "
      "not "
      "listed.";
  command.operands = {report_words(*flags)};
  command.flags = report_flags(*flags, {});
  command.examples = {
      {"dateline timeline --store news.db --party 'Northern League' --from 2021", "What one party did and met with"},
      {"dateline timeline --store news.db --article 5b0c2f6e", "What one article tells, in the order of time"}};
  command.run = [flags](Terminal& terminal) { return list_by_time(*flags, terminal); };
  return command;
}

}  // namespace dateline::cli
