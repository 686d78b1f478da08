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
  std::optional<std::string> rows;
  bool raw_offsets = false;
  bool publish = false;
};

// CSV has one event a row, as the contract says; Parquet is taken for the lake, where the articles are.
ExportRows rows_of(const ExportFlags& flags, ExportFormat format) {
  if (flags.rows) return export_rows(*flags.rows).value_or(ExportRows::events);
  return format == ExportFormat::csv ? ExportRows::events : ExportRows::articles;
}

Result<ExitCode> export_store(const ExportFlags& flags, Terminal& terminal) {
  Result<Store> store = open_for_reading(flags.store);
  if (!store) return tl::unexpected(store.error());
  ExportFormat format = export_format(flags.format).value_or(ExportFormat::jsonl);
  if (flags.rows && format != ExportFormat::csv && format != ExportFormat::parquet)
    return fail(ErrorCode::bad_request, "expected --rows with --format csv or parquet, found " + flags.format);
  if (flags.publish && flags.raw_offsets)
    return fail(ErrorCode::bad_request,
                "expected one of --publish and --raw-offsets, found both: byte ranges lead back to the names");
  ExportOptions options;
  options.by_role = flags.publish;
  options.rows = rows_of(flags, format);
  options.json.raw_offsets = flags.raw_offsets;
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
  command.summary = "Write a store as JSON Lines, CSV, Parquet, GeoJSON, GraphML, FollowTheMoney or Web Annotations";
  command.description =
      "Writes what a store holds, article by article in the order of their ids; all of it is reported, not "
      "established.\n\n"
      "jsonl: the whole record, one article a line (\"dateline.article/1\"); all offsets count code points of the "
      "article's text. csv: one event a row. parquet: one article a row. --rows chooses other rows for both.\n\n"
      "geojson: the events that have coordinates; it names no person. graphml: the ties between actors. ftm: "
      "FollowTheMoney entities, one a line. annotations: W3C Web Annotations in JSON-LD.\n\n"
      "A file named by --out is complete or not there at all: it is written beside its place and moved there at the "
      "end.";
  command.flags = {
      store_flag(flags->store),
      {"--format",
       "FORMAT",
       "The form",
       &flags->format,
       {"jsonl", "csv", "parquet", "geojson", "graphml", "ftm", "annotations"},
       "jsonl"},
      {"--rows",
       "ROWS",
       "With csv or parquet, what a row stands for",
       &flags->rows,
       {"articles", "events", "attributions", "entities"},
       "events for csv, articles for parquet"},
      {"--out", "FILE", "Where to write to", &flags->out, {}, "standard output"},
      publish_flag(flags->publish),
      {"--raw-offsets", "", "With jsonl, add the byte range in the page to each span and value", &flags->raw_offsets}};
  command.examples = {{"dateline export --store news.db --out articles.jsonl", "Everything, one article a line"},
                      {"dateline export --store news.db --format csv --out events.csv", "A table of events"},
                      {"dateline export --store news.db --format csv --rows articles | head", "A table of articles"}};
  command.run = [flags](Terminal& terminal) { return export_store(*flags, terminal); };
  return command;
}

}  // namespace dateline::cli
