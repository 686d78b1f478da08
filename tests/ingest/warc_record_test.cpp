#include <brotli/encode.h>
#include <gtest/gtest.h>

#include "ingest/content_coding.h"
#include "ingest/input_folder.h"
#include "ingest/warc_builder.h"

namespace dateline {
namespace {

const std::string page_html = "<html><body><p>The harbour is closed until Monday.</p></body></html>";

ReadInput read_record(const WarcRecordText& record, const IngestLimits& limits = {}) {
  InputFolder folder;
  return read_all(folder.write("crawl.warc", record.text()), limits);
}

WarcRecordText response(std::string_view body, std::string_view fields, std::string_view status = "200 OK") {
  WarcRecordText record;
  record.block = http_response(body, fields, status);
  return record;
}

std::string chunked(std::string_view body) {
  std::string half(body.substr(0, body.size() / 2)), rest(body.substr(body.size() / 2));
  char sizes[2][16];
  std::snprintf(sizes[0], sizeof sizes[0], "%zx", half.size());
  std::snprintf(sizes[1], sizeof sizes[1], "%zX", rest.size());
  return std::string(sizes[0]) + ";name=value\r\n" + half + "\r\n" + sizes[1] + "\r\n" + rest + "\r\n0\r\n\r\n";
}

std::string brotli(std::string_view bytes) {
  std::string out(BrotliEncoderMaxCompressedSize(bytes.size()), '\0');
  std::size_t size = out.size();
  BrotliEncoderCompress(5, 22, BROTLI_MODE_TEXT, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()),
                        &size, reinterpret_cast<std::uint8_t*>(out.data()));
  out.resize(size);
  return out;
}

TEST(WarcRecord, HasItsCodingsTakenOff) {
  const std::string html = "Content-Type: text/html; charset=utf-8\r\n";
  const std::pair<std::string, std::string> cases[] = {
      {html, page_html},
      {html + "Transfer-Encoding: chunked\r\n", chunked(page_html)},
      {html + "Content-Encoding: gzip\r\n", gzip(page_html)},
      {html + "content-encoding: GZIP\r\nTransfer-Encoding: chunked\r\n", chunked(gzip(page_html))},
      {html + "Content-Encoding: deflate\r\n", deflated(page_html, 15)},
      {html + "Content-Encoding: deflate\r\n", deflated(page_html, -15)},
      {html + "Content-Encoding: zstd\r\n", zstd(page_html)},
      {html + "Content-Encoding: br\r\n", brotli(page_html)},
      {html + "Content-Encoding: gzip, br\r\n", brotli(gzip(page_html))},
      {html + "Content-Encoding: identity\r\n", page_html},
      // Fields kept by a crawler that stored the body without its codings.
      {html + "Transfer-Encoding: chunked\r\n", page_html},
      {html + "Content-Encoding: gzip\r\n", page_html},
      {html + "Content-Encoding: br\r\n", page_html},
  };
  for (const auto& [fields, body] : cases) {
    ReadInput read = read_record(response(body, fields));
    ASSERT_EQ(read.pages.size(), 1u) << fields << (read.skipped.empty() ? "" : read.skipped[0].error.text());
    EXPECT_EQ(read.pages[0].bytes, page_html) << fields;
    EXPECT_TRUE(read.pages[0].diagnostics.empty()) << fields;
  }
}

TEST(WarcRecord, WithABodyThatWasCutIsReadAsFarAsItGoes) {
  const std::string html = "Content-Type: text/html\r\n";
  std::string long_page;
  for (int i = 0; i < 2000; ++i) long_page += "<p>" + std::to_string(i * 7919 % 2000) + "</p>";
  std::string packed = gzip(long_page), chunks = chunked(long_page);
  for (const auto& [fields, body] :
       {std::pair{html + "Content-Encoding: gzip\r\n", packed.substr(0, packed.size() / 2)},
        std::pair{html + "Transfer-Encoding: chunked\r\n", chunks.substr(0, 6000)}}) {
    ReadInput read = read_record(response(body, fields));
    ASSERT_EQ(read.pages.size(), 1u);
    EXPECT_GT(read.pages[0].bytes.size(), 1000u);
    EXPECT_TRUE(long_page.starts_with(read.pages[0].bytes));
    ASSERT_EQ(read.pages[0].diagnostics.size(), 1u);
    EXPECT_EQ(read.pages[0].diagnostics[0].code, "body_cut");
  }
}

TEST(WarcRecord, ThatCannotBeDecodedIsReported) {
  const std::string html = "Content-Type: text/html\r\n";
  ReadInput broken = read_record(response("\x1f\x8b\x08 no gzip at all", html + "Content-Encoding: gzip\r\n"));
  ASSERT_EQ(broken.skipped.size(), 1u);
  EXPECT_EQ(broken.skipped[0].error.message,
            "record at byte 0 has a body that is not gzip, as its Content-Encoding says");
  ReadInput unknown = read_record(response("x", html + "Content-Encoding: compress\r\n"));
  ASSERT_EQ(unknown.skipped.size(), 1u);
  EXPECT_EQ(unknown.skipped[0].error.code, ErrorCode::unsupported);
  ReadInput no_utf8 = read_record(response("x", html + "Content-Encoding: zip\xa9\r\n"));
  ASSERT_EQ(no_utf8.skipped.size(), 1u);
  EXPECT_NE(no_utf8.skipped[0].error.message.find("zip\xef\xbf\xbd"), std::string::npos);
  IngestLimits limits;
  limits.page_bytes = 1u << 20;
  ReadInput bomb =
      read_record(response(gzip(std::string(64u << 20, ' ')), html + "Content-Encoding: gzip\r\n"), limits);
  ASSERT_EQ(bomb.skipped.size(), 1u);
  EXPECT_EQ(bomb.skipped[0].error.code, ErrorCode::too_large);
  EXPECT_EQ(bomb.skipped[0].error.message, "record at byte 0 grows over the limit of 1048576 bytes a page");
  WarcRecordText no_http;
  no_http.block = page_html;
  EXPECT_EQ(read_record(no_http).skipped.size(), 1u);
}

TEST(WarcRecord, IsPassedOverWhereItHoldsNoPage) {
  const std::string html = "Content-Type: text/html\r\n";
  std::vector<WarcRecordText> records = {response(page_html, html, "404 Not Found"),
                                         response(page_html, html, "301 Moved"),
                                         response("\x89PNG\r\n", "Content-Type: image/png\r\n"),
                                         response("p { color: red }", "Content-Type: text/css\r\n"),
                                         response("{\"a\": 1}", "Content-Type: application/json\r\n"),
                                         response("", html),
                                         response("%PDF-1.4", "Content-Type: application/pdf\r\n")};
  for (const char* type : {"revisit", "request", "metadata", "warcinfo", "conversion", "continuation"}) {
    records.push_back(response(page_html, html));
    records.back().type = type;
  }
  records.push_back(response("User-agent: *\nDisallow:", "Content-Type: text/plain\r\n"));
  records.back().uri = "https://example.org/robots.txt";
  records.push_back(response("dns", html));
  records.back().content_type = "text/dns";
  for (const WarcRecordText& record : records) {
    ReadInput read = read_record(record);
    EXPECT_TRUE(read.pages.empty()) << record.text();
    EXPECT_TRUE(read.skipped.empty()) << record.text();
  }
}

TEST(WarcRecord, MayBePlainTextOrAResource) {
  ReadInput text = read_record(response("The harbour is closed.", "Content-Type: text/plain\r\n"));
  ASSERT_EQ(text.pages.size(), 1u);
  EXPECT_EQ(text.pages[0].form, PageForm::plain_text);
  WarcRecordText resource;
  resource.type = "resource";
  resource.content_type = "text/html; charset=utf-8";
  resource.block = page_html;
  EXPECT_EQ(read_record(resource).pages.at(0).bytes, page_html);
  ReadInput untyped = read_record(response(page_html, ""));
  EXPECT_EQ(untyped.pages.size(), 1u);
}

TEST(WarcRecord, HasItsDigestsChecked) {
  // Digests of the body "abc", by the published examples.
  for (const char* digest : {"sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5", "sha1:a9993e364706816aba3e25717850c26c9cd0d89d",
                             "SHA-1:vgmt4nsha2awvor6evyxqugcnsonbwe5",
                             "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                             "md5:900150983cd24fb0d6963f7d28e17f72", "md5:kAFQmDzST7DWlj99KOF/cg==", "xxh3:0123"}) {
    WarcRecordText record = response("abc", "Content-Type: text/plain\r\n");
    record.more_fields = "WARC-Payload-Digest: " + std::string(digest) + "\r\n";
    ReadInput read = read_record(record);
    ASSERT_EQ(read.pages.size(), 1u);
    EXPECT_TRUE(read.pages[0].diagnostics.empty()) << digest;
    record = response("abd", "Content-Type: text/plain\r\n");
    record.more_fields = "WARC-Payload-Digest: " + std::string(digest) + "\r\n";
    read = read_record(record);
    ASSERT_EQ(read.pages.size(), 1u);
    bool known = std::string(digest) != "xxh3:0123";
    ASSERT_EQ(read.pages[0].diagnostics.size(), known ? 1u : 0u) << digest;
    if (known) EXPECT_EQ(read.pages[0].diagnostics[0].code, "digest_mismatch");
  }
}

TEST(WarcRecord, PayloadDigestMayBeOfTheBodyWithOrWithoutCodings) {
  const std::string fields = "Content-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n";
  std::string packed = gzip(page_html), sent = chunked(packed);
  for (const std::string& body : {page_html, packed, sent}) {
    WarcRecordText record = response(sent, fields);
    record.more_fields = "WARC-Payload-Digest: sha1:" + to_hex(digest(DigestAlgorithm::sha1, body)) +
                         "\r\nWARC-Block-Digest: sha1:" + to_hex(digest(DigestAlgorithm::sha1, record.block)) + "\r\n";
    ReadInput read = read_record(record);
    ASSERT_EQ(read.pages.size(), 1u);
    EXPECT_TRUE(read.pages[0].diagnostics.empty());
  }
  WarcRecordText record = response(sent, fields);
  record.more_fields = "WARC-Block-Digest: sha1:" + to_hex(digest(DigestAlgorithm::sha1, page_html)) + "\r\n";
  EXPECT_EQ(read_record(record).pages.at(0).diagnostics.at(0).code, "digest_mismatch");
}

TEST(WarcRecord, TakesOnlyADateThatIsOne) {
  const std::pair<const char*, bool> cases[] = {{"2021-04-30T06:12:00Z", true},
                                                {"2021-04-30T06:12:00.125Z", true},
                                                {"2021-04", true},
                                                {"20210430061200", false},
                                                {"yesterday", false},
                                                {"", false}};
  for (const auto& [date, is_date] : cases) {
    WarcRecordText record = response(page_html, "Content-Type: text/html\r\n");
    record.date = date;
    ReadInput read = read_record(record);
    ASSERT_EQ(read.pages.size(), 1u);
    EXPECT_EQ(read.pages[0].capture.fetched_utc.has_value(), is_date) << date;
  }
}

TEST(WarcRecord, WithoutAnIdIsNamedByItsPlace) {
  InputFolder folder;
  std::string text = response(page_html, "Content-Type: text/html\r\n").text();
  std::size_t at = text.find("WARC-Record-ID");
  text.erase(at, text.find("\r\n", at) + 2 - at);
  EXPECT_EQ(read_all(folder.write("crawl.warc", text)).pages.at(0).capture.key, "crawl@0");
}

TEST(WarcRecord, TakesItsCharsetFromTheHttpHeader) {
  ReadInput read =
      read_record(response("<p>Gr\xFC\xDF"
                           "e</p>",
                           "Content-Type: text/html; Charset=\"ISO-8859-1\"\r\n"));
  ASSERT_EQ(read.pages.size(), 1u);
  EXPECT_EQ(read.pages[0].text,
            "<p>Gr\xC3\xBC\xC3\x9F"
            "e</p>");
  EXPECT_EQ(read.pages[0].charset, "windows-1252");
  EXPECT_EQ(read.pages[0].charset_basis, "header");
}

TEST(WarcRecord, MarkedAsCutByTheCrawlerSaysSo) {
  WarcRecordText record = response(page_html, "Content-Type: text/html\r\n");
  record.more_fields = "WARC-Truncated: length\r\n";
  EXPECT_EQ(read_record(record).pages.at(0).diagnostics.at(0).message, "the crawler cut the record (length)");
}

}  // namespace
}  // namespace dateline
