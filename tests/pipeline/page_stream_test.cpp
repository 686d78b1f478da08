#include "pipeline/page_stream.h"

#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace dateline {
namespace {

/// A file of JSON Lines, one invented article each, that lasts as long as a test.
class Lines {
 public:
  explicit Lines(int count) {
    std::string pattern = (std::filesystem::temp_directory_path() / "dateline-pipeline-XXXXXX").string();
    folder_ = mkdtemp(pattern.data());
    std::ofstream file(path());
    for (int i = 0; i < count; ++i) {
      file << "{\"id\":\"" << i << "\",\"text\":\"Ferry " << i << " left the harbour.\"}\n";
    }
  }
  ~Lines() {
    std::error_code error;
    std::filesystem::remove_all(folder_, error);
  }
  Lines(const Lines&) = delete;
  Lines& operator=(const Lines&) = delete;

  std::string path() const { return (folder_ / "lines.jsonl").string(); }
  std::vector<PlannedInput> inputs() const {
    PlannedInput input;
    input.path = path();
    return {input};
  }

 private:
  std::filesystem::path folder_;
};

struct Taken {
  std::vector<std::string> lines;
  std::vector<Skipped> skipped;
  bool complete = false;
};

Taken take_all(PageStream& stream) {
  Taken taken;
  while (std::optional<Step> step = stream.next()) {
    if (step->kind == Step::Kind::page) taken.lines.push_back(step->line);
    if (step->kind == Step::Kind::skipped) taken.skipped.push_back(step->skipped);
    if (step->kind == Step::Kind::end) taken.complete = step->complete;
  }
  return taken;
}

void keep_key(Step& step) { step.line = step.page.capture.key; }

TEST(PageStream, HandsOutTheOrderOfTheInput) {
  Lines lines(300);
  std::vector<PlannedInput> inputs = lines.inputs();
  for (unsigned threads : {1u, 2u, 9u}) {
    PageStream::Options options;
    options.threads = threads;
    PageStream stream(inputs, options, keep_key);
    Taken taken = take_all(stream);
    ASSERT_EQ(taken.lines.size(), 300u);
    for (std::size_t i = 0; i < taken.lines.size(); ++i) EXPECT_EQ(taken.lines[i], std::to_string(i));
    EXPECT_TRUE(taken.complete);
  }
}

TEST(PageStream, APageThatThrowsIsSkippedAndTheOthersAreNot) {
  Lines lines(20);
  std::vector<PlannedInput> inputs = lines.inputs();
  PageStream stream(inputs, {}, [](Step& step) {
    if (step.page.capture.key == "7") throw std::runtime_error("out of luck");
    keep_key(step);
  });
  Taken taken = take_all(stream);
  EXPECT_EQ(taken.lines.size(), 19u);
  ASSERT_EQ(taken.skipped.size(), 1u);
  EXPECT_EQ(taken.skipped[0].error.code, ErrorCode::internal);
  EXPECT_EQ(taken.skipped[0].error.subject, lines.path());
  EXPECT_EQ(taken.skipped[0].error.message, "page 7: the program failed: out of luck");
}

TEST(PageStream, ReadsNoFurtherAheadThanItMay) {
  Lines lines(500);
  std::vector<PlannedInput> inputs = lines.inputs();
  std::atomic<int> worked = 0;
  PageStream::Options options;
  options.threads = 2;
  options.steps_max = 8;
  PageStream stream(inputs, options, [&worked](Step& step) {
    ++worked;
    keep_key(step);
  });
  int taken = 0;
  while (std::optional<Step> step = stream.next()) {
    taken += step->kind == Step::Kind::page;
    EXPECT_LE(worked.load() - taken, 9);
  }
  EXPECT_EQ(taken, 500);
}

TEST(PageStream, APageOverTheBoundTravelsAlone) {
  Lines lines(10);
  std::vector<PlannedInput> inputs = lines.inputs();
  PageStream::Options options;
  options.bytes_max = 1;
  PageStream stream(inputs, options, keep_key);
  EXPECT_EQ(take_all(stream).lines.size(), 10u);
}

TEST(PageStream, StopsAtTheNextRecordAndHandsOutWhatWasRead) {
  Lines lines(500);
  std::vector<PlannedInput> inputs = lines.inputs();
  std::stop_source stop;
  PageStream::Options options;
  options.steps_max = 8;
  options.stop = stop.get_token();
  PageStream stream(inputs, options, keep_key);
  ASSERT_TRUE(stream.next().has_value());
  stop.request_stop();
  Taken taken = take_all(stream);
  EXPECT_LT(taken.lines.size(), 20u);
  EXPECT_FALSE(taken.complete);
}

TEST(PageStream, MayBeLeftBeforeItsEnd) {
  Lines lines(500);
  std::vector<PlannedInput> inputs = lines.inputs();
  PageStream stream(inputs, {}, keep_key);
  EXPECT_TRUE(stream.next().has_value());
}

TEST(PageStream, AFileThatCannotBeReadIsSkipped) {
  PlannedInput missing;
  missing.path = "/nowhere/at/all.html";
  std::vector<PlannedInput> inputs = {missing};
  PageStream stream(inputs, {}, keep_key);
  Taken taken = take_all(stream);
  ASSERT_EQ(taken.skipped.size(), 1u);
  EXPECT_EQ(taken.skipped[0].error.code, ErrorCode::not_found);
  EXPECT_FALSE(taken.complete);
}

}  // namespace
}  // namespace dateline
