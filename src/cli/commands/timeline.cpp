#include <memory>

#include "cli/commands/commands.h"
#include "cli/report_list.h"

namespace dateline::cli {
namespace {

std::string as_text(const EventList& list, const ReportFlags& flags, const Terminal& terminal) {
  std::string text;
  for (const EventRow& row : list.rows) text += timeline_line(row, terminal);
  if (list.total > list.dated) text += std::to_string(list.total - list.dated) + " have no time.  ";
  return text + list_end(flags.offset, list.rows.size(), list.dated);
}

Result<ExitCode> list_by_time(const ReportFlags& flags, Terminal& terminal) {
  return write_report_list(
      flags, terminal,
      [&](const Store& store, const ReportFilter& filter) {
        return handed_on(store, flags, dateline::timeline(store, filter, flags.offset, flags.limit));
      },
      [&](const auto& list) { return as_text(list, flags, terminal); });
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
  command.flags.push_back(publish_flag(flags->publish));
  command.examples = {
      {"dateline timeline --store news.db --party 'Northern League' --from 2021", "What one party did and met with"},
      {"dateline timeline --store news.db --article 5b0c2f6e", "What one article tells, in the order of time"}};
  command.run = [flags](Terminal& terminal) { return list_by_time(*flags, terminal); };
  return command;
}

}  // namespace dateline::cli
