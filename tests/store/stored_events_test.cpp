#include <gtest/gtest.h>

#include <chrono>

#include "dateline/store.h"
#include "store/reported_records.h"
#include "store/sample_records.h"
#include "store/sqlite_file.h"

namespace dateline {
namespace {

using samples::page_of;
using samples::reported_records;
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

Store open_store(const std::string& path) {
  Result<Store> store = Store::open(path, Store::Mode::read_only);
  EXPECT_TRUE(store) << store.error().text();
  return std::move(*store);
}

TEST(StoredEvents, ComeBackAsTheyWere) {
  TemporaryFolder folder;
  make_store(folder / "a.db", reported_records());
  Store store = open_store(folder / "a.db");
  for (const Record& record : reported_records())
    EXPECT_EQ(store.find(record.capture.key)->value().annotations, record.annotations) << record.capture.key;
  EXPECT_EQ(store.check(), Lines{});
}

TEST(StoredEvents, ALinkThatFoundNothingIsNotOneThatDidNotRun) {
  TemporaryFolder folder;
  Record linked = samples::bare_record(1), not_linked = samples::bare_record(2);
  for (Record* record : {&linked, &not_linked}) {
    record->annotations.model = "language/1";
    record->annotations.entities = {{EntityType::place, "Ullen", true, {}}};
  }
  linked.annotations.links.resize(1);
  make_store(folder / "a.db", {linked, not_linked});
  Store store = open_store(folder / "a.db");
  EXPECT_EQ(store.find(linked.id)->value().annotations.links.size(), 1u);
  EXPECT_EQ(store.find(not_linked.id)->value().annotations.links.size(), 0u);
}

TEST(StoredEvents, GoWithTheirArticle) {
  TemporaryFolder folder;
  make_store(folder / "a.db", reported_records());
  run_sql(folder / "a.db", "PRAGMA foreign_keys = ON; DELETE FROM articles");
  for (const char* table : {"events", "event_contexts", "event_evidence", "event_participants", "timexes", "relations",
                            "entity_links", "place_candidates"})
    EXPECT_EQ(run_sql(folder / "a.db", std::string("SELECT count(*) FROM ") + table), Lines{"0"}) << table;
}

TEST(StoredEvents, ViewsShowTheWords) {
  TemporaryFolder folder;
  make_store(folder / "a.db", reported_records());
  EXPECT_EQ(run_sql(folder / "a.db",
                    "SELECT event || ' ' || type || ' ' || status || ' | ' || words || ' | ' || ifnull(actors, '-') || "
                    "' | ' || ifnull(place, '-') || ' | ' || ifnull(time_edtf, '-') || ' | ' || ifnull(speaker, '-') "
                    "FROM what_happened WHERE outlet = 'The Gazette' ORDER BY event"),
            (Lines{"v1 ASSAULT happened | raided | Ullen\u2019s army | Port Vellan | 2021-05-02 | -",
                   "v2 ASSAULT happened | shelled | rebels | the harbour | - | Ilse Marrack",
                   "v3 ASSAULT negated | shelled Port Vellan | Northern League | Port Vellan | - | Northern League",
                   "v4 CONSULT planned | Talks | - | Tarn | XXXX-10 | -"}));
  EXPECT_EQ(run_sql(folder / "a.db", "SELECT ifnull(place, '-') FROM what_happened WHERE actors = 'Ilse Marrack'"),
            Lines{"-"})
      << "where a person was is not shown";
  EXPECT_EQ(run_sql(folder / "a.db",
                    "SELECT name || ': ' || ifnull(place || ' ' || country, '?') || ', ' || event_count FROM "
                    "places_named WHERE title LIKE 'Raid%' ORDER BY entity"),
            (Lines{"Port Vellan: Port Vellan XU, 2", "the harbour: ?, 1", "Tarn: Tarn Province XK, 1"}));
  EXPECT_EQ(run_sql(folder / "a.db",
                    "SELECT from_name || ' ' || label || ' ' || to_name || ifnull(', ' || attribution, '') FROM ties "
                    "ORDER BY 1"),
            (Lines{"Ilse Marrack CONSULT Ullen", "Karland AID Northern League, a1",
                   "Karland gives money Northern League, a1", "Northern League fights Ullen\u2019s army, a2"}));
}

// Damages a store by `sql`, and expects doctor to say so and the rest to stay.
void check_damage(const std::string& sql, const std::string& said) {
  TemporaryFolder folder;
  Record damaged = reported_records().front();
  make_store(folder / "a.db", {damaged, samples::full_record()});
  run_sql(folder / "a.db", "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; " + sql);
  Store store = open_store(folder / "a.db");
  Result<Lines> faults = store.check();
  ASSERT_TRUE(faults);
  std::string all;
  for (const std::string& fault : *faults) all += fault + "\n";
  EXPECT_NE(all.find(damaged.id + ": " + said), std::string::npos) << sql << "\n" << all;
  EXPECT_TRUE(store.find(samples::full_record().id)->has_value());
}

TEST(StoredEvents, DamageIsFound) {
  check_damage("DELETE FROM events WHERE number = 2", "expected the numbers of events to go on with 2, found 3");
  check_damage("UPDATE events SET place = 77 WHERE number = 1", "entity 77 is referred to and not there");
  check_damage("UPDATE events SET attribution = 77 WHERE number = 1", "attribution 77 is referred to and not there");
  check_damage("UPDATE events SET time_anchor = 77 WHERE number = 1", "event 77 is referred to and not there");
  check_damage("UPDATE events SET type = 'DANCE' WHERE number = 1", "an event has \"DANCE\", which this dateline");
  check_damage("UPDATE events SET status = 'hoped' WHERE number = 1", "an event has \"hoped\"");
  check_damage("UPDATE events SET time_relation = 'near' WHERE number = 1", "an event has \"near\"");
  check_damage("UPDATE events SET end = 100000 WHERE number = 1", "span [13, 100000) lies outside the text");
  check_damage("UPDATE events SET sentence = 9 WHERE number = 1", "event 1 stands in sentence 9, there are 4");
  check_damage("UPDATE event_participants SET entity = 77 WHERE event = 1", "entity 77 is referred to and not there");
  check_damage("UPDATE event_participants SET role = 'guest' WHERE event = 1", "a participant has \"guest\"");
  check_damage("UPDATE event_evidence SET end = 100000 WHERE event = 1", "span [");
  check_damage("INSERT INTO event_contexts VALUES (1, 77, 0, 'x')", "event 77 is referred to and not there");
  check_damage("UPDATE timexes SET basis = 'guess' WHERE position = 0", "a time has \"guess\"");
  check_damage("UPDATE timexes SET type = 'AGE' WHERE position = 0", "a time has \"AGE\"");
  check_damage("UPDATE relations SET to_entity = 77", "entity 77 is referred to and not there");
  check_damage("INSERT INTO entity_links VALUES (1, 77, null, null, null, null)",
               "entity 77 is referred to and not there");
}

TEST(StoredEvents, FiveThousandInOneArticleAreWrittenReadAndTakenOut) {
  TemporaryFolder folder;
  Record record = reported_records().front();
  const Event first = record.annotations.events.front();
  record.annotations.events.assign(5000, first);
  for (std::size_t at = 1; at < 5000; ++at) record.annotations.events[at].time->anchor = at - 1;
  auto begun = std::chrono::steady_clock::now();
  make_store(folder / "a.db", {record});
  {
    Store store = open_store(folder / "a.db");
    EXPECT_EQ(store.find("raid")->value().annotations.events, record.annotations.events);
  }
  run_sql(folder / "a.db", "PRAGMA foreign_keys = ON; DELETE FROM articles");
  EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(10));
}

}  // namespace
}  // namespace dateline
