#include <memory>

#include "cli/commands/commands.h"
#include "cli/display_text.h"
#include "cli/flags.h"
#include "dateline/query.h"
#include "store/json_writer.h"

namespace dateline::cli {
namespace {

struct LogFlags {
  std::optional<std::string> store;
  std::uint64_t limit = 50;
  bool json = false;
};

std::string as_text(const std::vector<LogRow>& log, const Terminal& terminal) {
  std::string text;
  for (const LogRow& row : log) {
    std::string line = row.at_utc + "  " + printable(row.who.value_or("?")) + "  " + printable(row.action) + "  " +
                       printable(row.detail);
    if (row.subject) line += "  " + printable(row.subject->substr(0, 16));
    text += fitted(line, terminal.out_is_terminal() ? terminal.width() : line.size()) + "\n";
  }
  return text;
}

std::string as_json(const std::vector<LogRow>& log) {
  std::string text;
  JsonWriter json(text);
  json.begin_object();
  json.member("ok", true);
  json.key("log");
  json.begin_list();
  for (const LogRow& row : log) {
    json.begin_object();
    json.member("number", static_cast<std::uint64_t>(row.number));
    json.member("at", row.at_utc);
    json.member("who", row.who);
    json.member("program", row.program);
    json.member("action", row.action);
    json.member("detail", row.detail);
    json.member("subject", row.subject);
    json.end_object();
  }
  json.end_list();
  json.end_object();
  return text + "\n";
}

Result<ExitCode> show_log(const LogFlags& flags, Terminal& terminal) {
  Result<Store> store = open_for_reading(flags.store);
  if (!store) return tl::unexpected(store.error());
  Result<std::vector<LogRow>> log = list_log(*store, flags.limit);
  if (!log) return tl::unexpected(log.error());
  return terminal.write(flags.json ? as_json(*log) : as_text(*log, terminal)).map([] { return ExitCode::done; });
}

}  // namespace

Command log_command() {
  auto flags = std::make_shared<LogFlags>();
  Command command;
  command.name = "log";
  command.summary = "Show who did what to a store, and when";
  command.description =
      "Lists what was done to a store, the newest first: made, migrated, pages read in, articles read anew (and with "
      "which files of your own, by their digests), names and addresses suppressed, articles erased. The log only "
      "grows: "
      "the store refuses to change or delete a line. What was erased is named by a keyed hash alone.";
  command.flags = {
      store_flag(flags->store), {"--limit", "N", "How many lines", &flags->limit, {}, "50"}, json_flag(flags->json)};
  command.examples = {{"dateline log --store news.db --limit 5", "The last five"}};
  command.run = [flags](Terminal& terminal) { return show_log(*flags, terminal); };
  return command;
}

}  // namespace dateline::cli
