#include "encode/window_memo.h"

#include <gtest/gtest.h>

#include <thread>

namespace dateline {
namespace {

WindowMemo::Rows rows(std::size_t count, float value) {
  return std::make_shared<const std::vector<float>>(count, value);
}

TEST(WindowMemo, GivesBackWhatWasKept) {
  WindowMemo memo(1 << 20);
  EXPECT_EQ(memo.find("a"), nullptr);
  memo.keep("a", rows(3, 1));
  memo.keep("a", rows(3, 2));
  ASSERT_NE(memo.find("a"), nullptr);
  EXPECT_EQ(*memo.find("a"), std::vector<float>(3, 1));
  EXPECT_EQ(memo.find(std::string_view("a\0", 2)), nullptr);
}

TEST(WindowMemo, KeepsWhatWasUsedLast) {
  WindowMemo memo(10'000);
  for (const char* key : {"a", "b"}) memo.keep(key, rows(1000, 0));
  ASSERT_NE(memo.find("a"), nullptr);
  memo.keep("c", rows(1000, 0));
  EXPECT_NE(memo.find("a"), nullptr);
  EXPECT_EQ(memo.find("b"), nullptr);
  EXPECT_NE(memo.find("c"), nullptr);
}

TEST(WindowMemo, StaysWithinItsLimit) {
  WindowMemo memo(100'000);
  for (int i = 0; i < 1000; ++i) {
    memo.keep(std::to_string(i), rows(static_cast<std::size_t>(i) * 7 % 900, 0));
    ASSERT_LE(memo.bytes(), 100'000u);
  }
  EXPECT_GT(memo.bytes(), 80'000u);
  memo.keep("too large", rows(30'000, 0));
  EXPECT_EQ(memo.find("too large"), nullptr);
}

TEST(WindowMemo, ThreadsShareIt) {
  WindowMemo memo(20'000);
  std::vector<std::jthread> threads;
  for (int thread = 0; thread < 4; ++thread) {
    threads.emplace_back([&memo] {
      for (int i = 0; i < 5000; ++i) {
        std::string key = std::to_string(i % 60);
        if (auto found = memo.find(key)) {
          EXPECT_EQ(found->at(99), static_cast<float>(i % 60));
        } else {
          memo.keep(key, rows(100, static_cast<float>(i % 60)));
        }
      }
    });
  }
}

}  // namespace
}  // namespace dateline
