#include "dateline/suppression.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>

#include "dateline/erase.h"
#include "store/reported_records.h"
#include "store/sample_records.h"
#include "store/sqlite_file.h"

namespace dateline {
namespace {

using samples::read_file;
using samples::run_sql;

class Suppression : public ::testing::Test {
 protected:
  Suppression() : store_(open()) {
    records_ = samples::reported_records();
    EXPECT_TRUE(store_.begin());
    for (const Record& record : records_) EXPECT_TRUE(store_.add(record, samples::page_of(record)));
    EXPECT_TRUE(store_.commit());
  }

  std::string path() const { return folder_ / "a.db"; }
  Store open() const {
    Result<Store> store = Store::open(path(), Store::Mode::read_write);
    EXPECT_TRUE(store) << store.error().text();
    return std::move(*store);
  }
  Record stored(const Record& record) const { return store_.find(record.id)->value(); }
  std::uint64_t found_by_search(const std::string& word) const {
    return run_sql(path(), "SELECT rowid FROM article_search WHERE article_search MATCH '" + word + "'").size();
  }
  // A new capture: other bytes, another id.
  static Record another(Record record, const std::string& key) {
    record.capture.key = key;
    samples::set_id_and_digest(record);
    return record;
  }
  Added add(const Record& record) {
    EXPECT_TRUE(store_.begin());
    Result<Added> added = store_.add(record, samples::page_of(record));
    EXPECT_TRUE(added) << added.error().text();
    EXPECT_TRUE(store_.commit());
    return added.value_or(Added::already_there);
  }

  samples::TemporaryFolder folder_;
  Store store_;
  std::vector<Record> records_;
};

TEST_F(Suppression, WithholdsANameInWhatIsThere) {
  ASSERT_GT(found_by_search("Marrack"), 0u);
  Result<Suppressed> done = suppress_name(store_, "ilse MARRACK", "order 12/26", {});
  ASSERT_TRUE(done) << done.error().text();
  EXPECT_EQ(done->articles, 2u);
  EXPECT_TRUE(done->is_clean);
  EXPECT_EQ(found_by_search("Marrack"), 0u);
  Record raid = stored(records_[0]);
  EXPECT_EQ(raid.article.text.find("Marrack"), std::string::npos);
  EXPECT_NE(raid.article.text.find("Harbour master [withheld] said"), std::string::npos) << raid.article.text;
  EXPECT_EQ(raid.annotations.events.size(), records_[0].annotations.events.size());
  EXPECT_EQ(store_.check().value(), std::vector<std::string>{});
  for (const char* table :
       {"SELECT name FROM entities", "SELECT sentence FROM what_happened", "SELECT content FROM who_said_what",
        "SELECT text FROM articles", "SELECT speaker FROM who_said_what"})
    for (const std::string& cell : run_sql(path(), table)) EXPECT_EQ(cell.find("Marrack"), std::string::npos) << cell;
}

TEST_F(Suppression, NoTermOfTheIndexStaysInTheFile) {
  // The captured pages, which are kept, write it with a capital.
  ASSERT_NE((read_file(path()) + read_file(path() + "-wal")).find("marrack"), std::string::npos);
  ASSERT_TRUE(suppress_name(store_, "Ilse Marrack", std::nullopt, {}));
  EXPECT_EQ(read_file(path()).find("marrack"), std::string::npos);
  EXPECT_EQ(std::filesystem::file_size(path() + "-wal"), 0u);
}

TEST_F(Suppression, WithholdsANameInWhatComesIn) {
  ASSERT_TRUE(suppress_name(store_, "Ilse Marrack", std::nullopt, {}));
  Record late = another(records_[0], "late");
  EXPECT_EQ(add(late), Added::added);
  EXPECT_EQ(stored(late).article.text.find("Marrack"), std::string::npos);
  EXPECT_EQ(list_suppressed(store_)->front().articles, 3u);
}

TEST_F(Suppression, AnotherConnectionsListCountsAtOnce) {
  Record late = another(records_[0], "late");
  ASSERT_EQ(add(another(records_[0], "early")), Added::added);
  Store other = open();
  ASSERT_TRUE(suppress_name(other, "Ilse Marrack", std::nullopt, {}));
  EXPECT_EQ(add(late), Added::added);
  EXPECT_EQ(stored(late).article.text.find("Marrack"), std::string::npos);
}

TEST_F(Suppression, ThePageIsKeptAndNotHandedOut) {
  ASSERT_TRUE(suppress_name(store_, "Ilse Marrack", std::nullopt, {}));
  EXPECT_EQ(store_.page_bytes(records_[0].id).error().code, ErrorCode::withheld);
  EXPECT_EQ(store_.kept_page_bytes(records_[0].id), samples::page_of(records_[0]));
  EXPECT_EQ(store_.page_bytes(records_[2].id), samples::page_of(records_[2])) << "an article without the name";
}

TEST_F(Suppression, SeveralNamesInOneArticle) {
  ASSERT_TRUE(suppress_name(store_, "Ilse Marrack", std::nullopt, {}));
  ASSERT_TRUE(suppress_name(store_, "Ullen", std::nullopt, {}));
  EXPECT_EQ(stored(records_[0]).article.text.find("Ullen"), std::string::npos);
  EXPECT_EQ(
      run_sql(path(), "SELECT count(*) FROM withheld AS w JOIN articles AS a ON a.number = w.article WHERE a.id = '" +
                          records_[0].id + "'"),
      std::vector<std::string>{"2"});
}

TEST_F(Suppression, TheListHasHashesAlone) {
  ASSERT_TRUE(suppress_name(store_, "Ilse Marrack", "order 12/26", {}));
  ASSERT_TRUE(suppress_address(store_, "https://courier.example/tug", std::nullopt));
  Result<std::vector<SuppressedRow>> list = list_suppressed(store_);
  ASSERT_EQ(list->size(), 2u);
  EXPECT_EQ((*list)[0].hash.size(), 64u);
  EXPECT_EQ((*list)[0].note, "order 12/26");
  EXPECT_EQ((*list)[1].kind, SuppressedKind::address);
  EXPECT_EQ(find_suppressed(store_, SuppressedKind::name, "MARRACK, Ilse").value(), (*list)[0].number);
  EXPECT_EQ(find_suppressed(store_, SuppressedKind::name, "Ilse").value(), std::nullopt);
  EXPECT_TRUE(suppress_name(store_, "Ilse  Marrack", std::nullopt, {})->was_listed);
  EXPECT_EQ(suppress_name(store_, "...", std::nullopt, {}).error().code, ErrorCode::bad_request);
}

TEST_F(Suppression, TheKeyIsForItsOwnerAlone) {
  ASSERT_TRUE(suppress_name(store_, "Ilse Marrack", std::nullopt, {}));
  struct stat status {};
  ASSERT_EQ(::stat((path() + ".key").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777u, 0600u);
}

TEST_F(Suppression, WithoutItsKeyAStoreIsReadAndNotWritten) {
  ASSERT_TRUE(suppress_name(store_, "Ilse Marrack", std::nullopt, {}));
  for (const char* other : {"", "not a key", "00000000000000000000000000000000000000000000000000000000deadbeef"}) {
    samples::write_file(path() + ".key", other);
    Store store = open();
    EXPECT_TRUE(store.find(records_[0].id)->has_value());
    EXPECT_TRUE(list_suppressed(store));
    ASSERT_TRUE(store.begin());
    Record late = another(records_[0], "late");
    Result<Added> added = store.add(late, samples::page_of(late));
    ASSERT_FALSE(added) << other;
    EXPECT_EQ(added.error().code, ErrorCode::store_read_only);
    EXPECT_EQ(added.error().subject, path() + ".key");
    store.rollback();
    EXPECT_FALSE(suppress_name(store, "Somebody Else", std::nullopt, {})) << "the list must not get a second key";
  }
}

TEST_F(Suppression, AnAddressIsNotTakenIn) {
  Record late = another(records_[0], "late");
  late.capture.url = "https://www.courier.example/late/?utm_source=x";
  samples::set_id_and_digest(late);
  ASSERT_TRUE(suppress_address(store_, "http://courier.example/late", std::nullopt));
  EXPECT_EQ(add(late), Added::suppressed);
  store_.readmit_erased();
  EXPECT_EQ(add(late), Added::suppressed) << "it was asked for, not erased";
}

class Erasing : public Suppression {
 protected:
  Result<Erased> erase(const std::string& id) {
    Result<std::vector<ArticleToErase>> found = find_to_erase(store_, {id}, {});
    EXPECT_TRUE(found) << found.error().text();
    return erase_articles(store_, *found, {});
  }
};

TEST_F(Erasing, NothingOfTheArticleStays) {
  Record secret = samples::full_record(7);
  secret.article.text += " Zwetschgenwort.";
  secret.capture.path = "zwetschgenwort.html";
  samples::set_id_and_digest(secret);
  ASSERT_EQ(add(secret), Added::added);
  ASSERT_TRUE(store_.set_input_state({"zwetschgenwort.html", 10, 1, 10, 1, true}));
  ASSERT_NE(read_file(path() + "-wal").find("wetschgenwort"), std::string::npos);
  Result<Erased> erased = erase(secret.id);
  ASSERT_TRUE(erased) << erased.error().text();
  EXPECT_EQ(erased->articles, 1u);
  EXPECT_EQ(erased->pages, 1u);
  EXPECT_TRUE(erased->is_clean);
  for (const char* file : {"", "-wal", "-shm"}) {
    std::string bytes = read_file(path() + file);
    EXPECT_EQ(bytes.find("wetschgenwort"), std::string::npos) << file;
    EXPECT_EQ(bytes.find(secret.capture.sha256), std::string::npos) << file;
    EXPECT_EQ(bytes.find(secret.id), std::string::npos) << file;
  }
  EXPECT_FALSE(store_.find(secret.id)->has_value());
  EXPECT_EQ(store_.check().value(), std::vector<std::string>{});
  EXPECT_EQ(store_.article_count(), records_.size()) << "the others stay";
}

TEST_F(Erasing, EveryTableThatRefersToArticlesIsEmptied) {
  for (const Record& record : records_) ASSERT_TRUE(erase(record.id));
  for (const std::string& table :
       run_sql(path(),
               "SELECT m.name FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' "
               "AND f.\"table\" IN ('articles', 'entities', 'events', 'attributions')"))
    EXPECT_EQ(run_sql(path(), "SELECT count(*) FROM " + table), std::vector<std::string>{"0"}) << table;
  EXPECT_EQ(run_sql(path(), "SELECT count(*) FROM pages"), std::vector<std::string>{"0"});
}

TEST_F(Erasing, APageThatAnotherArticleHasStays) {
  Record twin = records_[0];
  twin.capture.key = "twin";
  twin.id = record_id(twin.capture);  // the same bytes, met under another key
  ASSERT_EQ(add(twin), Added::added);
  EXPECT_EQ(erase(records_[0].id)->pages, 0u);
  EXPECT_EQ(store_.page_bytes(twin.id), samples::page_of(records_[0]));
}

TEST_F(Erasing, ThePageDoesNotComeBackUnlessItIsAskedFor) {
  ASSERT_TRUE(erase(records_[0].id));
  EXPECT_EQ(add(records_[0]), Added::suppressed);
  EXPECT_EQ(store_.article_count(), records_.size() - 1);
  store_.readmit_erased();
  EXPECT_EQ(add(records_[0]), Added::added);
  EXPECT_TRUE(list_suppressed(store_)->empty());
}

TEST_F(Erasing, TheLogTellsThatAndNotWhat) {
  ASSERT_TRUE(erase(records_[0].id));
  std::vector<std::string> subjects = run_sql(path(), "SELECT subject FROM log WHERE action = 'erase'");
  ASSERT_EQ(subjects.size(), 1u);
  EXPECT_EQ(subjects[0].size(), 64u);
  EXPECT_EQ(run_sql(path(), "SELECT count(*) FROM log WHERE who IS NULL"), std::vector<std::string>{"0"});
}

TEST_F(Erasing, SaysThatAnotherReaderKeepsTheLog) {
  Store other = open();
  ASSERT_TRUE(other.for_each([&](const Record&) {  // holds what it reads
    Result<Erased> erased = erase(records_[1].id);
    EXPECT_TRUE(erased) << erased.error().text();
    EXPECT_FALSE(erased && erased->is_clean);
    return false;
  }));
  EXPECT_TRUE(erase(records_[0].id)->is_clean);
}

TEST_F(Erasing, WhatIsNotThereIsNamed) {
  EXPECT_EQ(find_to_erase(store_, {"nothing"}, {}).error().subject, "nothing");
  EXPECT_EQ(find_to_erase(store_, {}, {"https://nowhere.example/"}).error().code, ErrorCode::not_found);
  EXPECT_EQ(find_to_erase(store_, {records_[0].id, records_[0].capture.key}, {})->size(), 1u);
}

}  // namespace
}  // namespace dateline
