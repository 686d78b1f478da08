#include "ingest/capture_key.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(CaptureKey, IsTheNameLessItsKnownEndings) {
  const std::pair<const char*, const char*> cases[] = {
      {"a/b/pl-example.com.html.gz", "pl-example.com"},
      {"story.html", "story"},
      {"story.htm.zst", "story"},
      {"story.xhtml", "story"},
      {"dump.txt", "dump"},
      {"feed.xml", "feed"},
      {"crawl.warc.gz", "crawl"},
      {"x.json", "x"},
      {"pages.jsonl", "pages.jsonl"},
      {"story.html.html", "story.html"},
      {"story.HTML", "story.HTML"},
      {".html", ".html"},
      {"folder/", "folder"},
      {"-", "-"},
  };
  for (const auto& [path, key] : cases) EXPECT_EQ(capture_key(path), key) << path;
}

TEST(CaptureKey, IsUtf8WhateverTheNameIs) { EXPECT_EQ(capture_key("caf\xE9.html"), "caf\xEF\xBF\xBD"); }

}  // namespace
}  // namespace dateline
