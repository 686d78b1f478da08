#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>

#include "dateline/export.h"
#include "store/reported_records.h"
#include "store/sample_records.h"
#include "store/sqlite_file.h"

namespace dateline {
namespace {

using samples::read_file;
using samples::TemporaryFolder;

class ExportedReports : public testing::Test {
 protected:
  void SetUp() override {
    Result<Store> store = Store::open(folder_ / "a.db", Store::Mode::read_write);
    ASSERT_TRUE(store && store->begin());
    for (const Record& record : samples::reported_records()) ASSERT_TRUE(store->add(record, samples::page_of(record)));
    ASSERT_TRUE(store->commit());
    store_.emplace(*std::move(store));
  }

  std::string exported(ExportFormat format, const std::string& name, ExportRows rows = ExportRows::events) {
    ExportOptions options;
    options.rows = rows;
    Result<std::uint64_t> count = export_file(*store_, format, folder_ / name, options);
    EXPECT_TRUE(count) << count.error().text();
    EXPECT_EQ(count.value_or(0), 3u);
    return read_file(folder_ / name);
  }

  // Has a reader that is not ours read it: tests/store/validate_exports.py.
  void expect_valid(const std::string& form, const std::string& name) {
    std::string environment = form == "ftm" ? "followthemoney" : "venv";
    std::string python = DATELINE_SOURCE_DIR "/.deps/" + environment + "/bin/python";
    if (const char* other = std::getenv("DATELINE_TEST_PYTHON")) python = other;
    if (access(python.c_str(), X_OK) != 0) GTEST_SKIP() << "there is no " << python << "; run ./dev setup";
    exported(ExportFormat::jsonl, "records.jsonl");
    std::string line = python + " " DATELINE_SOURCE_DIR "/tests/store/validate_exports.py " + form + " " +
                       (folder_ / name) + " " + (folder_ / "records.jsonl");
    int status = WEXITSTATUS(std::system(line.c_str()));
    if (status == 77) GTEST_SKIP() << "a reader is missing; run ./dev setup";
    EXPECT_EQ(status, 0) << line;
  }

  TemporaryFolder folder_;
  std::optional<Store> store_;
};

TEST_F(ExportedReports, CsvHasOneEventARow) {
  std::string csv = exported(ExportFormat::csv, "events.csv");
  EXPECT_TRUE(csv.starts_with("article,published,outlet,title,url,event,type,mode,contexts,status,actors,recipients,"));
  EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 8);
  expect_valid("csv", "events.csv");
}

TEST_F(ExportedReports, CsvHasOtherRows) {
  std::string claims = exported(ExportFormat::csv, "claims.csv", ExportRows::attributions);
  EXPECT_NE(claims.find(",a2,Northern League,organization,true,denies,e6,The Northern League,,that it had shelled Port "
                        "Vellan,"),
            std::string::npos)
      << claims;
  std::string entities = exported(ExportFormat::csv, "entities.csv", ExportRows::entities);
  EXPECT_NE(entities.find(",e7,place,Tarn,true,1,"), std::string::npos) << entities;
  EXPECT_NE(entities.find(",9000002,Tarn Province,,50,-170.5,A,0.5\r\n"), std::string::npos) << entities;
}

TEST_F(ExportedReports, ParquetHasTables) {
  exported(ExportFormat::parquet, "events.parquet");
  expect_valid("parquet", "events.parquet");
  exported(ExportFormat::parquet, "attributions.parquet", ExportRows::attributions);
  expect_valid("parquet", "attributions.parquet");
  exported(ExportFormat::parquet, "entities.parquet", ExportRows::entities);
  expect_valid("parquet", "entities.parquet");
}

TEST_F(ExportedReports, GeoJsonHasTheEventsWithCoordinatesAndNoPersons) {
  std::string geojson = exported(ExportFormat::geojson, "events.geojson");
  EXPECT_NE(geojson.find("\"coordinates\":[20.25,10.5]"), std::string::npos);
  EXPECT_EQ(geojson.find("Marrack"), std::string::npos);
  EXPECT_EQ(geojson.find("the harbour"), std::string::npos) << "a place that is not resolved has none";
  expect_valid("geojson", "events.geojson");
}

TEST_F(ExportedReports, GraphmlHasTheTies) {
  exported(ExportFormat::graphml, "ties.graphml");
  expect_valid("graphml", "ties.graphml");
}

TEST_F(ExportedReports, FollowTheMoneyHasPartiesEventsAndTies) {
  exported(ExportFormat::ftm, "a.ftm.json");
  expect_valid("ftm", "a.ftm.json");
}

TEST_F(ExportedReports, WebAnnotationsPointAtTheWords) {
  exported(ExportFormat::annotations, "a.jsonld");
  expect_valid("annotations", "a.jsonld");
}

TEST(ExportOfAnEmptyStore, IsAWholeDocument) {
  TemporaryFolder folder;
  Store store = *Store::open(folder / "a.db", Store::Mode::read_write);
  auto text = [&](ExportFormat format) {
    EXPECT_EQ(export_file(store, format, folder / "out"), 0u);
    return read_file(folder / "out");
  };
  EXPECT_EQ(text(ExportFormat::geojson), "{\"type\":\"FeatureCollection\",\"features\":[\n\n]}\n");
  EXPECT_NE(text(ExportFormat::graphml).find("<graph id=\"ties\" edgedefault=\"directed\">\n  </graph>"),
            std::string::npos);
  EXPECT_EQ(text(ExportFormat::ftm), "");
  EXPECT_TRUE(text(ExportFormat::annotations).ends_with("\"items\":[\n\n]}\n"));
}

}  // namespace
}  // namespace dateline
