#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/mount.h>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include "cli/program_run.h"

namespace dateline::cli {
namespace {

using Json = nlohmann::json;

TEST(BadInput, ABrokenLineIsSkippedAndTheRestIsRead) {
  Workplace place;
  place.write("news.jsonl", invented_line(1) + "{\"id\": \"cut, \"text\"\n" + invented_line(2));
  Ended ended = place.run({"ingest", "--store", "news.db", "--json", "news.jsonl"});
  EXPECT_EQ(ended.status, 3);
  Json counts = Json::parse(ended.out);
  EXPECT_EQ(counts["articles"], 2);
  EXPECT_EQ(counts["skipped_count"], 1);
  EXPECT_EQ(counts["skipped"][0]["path"], "news.jsonl");
  EXPECT_EQ(counts["skipped"][0]["code"], "wrong_format");
  EXPECT_EQ(counts["skipped"][0]["offset"], invented_line(1).size());

  Ended said = place.run({"ingest", "--store", "other.db", "news.jsonl"});
  EXPECT_EQ(said.status, 3);
  EXPECT_NE(said.error.find("skipped news.jsonl, byte "), std::string::npos) << said.error;
  EXPECT_NE(said.error.find("2 pages: 2 new articles, 0 already there. 1 skipped: wrong_format 1.\n"),
            std::string::npos)
      << said.error;
}

TEST(BadInput, AMissingPathIsNamedAndTheOthersAreRead) {
  Workplace place;
  place.write("a.html", invented_page(1));
  Ended ended = place.run({"ingest", "--store", "news.db", "--json", "missing.html", "a.html"});
  EXPECT_EQ(ended.status, 3);
  Json counts = Json::parse(ended.out);
  EXPECT_EQ(counts["articles"], 1);
  EXPECT_EQ(counts["skipped"][0]["path"], "missing.html");
  EXPECT_EQ(counts["skipped"][0]["code"], "not_found");
}

TEST(BadInput, NoPathAtAllIsAnError) {
  Workplace place;
  Ended ended = place.run({"ingest", "--store", "news.db", "missing.html"});
  EXPECT_EQ(ended.status, 1);
  EXPECT_EQ(ended.error.rfind("dateline: missing.html: ", 0), 0u) << ended.error;
  EXPECT_EQ(ended.error.find('\n'), ended.error.size() - 1) << "one line: " << ended.error;
}

TEST(BadInput, AnEmptyFileDoesNotStopARun) {
  Workplace place;
  place.write("pages/empty.html", "");
  place.write("pages/full.html", invented_page(1));
  Ended ended = place.run({"ingest", "--store", "news.db", "--json", "pages"});
  EXPECT_TRUE(ended.status == 0 || ended.status == 3) << ended.error;
  Json counts = Json::parse(ended.out);
  EXPECT_GE(counts["articles"], 1);
  EXPECT_EQ(counts["without_text"].get<int>() + counts["skipped_count"].get<int>(), 1);
}

TEST(BadInput, ACutArchiveGivesWhatIsWhole) {
  Workplace place;
  std::string payload = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + invented_page(1);
  std::string record =
      "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Target-URI: "
      "https://observer.example/1\r\nWARC-Date: 2019-05-10T10:00:00Z\r\nContent-Type: "
      "application/http; msgtype=response\r\nContent-Length: " +
      std::to_string(payload.size()) + "\r\n\r\n" + payload + "\r\n\r\n";
  place.write("cut.warc", record + record.substr(0, record.size() / 2));
  place.write("page.html", invented_page(2));
  Ended ended = place.run({"ingest", "--store", "news.db", "--json", "cut.warc", "page.html"});
  EXPECT_EQ(ended.status, 3);
  Json counts = Json::parse(ended.out);
  EXPECT_EQ(counts["articles"], 2);
  EXPECT_EQ(counts["skipped"][0]["code"], "truncated");
  EXPECT_EQ(counts["skipped"][0]["offset"], record.size());
}

TEST(BadStore, ANewerOneIsLeftAlone) {
  Workplace place;
  place.write("a.html", invented_page(1));
  ASSERT_EQ(place.run({"ingest", "--store", "news.db", "a.html"}).status, 0);
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open((place.folder() / "news.db").c_str(), &database), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(database, "PRAGMA user_version = 999", nullptr, nullptr, nullptr), SQLITE_OK);
  sqlite3_close(database);
  for (const char* command : {"ingest", "export", "doctor", "search"}) {
    std::vector<std::string> words = {command, "--store", "news.db"};
    if (std::string(command) != "doctor") words.push_back("--json");
    if (std::string(command) == "export") words.pop_back();
    if (std::string(command) == "ingest") words.push_back("a.html");
    Ended ended = place.run(words);
    EXPECT_EQ(ended.status, 1) << command;
    EXPECT_NE((ended.out + ended.error).find("newer"), std::string::npos) << command << ended.out << ended.error;
  }
}

TEST(BadStore, AnotherFileIsNotOverwritten) {
  Workplace place;
  place.write("a.html", invented_page(1));
  place.write("notes.txt", "These are notes, and long enough not to be taken for an empty file.\n");
  Ended ended = place.run({"ingest", "--store", "notes.txt", "--json", "a.html"});
  EXPECT_EQ(ended.status, 1);
  EXPECT_EQ(Json::parse(ended.error)["code"], "wrong_format") << ended.error;
  EXPECT_EQ(place.read("notes.txt"), "These are notes, and long enough not to be taken for an empty file.\n");
}

TEST(BadStore, ReadOnlyIsReadAndSaysSoWhenWritten) {
  Workplace place;
  place.write("a.html", invented_page(1));
  place.write("b.html", invented_page(2));
  ASSERT_EQ(place.run({"ingest", "--store", "news.db", "a.html"}).status, 0);
  std::filesystem::permissions(place.folder() / "news.db", std::filesystem::perms::owner_read |
                                                               std::filesystem::perms::group_read |
                                                               std::filesystem::perms::others_read);
  place.as_nobody = true;
  if (place.run({"--version"}).status == 127) GTEST_SKIP() << "the program cannot be run without root's rights here";
  Ended written = place.run({"ingest", "--store", "news.db", "--json", "b.html"});
  EXPECT_EQ(written.status, 1);
  EXPECT_EQ(Json::parse(written.error)["code"], "store_read_only") << written.error;
  Ended shown = place.run({"show", "--store", "news.db", "a"});
  EXPECT_EQ(shown.status, 0) << shown.error;
}

TEST(BadStore, OneInAFolderOfOthersIsReadAndNoneIsMadeThere) {
  Workplace place;
  place.write("a.html", invented_page(1));
  ASSERT_EQ(place.run({"ingest", "--store", "news.db", "a.html"}).status, 0);
  using std::filesystem::perms;
  std::filesystem::permissions(place.folder(), perms::group_write | perms::others_write,
                               std::filesystem::perm_options::remove);
  place.as_nobody = true;
  if (place.run({"--version"}).status == 127) GTEST_SKIP() << "the program cannot be run without root's rights here";
  Ended shown = place.run({"show", "--store", "news.db", "a"});
  EXPECT_EQ(shown.status, 0) << shown.error;
  Ended made = place.run({"ingest", "--store", "other.db", "--json", "a.html"});
  EXPECT_EQ(made.status, 1);
  EXPECT_EQ(Json::parse(made.error)["code"], "store_read_only") << made.error;
  EXPECT_NE(made.error.find("may not write to the folder"), std::string::npos) << made.error;
}

TEST(BadStore, AFullDiskKeepsWhatWasCommitted) {
  Workplace place;
  std::filesystem::path small = place.folder() / "small";
  std::filesystem::create_directory(small);
  if (::mount("tmpfs", small.c_str(), "tmpfs", 0, "size=2m") != 0) {
    GTEST_SKIP() << "a small file system cannot be mounted here (needs root)";
  }
  std::string lines;
  for (int i = 0; i < 2000; ++i) lines += invented_line(i, 6);
  place.write("news.jsonl", lines);
  place.write("few.jsonl", invented_line(1) + invented_line(2));
  EXPECT_EQ(place.run({"ingest", "--store", "small/news.db", "few.jsonl"}).status, 0);
  Ended full = place.run({"ingest", "--store", "small/news.db", "--json", "news.jsonl"});
  EXPECT_EQ(full.status, 1);
  EXPECT_EQ(Json::parse(full.error)["code"], "store_full") << full.error;
  Ended exported = place.run({"export", "--store", "small/news.db"});
  EXPECT_EQ(exported.status, 0) << exported.error;
  EXPECT_GE(std::count(exported.out.begin(), exported.out.end(), '\n'), 2);
  EXPECT_EQ(::umount(small.c_str()), 0);
}

}  // namespace
}  // namespace dateline::cli
