#include <gtest/gtest.h>

#include "dateline/models.h"
#include "dateline/pipeline.h"
#include "dateline/record_json.h"
#include "pipeline/tiny_models.h"
#include "store/sample_records.h"
#include "store/sqlite_file.h"

namespace dateline {
namespace {

// A store of 300 texts that no model has read; every tenth is French.
class AnnotateStore : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(store_.begin());
    for (unsigned number = 0; number < 300; ++number) {
      Page page;
      page.form = PageForm::clean_text;
      page.capture.key = "text-" + std::to_string(number);
      page.bytes = page.text = number % 10 == 0
                                   ? "Le maire a dit que le ferry serait en retard. Il ne partira pas avant vendredi."
                                   : "The mayor of Tolby said ferry " + std::to_string(number) + " was late.";
      Result<Record> record = read_text(page, nullptr);
      ASSERT_TRUE(record);
      samples::set_id_and_digest(*record);
      ASSERT_TRUE(store_.add(*record, samples::page_of(*record)));
    }
    ASSERT_TRUE(store_.commit());
  }

  std::vector<std::string> lines() {
    std::vector<std::string> all;
    EXPECT_TRUE(store_.for_each([&](const Record& record) {
      all.push_back(to_json(record));
      return true;
    }));
    return all;
  }

  Models models(std::uint32_t seed = 1) {
    folders_.push_back(tiny_models(seed));
    Result<Models> loaded = load_models(folders_.back()->models(), 2);
    EXPECT_TRUE(loaded) << loaded.error().text();
    return *std::move(loaded);
  }

  samples::TemporaryFolder folder_;
  Store store_ = *Store::open(folder_ / "a.db", Store::Mode::read_write);
  std::vector<std::unique_ptr<TinyModelFolder>> folders_;
};

TEST_F(AnnotateStore, ReadsWhatNoModelHasRead) {
  Models model = models();
  Result<AnnotateCounts> counts = annotate_store(store_, model, {});
  ASSERT_TRUE(counts) << counts.error().text();
  EXPECT_EQ(counts->articles, 300u);
  EXPECT_EQ(counts->read_anew, 270u);
  EXPECT_EQ(counts->not_read, 30u);
  EXPECT_FALSE(counts->stopped);
  EXPECT_EQ(store_.check(), std::vector<std::string>{});
  Record record = store_.find("text-1")->value();
  EXPECT_EQ(record.annotations.model, model.encoder.version());
  EXPECT_EQ(record.article.text, "The mayor of Tolby said ferry 1 was late.");
  EXPECT_EQ(record.document.sentences.size(), 1u);
}

TEST_F(AnnotateStore, GivesWhatReadingGives) {
  Models model = models();
  ASSERT_TRUE(annotate_store(store_, model, {}));
  Page page;
  page.form = PageForm::clean_text;
  page.capture.key = "text-7";
  page.bytes = page.text = "The mayor of Tolby said ferry 7 was late.";
  Record stored = store_.find("text-7")->value();
  EXPECT_EQ(stored.annotations, read_text(page, &model)->annotations);
}

TEST_F(AnnotateStore, PassesOverWhatTheModelHasRead) {
  Models model = models();
  ASSERT_TRUE(annotate_store(store_, model, {}));
  Result<AnnotateCounts> again = annotate_store(store_, model, {});
  ASSERT_TRUE(again);
  EXPECT_EQ(again->read_anew, 0u);
  EXPECT_EQ(again->not_read, 30u) << "the French ones are looked at, and left as they are";
  AnnotateStoreOptions all;
  all.all = true;
  std::vector<std::string> before = lines();
  EXPECT_EQ(annotate_store(store_, model, all)->read_anew, 270u);
  EXPECT_EQ(lines(), before);
}

// As a store of schema version 3 has them.
TEST_F(AnnotateStore, ReadsWhatTheModelReadBeforeThereWereEvents) {
  Models model = models();
  ASSERT_TRUE(annotate_store(store_, model, {}));
  samples::run_sql(
      folder_ / "a.db",
      "DELETE FROM article_producers WHERE producer IN (SELECT number FROM producers WHERE stage = 'link')");
  std::uint64_t with_entities = 0;
  ASSERT_TRUE(store_.for_each([&](const Record& record) {
    if (!record.annotations.entities.empty()) ++with_entities;
    return true;
  }));
  EXPECT_GT(with_entities, 0u);
  EXPECT_EQ(annotate_store(store_, model, {})->read_anew, with_entities);
  EXPECT_EQ(annotate_store(store_, model, {})->read_anew, 0u);
}

TEST_F(AnnotateStore, GoesOnWhereItWasStopped) {
  Models model = models();
  std::stop_source stop;
  AnnotateStoreOptions options;
  options.stop = stop.get_token();
  options.progress = [&](const AnnotateCounts&) { stop.request_stop(); };
  Result<AnnotateCounts> first = annotate_store(store_, model, options);
  ASSERT_TRUE(first);
  EXPECT_TRUE(first->stopped);
  EXPECT_GT(first->read_anew, 0u);
  EXPECT_LT(first->read_anew, 270u);
  Result<AnnotateCounts> second = annotate_store(store_, model, {});
  EXPECT_EQ(first->read_anew + second->read_anew, 270u);
}

TEST_F(AnnotateStore, DoesNotDependOnTheThreads) {
  Models model = models();
  AnnotateStoreOptions one, four;
  one.threads = 1;
  four.threads = 4;
  one.all = four.all = true;
  ASSERT_TRUE(annotate_store(store_, model, one));
  std::vector<std::string> before = lines();
  ASSERT_TRUE(annotate_store(store_, model, four));
  EXPECT_EQ(lines(), before);
}

}  // namespace
}  // namespace dateline
