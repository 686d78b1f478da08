#include <gtest/gtest.h>

#include <algorithm>

#include "dateline/store.h"
#include "store/sample_records.h"
#include "store/schema.h"
#include "store/sqlite_file.h"

namespace dateline {
namespace {

using samples::read_file;
using samples::run_sql;
using samples::TemporaryFolder;

void make_version_1(const std::string& path) {
  run_sql(path, read_file(DATELINE_SOURCE_DIR "/tests/store/store_version_1.sql"));
}

// The schema without its white space and comments, so that what ALTER and a later edit leave is not seen.
std::vector<std::string> schema_of(const std::string& path) {
  std::vector<std::string> objects =
      run_sql(path, "SELECT type || ' ' || name || ' ' || sql FROM sqlite_master WHERE sql IS NOT NULL");
  for (std::string& object : objects)
    object.erase(std::remove_if(object.begin(), object.end(), ::isspace), object.end());
  std::sort(objects.begin(), objects.end());
  return objects;
}

TEST(Migration, BringsAnOldStoreUpToDateAndKeepsWhatIsInIt) {
  TemporaryFolder folder;
  make_version_1(folder / "old.db");
  {
    Result<Store> store = Store::open(folder / "old.db", Store::Mode::read_write);
    ASSERT_TRUE(store) << store.error().text();
    Record record = store->find("old")->value();
    EXPECT_EQ(record.id, "0123456789abcdef");
    EXPECT_EQ(record.article.text, "Old words.");
    EXPECT_EQ(record.article.warnings, std::vector<std::string>{"short_text"});
    EXPECT_EQ(store->page_bytes("old"), std::string("page"));
    EXPECT_EQ(record.annotations.model, "") << "no model has read what was stored before there was one";
    EXPECT_TRUE(store->input_state("old.html")->value().complete);
    EXPECT_EQ(store->check().value(), std::vector<std::string>{});
    EXPECT_EQ(store->statistics()->schema_version, schema::current_version);
  }
  { ASSERT_TRUE(Store::open(folder / "new.db", Store::Mode::read_write)); }
  EXPECT_EQ(schema_of(folder / "old.db"), schema_of(folder / "new.db")) << "schema.sql and the migrations differ";
  EXPECT_EQ(run_sql(folder / "old.db", "SELECT detail FROM log"), std::vector<std::string>{"schema version 1 to 6"});
}

TEST(Migration, ActorsOfArticlesStoredBeforeAreStillToBeNamed) {
  TemporaryFolder folder;
  make_version_1(folder / "old.db");
  for (const schema::Migration& step : schema::migrations())
    if (step.to_version <= 4) run_sql(folder / "old.db", std::string(step.sql));
  run_sql(folder / "old.db",
          "PRAGMA user_version = 4; INSERT INTO producers (number, stage, model) VALUES (1, 'annotate', 'language/1'), "
          "(2, 'link', 'link/1'); INSERT INTO article_producers (article, producer) SELECT number, 1 FROM articles "
          "UNION ALL SELECT number, 2 FROM articles");
  { ASSERT_TRUE(Store::open(folder / "old.db", Store::Mode::read_write)); }
  EXPECT_EQ(run_sql(folder / "old.db", "SELECT a.key FROM articles_to_name JOIN articles AS a ON a.number = article"),
            std::vector<std::string>{"old"});
}

TEST(Migration, ThatFailsLeavesTheStoreAsItWas) {
  TemporaryFolder folder;
  make_version_1(folder / "old.db");
  run_sql(folder / "old.db", "CREATE TABLE log (something INTEGER)");  // stands in the way
  std::vector<std::string> before = schema_of(folder / "old.db");
  Result<Store> store = Store::open(folder / "old.db", Store::Mode::read_write);
  ASSERT_FALSE(store);
  EXPECT_NE(store.error().message.find("from schema version 1 to 6, and was left as it was"), std::string::npos)
      << store.error().text();
  EXPECT_EQ(schema_of(folder / "old.db"), before);
  EXPECT_EQ(run_sql(folder / "old.db", "PRAGMA user_version"), std::vector<std::string>{"1"});
}

TEST(Migration, ReadingChangesNothing) {
  TemporaryFolder folder;
  make_version_1(folder / "old.db");
  std::string before = read_file(folder / "old.db");
  Result<Store> store = Store::open(folder / "old.db", Store::Mode::read_only);
  ASSERT_FALSE(store);
  EXPECT_EQ(store.error().code, ErrorCode::store_read_only);
  EXPECT_NE(store.error().message.find("schema version 1"), std::string::npos) << store.error().text();
  EXPECT_EQ(read_file(folder / "old.db"), before);
}

TEST(Migration, ANewerStoreIsRefusedByBothVersions) {
  TemporaryFolder folder;
  { ASSERT_TRUE(Store::open(folder / "a.db", Store::Mode::read_write)); }
  run_sql(folder / "a.db", "PRAGMA user_version = 77");
  for (Store::Mode mode : {Store::Mode::read_only, Store::Mode::read_write}) {
    Result<Store> store = Store::open(folder / "a.db", mode);
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().code, ErrorCode::store_newer);
    EXPECT_EQ(store.error().subject, folder / "a.db");
    EXPECT_NE(store.error().message.find("version 77"), std::string::npos);
    EXPECT_NE(store.error().message.find("up to " + std::to_string(schema::current_version)), std::string::npos);
  }
}

TEST(Schema, EveryColumnIsDocumented) {
  TemporaryFolder folder;
  { ASSERT_TRUE(Store::open(folder / "a.db", Store::Mode::read_write)); }
  std::string page = read_file(DATELINE_SOURCE_DIR "/docs/formats/sqlite.md");
  for (const std::string& name :
       run_sql(folder / "a.db",
               "SELECT m.name FROM sqlite_master AS m WHERE m.type IN ('table', 'view') AND m.name NOT LIKE "
               "'article_search_%' UNION SELECT c.name FROM sqlite_master AS m, "
               "pragma_table_info(m.name) AS c WHERE m.type = 'table' AND m.name NOT LIKE "
               "'article_search%' AND c.name NOT LIKE '%_page_begin' AND c.name NOT LIKE '%_page_end'"))
    EXPECT_TRUE(page.find("`" + name + "`") != std::string::npos || page.find("### " + name) != std::string::npos ||
                page.find(name + " and skipped") != std::string::npos)
        << name;
  EXPECT_NE(page.find("| `user_version` | " + std::to_string(schema::current_version) + " |"), std::string::npos);
}

TEST(Schema, PositionsAreWhatSubstrCounts) {
  TemporaryFolder folder;
  Record record = samples::full_record();
  {
    Result<Store> store = Store::open(folder / "a.db", Store::Mode::read_write);
    ASSERT_TRUE(store && store->begin() && store->add(record, samples::page_of(record)) && store->commit());
  }
  std::vector<std::string> sentences =
      run_sql(folder / "a.db",
              "SELECT substr(a.text, s.begin + 1, s.end - s.begin) FROM sentences AS s JOIN articles AS a "
              "ON a.number = s.article ORDER BY s.position");
  ASSERT_EQ(sentences.size(), 3u);
  for (std::size_t at = 0; at < 3; ++at) {
    Span span = record.document.sentences[at];
    EXPECT_EQ(sentences[at], record.article.text.substr(span.begin, span.length()));
  }
}

TEST(Schema, TheLogOnlyGrows) {
  TemporaryFolder folder;
  Result<Store> store = Store::open(folder / "a.db", Store::Mode::read_write);
  ASSERT_TRUE(store && store->log("ingest", "{\"pages\": 3}"));
  Result<std::unique_ptr<Database>> database = Database::open(folder / "a.db", Database::Access::read_write);
  ASSERT_TRUE(database);
  EXPECT_NE((*database)->run("DELETE FROM log").error().message.find("the log only grows"), std::string::npos);
  EXPECT_FALSE((*database)->run("UPDATE log SET action = 'x'"));
  EXPECT_EQ((*database)->integer("SELECT count(*) FROM log").value(), 2);
}

}  // namespace
}  // namespace dateline
