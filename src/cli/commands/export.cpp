#include "dateline/export.h"

#include <memory>

#include "cli/commands/commands.h"
#include "cli/flags.h"

namespace dateline::cli {
namespace {

struct ExportFlags {
  std::optional<std::string> store;
  std::optional<std::string> out;
  std::string format = "jsonl";
  bool raw_offsets = false;
};

Result<ExitCode> export_store(const ExportFlags& flags, Terminal& terminal) {
  Result<Store> store = open_for_reading(flags.store);
  if (!store) return tl::unexpected(store.error());
  ExportFormat format = export_format(flags.format).value_or(ExportFormat::jsonl);
  JsonOptions options;
  options.raw_offsets = flags.raw_offsets;
  if (flags.out && *flags.out != "-") {
    return export_file(*store, format, *flags.out, options).map([](std::uint64_t) { return ExitCode::done; });
  }
  Result<void> written;
  auto sink = [&](std::string_view bytes) {
    written = terminal.write(bytes);
    return written.has_value();
  };
  Result<std::uint64_t> exported = export_articles(*store, format, sink, options);
  if (!written) return tl::unexpected(written.error());
  return exported.map([](std::uint64_t) { return ExitCode::done; });
}

}  // namespace

Command export_command() {
  auto flags = std::make_shared<ExportFlags>();
  Command command;
  command.name = "export";
  command.summary = "Write the articles of a store as JSON Lines, CSV or Parquet";
  command.description =
      "Writes every article of a store, in the order of their ids. JSON Lines hold the whole record (one article a "
      "line, "
      "\"dateline.article/1\"); all offsets count code points of the article's text. CSV and Parquet hold one row an "
      "article.\n\n"
      "A file named by --out is complete or not there at all: it is written beside its place and moved there at the "
      "end.";
  command.flags = {
      store_flag(flags->store),
      {"--format", "FORMAT", "The form", &flags->format, {"jsonl", "csv", "parquet"}, "jsonl"},
      {"--out", "FILE", "Where to write to", &flags->out, {}, "standard output"},
      {"--raw-offsets", "", "With jsonl, add the byte range in the page to each span and value", &flags->raw_offsets}};
  command.examples = {{"dateline export --store news.db --out articles.jsonl", "Everything, one article a line"},
                      {"dateline export --store news.db --format csv | head", "A table"}};
  command.run = [flags](Terminal& terminal) { return export_store(*flags, terminal); };
  return command;
}

}  // namespace dateline::cli
