#include <filesystem>
#include <memory>

#include "cli/commands/commands.h"
#include "cli/flags.h"
#include "cli/line_run.h"
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
  std::optional<std::string> event_types;
};

Result<ExitCode> annotate(const AnnotateFlags& flags, Terminal& terminal) {
  const LineRun& run = flags.run;
  Result<std::filesystem::path> folder = find_models();
  if (!folder) return tl::unexpected(folder.error());
  Result<Models> models = load_models(*folder, static_cast<unsigned>(run.threads));
  if (!models) return tl::unexpected(models.error());
  if (Result<void> added = add_actors(flags.actors, *models); !added) return tl::unexpected(added.error());
  if (Result<void> added = add_event_types(flags.event_types, *models); !added) return tl::unexpected(added.error());
  return write_lines(
      run, [&](const Page& page) { return annotated_line(page, *models, flags.options); }, terminal);
}

}  // namespace

Command annotate_command() {
  auto flags = std::make_shared<AnnotateFlags>();
  Command command;
  command.name = "annotate";
  command.summary = "Annotate plain texts, JSON Lines in and out";
  command.description =
      "Reads lines {\"id\", \"text\"[, \"published\" or \"date\" or \"dct\"]} and prints records as `export` does. "
      "`text` is left untouched; all offsets count code points of that very text. `capture.key` is the line's id.\n\n"
      "`tokens` and `sentences`, lists of [begin, end], are taken as they are where a line has them.\n\n"
      "Finds paragraphs, sentences, dateline and language, and in English texts names and attributions: who is meant, "
      "who said what, and where the places are.";
  command.operands = {{"FILE", "JSON Lines, may be gzipped, or - for standard input", &flags->run.paths}};
  command.flags = {
      threads_flag(flags->run.threads),
      actors_flag(flags->actors),
      event_types_flag(flags->event_types),
      {"--syntax", "", "Add `syntax`: each word with its tags, its head and its relation", &flags->options.syntax}};
  command.examples = {{"dateline annotate texts.jsonl.gz > records.jsonl", "Annotate a file of texts"}};
  command.run = [flags](Terminal& terminal) { return annotate(*flags, terminal); };
  return command;
}

}  // namespace dateline::cli
