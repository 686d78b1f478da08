#include "dateline/export.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "store/parquet.h"
#include "store/random_records.h"
#include "store/sample_records.h"

namespace dateline {
namespace {

using samples::TemporaryFolder;

std::string file_text(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

Store store_of(const std::string& path, const std::vector<Record>& records) {
  Result<Store> store = Store::open(path, Store::Mode::read_write);
  EXPECT_TRUE(store && store->begin());
  for (const Record& record : records) EXPECT_TRUE(store->add(record, samples::page_of(record)));
  EXPECT_TRUE(store->commit());
  return std::move(*store);
}

std::vector<Record> random_records(unsigned count) {
  std::mt19937 random(5);
  std::vector<Record> records;
  for (unsigned number = 0; number < count; ++number) records.push_back(samples::random_record(random, number));
  return records;
}

std::vector<std::string> files_in(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

TEST(Export, JsonLinesAreTheRecordsInTheOrderOfIds) {
  TemporaryFolder folder;
  std::vector<Record> records = random_records(20);
  Store store = store_of(folder / "a.db", records);
  EXPECT_EQ(export_file(store, ExportFormat::jsonl, folder / "a.jsonl"), 20U);
  std::sort(records.begin(), records.end(), [](const Record& a, const Record& b) { return a.id < b.id; });
  std::string expected;
  for (const Record& record : records) expected += to_json(record) + "\n";
  EXPECT_EQ(file_text(folder / "a.jsonl"), expected);
}

TEST(Export, CsvQuotesWhatNeedsIt) {
  TemporaryFolder folder;
  Record record = samples::bare_record();
  record.article.title = Value{"\"Ferry\", they said\nand left", "h1", std::nullopt};
  record.article.bylines = {{"Ana", "meta", std::nullopt}, {"Bo", "meta", std::nullopt}};
  record.article.outlet.domain = "gazette.example";
  Store store = store_of(folder / "a.db", {record});
  ASSERT_TRUE(export_file(store, ExportFormat::csv, folder / "a.csv"));
  EXPECT_EQ(
      file_text(folder / "a.csv"),
      "id,key,url,title,bylines,outlet,origin,published,language,words,dateline_place,dateline_agency,credit\r\n" +
          record.id + ",bare-1,,\"\"\"Ferry\"\", they said\nand left\",Ana; Bo,gazette.example,,,,0,,,\r\n");
}

TEST(Export, ParquetSaysWhatJsonLinesSay) {
  std::string python = DATELINE_SOURCE_DIR "/.deps/venv/bin/python";
  if (access(python.c_str(), X_OK) != 0) GTEST_SKIP() << "there is no " << python << " with pyarrow; run ./dev setup";
  TemporaryFolder folder;
  std::vector<Record> records = random_records(2100);  // more than two batches
  records.push_back(samples::full_record(1'000'000));
  Store store = store_of(folder / "a.db", records);
  ASSERT_EQ(export_file(store, ExportFormat::parquet, folder / "a.parquet"), records.size());
  ASSERT_TRUE(export_file(store, ExportFormat::jsonl, folder / "a.jsonl"));
  std::string compare = python + " " DATELINE_SOURCE_DIR "/tests/store/compare_parquet.py " + (folder / "a.parquet") +
                        " " + (folder / "a.jsonl");
  EXPECT_EQ(std::system(compare.c_str()), 0);
}

TEST(Export, AnEmptyStoreGivesAWholeFile) {
  TemporaryFolder folder;
  Store store = store_of(folder / "a.db", {});
  for (ExportFormat format : {ExportFormat::jsonl, ExportFormat::csv, ExportFormat::parquet})
    EXPECT_EQ(export_file(store, format, folder / "out"), 0U);
  std::string parquet = file_text(folder / "out");
  EXPECT_EQ(parquet.substr(0, 4), "PAR1");
  EXPECT_EQ(parquet.substr(parquet.size() - 4), "PAR1");
}

TEST(Export, EveryParquetColumnIsDocumented) {
  std::string page = file_text(DATELINE_SOURCE_DIR "/docs/formats/parquet.md");
  for (const std::string& name : parquet_column_names())
    EXPECT_NE(page.find("`" + name + "`"), std::string::npos) << name;
}

TEST(Export, AReaderThatHasEnoughStopsIt) {
  TemporaryFolder folder;
  Store store = store_of(folder / "a.db", random_records(50));
  for (ExportFormat format : {ExportFormat::jsonl, ExportFormat::csv, ExportFormat::parquet}) {
    Result<std::uint64_t> count = export_articles(store, format, [](std::string_view) { return false; });
    ASSERT_FALSE(count);
    EXPECT_EQ(count.error().code, ErrorCode::unreadable);
  }
}

TEST(Export, AFullDiskLeavesTheFormerExportAndNoPieces) {
  TemporaryFolder folder;
  Store store = store_of(folder / "a.db", random_records(200));
  std::filesystem::create_directory(folder / "out");
  std::ofstream(folder / "out/a.jsonl") << "before";
  // The export writes to a name of its own, which here leads to a device that is always full.
  std::filesystem::create_symlink("/dev/full", folder / ("out/a.jsonl.part-" + std::to_string(getpid())));
  Result<std::uint64_t> count = export_file(store, ExportFormat::jsonl, folder / "out/a.jsonl");
  ASSERT_FALSE(count);
  EXPECT_EQ(count.error().code, ErrorCode::unreadable);
  EXPECT_NE(count.error().message.find("No space left"), std::string::npos) << count.error().text();
  EXPECT_EQ(count.error().subject, folder / "out/a.jsonl");
  EXPECT_EQ(file_text(folder / "out/a.jsonl"), "before");
  EXPECT_EQ(files_in(folder / "out"), std::vector<std::string>{"a.jsonl"});
}

TEST(Export, SaysWhereItCannotWrite) {
  TemporaryFolder folder;
  Store store = store_of(folder / "a.db", {});
  Result<std::uint64_t> count = export_file(store, ExportFormat::csv, folder / "missing/a.csv");
  ASSERT_FALSE(count);
  EXPECT_EQ(count.error().text(),
            (folder / "missing/a.csv") + ": the export cannot be written: No such file or directory");
}

}  // namespace
}  // namespace dateline
