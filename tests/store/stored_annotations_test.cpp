#include <gtest/gtest.h>

#include "dateline/record_json.h"
#include "dateline/store.h"
#include "store/annotated_record.h"
#include "store/random_records.h"
#include "store/sample_records.h"
#include "store/sqlite_file.h"

namespace dateline {
namespace {

using samples::annotated_record;
using samples::page_of;
using samples::run_sql;
using samples::TemporaryFolder;

using Lines = std::vector<std::string>;

void make_store(const std::string& path, const std::vector<Record>& records) {
  Result<Store> store = Store::open(path, Store::Mode::read_write);
  ASSERT_TRUE(store && store->begin());
  for (const Record& record : records) {
    Result<Added> added = store->add(record, page_of(record));
    ASSERT_TRUE(added) << added.error().text();
  }
  Result<void> committed = store->commit();
  ASSERT_TRUE(committed) << committed.error().text();
}

Store open_store(const std::string& path, Store::Mode mode = Store::Mode::read_only) {
  Result<Store> store = Store::open(path, mode);
  EXPECT_TRUE(store) << store.error().text();
  return std::move(*store);
}

TEST(StoredAnnotations, ComeBackAsTheyWere) {
  TemporaryFolder folder;
  make_store(folder / "a.db", {annotated_record()});
  Store store = open_store(folder / "a.db");
  Result<std::optional<Record>> found = store.find("ferry");
  ASSERT_TRUE(found && *found);
  EXPECT_EQ((*found)->annotations, annotated_record().annotations);
  EXPECT_EQ(store.check(), Lines{});
}

TEST(StoredAnnotations, ComeBackAsTheyWereWhateverTheyAre) {
  TemporaryFolder folder;
  std::mt19937 random(29);
  std::vector<Record> records;
  std::size_t attribution_count = 0;
  for (unsigned number = 0; number < 300; ++number) {
    records.push_back(samples::random_record(random, number));
    attribution_count += records.back().annotations.attributions.size();
  }
  EXPECT_GT(attribution_count, 100u);
  make_store(folder / "a.db", records);
  Store store = open_store(folder / "a.db");
  for (const Record& record : records) {
    Result<std::optional<Record>> found = store.find(record.id);
    ASSERT_TRUE(found) << found.error().text();
    EXPECT_EQ((*found)->annotations, record.annotations);
    EXPECT_EQ(to_json(**found), to_json(record));
  }
  EXPECT_EQ(run_sql(folder / "a.db", "PRAGMA foreign_key_check"), Lines{});
}

TEST(StoredAnnotations, AnArticleInWhichNothingWasFoundIsNotOneThatNobodyRead) {
  TemporaryFolder folder;
  Record read = samples::bare_record(1), not_read = samples::bare_record(2);
  read.annotations.model = "language/1";
  make_store(folder / "a.db", {read, not_read});
  Store store = open_store(folder / "a.db");
  EXPECT_EQ(store.find(read.id)->value().annotations.model, "language/1");
  EXPECT_EQ(store.find(not_read.id)->value().annotations.model, "");
}

TEST(StoredAnnotations, EveryRowLeadsToItsProducer) {
  TemporaryFolder folder;
  Record first = annotated_record(), second = samples::bare_record(2);
  second.annotations.model = "language/2";
  make_store(folder / "a.db", {first, second});
  EXPECT_EQ(run_sql(folder / "a.db",
                    "SELECT DISTINCT a.key || ': ' || p.stage || ', ' || p.model FROM attributions AS t "
                    "JOIN articles AS a ON a.number = t.article JOIN article_producers AS ap ON ap.article = t.article "
                    "JOIN producers AS p ON p.number = ap.producer"),
            Lines{"ferry: annotate, language/1"});
  EXPECT_EQ(run_sql(folder / "a.db", "SELECT model FROM producers ORDER BY model"),
            (Lines{"language/1", "language/2"}));
}

TEST(StoredAnnotations, TimesAreKeptWhereNoModelHasReadTheText) {
  TemporaryFolder folder;
  Record record = samples::bare_record(1);
  record.article.text = "2021 was dry.";
  record.article.text_to_page = OffsetMap::identity(13);
  record.annotations.timexes = {{{0, 4}, TimexType::date, "2021", "", "2021", {}, {}, TimeBasis::text}};
  record.annotations.timed = true;
  make_store(folder / "a.db", {record});
  EXPECT_EQ(open_store(folder / "a.db").find(record.id)->value().annotations, record.annotations);
  EXPECT_EQ(run_sql(folder / "a.db", "SELECT stage || ' ' || model FROM producers"), Lines{"times times/1"});
}

TEST(StoredAnnotations, AProducerThatWasUndoneIsWrittenAgain) {
  TemporaryFolder folder;
  Store store = open_store(folder / "a.db", Store::Mode::read_write);
  Record record = annotated_record();
  ASSERT_TRUE(store.begin() && store.add(record, page_of(record)));
  store.rollback();
  ASSERT_TRUE(store.begin() && store.add(record, page_of(record)));
  ASSERT_TRUE(store.commit());
  EXPECT_EQ(store.check(), Lines{});
}

TEST(StoredAnnotations, GoWithTheirArticle) {
  TemporaryFolder folder;
  Record other = samples::bare_record(2);
  other.annotations = {{{EntityType::place, "Ullen", true, {}}}, {}, "language/1"};
  make_store(folder / "a.db", {annotated_record(), other});
  run_sql(folder / "a.db", "PRAGMA foreign_keys = ON; DELETE FROM articles WHERE key = 'ferry'");
  for (const char* table : {"mentions", "attributions", "content_pieces", "insertions"})
    EXPECT_EQ(run_sql(folder / "a.db", std::string("SELECT count(*) FROM ") + table), Lines{"0"}) << table;
  EXPECT_EQ(run_sql(folder / "a.db", "SELECT name FROM entities"), Lines{"Ullen"});
  EXPECT_EQ(run_sql(folder / "a.db", "SELECT count(*) FROM article_producers"), Lines{"1"});
}

TEST(StoredAnnotations, ViewsShowTheWords) {
  TemporaryFolder folder;
  make_store(folder / "a.db", {annotated_record()});
  Lines said = run_sql(folder / "a.db",
                       "SELECT attribution || ' ' || ifnull(speaker, '-') || ' | ' || ifnull(source, '-') || ' | ' || "
                       "cue || ' | ' || stance || ' | ' || content || ifnull(' | in ' || parent, '') "
                       "FROM who_said_what ORDER BY attribution");
  EXPECT_EQ(
      said,
      (Lines{"a1 Ilse Marrack | harbour master Ilse Marrack | said | asserts | The ferry will not sail before Friday",
             "a2 Ilse Marrack | she | said | asserts | \u201cThe wall is gone,\u201d ... \u201cWe warned them [the "
             "council] twice.\u201d",
             "a3 One council official | One council official | denied | denies | that Marrack had said so",
             "a4 Ilse Marrack | Marrack | said | asserts | so | in a3",
             "a5 One council official | the official | said | asserts | \u201cNobody told us,\u201d",
             "a6 - | - | was reported | asserts | that two boats were lost",
             "a7 The Gazette | The Gazette | has learned | asserts | that a report will be published in May",
             "a8 Fishermen | Fishermen | demanded | demands | that the council pay",
             "a9 a leaked report | a leaked report | According to | asserts | the wall\u2019s footing was washed "
             "out"}));
  EXPECT_EQ(run_sql(folder / "a.db", "SELECT words || ', ' || form FROM entity_mentions WHERE entity = 'e2'"),
            (Lines{"harbour master Ilse Marrack, nominal", "Ilse Marrack, name", "she, pronoun", "Marrack, name"}));
}

// Damages a store by `sql`, and expects doctor to say so and the rest to stay.
void check_damage(const std::string& sql, const std::string& said) {
  TemporaryFolder folder;
  make_store(folder / "a.db", {annotated_record(), samples::full_record()});
  run_sql(folder / "a.db", "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; " + sql);
  Store store = open_store(folder / "a.db");
  Result<Lines> faults = store.check();
  ASSERT_TRUE(faults);
  std::string all;
  for (const std::string& fault : *faults) all += fault + "\n";
  EXPECT_NE(all.find(annotated_record().id + ": " + said), std::string::npos) << sql << "\n" << all;
  EXPECT_TRUE(store.find(samples::full_record().id)->has_value());
}

TEST(StoredAnnotations, DamageIsFound) {
  check_damage("DELETE FROM entities WHERE number = 3", "expected the numbers of entities to go on with 3, found 4");
  check_damage("DELETE FROM attributions WHERE number = 9", "attribution 9 is referred to and not there");
  check_damage("UPDATE attributions SET source_entity = 8 WHERE number = 1", "entity 8 is referred to and not there");
  check_damage("UPDATE attributions SET parent = 77 WHERE number = 1", "attribution 77 is referred to and not there");
  check_damage("UPDATE attributions SET stance = 'sings' WHERE number = 1",
               "an attribution has \"sings\", which this dateline does not know");
  check_damage("UPDATE attributions SET source_kind = 'ghost' WHERE number = 1", "a source has \"ghost\"");
  check_damage("UPDATE entities SET type = 'ship' WHERE number = 1", "an entity has \"ship\"");
  check_damage("UPDATE mentions SET form = 'gesture' WHERE entity = 1", "a mention has \"gesture\"");
  check_damage("UPDATE mentions SET end = 100000 WHERE entity = 1", "span [13, 100000) lies outside the text");
  check_damage("UPDATE content_pieces SET begin = -1 WHERE attribution = 1", "span [-1, ");
}

}  // namespace
}  // namespace dateline
