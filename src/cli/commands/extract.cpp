#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "cli/commands/commands.h"
#include "cli/flags.h"
#include "cli/line_run.h"
#include "dateline/pipeline.h"
#include "dateline/record_json.h"

namespace dateline::cli {
namespace {

struct ExtractFlags {
  LineRun run;
  bool raw_offsets = false;
};

/// The record of contract.md with `id` as the capture's key, and the four members that scorers of article
/// extraction read beside it.
Result<std::string> extraction_line(const Page& page, const JsonOptions& options) {
  Result<Record> read = read_page(page, nullptr);
  if (!read) return tl::unexpected(read.error());
  const Record& record = *read;
  std::string line = to_json(record, options);
  auto quoted = [](const std::optional<std::string>& text) {
    return text ? nlohmann::json(*text).dump() : std::string("null");
  };
  // OPTIMIZATION: the few members are put into the line as it stands; parsing it again would cost a tenth of
  // the whole run.
  std::string id = "\"id\":" + quoted(record.id);
  line.replace(line.find(id), id.size(),
               "\"id\":" + quoted(record.capture.key) + ",\"record_id\":" + quoted(record.id));
  nlohmann::json bylines = nlohmann::json::array();
  for (const Value& byline : record.article.bylines) bylines.push_back(byline.text);
  line.back() = ',';
  line.append("\"byline\":").append(bylines.dump());
  line.append(",\"date\":").append(quoted(record.article.published.edtf));
  line.append(",\"sitename\":").append(quoted(record.article.outlet.name)).append("}");
  return line;
}

}  // namespace

Command extract_command() {
  auto flags = std::make_shared<ExtractFlags>();
  Command command;
  command.name = "extract";
  command.summary = "Print the articles of pages as JSON Lines, without a store";
  command.description =
      "Prints one JSON object a page, in the order of the input: the record as `export` writes it, but `id` is the "
      "input's own name for the page (the file's name without its last extensions, a JSONL line's id, a WARC record's "
      "id), the record's id is `record_id`, and `byline`, `date` and `sitename` stand beside `bylines`, `published` "
      "and `outlet` for tools that score article extraction.";
  command.operands = {input_operand(flags->run.paths)};
  command.flags = {threads_flag(flags->run.threads),
                   {"--raw-offsets", "", "Add the byte range in the page to each span and value", &flags->raw_offsets}};
  command.examples = {{"dateline extract page.html | jq -r .text", "The text of a page"}};
  command.run = [flags](Terminal& terminal) {
    JsonOptions options;
    options.raw_offsets = flags->raw_offsets;
    return write_lines(
        flags->run, [options](const Page& page) { return extraction_line(page, options); }, terminal);
  };
  return command;
}

}  // namespace dateline::cli
