#include <gtest/gtest.h>

#include "ingest/input_folder.h"

namespace dateline {
namespace {

TEST(JsonLines, GiveAPageALine) {
  InputFolder folder;
  ReadInput read = read_all(folder.write(
      "pages.jsonl",
      R"({"id": "a1", "url": "https://example.org/a", "title": "Harbour closed", "published": "2021-04-30", "bylines": ["Ana Ruiz", "B. Osei"], "outlet": "Harbour Post", "text": "The harbour is closed.\n\nIt opens on Monday."})"
      "\n"
      R"({"id": 7, "date": "2021-05-01", "bylines": "C. Lund", "html": "<p>Caf\u00e9</p>"})"
      "\r\n"
      "\n"
      R"({"text": "No id."})"));
  ASSERT_TRUE(read.result);
  EXPECT_TRUE(read.skipped.empty());
  ASSERT_EQ(read.pages.size(), 3u);
  const Page& first = read.pages[0];
  EXPECT_EQ(first.form, PageForm::clean_text);
  EXPECT_EQ(first.capture.key, "a1");
  EXPECT_EQ(first.capture.url, "https://example.org/a");
  EXPECT_EQ(first.bytes, "The harbour is closed.\n\nIt opens on Monday.");
  EXPECT_EQ(first.text, first.bytes);
  EXPECT_EQ(first.hints.title, "Harbour closed");
  EXPECT_EQ(first.hints.bylines, (std::vector<std::string>{"Ana Ruiz", "B. Osei"}));
  EXPECT_EQ(first.hints.outlet, "Harbour Post");
  EXPECT_EQ(first.hints.published, "2021-04-30");
  const Page& second = read.pages[1];
  EXPECT_EQ(second.form, PageForm::html);
  EXPECT_EQ(second.capture.key, "7");
  EXPECT_EQ(second.text, "<p>Caf\xC3\xA9</p>");
  EXPECT_EQ(second.hints.published, "2021-05-01");
  EXPECT_EQ(second.hints.bylines, std::vector<std::string>{"C. Lund"});
  EXPECT_EQ(read.pages[2].capture.key, "pages.jsonl:4");
}

TEST(JsonLines, ReportABrokenLineWithItsPlaceAndGoOn) {
  const std::pair<const char*, const char*> cases[] = {
      {R"({"text": "no end)", "line 2, column"},
      {R"({"text" "x"})", "line 2, column 9: "},
      {R"(["text"])", "line 2, column 1: is not a JSON object"},
      {R"({"text": "x"} {"text": "y"})", "line 2, column 15: more text behind the object"},
      {R"({"title": "x"})", "line 2 has neither \"html\" nor \"text\""},
      {R"({"text": 12})", "line 2 has neither \"html\" nor \"text\""},
      {"{\"text\": \"caf\xE9\"}", "line 2, column 14: "},
      {"half a line", "line 2, column 1: "},
  };
  for (const auto& [broken, message] : cases) {
    InputFolder folder;
    std::string first = "{\"text\": \"one\"}\n";
    ReadInput read = read_all(folder.write("a.jsonl", first + broken + "\n{\"text\": \"three\"}\n"));
    ASSERT_EQ(read.pages.size(), 2u) << broken;
    EXPECT_EQ(read.pages[1].bytes, "three");
    EXPECT_EQ(read.pages[1].capture.key, "a.jsonl:3");
    ASSERT_EQ(read.skipped.size(), 1u) << broken;
    EXPECT_TRUE(read.skipped[0].error.message.starts_with(message)) << read.skipped[0].error.message;
    EXPECT_EQ(read.skipped[0].offset, first.size());
  }
}

TEST(JsonLines, AreTakenUpAgainAtALine) {
  InputFolder folder;
  std::string lines;
  for (int i = 0; i < 5; ++i) lines += "{\"text\": \"line " + std::to_string(i) + "\"}\n";
  for (const std::string& path : {folder.write("a.jsonl", lines), folder.write("b.jsonl.gz", gzip(lines))}) {
    ReadInput all = read_all(path);
    ASSERT_EQ(all.positions.size(), 5u);
    ReadInput rest = read_all(path, {}, all.positions[2].offset);
    ASSERT_EQ(rest.pages.size(), 2u);
    EXPECT_EQ(rest.pages[0].bytes, "line 3");
    EXPECT_EQ(rest.pages[0].capture.key, all.pages[3].capture.key);
    EXPECT_TRUE(read_all(path, {}, all.positions[4].offset).pages.empty());
  }
}

TEST(JsonLines, ReportALineOverTheLimitAndGoOn) {
  InputFolder folder;
  IngestLimits limits;
  limits.page_bytes = 1000;
  ReadInput read =
      read_all(folder.write("a.jsonl", "{\"text\": \"" + std::string(1u << 22, 'x') + "\"}\n{\"text\": \"" +
                                           std::string(1500, 'y') + "\"}\n{\"text\": \"short\"}\n"),
               limits);
  ASSERT_EQ(read.skipped.size(), 2u);
  EXPECT_EQ(read.skipped[0].error.message, "line 1 is over the limit of 3000 bytes a line");
  EXPECT_EQ(read.skipped[1].error.message, "line 2 is over the limit of 1000 bytes a page");
  ASSERT_EQ(read.pages.size(), 1u);
  EXPECT_EQ(read.pages[0].bytes, "short");
}

TEST(JsonLines, HandOutTheLinesBeforeACut) {
  InputFolder folder;
  std::string lines;
  for (int i = 0; i < 3000; ++i) lines += "{\"text\": \"line " + std::to_string(i * 7919 % 3000) + "\"}\n";
  std::string packed = gzip(lines);
  ReadInput read = read_all(folder.write("a.jsonl.gz", packed.substr(0, packed.size() - 100)));
  EXPECT_GT(read.pages.size(), 1000u);
  ASSERT_EQ(read.skipped.size(), 1u);
  EXPECT_EQ(read.skipped[0].error.code, ErrorCode::truncated);
}

TEST(JsonLines, ReplaceHalvesOfSurrogatePairs) {
  InputFolder folder;
  ReadInput read = read_all(folder.write("a.jsonl", R"({"text": "a\ud83d b\ud83d\ude00 c\\ud83d"})"
                                                    "\n"));
  ASSERT_EQ(read.pages.size(), 1u);
  EXPECT_EQ(read.pages[0].bytes, "a\xEF\xBF\xBD b\xF0\x9F\x98\x80 c\\ud83d");
}

TEST(JsonLines, NoteAFieldOfAnotherKind) {
  InputFolder folder;
  ReadInput read = read_all(folder.write("a.jsonl", R"({"text": "x", "title": {"a": 1}, "url": null})"
                                                    "\n"));
  ASSERT_EQ(read.pages.size(), 1u);
  ASSERT_EQ(read.pages[0].diagnostics.size(), 1u);
  EXPECT_EQ(read.pages[0].diagnostics[0].code, "field_ignored");
}

TEST(JsonLines, StopWhenTheSinkSaysSo) {
  InputFolder folder;
  std::string path = folder.write("a.jsonl", "{\"text\": \"1\"}\n{\"text\": \"2\"}\n{\"text\": \"3\"}\n");
  int pages = 0;
  PageSink sink{[&](Page&&) { return ++pages < 2; }, [](Skipped&&) { return true; },
                [](const InputPosition&) { return true; }};
  ASSERT_TRUE(read_input(path, sink));
  EXPECT_EQ(pages, 2);
}

}  // namespace
}  // namespace dateline
