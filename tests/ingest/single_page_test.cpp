#include <gtest/gtest.h>

#include "ingest/input_folder.h"

namespace dateline {
namespace {

TEST(SinglePage, CarriesItsBytesKeyPathAndDigest) {
  InputFolder folder;
  std::string html = "<title>Harbour closed</title><p>The harbour is closed.</p>";
  std::string path = folder.write("harbour.html", html);
  ReadInput read = read_all(path);
  ASSERT_TRUE(read.result);
  ASSERT_EQ(read.pages.size(), 1u);
  const Page& page = read.pages[0];
  EXPECT_EQ(page.form, PageForm::html);
  EXPECT_EQ(page.bytes, html);
  EXPECT_EQ(page.text, html);
  EXPECT_TRUE(page.text_to_bytes.runs().empty());
  EXPECT_EQ(page.capture.key, "harbour");
  EXPECT_EQ(page.capture.path, path);
  EXPECT_EQ(page.capture.sha256, sha256_hex(html));
  EXPECT_EQ(page.capture.url, std::nullopt);
  EXPECT_EQ(page.capture.fetched_utc, std::nullopt);
}

TEST(SinglePage, IsReadAgainAsAWholeByARunThatGoesOn) {
  InputFolder folder;
  ReadInput read = read_all(folder.write("harbour.html", "<p>The harbour is closed.</p>"));
  ASSERT_EQ(read.positions.size(), 1u);
  EXPECT_EQ(read.positions[0].offset, 0u) << "else the page would be counted twice";
  EXPECT_GT(read.positions[0].read_bytes, 0u);
}

TEST(SinglePage, IsTheSameGzippedOrInZstd) {
  InputFolder folder;
  std::string html = "<p>Compressed words.</p>";
  for (const std::string& path : {folder.write("a.html.gz", gzip(html)), folder.write("b.html", gzip(html)),
                                  folder.write("c.html.zst", zstd(html))}) {
    ReadInput read = read_all(path);
    ASSERT_EQ(read.pages.size(), 1u) << path;
    EXPECT_EQ(read.pages[0].bytes, html);
    EXPECT_EQ(read.pages[0].capture.key.size(), 1u);
  }
}

TEST(SinglePage, TakesTheAddressItWasSavedFrom) {
  InputFolder folder;
  std::string mark =
      folder.write("a.html", "<!DOCTYPE html>\n<!-- saved from url=(0031)https://example.org/news/harbour -->\n<p>x");
  EXPECT_EQ(read_all(mark).pages.at(0).capture.url, "https://example.org/news/harbour");
  std::string single_file = folder.write(
      "b.html",
      "<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://example.org/b \n saved date: x\n-->");
  EXPECT_EQ(read_all(single_file).pages.at(0).capture.url, "https://example.org/b");
  std::string other = folder.write("c.html", "<!-- saved from url=(0014)about:internet --><p>x");
  EXPECT_EQ(read_all(other).pages.at(0).capture.url, std::nullopt);
}

TEST(SinglePage, PlainTextStaysText) {
  InputFolder folder;
  ReadInput read = read_all(folder.write("dump.txt", "Harbour closed\nThe harbour is closed.follow.Details"));
  EXPECT_EQ(read.pages.at(0).form, PageForm::plain_text);
}

TEST(SinglePage, KeepsNulBytes) {
  InputFolder folder;
  std::string html("<p>a\0b</p>", 10);
  EXPECT_EQ(read_all(folder.write("nul.html", html)).pages.at(0).text, html);
}

// One message a kind of bad file: what it says, and that nothing else comes of it.
void check_skipped(std::string_view file, std::string_view bytes, ErrorCode code, std::string_view message,
                   const IngestLimits& limits = {}) {
  InputFolder folder;
  std::string path = folder.write(std::string(file), bytes);
  ReadInput read = read_all(path, limits);
  ASSERT_TRUE(read.result) << read.result.error().text();
  EXPECT_TRUE(read.pages.empty()) << file;
  ASSERT_EQ(read.skipped.size(), 1u) << file;
  EXPECT_EQ(name(read.skipped[0].error.code), name(code));
  EXPECT_EQ(read.skipped[0].error.subject, path);
  EXPECT_NE(read.skipped[0].error.message.find(message), std::string::npos) << read.skipped[0].error.message;
}

TEST(SinglePage, ReportsAnEmptyFile) {
  check_skipped("a.html", "", ErrorCode::wrong_format, "is empty");
  check_skipped("a.html.gz", gzip(""), ErrorCode::wrong_format, "is empty");
}

TEST(SinglePage, ReportsOneOverTheLimit) {
  IngestLimits limits;
  limits.page_bytes = 1000;
  check_skipped("a.html", "<p>" + std::string(1000, 'x'), ErrorCode::too_large, "over the limit of 1000 bytes a page",
                limits);
}

TEST(SinglePage, Reports200MegabytesWithoutTakingThemIn) {
  InputFolder folder;
  std::string path = folder.write("a.html", "<p>");
  std::filesystem::resize_file(path, 200u << 20);
  ReadInput read = read_all(path);
  ASSERT_EQ(read.skipped.size(), 1u);
  EXPECT_EQ(read.skipped[0].error.message, "is over the limit of 33554432 bytes a page");
}

TEST(SinglePage, ReportsAGzipBomb) {
  IngestLimits limits;
  limits.page_bytes = 1u << 20;
  limits.expansion = 100;
  std::string bomb = gzip("<p>" + std::string(64u << 20, ' '));
  check_skipped("a.html.gz", bomb, ErrorCode::too_large, "", limits);
  check_skipped("a.html.zst", zstd("<p>" + std::string(64u << 20, ' ')), ErrorCode::too_large, "", limits);
}

TEST(SinglePage, ReportsCutAndBrokenCompression) {
  std::string words;
  for (int i = 0; i < 5000; ++i) words += "<p>Paragraph " + std::to_string(i * 7919 % 5000) + "</p>";
  std::string packed = gzip(words);
  check_skipped("a.html.gz", packed.substr(0, packed.size() / 2), ErrorCode::truncated,
                "is cut at the end of the file");
  std::string broken = packed;
  broken[broken.size() / 2] ^= 0x55;
  broken[broken.size() / 2 + 1] ^= 0x55;
  check_skipped("a.html.gz", broken, ErrorCode::wrong_format, "is broken near byte");
  std::string frame = zstd(words);
  check_skipped("a.html.zst", frame.substr(0, frame.size() / 2), ErrorCode::truncated, "is cut at the end of the file");
}

TEST(SinglePage, AMissingFileIsAnError) {
  ReadInput read = read_all("/no/such/page.html");
  ASSERT_FALSE(read.result);
  EXPECT_EQ(read.result.error().code, ErrorCode::not_found);
}

}  // namespace
}  // namespace dateline
