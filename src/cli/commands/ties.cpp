#include <algorithm>
#include <memory>

#include "cli/commands/commands.h"
#include "cli/report_list.h"

namespace dateline::cli {
namespace {

struct TieFlags {
  ReportFlags rows;
  std::uint64_t evidence = 1;
};

std::string as_text(const TieList& list, const ReportFlags& flags, const Terminal& terminal) {
  std::string text;
  for (const TieRow& row : list.rows) text += tie_paragraph(row, terminal);
  // With --publish a tie may have several rows.
  std::uint64_t ties = list.rows.empty() ? 0 : std::min(flags.limit, list.total - flags.offset);
  return text + list_end(flags.offset, ties, list.total);
}

Result<ExitCode> list_ties(const TieFlags& flags, Terminal& terminal) {
  return write_report_list(
      flags.rows, terminal,
      [&](const Store& store, const ReportFilter& filter) {
        auto find = flags.rows.publish ? ties_by_role : dateline::list_ties;
        return find(store, filter, flags.rows.offset, flags.rows.limit, flags.evidence);
      },
      [&](const TieList& list) { return as_text(list, flags.rows, terminal); });
}

}  // namespace

Command ties_command() {
  auto flags = std::make_shared<TieFlags>();
  Command command;
  command.name = "ties";
  command.summary = "List who is tied to whom, by what, with the words it rests on";
  command.description =
      "Lists ties between two actors, read off events (by their type) and off statements (\"gives money\"), those of "
      "the "
      "most articles first: how many, in how many articles, how many of them an outlet tells itself, and the newest "
      "words "
      "that say so. All of it is reported, not established.\n\n"
      "--actor stands for the first of the two, --recipient for the second, --party for either. A statement has no "
      "type, place, time or status: with a flag about those, only ties of events.\n\n"
      "With --publish a tie of a person who holds no public role in some of the articles is told in parts: by name for "
      "those where they do, and by role, with the article's id, for each other. --limit and --offset count whole "
      "ties.";
  command.operands = {report_words(flags->rows)};
  command.flags = report_flags(flags->rows, {});
  command.flags.push_back(
      {"--label", "LABEL", "Only ties of this label, such as \"gives money\" or AID", &flags->rows.filter.labels});
  command.flags.push_back(
      {"--evidence", "N", "How many pieces of evidence to give for each tie", &flags->evidence, {}, "1"});
  command.flags.push_back(publish_flag(flags->rows.publish));
  command.examples = {
      {"dateline ties --store news.db --party 'Northern League'", "Who deals with one party, and how"},
      {"dateline ties --store news.db --type AID --evidence 3 --json", "Who aids whom, with the words"}};
  command.run = [flags](Terminal& terminal) { return list_ties(*flags, terminal); };
  return command;
}

}  // namespace dateline::cli
