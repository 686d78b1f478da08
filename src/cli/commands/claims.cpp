#include <memory>

#include "cli/commands/commands.h"
#include "cli/flags.h"
#include "cli/report_flags.h"
#include "cli/report_view.h"
#include "dateline/reported_rows.h"

namespace dateline::cli {
namespace {

std::string as_text(const ClaimList& list, const ReportFlags& flags, const Terminal& terminal) {
  std::string text;
  for (const ClaimRow& row : list.rows) text += claim_paragraph(row, terminal);
  return text + list_end(flags.offset, list.rows.size(), list.total);
}

std::string as_json(const ClaimList& list, const ReportFlags& flags) {
  std::string text = "{\"ok\":true,\"total\":" + std::to_string(list.total) +
                     ",\"offset\":" + std::to_string(flags.offset) + ",\"claims\":[";
  for (std::size_t at = 0; at < list.rows.size(); ++at) text += (at == 0 ? "" : ",") + to_json(list.rows[at]);
  return text + "]}\n";
}

Result<ExitCode> list_claims(const ReportFlags& flags, Terminal& terminal) {
  Result<Store> store = open_for_reading(flags.store);
  if (!store) return tl::unexpected(store.error());
  Result<ReportFilter> filter = report_filter(flags, *store);
  if (!filter) return tl::unexpected(filter.error());
  Result<ClaimList> list = dateline::list_claims(*store, *filter, report_order(flags), flags.offset, flags.limit);
  if (!list) return tl::unexpected(list.error());
  std::string found = flags.json  ? as_json(*list, flags)
                      : flags.csv ? to_csv(list->rows)
                                  : as_text(*list, flags, terminal);
  return terminal.write(found).map([] { return ExitCode::done; });
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
  command.examples = {{"dateline claims --store news.db --stance denies --named", "Who denies what, by name"},
                      {"dateline claims --store news.db --source-kind 'unnamed person' --outlet 'The Gazette'",
                       "What one outlet has from unnamed people"}};
  command.run = [flags](Terminal& terminal) { return list_claims(*flags, terminal); };
  return command;
}

}  // namespace dateline::cli
