#include <chrono>
#include <memory>

#include "cli/commands/commands.h"
#include "cli/flags.h"
#include "cli/interrupt.h"
#include "cli/run_summary.h"
#include "dateline/models.h"
#include "dateline/pipeline.h"

namespace dateline::cli {
namespace {

struct IngestFlags {
  std::vector<std::string> paths;
  std::optional<std::string> store;
  std::uint64_t threads = 0;
  bool json = false;
  bool quiet = false;
  bool extract_only = false;
  bool again = false;
  std::optional<std::string> actors;
  std::optional<std::string> event_types;
};

constexpr const char* no_models =
    "No language model was found, so names and attributions stay empty, and only times are looked for; `dateline "
    "doctor` says where it was looked "
    "for.";

// For the store's log: counts, and the user's own files by their digests. No names of inputs: they may be what is
// erased.
std::string what_was_done(const IngestCounts& counts, const IngestFlags& flags) {
  std::string said = summary_sentence(counts);
  if (flags.actors) said += " " + applied_file("actors", *flags.actors);
  if (flags.event_types) said += " " + applied_file("event types", *flags.event_types);
  return said;
}

Result<ExitCode> ingest(const IngestFlags& flags, Terminal& terminal) {
  Interrupt interrupt;
  Result<std::optional<Models>> models;
  if (!flags.extract_only) models = load_found_models(static_cast<unsigned>(flags.threads));
  if (!models) return tl::unexpected(models.error());
  if (!*models && !flags.extract_only && !flags.quiet && !flags.json) terminal.say(no_models);
  if (*models) {
    if (Result<void> added = add_actors(flags.actors, **models); !added) return tl::unexpected(added.error());
    if (Result<void> added = add_event_types(flags.event_types, **models); !added) return tl::unexpected(added.error());
  }
  Result<Store> store = open_for_writing(flags.store);
  if (!store) return tl::unexpected(store.error());

  CorpusOptions options;
  options.models = *models ? &**models : nullptr;
  options.times = !flags.extract_only;
  options.threads = static_cast<unsigned>(flags.threads);
  options.stop = interrupt.token();
  options.again = flags.again;
  auto began = std::chrono::steady_clock::now();
  if (terminal.error_is_terminal() && !flags.quiet && !flags.json) {
    options.progress = [&terminal, began](const IngestCounts& counts, const InputPosition& position) {
      auto elapsed = std::chrono::steady_clock::now() - began;
      terminal.redraw(progress_line(counts, position, elapsed, terminal.width()));
    };
  }
  Result<IngestCounts> counts = read_corpus(flags.paths, *store, options);
  terminal.redraw({});
  if (!counts) return tl::unexpected(counts.error());
  if (Result<void> logged = store->log("ingest", what_was_done(*counts, flags)); !logged)
    return tl::unexpected(logged.error());

  if (flags.json) {
    if (Result<void> written = terminal.write(summary_json(*counts) + "\n"); !written) {
      return tl::unexpected(written.error());
    }
  } else if (!flags.quiet) {
    for (const Skipped& skipped : counts->skipped) terminal.say(skipped_line(skipped));
    terminal.say(summary_sentence(*counts));
  }
  return exit_code_of(*counts);
}

}  // namespace

Command ingest_command() {
  auto flags = std::make_shared<IngestFlags>();
  Command command;
  command.name = "ingest";
  command.summary = "Read pages into a store";
  command.description =
      "Reads news pages into a store: the article, what the page says about it, and the page's own bytes. The form of "
      "each file is told by its content first, by its name second.\n\n"
      "The same page is kept once, however often it is read. A run that was stopped or killed loses nothing that was "
      "committed; the same command goes on where it was. Files that were read whole and have not changed are passed "
      "over. One bad page, record or line never stops a run: it is counted, named, and the exit status is 3.";
  command.operands = {input_operand(flags->paths)};
  command.flags = {
      store_flag(flags->store),
      threads_flag(flags->threads),
      actors_flag(flags->actors),
      event_types_flag(flags->event_types),
      {"--again", "", "Read files anew that were read whole, and let in what was erased", &flags->again},
      {"--extract-only", "", "Find no names and attributions, which is most of the work", &flags->extract_only},
      json_flag(flags->json),
      quiet_flag(flags->quiet)};
  command.examples = {
      {"dateline ingest --store news.db saved-pages/ crawl.warc.gz", "A folder and an archive"},
      {"curl -s https://news.example/feed | dateline ingest --store news.db -", "A feed from standard input"}};
  command.run = [flags](Terminal& terminal) { return ingest(*flags, terminal); };
  return command;
}

}  // namespace dateline::cli
