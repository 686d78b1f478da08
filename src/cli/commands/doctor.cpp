#include <fmt/format.h>
#include <sys/utsname.h>

#include <filesystem>
#include <memory>
#include <thread>

#include "cli/commands/commands.h"
#include "cli/display_text.h"
#include "cli/flags.h"
#include "cli/linked_libraries.h"
#include "cli/run_summary.h"
#include "cli/version.h"
#include "dateline/models.h"
#include "dateline/query.h"
#include "dateline/serve.h"
#include "store/json_writer.h"

namespace dateline::cli {
namespace {

constexpr std::uint64_t skipped_shown = 20;
constexpr const char* gazetteer_source = "places from GeoNames (geonames.org), CC BY 4.0";

struct DoctorFlags {
  std::optional<std::string> store;
  bool json = false;
};

struct StoreReport {
  std::string path;
  std::optional<Error> error;  ///< why it could not be looked at
  StoreStatistics statistics;
  std::vector<std::string> faults;
  std::vector<SkippedRow> skipped;
};

struct ModelReport {
  std::string path;
  std::optional<Error> error;  ///< why there is none to use
  std::string version, instruction_set;

  bool is_absent() const { return error && error->code == ErrorCode::not_found && path.empty(); }
  bool is_well() const { return !error || is_absent(); }
};

struct GazetteerReport {
  std::string path;
  std::optional<Error> error;  ///< why there is none to use
  std::size_t places = 0, names = 0;

  bool is_absent() const { return error && error->code == ErrorCode::not_found && path.empty(); }
  bool is_well() const { return !error || is_absent(); }
};

GazetteerReport report_on_gazetteer() {
  GazetteerReport report;
  Result<std::filesystem::path> file = find_gazetteer();
  if (file) report.path = file->string();
  Result<Gazetteer> gazetteer = file ? Gazetteer::open(*file) : tl::unexpected(file.error());
  if (gazetteer) {
    report.places = gazetteer->place_count();
    report.names = gazetteer->name_count();
  } else {
    report.error = gazetteer.error();
  }
  return report;
}

ModelReport report_on_model() {
  ModelReport report;
  Result<std::filesystem::path> folder = find_models();
  if (folder) report.path = folder->string();
  Result<Models> models = folder ? load_models(*folder, 1) : tl::unexpected(folder.error());
  if (models) {
    report.version = models->encoder.version();
    report.instruction_set = models->encoder.instruction_set();
  } else {
    report.error = models.error();
  }
  return report;
}

Result<StoreReport> look_into(const Store& store, StoreReport report) {
  Result<StoreStatistics> statistics = store.statistics();
  if (!statistics) return tl::unexpected(statistics.error());
  Result<std::vector<std::string>> faults = store.check();
  if (!faults) return tl::unexpected(faults.error());
  Result<std::vector<SkippedRow>> skipped = list_skipped(store, skipped_shown);
  if (!skipped) return tl::unexpected(skipped.error());
  report.statistics = *statistics;
  report.faults = *std::move(faults);
  report.skipped = *std::move(skipped);
  return report;
}

StoreReport report_on(const std::optional<std::string>& given) {
  StoreReport report;
  report.path = store_path(given);
  Result<Store> store = open_for_reading(given);
  if (!store) {
    report.error = store.error();
    return report;
  }
  Result<StoreReport> whole = look_into(*store, report);
  if (whole) return *std::move(whole);
  report.error = whole.error();
  return report;
}

std::string machine() {
  utsname names{};
  ::uname(&names);
  return fmt::format("{} {} {}, {} cores", names.sysname, names.release, names.machine,
                     std::thread::hardware_concurrency());
}

void write_store(const StoreReport& report, JsonWriter& json) {
  json.begin_object();
  json.member("path", report.path);
  json.key("error");
  report.error ? json.value(report.error->message) : json.null();
  json.key("code");
  report.error ? json.value(name(report.error->code)) : json.null();
  json.member("schema_version", static_cast<std::uint64_t>(report.statistics.schema_version));
  json.member("articles", report.statistics.articles);
  json.member("pages", report.statistics.pages);
  json.member("page_bytes", report.statistics.page_bytes);
  json.member("compressed_page_bytes", report.statistics.compressed_page_bytes);
  json.member("file_bytes", report.statistics.file_bytes);
  json.member("inputs", report.statistics.inputs);
  json.member("unfinished_inputs", report.statistics.unfinished_inputs);
  json.key("faults");
  json.begin_list();
  for (const std::string& fault : report.faults) json.value(fault);
  json.end_list();
  json.member("skipped_count", report.statistics.skipped);
  json.key("skipped");
  json.begin_list();
  for (const SkippedRow& row : report.skipped) {
    json.begin_object();
    json.member("path", row.path);
    json.member("offset", row.offset);
    json.member("code", row.code);
    json.member("error", row.message);
    json.end_object();
  }
  json.end_list();
  json.end_object();
}

void write_model(const ModelReport& model, JsonWriter& json) {
  json.begin_object();
  json.key("path");
  model.path.empty() ? json.null() : json.value(model.path);
  json.key("version");
  model.version.empty() ? json.null() : json.value(model.version);
  json.key("instruction_set");
  model.instruction_set.empty() ? json.null() : json.value(model.instruction_set);
  json.key("error");
  model.error ? json.value(model.error->text()) : json.null();
  json.end_object();
}

void write_gazetteer(const GazetteerReport& gazetteer, JsonWriter& json) {
  json.begin_object();
  json.key("path");
  gazetteer.path.empty() ? json.null() : json.value(gazetteer.path);
  json.member("places", static_cast<std::uint64_t>(gazetteer.places));
  json.member("names", static_cast<std::uint64_t>(gazetteer.names));
  json.member("source", gazetteer_source);
  json.key("error");
  gazetteer.error ? json.value(gazetteer.error->text()) : json.null();
  json.end_object();
}

std::string as_json(const StoreReport& report, const ModelReport& model, const GazetteerReport& gazetteer,
                    bool is_well) {
  std::string text;
  JsonWriter json(text);
  json.begin_object();
  json.member("ok", is_well);
  json.member("version", program_version);
  json.member("machine", machine());
  json.key("libraries");
  json.begin_object();
  for (const LinkedLibrary& library : linked_libraries()) {
    json.key(library.name);
    json.value(library.version);
  }
  json.end_object();
  json.member("web_app", Server::has_web_app());
  json.key("model");
  write_model(model, json);
  json.key("gazetteer");
  write_gazetteer(gazetteer, json);
  json.key("store");
  write_store(report, json);
  json.end_object();
  return text + "\n";
}

std::string model_line(const ModelReport& model, const Terminal& terminal) {
  if (model.is_absent()) return fmt::format("model       none: {}\n", printable(model.error->message));
  if (model.error)
    return fmt::format("model       {}: {}\n", terminal.styled("wrong", Style::red), printable(model.error->text()));
  return fmt::format("model       {}, {}, in {}\n", model.version, model.instruction_set, printable(model.path));
}

std::string gazetteer_line(const GazetteerReport& gazetteer, const Terminal& terminal) {
  if (gazetteer.is_absent()) return fmt::format("gazetteer   none: {}\n", printable(gazetteer.error->message));
  if (gazetteer.error)
    return fmt::format("gazetteer   {}: {}\n", terminal.styled("wrong", Style::red),
                       printable(gazetteer.error->text()));
  return fmt::format("gazetteer   {} places, {} names, in {}\n            {}\n", grouped(gazetteer.places),
                     grouped(gazetteer.names), printable(gazetteer.path), gazetteer_source);
}

std::string as_text(const StoreReport& report, const ModelReport& model, const GazetteerReport& gazetteer,
                    bool has_store, const Terminal& terminal) {
  std::string good = terminal.styled("ok", Style::green);
  std::string bad = terminal.styled("wrong", Style::red);
  std::string text = fmt::format("dateline    {}\nmachine     {}\nlibraries   ", program_version, machine());
  for (const LinkedLibrary& library : linked_libraries()) text += fmt::format("{} {}  ", library.name, library.version);
  text += fmt::format("\nweb app     {}\n", Server::has_web_app() ? "built in" : "not built in");
  text += model_line(model, terminal) + gazetteer_line(gazetteer, terminal) +
          fmt::format("store       {}\n", printable(report.path));
  if (!has_store) return text + "            there is none yet\n";
  if (report.error) return text + fmt::format("{:12}{}\n", "check", bad + ": " + printable(report.error->message));
  const StoreStatistics& statistics = report.statistics;
  text += fmt::format("            {} articles, {} pages, {} bytes, schema {}\n", grouped(statistics.articles),
                      grouped(statistics.pages), grouped(statistics.file_bytes), statistics.schema_version);
  if (statistics.unfinished_inputs > 0) {
    text += fmt::format("            {} inputs were not read to their end; ingest them again to go on\n",
                        grouped(statistics.unfinished_inputs));
  }
  if (report.faults.empty()) text += fmt::format("check       {}: file, text index, pages and spans\n", good);
  for (const std::string& fault : report.faults) text += fmt::format("check       {}: {}\n", bad, printable(fault));
  if (!report.skipped.empty()) text += fmt::format("skipped     {}, the last ones:\n", grouped(statistics.skipped));
  for (const SkippedRow& row : report.skipped) {
    text +=
        printable(fmt::format("            {}, byte {}: {} ({})", row.path, row.offset, row.message, row.code)) + "\n";
  }
  return text;
}

Result<ExitCode> doctor(const DoctorFlags& flags, Terminal& terminal) {
  StoreReport report = report_on(flags.store);
  // A store that nobody named need not be there; one that was named must.
  bool is_absent = report.error && report.error->code == ErrorCode::not_found && !flags.store;
  ModelReport model = report_on_model();
  GazetteerReport gazetteer = report_on_gazetteer();
  bool is_well = report.faults.empty() && (!report.error || is_absent) && model.is_well() && gazetteer.is_well();
  std::string said =
      flags.json ? as_json(report, model, gazetteer, is_well) : as_text(report, model, gazetteer, !is_absent, terminal);
  return terminal.write(said).map([is_well] { return is_well ? ExitCode::done : ExitCode::failed; });
}

}  // namespace

Command doctor_command() {
  auto flags = std::make_shared<DoctorFlags>();
  Command command;
  command.name = "doctor";
  command.summary = "Check a store, and say what this program is made of";
  command.description =
      "Checks a store from end to end: the file, its text index, every page against its SHA-256, every span against "
      "its text; and that the language model and the gazetteer can be loaded. Lists the last input that gave no page, "
      "and what a report "
      "of a fault should name: versions, the model, the processor's instructions it runs on. Exit status 1 where "
      "something is wrong.";
  command.flags = {store_flag(flags->store), json_flag(flags->json)};
  command.examples = {{"dateline doctor --store news.db", "Check a store"}};
  command.run = [flags](Terminal& terminal) { return doctor(*flags, terminal); };
  return command;
}

}  // namespace dateline::cli
