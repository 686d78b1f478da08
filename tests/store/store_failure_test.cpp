#include <gtest/gtest.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstring>
#include <filesystem>

#include "dateline/store.h"
#include "store/connection.h"
#include "store/sample_records.h"
#include "store/sqlite_file.h"

namespace dateline {
namespace {

using samples::full_record;
using samples::page_of;
using samples::run_sql;
using samples::TemporaryFolder;
using samples::write_file;

Store open_store(const std::string& path, Store::Mode mode = Store::Mode::read_write) {
  Result<Store> store = Store::open(path, mode);
  EXPECT_TRUE(store) << store.error().text();
  return std::move(*store);
}

Result<void> add(Store& store, unsigned first, unsigned last) {
  for (unsigned number = first; number < last; ++number) {
    Result<Added> added = store.add(full_record(number), page_of(full_record(number)));
    if (!added) return tl::unexpected(added.error());
  }
  return {};
}

void make_store(const std::string& path, unsigned article_count) {
  Store store = open_store(path);
  ASSERT_TRUE(store.begin());
  ASSERT_TRUE(add(store, 0, article_count));
  ASSERT_TRUE(store.commit());
}

void expect_error(const std::string& path, Store::Mode mode, ErrorCode code, const std::string& said) {
  Result<Store> store = Store::open(path, mode);
  ASSERT_FALSE(store) << path;
  EXPECT_EQ(store.error().code, code) << store.error().text();
  EXPECT_EQ(store.error().subject, path);
  EXPECT_NE(store.error().message.find(said), std::string::npos) << store.error().text();
}

TEST(StoreFailure, SaysWhatWasFoundInsteadOfAStore) {
  TemporaryFolder folder;
  using Mode = Store::Mode;
  expect_error(folder / "none.db", Mode::read_only, ErrorCode::not_found, "no such store");
  expect_error(folder / "none/a.db", Mode::read_write, ErrorCode::not_found, "there is no folder " + (folder / "none"));
  std::filesystem::create_directory(folder / "folder");
  expect_error(folder / "folder", Mode::read_write, ErrorCode::wrong_format, "found a folder");
  write_file(folder / "page.html", "<html>" + std::string(5000, 'x'));
  for (Mode mode : {Mode::read_only, Mode::read_write})
    expect_error(folder / "page.html", mode, ErrorCode::wrong_format, "not a SQLite database");
  run_sql(folder / "other.db", "CREATE TABLE recipes (name TEXT); PRAGMA application_id = 5");
  for (Mode mode : {Mode::read_only, Mode::read_write})
    expect_error(folder / "other.db", mode, ErrorCode::wrong_format, "application_id 5, tables recipes");
  write_file(folder / "empty.db", "");
  expect_error(folder / "empty.db", Mode::read_only, ErrorCode::wrong_format, "found an empty file");
  EXPECT_EQ(run_sql(folder / "other.db", "SELECT name FROM sqlite_master"), std::vector<std::string>{"recipes"});
}

TEST(StoreFailure, AnEmptyFileBecomesAStore) {
  TemporaryFolder folder;
  write_file(folder / "empty.db", "");
  EXPECT_EQ(open_store(folder / "empty.db").article_count().value(), 0u);
}

TEST(StoreFailure, DamageIsFoundAndTheRestIsStillThere) {
  TemporaryFolder folder;
  make_store(folder / "a.db", 5);
  std::string id = full_record(3).id;
  run_sql(folder / "a.db",
          "UPDATE pages SET zstd = x'00112233' WHERE number = 2;"
          "UPDATE sentences SET end = 99999 WHERE article = 4 AND position = 2;"
          "UPDATE pages SET sha256 = replace(sha256, substr(sha256, 1, 4), 'beef') WHERE number = 1");
  Store store = open_store(folder / "a.db", Store::Mode::read_only);
  std::vector<std::string> faults = store.check().value();
  ASSERT_EQ(faults.size(), 3u) << testing::PrintToString(faults);
  EXPECT_NE(faults[0].find("page 1: expected SHA-256 beef"), std::string::npos) << faults[0];
  EXPECT_NE(faults[1].find("page 2: the page's compressed bytes are damaged"), std::string::npos) << faults[1];
  EXPECT_NE(faults[2].find("article " + id + ": span ["), std::string::npos) << faults[2];
  EXPECT_EQ(store.page_bytes(full_record(1).id).error().code, ErrorCode::store_failed);
  EXPECT_EQ(store.find(id).error().code, ErrorCode::store_failed);
  EXPECT_TRUE(store.find(full_record(0).id)->has_value());
}

TEST(StoreFailure, AFileCutShortIsSaidToBeDamaged) {
  TemporaryFolder folder;
  make_store(folder / "a.db", 200);
  std::filesystem::resize_file(folder / "a.db", std::filesystem::file_size(folder / "a.db") / 2);
  Result<Store> store = Store::open(folder / "a.db", Store::Mode::read_only);
  std::string said;
  if (!store) {
    said = store.error().text();
  } else {
    Result<std::vector<std::string>> faults = store->check();
    ASSERT_TRUE(faults) << faults.error().text();
    EXPECT_FALSE(faults->empty());
    Result<void> read = store->for_each([](const Record&) { return true; });
    ASSERT_FALSE(read);
    said = read.error().text();
  }
  EXPECT_NE(said.find(folder / "a.db"), std::string::npos) << said;
  EXPECT_NE(said.find("damaged"), std::string::npos) << said;
}

TEST(StoreFailure, ASecondWriterIsToldThatTheStoreIsBusy) {
  TemporaryFolder folder;
  Store first = open_store(folder / "a.db"), second = open_store(folder / "a.db");
  ASSERT_TRUE(second.connection().database->run("PRAGMA busy_timeout = 50"));  // 10 s are too long for a test
  ASSERT_TRUE(first.begin());
  ASSERT_TRUE(add(first, 0, 1));
  Result<void> begun = second.begin();
  ASSERT_FALSE(begun);
  EXPECT_EQ(begun.error().code, ErrorCode::store_busy);
  EXPECT_EQ(begun.error().subject, folder / "a.db");
  EXPECT_EQ(second.article_count().value(), 0u) << "reading goes on, and sees what is committed";
  ASSERT_TRUE(first.commit());
  EXPECT_TRUE(second.begin());
  ASSERT_TRUE(add(second, 1, 2));
  ASSERT_TRUE(second.commit());
  EXPECT_EQ(first.article_count().value(), 2u);
}

TEST(StoreFailure, ManyMayMakeTheSameStoreAtOnce) {
  TemporaryFolder folder;
  std::vector<pid_t> children;
  for (unsigned number = 0; number < 4; ++number) {
    pid_t child = fork();
    if (child == 0) {
      Result<Store> store = Store::open(folder / "a.db", Store::Mode::read_write);
      bool fine = store && store->begin() && add(*store, number, number + 1) && store->commit();
      _exit(fine ? 0 : 1);
    }
    children.push_back(child);
  }
  for (pid_t child : children) {
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_EQ(status, 0);
  }
  EXPECT_EQ(open_store(folder / "a.db").article_count().value(), 4u);
}

TEST(StoreFailure, AFullStoreKeepsWhatWasCommitted) {
  TemporaryFolder folder;
  Store store = open_store(folder / "a.db");
  ASSERT_TRUE(store.begin());
  ASSERT_TRUE(add(store, 0, 3));
  ASSERT_TRUE(store.commit());
  ASSERT_TRUE(store.connection().database->integer("PRAGMA max_page_count = 1"));  // as many as there are
  ASSERT_TRUE(store.begin());
  Result<void> added = add(store, 3, 2000);
  if (added) added = store.commit();
  ASSERT_FALSE(added);
  EXPECT_EQ(added.error().code, ErrorCode::store_full) << added.error().text();
  store.rollback();
  EXPECT_EQ(store.article_count().value(), 3u);
  ASSERT_TRUE(store.connection().database->integer("PRAGMA max_page_count = 1000000"));
  ASSERT_TRUE(store.begin());
  EXPECT_TRUE(add(store, 3, 6)) << "room was made, and the store goes on";
  ASSERT_TRUE(store.commit());
  EXPECT_EQ(store.check().value(), std::vector<std::string>{});
}

TEST(StoreFailure, AFullDiskKeepsWhatWasCommitted) {
  TemporaryFolder folder;
  std::string disk = folder / "disk";
  std::filesystem::create_directory(disk);
  if (mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=1m") != 0)
    GTEST_SKIP() << "a small disk cannot be mounted here: " << std::strerror(errno);
  {
    Store store = open_store(disk + "/a.db");
    unsigned committed = 0;
    Result<void> done;
    for (unsigned batch = 0; done && batch < 100; ++batch) {
      done = store.begin().and_then([&] { return add(store, batch * 20, batch * 20 + 20); }).and_then([&] {
        return store.commit();
      });
      if (done) committed += 20;
    }
    EXPECT_FALSE(done);
    if (!done) EXPECT_EQ(done.error().code, ErrorCode::store_full) << done.error().text();
    store.rollback();
    EXPECT_GT(committed, 0u);
    EXPECT_EQ(store.article_count().value(), committed);
  }
  umount2(disk.c_str(), MNT_DETACH);
}

TEST(StoreFailure, AReadOnlyDiskCanBeReadAndNotWritten) {
  TemporaryFolder folder;
  std::string disk = folder / "disk";
  std::filesystem::create_directory(disk);
  if (mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=8m") != 0)
    GTEST_SKIP() << "a small disk cannot be mounted here: " << std::strerror(errno);
  make_store(disk + "/a.db", 3);
  EXPECT_EQ(mount("tmpfs", disk.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr), 0);
  expect_error(disk + "/a.db", Store::Mode::read_write, ErrorCode::store_read_only, "may only read it");
  {
    Store store = open_store(disk + "/a.db", Store::Mode::read_only);
    EXPECT_EQ(store.article_count().value(), 3u);
    EXPECT_EQ(store.check().value(), std::vector<std::string>{});
  }
  umount2(disk.c_str(), MNT_DETACH);
}

TEST(StoreFailure, AStoreOpenForReadingTakesNothing) {
  TemporaryFolder folder;
  make_store(folder / "a.db", 1);
  Store store = open_store(folder / "a.db", Store::Mode::read_only);
  Result<void> written = store.set_input_state({"a.warc", 1, 1, 1, 1, true});
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().code, ErrorCode::store_read_only) << written.error().text();
}

// The child writes batches of 3 and says after each commit how many there are; it is killed at some point.
TEST(StoreFailure, KillLosesNothingCommitted) {
  TemporaryFolder folder;
  for (unsigned round = 0; round < 8; ++round) {
    std::string path = folder / ("a" + std::to_string(round) + ".db");
    int pipe_ends[2];
    ASSERT_EQ(pipe(pipe_ends), 0);
    pid_t child = fork();
    if (child == 0) {
      Result<Store> store = Store::open(path, Store::Mode::read_write);
      for (unsigned batch = 0; store; ++batch) {
        bool fine = store->begin() && add(*store, batch * 3, batch * 3 + 3) &&
                    store->set_input_state({"in.warc", 1, 1, batch + 1, batch * 3 + 3, false}) && store->commit();
        if (!fine || write(pipe_ends[1], "c", 1) != 1) break;
      }
      _exit(1);
    }
    close(pipe_ends[1]);
    char said;
    std::uint64_t committed = 0;
    while (committed < 2 + round * 5 && read(pipe_ends[0], &said, 1) == 1) ++committed;
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    while (read(pipe_ends[0], &said, 1) == 1) ++committed;
    close(pipe_ends[0]);

    Store store = open_store(path);
    std::uint64_t count = store.article_count().value();
    EXPECT_GE(count, committed * 3);
    EXPECT_EQ(count % 3, 0u) << "half a batch was kept";
    EXPECT_EQ(store.input_state("in.warc")->value().pages, count) << "the input's position is that of its articles";
    EXPECT_EQ(store.check().value(), std::vector<std::string>{});
  }
}

}  // namespace
}  // namespace dateline
