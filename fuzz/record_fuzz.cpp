#include <filesystem>
#include <nlohmann/json.hpp>

#include "dateline/conceal.h"
#include "dateline/pipeline.h"
#include "dateline/record_json.h"
#include "ingest/reading.h"
#include "record_checks.h"

namespace {

using namespace dateline;

// A store in memory's file system, gone with the process.
Store& scratch_store() {
  static Store store = [] {
    std::string path = "/dev/shm/dateline-fuzz-record-" + std::to_string(getpid()) + ".db";
    Result<Store> opened = Store::open(path, Store::Mode::read_write);
    fuzz::check(opened.has_value());
    for (const char* end : {"", "-wal", "-shm"}) unlink((path + end).c_str());
    return *std::move(opened);
  }();
  return store;
}

// The record as JSON: it parses, and its spans lie in its text.
void check_json(const Record& record) {
  for (bool raw : {false, true}) {
    nlohmann::json json = nlohmann::json::parse(to_json(record, {raw}), nullptr, false);
    fuzz::check(json.is_object());
    std::size_t length = utf8::code_point_count(json["text"].get_ref<const std::string&>());
    for (const char* kind : {"paragraphs", "sentences"})
      for (const nlohmann::json& span : json[kind])
        fuzz::check(span[0].get<std::size_t>() < span[1].get<std::size_t>() && span[1].get<std::size_t>() <= length);
  }
}

void check_stored(const Page& page, const Record& record) {
  Store& store = scratch_store();
  fuzz::check(store.begin().has_value());
  fuzz::check(store.add(record, page.bytes).has_value());
  Result<std::optional<Record>> found = store.find(record.id);
  fuzz::check(found && *found);
  fuzz::check(to_json(**found) == to_json(record));
  fuzz::check((*found)->annotations == record.annotations);
  fuzz::check((*found)->article.text_to_page == record.article.text_to_page);
  Result<std::string> kept = store.page_bytes(record.id);
  fuzz::check(kept && *kept == page.bytes);
  store.rollback();
}

}  // namespace

// JSON Lines as `annotate` and `ingest` take them, with sentences and tokens that somebody else cut: each page gives a
// record, which the store gives back as it was.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  fuzz::MemoryFile file({reinterpret_cast<const char*>(bytes), size});
  IngestLimits limits = fuzz::low_limits();
  PageSink sink{[](Page&& page) {
                  Result<Record> record =
                      page.form == PageForm::clean_text ? read_text(page, nullptr) : read_page(page, nullptr);
                  fuzz::check(record.has_value());
                  read_times(*record);
                  fuzz::check_record(*record);
                  check_json(*record);
                  check_stored(page, *record);
                  fuzz::check_record(by_role(*record));
                  return true;
                },
                [](Skipped&&) { return true; }, [](const InputPosition&) { return true; }};
  std::string path = file.path();
  auto stream = InputStream::open(path, limits);
  fuzz::check(stream.has_value());
  read_json_lines(*stream, Reading{path, limits, sink}, 0);
  return 0;
}
