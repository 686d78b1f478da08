#include <nlohmann/json.hpp>

#include "record_checks.h"
#include "serve/route_table.h"
#include "serve/upload_folder.h"
#include "text/digest.h"

namespace {

using namespace dateline;
using namespace dateline::serve;

Span place_of(const std::string& text, std::string_view words) {
  auto begin = static_cast<std::uint32_t>(text.find(words));
  return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

// An article of our own with one of everything that a request can ask for.
Record report() {
  Record record;
  Article& article = record.article;
  article.text = "Rebels raided Port Vellan on 2 May, Ilse Marrack said.";
  auto length = static_cast<std::uint32_t>(article.text.size());
  article.language = "en";
  article.title = Value{"Raid on Port Vellan", "h1"};
  article.outlet = {"The Gazette", "gazette.example", "og:site_name"};
  article.published = {"2021-05-03", "2021-05-03", "2021-05-03", "meta"};
  article.origin = Origin{"Meridian Post", {"credit"}, std::nullopt};
  article.text_to_page = OffsetMap::identity(length);
  article.paragraphs = record.document.paragraphs = record.document.sentences = {{0, length}};
  auto at = [&](std::string_view words) { return place_of(article.text, words); };
  Annotations& found = record.annotations;
  found.model = "language/1";
  found.timed = true;
  found.entities = {{EntityType::organization, "Rebels", true, {{at("Rebels"), MentionForm::name}}},
                    {EntityType::place, "Port Vellan", true, {{at("Port Vellan"), MentionForm::name}}},
                    {EntityType::person, "Ilse Marrack", true, {{at("Ilse Marrack"), MentionForm::name}}}};
  found.links.resize(3);
  found.links[1].place = PlaceCandidate{77, "Port Vellan", "KD", "KD-01", 12.5, -3.25, 'P', 0.5F};
  found.links[0].country = "KD";
  found.timexes = {{at("on 2 May"), TimexType::date, "2021-05-02", "", "2021-05-02", "2021-05-02", "2021-05-02"}};
  Attribution said;
  said.source = {at("Ilse Marrack"), 2, SourceKind::person, true};
  said.content = {at("Rebels raided Port Vellan on 2 May")};
  found.attributions = {said};
  Event raid;
  raid.type = EventType::assault;
  raid.mode = "raid";
  raid.contexts = {"military"};
  raid.trigger = at("raided");
  raid.evidence = {{raid.trigger, 0}};
  raid.actors = {0};
  raid.recipients = {1};
  raid.place = 1;
  raid.time = EventTime{at("on 2 May"), "2021-05-02", "2021-05-02", "2021-05-02"};
  raid.attribution = 0;
  found.events = {raid};
  found.relations = {{0, 2, "fights", {0, length}, 0}};
  record.form = PageForm::plain_text;
  record.capture.key = "raid";
  record.capture.url = "https://gazette.example/raid";
  record.capture.sha256 = to_hex(digest(DigestAlgorithm::sha256, article.text));
  record.id = record_id(record.capture);
  return record;
}

Service& service() {
  static Service* made = [] {
    std::string path = "/dev/shm/dateline-fuzz-http-" + std::to_string(getpid()) + ".db";
    static std::string kept = path;
    std::atexit([] {
      for (const char* end : {"", "-wal", "-shm"}) unlink((kept + end).c_str());
    });
    Result<Store> store = Store::open(path, Store::Mode::read_write);
    fuzz::check(store.has_value());
    Record record = report();
    fuzz::check(store->begin() && store->add(record, record.article.text));
    fuzz::check(store->commit().has_value());
    ServeOptions options;
    options.store_path = path;
    options.read_only = true;
    return new Service(options);
  }();
  return *made;
}

// One line of the input: "path", then "name=value" of the query, or "name:value" of a header.
Request request_of(std::string_view text) {
  Request request;
  request.path = "/";
  bool is_first = true;
  while (!text.empty()) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    std::size_t middle = std::min(line.find_first_of("=:"), line.size());
    std::string name(line.substr(0, middle)), value(line.substr(std::min(middle + 1, line.size())));
    if (is_first) request.path += line;
    else if (middle < line.size() && line[middle] == ':') request.headers.emplace(name, value);
    else request.params.emplace(name, value);
    is_first = false;
  }
  return request;
}

}  // namespace

// Whatever is asked is answered or refused: it is never an error of ours, above all none of SQLite's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  std::string_view text(reinterpret_cast<const char*>(bytes), size);
  Request request = request_of(text);
  Reply reply = answer(request, service());
  fuzz::check(reply.status < 500 || (reply.status == 503 && !request.path.starts_with("/api/")));
  fuzz::check(utf8::is_valid(reply.body));
  if (reply.type == "application/json") fuzz::check(nlohmann::json::accept(reply.body));
  std::string name = safe_file_name(text);
  fuzz::check(utf8::is_valid(name) && !name.empty() && name.size() <= 204 && name[0] != '.');
  fuzz::check(name.find('/') == std::string::npos && name.find('\0') == std::string::npos);
  return 0;
}
