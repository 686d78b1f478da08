#include "encode/windows.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <string>

namespace dateline {
namespace {

/// `lengths` are the sentences' numbers of pieces; `wanted` lists the windows as "begin-end".
void check(const std::vector<std::size_t>& lengths, const WindowSizes& sizes, const std::string& wanted) {
  std::vector<std::size_t> begins;
  std::size_t count = 0;
  for (std::size_t length : lengths) {
    begins.push_back(count);
    count += length;
  }
  std::string found;
  for (const Window& window : windows_over(count, begins, sizes))
    found += (found.empty() ? "" : " ") + std::to_string(window.begin) + "-" + std::to_string(window.end);
  EXPECT_EQ(found, wanted);
}

TEST(Windows, AShortTextIsOneWindow) {
  check({}, {}, "");
  check({7}, {20, 4}, "0-7");
  check({5, 5, 5, 5}, {20, 4}, "0-20");
}

TEST(Windows, EachTakesInSentencesOfTheOneBefore) {
  check({5, 5, 5, 5, 5, 5}, {20, 4}, "0-20 10-30");
  // One sentence of 5 is nearer to 6 than two.
  check({5, 5, 5, 5, 5, 5, 5}, {20, 6}, "0-20 15-35");
  // Two sentences of 3 are nearer to 5 than one, but more than half a window of 12.
  check({8, 3, 3, 3, 3, 3, 3}, {16, 5}, "0-11 8-20 14-26");
}

TEST(Windows, AreAboutEquallyLong) {
  std::vector<std::size_t> lengths(40, 5);
  check(lengths, {100, 10}, "0-75 65-140 125-200");
}

TEST(Windows, ALongSentenceBeforeIsTakenInPart) { check({4, 12, 4, 4}, {20, 4}, "0-16 12-24"); }

TEST(Windows, ASentenceThatFitsIsNotCut) {
  // 18 pieces fit into a window, but not with the sentence before.
  check({6, 6, 18, 6, 6}, {20, 4}, "0-12 12-30 26-42");
}

TEST(Windows, ASentenceLongerThanAWindowIsCut) {
  check({50}, {20, 4}, "0-20 16-36 32-50");
  check({6, 40, 6}, {20, 4}, "0-20 16-36 32-52");
}

TEST(Windows, APieceIsKeptWhereTheLesserContextIsLarger) {
  std::vector<Window> windows = windows_over(30, {0, 5, 10, 15, 20, 25}, {20, 5});
  ASSERT_EQ(windows.size(), 2u);
  // Of the pieces 10 to 19, which both see, 14 has 5 after it in the first, 15 has 5 before it in the second.
  EXPECT_EQ(windows[0], (Window{0, 20, 0, 15}));
  EXPECT_EQ(windows[1], (Window{10, 30, 15, 30}));
}

// Any document, any sizes: the windows cover it, and are what their contract says.
void check_laws(std::size_t count, const std::vector<std::size_t>& begins, const WindowSizes& sizes) {
  std::vector<Window> windows = windows_over(count, begins, sizes);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < windows.size(); ++i) {
    const Window& window = windows[i];
    ASSERT_LE(window.length(), sizes.pieces);
    ASSERT_EQ(window.kept_begin, kept);
    ASSERT_LE(window.begin, window.kept_begin);
    ASSERT_LE(window.kept_begin, window.kept_end);
    ASSERT_LE(window.kept_end, window.end);
    kept = window.kept_end;
    if (i == 0) continue;
    ASSERT_GT(window.begin, windows[i - 1].begin);
    ASSERT_LE(window.begin, windows[i - 1].end);
    ASSERT_GT(window.end, windows[i - 1].end);
  }
  ASSERT_EQ(kept, count);
  if (!windows.empty()) ASSERT_EQ(windows.front().begin, 0u);
  if (!windows.empty()) ASSERT_EQ(windows.back().end, count);
  for (std::size_t piece = 0; piece < count; ++piece) {
    auto context = [&](const Window& window) {
      std::size_t left = window.begin == 0 ? count : piece - window.begin;
      std::size_t right = window.end == count ? count : window.end - 1 - piece;
      return std::min(left, right);
    };
    std::size_t best = 0, had = 0;
    for (const Window& window : windows) {
      if (piece >= window.begin && piece < window.end) best = std::max(best, context(window));
      if (piece >= window.kept_begin && piece < window.kept_end) had = context(window);
    }
    ASSERT_EQ(had, best) << "piece " << piece << " of " << count;
  }
}

TEST(Windows, HoldForAnyDocument) {
  std::mt19937 random(3);
  for (int round = 0; round < 4000; ++round) {
    std::size_t count = random() % 400;
    std::vector<std::size_t> begins;
    unsigned longest = 1 + random() % (round % 3 == 0 ? 120 : 30);
    for (std::size_t at = random() % 3; at < count; at += 1 + random() % longest) begins.push_back(at);
    WindowSizes sizes{2 + random() % 60, random() % 50};
    SCOPED_TRACE("pieces " + std::to_string(sizes.pieces) + ", overlap " + std::to_string(sizes.overlap));
    check_laws(count, begins, sizes);
    if (HasFatalFailure()) return;
  }
}

TEST(Windows, BeginAtSentencesWhereNoneIsLong) {
  std::mt19937 random(4);
  for (int round = 0; round < 500; ++round) {
    std::vector<std::size_t> begins;
    std::size_t count = 0;
    while (count < 1500) {
      begins.push_back(count);
      count += 5 + random() % 60;
    }
    for (const Window& window : windows_over(count, begins)) {
      ASSERT_TRUE(std::binary_search(begins.begin(), begins.end(), window.begin));
      if (window.begin == 0) continue;
      // Of the 48 pieces before, at least the nearest sentence is there.
      ASSERT_GE(window.kept_begin - window.begin, 3u);
    }
  }
}

}  // namespace
}  // namespace dateline
