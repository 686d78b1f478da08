#include <gtest/gtest.h>
#include <sys/wait.h>

#include <csignal>
#include <nlohmann/json.hpp>
#include <random>
#include <thread>

#include "cli/program_run.h"

namespace dateline::cli {
namespace {

using Json = nlohmann::json;

/// A WARC of `count` invented pages.
std::string archive(int count) {
  std::string bytes;
  for (int i = 0; i < count; ++i) {
    std::string payload = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + invented_page(i);
    bytes += "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-" +
             std::to_string(100000000000 + i) +
             ">\r\nWARC-Date: 2019-05-10T10:00:00Z\r\nWARC-Target-URI: " + "https://observer.example/ferry-" +
             std::to_string(i) + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " +
             std::to_string(payload.size()) + "\r\n\r\n" + payload + "\r\n\r\n";
  }
  return bytes;
}

/// `share` lines and records each, and three fifths of it in files.
int write_input(const Workplace& place, int share) {
  std::string lines;
  for (int i = 0; i < share; ++i) lines += invented_line(i, 8);
  place.write("input/a.jsonl", lines);
  place.write("input/b.warc", archive(share));
  int files = share * 3 / 5;
  for (int i = 0; i < files; ++i) place.write("input/pages/" + std::to_string(i) + ".html", invented_page(2000 + i));
  return 2 * share + files;
}

std::string exported(const Workplace& place, const std::string& store) {
  Ended ended = place.run({"export", "--store", store, "--raw-offsets"});
  EXPECT_EQ(ended.status, 0) << ended.error;
  return ended.out;
}

/// Kills an ingest of `share` pages (see write_input) at random moments, and compares its store to an undisturbed
/// one's.
void check_killed(int share, std::vector<std::string> flags, int longest_wait_ms) {
  Workplace place;
  int pages = write_input(place, share);
  auto ingest = [&flags](const std::string& store) {
    std::vector<std::string> arguments{"ingest", "--store", store, "--json"};
    arguments.insert(arguments.end(), flags.begin(), flags.end());
    arguments.push_back("input");
    return arguments;
  };
  Ended undisturbed = place.run(ingest("whole.db"));
  ASSERT_EQ(undisturbed.status, 0) << undisturbed.out;
  ASSERT_EQ(Json::parse(undisturbed.out)["articles"], pages);

  std::mt19937 random(7);
  std::uniform_int_distribution<int> wait_ms(5, longest_wait_ms);
  int killed = 0;
  for (int i = 0; i < 12; ++i) {
    pid_t running = place.start(ingest("killed.db"));
    std::this_thread::sleep_for(std::chrono::milliseconds(wait_ms(random)));
    kill(running, SIGKILL);
    if (place.end_of(running).status == 128 + SIGKILL) ++killed;
  }
  EXPECT_GT(killed, 0) << "every run ended before it could be killed";

  Ended last = place.run(ingest("killed.db"));
  EXPECT_EQ(last.status, 0) << last.error;
  EXPECT_EQ(Json::parse(last.out)["pages"], pages) << "pages are counted whether this run read them or one before";
  EXPECT_EQ(exported(place, "killed.db"), exported(place, "whole.db"));
  EXPECT_EQ(place.run({"doctor", "--store", "killed.db"}).status, 0);
}

TEST(KilledIngest, GoesOnToTheSameStore) { check_killed(500, {"--extract-only"}, 400); }

TEST(KilledIngest, GoesOnToTheSameStoreWithTheLanguageModel) { check_killed(20, {}, 1500); }

TEST(KilledIngest, InterruptKeepsWhatIsWholeAndSaysSo) {
  Workplace place;
  write_input(place, 500);
  ASSERT_EQ(place.run({"ingest", "--store", "whole.db", "--quiet", "--extract-only", "input"}).status, 0);
  pid_t running = place.start({"ingest", "--store", "stopped.db", "--extract-only", "input"});
  while (!std::filesystem::exists(place.folder() / "stopped.db")) std::this_thread::yield();
  kill(running, SIGINT);
  Ended ended = place.end_of(running);
  if (ended.status == 1) {
    EXPECT_NE(ended.error.find("Stopped before the end; all of this is kept"), std::string::npos) << ended.error;
  } else {
    EXPECT_EQ(ended.status, 0) << ended.error;
  }
  EXPECT_EQ(place.run({"ingest", "--store", "stopped.db", "--quiet", "--extract-only", "input"}).status, 0);
  EXPECT_EQ(exported(place, "stopped.db"), exported(place, "whole.db"));
}

}  // namespace
}  // namespace dateline::cli
