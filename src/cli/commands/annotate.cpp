#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "cli/commands/commands.h"
#include "cli/flags.h"
#include "cli/interrupt.h"
#include "cli/line_run.h"
#include "cli/run_summary.h"
#include "dateline/models.h"
#include "dateline/pipeline.h"
#include "dateline/record_json.h"

namespace dateline::cli {
namespace {

Result<std::string> annotated_line(const Page& page, const Models& models, const AnnotateOptions& options) {
  if (page.form != PageForm::clean_text) {
    return fail(ErrorCode::wrong_format, "expected JSON Lines with a \"text\" in each, found a page",
                page.capture.path);
  }
  return read_text(page, &models, options).map([](const Record& record) { return to_json(record); });
}

struct AnnotateFlags {
  LineRun run;
  AnnotateOptions options;
  std::optional<std::string> actors;
  std::optional<std::string> store;
  bool all = false;
  bool quiet = false;
  std::optional<std::string> event_types;
};

std::string summary(const AnnotateCounts& counts, const std::string& model) {
  std::string text = fmt::format("{} articles read anew by {}", grouped(counts.read_anew), model);
  if (counts.not_read > 0) text += fmt::format(", {} in languages that are not read", grouped(counts.not_read));
  return text + (counts.stopped ? "; stopped, the same command goes on." : ".");
}

// Reads the articles of a store anew.
Result<ExitCode> annotate_articles(const AnnotateFlags& flags, const Models& models, Terminal& terminal) {
  Interrupt interrupt;
  // A store that is not there is not made: there is nothing in it to be read.
  if (Result<Store> there = open_for_reading(flags.store); !there && there.error().code == ErrorCode::not_found)
    return tl::unexpected(there.error());
  Result<Store> store = open_for_writing(flags.store);
  if (!store) return tl::unexpected(store.error());
  AnnotateStoreOptions options;
  options.all = flags.all;
  options.threads = static_cast<unsigned>(flags.run.threads);
  options.stop = interrupt.token();
  if (terminal.error_is_terminal() && !flags.quiet) {
    options.progress = [&terminal](const AnnotateCounts& counts) {
      terminal.redraw(
          fmt::format("{} of {} articles", grouped(counts.read_anew + counts.not_read), grouped(counts.articles)));
    };
  }
  Result<AnnotateCounts> counts = annotate_store(*store, models, options);
  terminal.redraw({});
  if (!counts) return tl::unexpected(counts.error());
  std::string said = summary(*counts, models.encoder.version());
  std::string done = said;
  if (flags.actors) done += " " + applied_file("actors", *flags.actors);
  if (flags.event_types) done += " " + applied_file("event types", *flags.event_types);
  if (Result<void> logged = store->log("annotate", done); !logged) return tl::unexpected(logged.error());
  if (!flags.quiet) terminal.say(said);
  return counts->stopped ? ExitCode::failed : ExitCode::done;
}

Result<ExitCode> annotate(const AnnotateFlags& flags, Terminal& terminal) {
  const LineRun& run = flags.run;
  if (flags.store.has_value() == !run.paths.empty())
    return fail(ErrorCode::bad_request, "annotate needs FILE or --store, and not both");
  if (flags.all && !flags.store) return fail(ErrorCode::bad_request, "annotate takes --all with --store");
  Result<std::filesystem::path> folder = find_models();
  if (!folder) return tl::unexpected(folder.error());
  Result<Models> models = load_models(*folder, static_cast<unsigned>(run.threads));
  if (!models) return tl::unexpected(models.error());
  if (Result<void> added = add_actors(flags.actors, *models); !added) return tl::unexpected(added.error());
  if (Result<void> added = add_event_types(flags.event_types, *models); !added) return tl::unexpected(added.error());
  if (flags.store) return annotate_articles(flags, *models, terminal);
  return write_lines(
      run, [&](const Page& page) { return annotated_line(page, *models, flags.options); }, terminal);
}

}  // namespace

Command annotate_command() {
  auto flags = std::make_shared<AnnotateFlags>();
  Command command;
  command.name = "annotate";
  command.summary = "Annotate plain texts, JSON Lines in and out; or the articles of a store anew";
  command.description =
      "Reads lines {\"id\", \"text\"[, \"published\" or \"date\" or \"dct\"]} and prints records as `export` does. "
      "`text` is left untouched; all offsets count code points of that very text. `capture.key` is the line's id.\n\n"
      "`tokens` and `sentences`, lists of [begin, end], are taken as they are where a line has them.\n\n"
      "Finds paragraphs, sentences, dateline and language, and in English texts names and attributions: who is meant, "
      "who said what, and where the places are.\n\n"
      "With --store it reads the articles of a store anew that another model has read, or none, and replaces what was "
      "found in them; pages, texts and all else stay. It writes in batches: a run that was stopped or killed loses "
      "nothing, and the same command goes on where it was. With --all every article is read, from the first: after a "
      "change of the gazetteer or of your actors.";
  command.operands = {{"FILE", "JSON Lines, may be gzipped, or - for standard input", &flags->run.paths, false}};
  command.flags = {
      threads_flag(flags->run.threads),
      actors_flag(flags->actors),
      event_types_flag(flags->event_types),
      {"--store", "FILE", "Read the articles of this store anew, instead of a FILE", &flags->store},
      {"--all", "", "With --store, those too that the model at hand has read", &flags->all},
      {"--syntax", "", "Add `syntax`: each word with its tags, its head and its relation", &flags->options.syntax},
      quiet_flag(flags->quiet)};
  command.examples = {{"dateline annotate texts.jsonl.gz > records.jsonl", "Annotate a file of texts"},
                      {"dateline annotate --store news.db", "Read anew what an older model has read"}};
  command.run = [flags](Terminal& terminal) { return annotate(*flags, terminal); };
  return command;
}

}  // namespace dateline::cli
