#include <memory>

#include "cli/commands/commands.h"
#include "cli/flags.h"
#include "cli/line_run.h"
#include "dateline/pipeline.h"
#include "dateline/record_json.h"

namespace dateline::cli {
namespace {

Result<std::string> annotated_line(const Page& page) {
  if (page.form != PageForm::clean_text) {
    return fail(ErrorCode::wrong_format, "expected JSON Lines with a \"text\" in each, found a page",
                page.capture.path);
  }
  return to_json(read_text(page));
}

}  // namespace

Command annotate_command() {
  auto run = std::make_shared<LineRun>();
  Command command;
  command.name = "annotate";
  command.summary = "Annotate plain texts, JSON Lines in and out";
  command.description =
      "Reads lines {\"id\", \"text\"[, \"published\" or \"date\" or \"dct\"]} and prints records as `export` does. "
      "`text` is left untouched; all offsets count code points of that very text. `capture.key` is the line's id.\n\n"
      "So far paragraphs, sentences, dateline and language are found.";
  command.operands = {{"FILE", "JSON Lines, may be gzipped, or - for standard input", &run->paths}};
  command.flags = {threads_flag(run->threads)};
  command.examples = {{"dateline annotate texts.jsonl.gz > records.jsonl", "Annotate a file of texts"}};
  command.run = [run](Terminal& terminal) { return write_lines(*run, annotated_line, terminal); };
  return command;
}

}  // namespace dateline::cli
