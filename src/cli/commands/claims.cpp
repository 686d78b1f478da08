#include <memory>

#include "cli/commands/commands.h"
#include "cli/report_list.h"

namespace dateline::cli {
namespace {

std::string as_text(const ClaimList& list, const ReportFlags& flags, const Terminal& terminal) {
  std::string text;
  for (const ClaimRow& row : list.rows) text += claim_paragraph(row, terminal);
  return text + list_end(flags.offset, list.rows.size(), list.total);
}

Result<ExitCode> list_claims(const ReportFlags& flags, Terminal& terminal) {
  return write_report_list(
      flags, terminal,
      [&](const Store& store, const ReportFilter& filter) {
        return handed_on(store, flags,
                         dateline::list_claims(store, filter, report_order(flags), flags.offset, flags.limit));
      },
      [&](const auto& list) { return as_text(list, flags, terminal); });
}

}  // namespace

Command claims_command() {
  auto flags = std::make_shared<ReportFlags>();
  Command command;
  command.name = "claims";
  command.summary = "List who says what";
  command.description =
      "Lists the attributions of the articles of a store: who says what, in which stance. Words are looked for in what "
      "is "
      "said. Flags about events (type, party, place, time) admit the claims that tell of such an event. What is "
      "claimed is "
      "reported, not established.";
  command.operands = {report_words(*flags)};
  command.flags = report_flags(*flags, {"newest", "oldest"});
  command.flags.push_back(publish_flag(flags->publish));
  command.examples = {{"dateline claims --store news.db --stance denies --named", "Who denies what, by name"},
                      {"dateline claims --store news.db --source-kind 'unnamed person' --outlet 'The Gazette'",
                       "What one outlet has from unnamed people"}};
  command.run = [flags](Terminal& terminal) { return list_claims(*flags, terminal); };
  return command;
}

}  // namespace dateline::cli
