#include "dateline/store.h"

#include <gtest/gtest.h>

#include "dateline/record_json.h"
#include "store/sample_records.h"

namespace dateline {
namespace {

using samples::bare_record;
using samples::full_record;
using samples::page_of;
using samples::TemporaryFolder;

Store open_store(const std::string& path, Store::Mode mode = Store::Mode::read_write) {
  Result<Store> store = Store::open(path, mode);
  EXPECT_TRUE(store) << store.error().text();
  return std::move(*store);
}

void add_all(Store& store, const std::vector<Record>& records) {
  ASSERT_TRUE(store.begin());
  for (const Record& record : records) {
    Result<Added> added = store.add(record, page_of(record));
    ASSERT_TRUE(added) << added.error().text();
  }
  ASSERT_TRUE(store.commit());
}

void expect_equal(const Record& got, const Record& want) {
  EXPECT_EQ(got.id, want.id);
  EXPECT_EQ(got.capture, want.capture);
  EXPECT_EQ(got.form, want.form);
  EXPECT_EQ(got.charset, want.charset);
  EXPECT_EQ(got.article.title, want.article.title);
  EXPECT_EQ(got.article.bylines, want.article.bylines);
  EXPECT_EQ(got.article.outlet, want.article.outlet);
  EXPECT_EQ(got.article.published, want.article.published);
  EXPECT_EQ(got.article.dateline, want.article.dateline);
  EXPECT_EQ(got.article.credit, want.article.credit);
  EXPECT_EQ(got.article.origin, want.article.origin);
  EXPECT_EQ(got.article.language, want.article.language);
  EXPECT_EQ(got.article.text, want.article.text);
  EXPECT_EQ(got.article.paragraphs, want.article.paragraphs);
  EXPECT_EQ(got.article.text_to_page, want.article.text_to_page);
  EXPECT_EQ(got.article.asides, want.article.asides);
  EXPECT_EQ(got.article.word_count, want.article.word_count);
  EXPECT_EQ(got.article.warnings, want.article.warnings);
  EXPECT_EQ(got.article.diagnostics, want.article.diagnostics);
  EXPECT_EQ(got.document.paragraphs, want.document.paragraphs);
  EXPECT_EQ(got.document.sentences, want.document.sentences);
  EXPECT_EQ(got.annotations, want.annotations);
  EXPECT_EQ(to_json(got, {.raw_offsets = true}), to_json(want, {.raw_offsets = true}));
}

TEST(Store, GivesBackWhatWasPutIn) {
  TemporaryFolder folder;
  std::vector<Record> records{full_record(1), full_record(2), bare_record(3)};
  {
    Store store = open_store(folder / "a.db");
    add_all(store, records);
  }
  Store store = open_store(folder / "a.db", Store::Mode::read_only);
  EXPECT_EQ(store.article_count(), 3u);
  for (const Record& record : records) {
    Result<std::optional<Record>> found = store.find(record.id);
    ASSERT_TRUE(found) << found.error().text();
    ASSERT_TRUE(*found);
    expect_equal(**found, record);
    EXPECT_EQ(store.page_bytes(record.id), page_of(record));
  }
  EXPECT_EQ(store.check(), std::vector<std::string>{});
}

TEST(Store, FindsByIdByItsBeginningAndByKey) {
  TemporaryFolder folder;
  Store store = open_store(folder / "a.db");
  add_all(store, {full_record(1), full_record(2)});
  std::string id = full_record(2).id;
  EXPECT_EQ(store.find(id.substr(0, 6))->value().id, id);
  EXPECT_EQ(store.find("page-2")->value().id, id);
  EXPECT_FALSE(store.find(id.substr(0, 5))->has_value());
  EXPECT_FALSE(store.find("nothing of the kind")->has_value());
  Record same_key = bare_record(9);
  same_key.capture.key = "page-2";
  add_all(store, {same_key});
  Result<std::optional<Record>> several = store.find("page-2");
  ASSERT_FALSE(several);
  EXPECT_EQ(several.error().code, ErrorCode::bad_request);
}

TEST(Store, AnArticleThatIsThereChangesNothing) {
  TemporaryFolder folder;
  Store store = open_store(folder / "a.db");
  Record record = full_record();
  ASSERT_TRUE(store.begin());
  EXPECT_EQ(store.add(record, page_of(record)), Added::added);
  record.article.text = "Changed";
  EXPECT_EQ(store.add(record, page_of(record)), Added::already_there);
  ASSERT_TRUE(store.commit());
  expect_equal(**store.find(record.id), full_record());
}

TEST(Store, KeepsTheSameBytesOnce) {
  TemporaryFolder folder;
  Store store = open_store(folder / "a.db");
  Record first = full_record(1), second = full_record(2);
  second.capture.sha256 = first.capture.sha256;
  ASSERT_TRUE(store.begin());
  ASSERT_TRUE(store.add(first, page_of(first)));
  ASSERT_TRUE(store.add(second, page_of(first)));
  ASSERT_TRUE(store.commit());
  EXPECT_EQ(store.statistics()->articles, 2u);
  EXPECT_EQ(store.statistics()->pages, 1u);
  EXPECT_EQ(store.page_bytes(second.id), page_of(first));
}

TEST(Store, AnUndoneBatchLeavesTheStoreAsItWas) {
  TemporaryFolder folder;
  Store store = open_store(folder / "a.db");
  add_all(store, {full_record(1)});
  ASSERT_TRUE(store.begin());
  ASSERT_TRUE(store.add(full_record(2), page_of(full_record(2))));
  ASSERT_TRUE(store.set_input_state({"a.warc", 10, 20, 5, 1, false}));
  ASSERT_TRUE(store.add_skipped({ErrorCode::truncated, "the record ends early", "a.warc"}, 7));
  store.rollback();
  EXPECT_EQ(store.article_count(), 1u);
  EXPECT_FALSE(store.input_state("a.warc")->has_value());
  EXPECT_EQ(store.statistics()->skipped, 0u);
  EXPECT_EQ(store.check(), std::vector<std::string>{});
}

TEST(Store, RemembersHowFarAnInputWasRead) {
  TemporaryFolder folder;
  Store store = open_store(folder / "a.db");
  ASSERT_TRUE(store.set_input_state({"caf\xE9.warc", 10, -20, 5, 2, false}));
  ASSERT_TRUE(store.set_input_state({"caf\xE9.warc", 10, -20, 10, 4, true}));
  ASSERT_TRUE(store.set_input_state({"caf\xE8.warc", 1, 1, 1, 1, false}));
  auto state = *store.input_state("caf\xE9.warc");
  ASSERT_TRUE(state);
  EXPECT_EQ(state->offset, 10u);
  EXPECT_EQ(state->modified_ns, -20);
  EXPECT_EQ(state->pages, 4u);
  EXPECT_TRUE(state->complete);
  EXPECT_EQ(store.statistics()->unfinished_inputs, 1u);
}

TEST(Store, RefusesARecordWithoutItsDigest) {
  TemporaryFolder folder;
  Store store = open_store(folder / "a.db");
  Record record = full_record();
  record.capture.sha256 = "";
  ASSERT_TRUE(store.begin());
  EXPECT_EQ(store.add(record, "x").error().code, ErrorCode::internal);
}

TEST(Store, HandsOutEveryRecordInTheOrderOfIds) {
  TemporaryFolder folder;
  Store store = open_store(folder / "a.db");
  std::vector<Record> records;
  for (unsigned n = 0; n < 20; ++n) records.push_back(full_record(n));
  add_all(store, records);
  std::vector<std::string> ids;
  ASSERT_TRUE(store.for_each([&](const Record& record) {
    EXPECT_EQ(store.find(record.id)->value().article.text, record.article.text);  // it may look things up meanwhile
    ids.push_back(record.id);
    return true;
  }));
  EXPECT_EQ(ids.size(), 20u);
  EXPECT_TRUE(std::is_sorted(ids.begin(), ids.end()));
  std::size_t seen = 0;
  ASSERT_TRUE(store.for_each([&](const Record&) { return ++seen < 5; }));
  EXPECT_EQ(seen, 5u);
}

}  // namespace
}  // namespace dateline
