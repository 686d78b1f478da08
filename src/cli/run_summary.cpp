#include "cli/run_summary.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "cli/display_text.h"
#include "store/json_writer.h"

namespace dateline::cli {
namespace {

std::string counted(std::uint64_t number, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", grouped(number), number == 1 ? one : many);
}

std::map<std::string, std::uint64_t> reasons(const IngestCounts& counts) {
  std::map<std::string, std::uint64_t> by_code;
  for (const Skipped& skipped : counts.skipped) ++by_code[std::string(name(skipped.error.code))];
  return by_code;
}

}  // namespace

std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

std::string summary_sentence(const IngestCounts& counts) {
  std::string sentence =
      fmt::format("{}: {}, {} already there", counted(counts.pages, "page", "pages"),
                  counted(counts.articles, "new article", "new articles"), grouped(counts.already_there));
  if (counts.without_text > 0) sentence += fmt::format(", {} without text", grouped(counts.without_text));
  if (counts.suppressed > 0) sentence += fmt::format(", {} on the suppression list", grouped(counts.suppressed));
  sentence += ".";
  if (counts.unchanged_inputs > 0) {
    sentence +=
        fmt::format(" {} unchanged since read and passed over.", counted(counts.unchanged_inputs, "file", "files"));
  }
  if (counts.skipped_count > 0) {
    sentence += fmt::format(" {} skipped:", grouped(counts.skipped_count));
    for (const auto& [code, count] : reasons(counts)) sentence += fmt::format(" {} {}", code, grouped(count));
    sentence += counts.skipped_count > counts.skipped.size() ? " (of those listed)." : ".";
  }
  if (counts.stopped) sentence += " Stopped before the end; all of this is kept, and the same command goes on.";
  return sentence;
}

std::string summary_json(const IngestCounts& counts) {
  std::string summary;
  JsonWriter json(summary);
  json.begin_object();
  json.member("ok", !counts.stopped);
  json.member("inputs", counts.inputs);
  json.member("unchanged_inputs", counts.unchanged_inputs);
  json.member("pages", counts.pages);
  json.member("articles", counts.articles);
  json.member("already_there", counts.already_there);
  json.member("without_text", counts.without_text);
  json.member("suppressed", counts.suppressed);
  json.member("skipped_count", counts.skipped_count);
  json.key("skipped");
  json.begin_list();
  for (const Skipped& skipped : counts.skipped) {
    json.begin_object();
    json.member("path", skipped.error.subject);
    json.member("offset", skipped.offset);
    json.member("code", name(skipped.error.code));
    json.member("error", skipped.error.message);
    json.end_object();
  }
  json.end_list();
  json.member("stopped", counts.stopped);
  json.end_object();
  return summary;
}

std::string skipped_line(const Skipped& skipped) {
  std::string place = skipped.error.subject;
  if (skipped.offset > 0) place += fmt::format(", byte {}", skipped.offset);
  return printable(fmt::format("skipped {}: {} ({})", place, skipped.error.message, name(skipped.error.code)));
}

ExitCode exit_code_of(const IngestCounts& counts) {
  if (counts.stopped) return ExitCode::failed;
  return counts.skipped_count > 0 ? ExitCode::done_with_skips : ExitCode::done;
}

std::string progress_line(const IngestCounts& counts, const InputPosition& position,
                          std::chrono::duration<double> elapsed, std::size_t columns) {
  constexpr std::size_t bar_columns = 24;
  double share = counts.bytes_planned > 0
                     ? std::min(1.0, static_cast<double>(counts.bytes_read) / static_cast<double>(counts.bytes_planned))
                     : 0.0;
  auto filled = static_cast<std::size_t>(share * bar_columns);
  std::string bar;
  for (std::size_t i = 0; i < bar_columns; ++i) bar += i < filled ? "\u2588" : "\u2591";
  double pages_per_second = elapsed.count() > 0 ? static_cast<double>(counts.pages) / elapsed.count() : 0;
  std::string line = fmt::format("{} {:3.0f} %  {}  {:.0f}/s", bar, share * 100, counted(counts.pages, "page", "pages"),
                                 pages_per_second);
  if (counts.skipped_count > 0) line += fmt::format("  {} skipped", grouped(counts.skipped_count));
  std::string name = position.path.substr(position.path.find_last_of('/') + 1);
  return fitted(line + "  " + printable(name), columns - 1);
}

}  // namespace dateline::cli
