#include <fmt/format.h>

#include <memory>

#include "cli/commands/commands.h"
#include "cli/report_list.h"

namespace dateline::cli {
namespace {

struct ActorsFlags {
  std::optional<std::string> store;
  std::vector<std::string> words;
  ActorFilter filter;
  std::uint64_t limit = 20, offset = 0, evidence = 0;
  bool json = false, csv = false;
};

std::string as_text(const ActorList& list, const ActorsFlags& flags, const Terminal& terminal) {
  std::string text;
  for (const ActorRow& row : list.rows) text += actor_paragraph(row, terminal);
  return text + list_end(flags.offset, list.rows.size(), list.total);
}

Result<ExitCode> list_actors(const ActorsFlags& flags, Terminal& terminal) {
  Result<Store> store = open_for_reading(flags.store);
  if (!store) return tl::unexpected(store.error());
  ActorFilter filter = flags.filter;
  if (!flags.words.empty()) filter.names.push_back(fmt::format("{}", fmt::join(flags.words, " ")));
  Result<ActorList> list = dateline::list_actors(*store, filter, flags.offset, flags.limit, flags.evidence);
  if (!list) return tl::unexpected(list.error());
  return write_list(*list, flags.json, flags.csv, flags.offset, terminal,
                    [&](const ActorList& found) { return as_text(found, flags, terminal); });
}

}  // namespace

Command actors_command() {
  auto flags = std::make_shared<ActorsFlags>();
  Command command;
  command.name = "actors";
  command.summary = "List who acts, under which names, and why these are taken to be one";
  command.description =
      "Lists the actors of all articles together, those in the most articles first, each with the names it goes by and "
      "why "
      "they are taken to be its. NAME is whole words of any of its names, without regard to case and accents.\n\n"
      "Names are joined with care: a surname alone, or a name that many bodies share, stays with its article. To join "
      "or "
      "part names yourself give a file of actors to `dateline annotate --store FILE --actors FILE`.";
  command.operands = {{"NAME", "Whole words of a name", &flags->words, false}};
  command.flags = {store_flag(flags->store),
                   {"--id", "ID", "Only the actor with this id", &flags->filter.ids},
                   {"--type",
                    "TYPE",
                    "Only of this type",
                    &flags->filter.types,
                    {"person", "organization", "group", "place", "facility", "other"}},
                   {"--country", "CODE", "Only of this country (ISO 3166-1, two letters)", &flags->filter.countries},
                   {"--kind", "KIND", "Only of this kind, such as state or 'armed group'", &flags->filter.kinds},
                   {"--evidence", "N", "Up to so many articles for each name", &flags->evidence, {}, "0"},
                   {"--limit", "N", "How many to list", &flags->limit, {}, "20"},
                   {"--offset", "N", "How many to leave out first", &flags->offset, {}, "0"},
                   json_flag(flags->json),
                   {"--csv", "", "Write CSV, a line for each name", &flags->csv}};
  command.examples = {{"dateline actors --store news.db Taliban --evidence 3", "What else it is called, and where"},
                      {"dateline actors --store news.db --type organization --csv", "Organizations as a table"}};
  command.run = [flags](Terminal& terminal) { return list_actors(*flags, terminal); };
  return command;
}

}  // namespace dateline::cli
