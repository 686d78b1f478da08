#include <memory>

#include "cli/commands/commands.h"
#include "cli/report_list.h"

namespace dateline::cli {
namespace {

std::string as_text(const EventList& list, const ReportFlags& flags, const Terminal& terminal) {
  std::string text;
  for (const EventRow& row : list.rows) text += event_paragraph(row, terminal);
  return text + list_end(flags.offset, list.rows.size(), list.total);
}

Result<ExitCode> list_events(const ReportFlags& flags, Terminal& terminal) {
  return write_report_list(
      flags, terminal,
      [&](const Store& store, const ReportFilter& filter) {
        return handed_on(store, flags,
                         dateline::list_events(store, filter, report_order(flags), flags.offset, flags.limit));
      },
      [&](const auto& list) { return as_text(list, flags, terminal); });
}

}  // namespace

Command events_command() {
  auto flags = std::make_shared<ReportFlags>();
  Command command;
  command.name = "events";
  command.summary = "List what happened, to whom, where, when and on whose word";
  command.description =
      "Lists the events that the articles of a store report: what kind, who, to whom, where, when, how many, and "
      "whether the "
      "outlet tells it itself or on whose word. All of it is reported, not established.\n\n"
      "A vague time is a range; --from and --to admit what may have happened then. A person who is asked for has no "
      "place: where somebody was is not listed.";
  command.operands = {report_words(*flags)};
  command.flags = report_flags(*flags, {"newest", "oldest", "time"});
  command.flags.push_back(publish_flag(flags->publish));
  command.examples = {{"dateline events --store news.db --type ASSAULT --country AF --from 2020-10 --voice own",
                       "What outlets tell themselves"},
                      {"dateline events --store news.db --speaker ministry --stance denies --csv",
                       "What a ministry denies, as a table"}};
  command.run = [flags](Terminal& terminal) { return list_events(*flags, terminal); };
  return command;
}

}  // namespace dateline::cli
