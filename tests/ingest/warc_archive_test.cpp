#include <gtest/gtest.h>

#include "ingest/input_folder.h"
#include "ingest/warc_builder.h"

namespace dateline {
namespace {

std::string page_number(int number) { return "<p>Page number " + std::to_string(number) + " has words enough.</p>"; }

std::vector<std::string> bodies(const ReadInput& read) {
  std::vector<std::string> out;
  for (const Page& page : read.pages) out.push_back(page.bytes);
  return out;
}

using Packer = std::string (*)(std::string_view);
std::string as_it_is(std::string_view bytes) { return std::string(bytes); }
std::string in_gzip(std::string_view bytes) { return gzip(bytes); }
std::string in_zstd(std::string_view bytes) { return zstd(bytes); }

TEST(WarcArchive, GivesEachRecordAtItsPlace) {
  InputFolder folder;
  for (Packer pack : {as_it_is, in_gzip, in_zstd}) {
    std::string archive;
    std::vector<std::uint64_t> places;
    WarcRecordText info{"warcinfo", "urn:uuid:info",  "", "2021-04-30T06:00:00Z", "application/warc-fields",
                        "",         "software: x\r\n"};
    archive += pack(info.text());
    for (int number = 1; number <= 3; ++number) {
      places.push_back(archive.size());
      archive += pack(html_record(number, page_number(number)).text());
    }
    std::string path = folder.write("crawl.warc.gz", archive);
    ReadInput read = read_all(path);
    ASSERT_TRUE(read.result);
    EXPECT_TRUE(read.skipped.empty());
    ASSERT_EQ(read.pages.size(), 3u);
    for (int i = 0; i < 3; ++i) {
      const Page& page = read.pages[static_cast<std::size_t>(i)];
      EXPECT_EQ(page.bytes, page_number(i + 1));
      EXPECT_EQ(page.capture.key, "urn:uuid:00000000-0000-4000-8000-00000000000" + std::to_string(i + 1));
      EXPECT_EQ(page.capture.url, "https://example.org/news/" + std::to_string(i + 1));
      EXPECT_EQ(page.capture.warc, (WarcLocation{"crawl.warc.gz", places[static_cast<std::size_t>(i)]}));
      EXPECT_EQ(page.capture.fetched_utc, "2021-04-30T06:12:00Z");
      EXPECT_EQ(page.capture.path, path);
      EXPECT_TRUE(page.diagnostics.empty());
    }
    ASSERT_EQ(read.positions.size(), 4u);
    EXPECT_EQ(read.positions.back().offset, archive.size());
    EXPECT_EQ(bodies(read_all(path, {}, read.positions[1].offset)), (std::vector{page_number(2), page_number(3)}));
    EXPECT_TRUE(read_all(path, {}, archive.size()).pages.empty());
  }
}

TEST(WarcArchive, IsReadWhereItIsCompressedAsAWhole) {
  InputFolder folder;
  std::string records = html_record(1, page_number(1)).text() + html_record(2, page_number(2)).text();
  for (Packer pack : {in_gzip, in_zstd}) {
    ReadInput read = read_all(folder.write("crawl.warc.gz", pack(records)));
    EXPECT_EQ(bodies(read), (std::vector{page_number(1), page_number(2)}));
    EXPECT_EQ(read.pages[1].capture.warc->offset, 0u);
  }
}

std::string little_endian_32(std::uint32_t value) {
  std::string out;
  for (int i = 0; i < 4; ++i) out += static_cast<char>(value >> (8 * i));
  return out;
}

TEST(WarcArchive, IsReadWithAZstdDictionaryFrame) {
  InputFolder folder;
  std::string dictionary = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000 has words enough";
  for (const std::string& stored : {dictionary, zstd(dictionary)}) {
    std::string archive = "\x5d\x2a\x4d\x18" + little_endian_32(static_cast<std::uint32_t>(stored.size())) + stored;
    std::uint64_t first = archive.size();
    archive += zstd(html_record(1, page_number(1)).text(), dictionary);
    archive += zstd(html_record(2, page_number(2)).text(), dictionary);
    std::string path = folder.write("crawl.warc.zst", archive);
    ReadInput read = read_all(path);
    ASSERT_EQ(bodies(read), (std::vector{page_number(1), page_number(2)}));
    EXPECT_EQ(read.pages[0].capture.warc->offset, first);
    EXPECT_EQ(bodies(read_all(path, {}, read.positions[0].offset)), std::vector{page_number(2)});
  }
}

// Reads records 1 to 4, of which the second was spoilt, and expects all others and one report.
void check_goes_on(const std::string& archive, std::uint64_t place, ErrorCode code, std::string_view message,
                   std::vector<std::string> expected = {page_number(1), page_number(3), page_number(4)}) {
  InputFolder folder;
  ReadInput read = read_all(folder.write("crawl.warc", archive));
  ASSERT_TRUE(read.result);
  EXPECT_EQ(bodies(read), expected) << message;
  ASSERT_EQ(read.skipped.size(), 1u) << message;
  EXPECT_EQ(name(read.skipped[0].error.code), name(code)) << message;
  EXPECT_EQ(read.skipped[0].offset, place) << message;
  std::string start = "record at byte " + std::to_string(place);
  EXPECT_NE(read.skipped[0].error.message.find(message), std::string::npos) << read.skipped[0].error.message;
  EXPECT_NE(read.skipped[0].error.message.find("byte " + std::to_string(place)), std::string::npos);
}

struct SpoiltArchive {
  std::string bytes;
  std::uint64_t place;
};

SpoiltArchive with_second(const std::string& second, Packer pack, bool pack_second = true) {
  SpoiltArchive archive{pack(html_record(1, page_number(1)).text()), 0};
  archive.place = archive.bytes.size();
  archive.bytes += pack_second ? pack(second) : second;
  archive.bytes += pack(html_record(3, page_number(3)).text()) + pack(html_record(4, page_number(4)).text());
  return archive;
}

TEST(WarcArchive, GoesOnBehindARecordWithAWrongLength) {
  for (Packer pack : {as_it_is, in_gzip, in_zstd}) {
    for (long long error : {-7LL, 5LL, 300LL, 100000LL}) {
      WarcRecordText second = html_record(2, page_number(2));
      second.length_error = error;
      SpoiltArchive archive = with_second(second.text(), pack);
      check_goes_on(archive.bytes, archive.place, ErrorCode::wrong_format, "has a wrong Content-Length");
    }
  }
}

TEST(WarcArchive, GoesOnBehindALengthThatIsNoNumberOrBeyondAnyFile) {
  std::string second = html_record(2, page_number(2)).text();
  for (const char* length : {"Content-Length: many", "Content-Length: -5", "Content-Length:"}) {
    std::string spoilt = second;
    std::size_t at = spoilt.find("Content-Length:");
    spoilt.replace(at, spoilt.find("\r\n", at) - at, length);
    SpoiltArchive archive = with_second(spoilt, in_gzip);
    check_goes_on(archive.bytes, archive.place, ErrorCode::wrong_format, "no Content-Length that can be read");
  }
  for (Packer pack : {as_it_is, in_gzip}) {
    WarcRecordText endless = html_record(2, page_number(2));
    endless.length_error = 900'000'000'000;
    SpoiltArchive archive = with_second(endless.text(), pack);
    InputFolder folder;
    ReadInput read = read_all(folder.write("crawl.warc", archive.bytes));
    EXPECT_EQ(bodies(read), (std::vector{page_number(1), page_number(3), page_number(4)}));
    EXPECT_GE(read.skipped.size(), 1u);
  }
}

TEST(WarcArchive, GoesOnBehindAMemberThatIsBrokenOrCut) {
  std::string noise;
  for (int i = 0; i < 400; ++i) noise += "<p>" + std::to_string(i * 7919 % 4001) + " words</p>";
  std::string second = html_record(2, noise).text();
  for (Packer pack : {in_gzip, in_zstd}) {
    std::string packed = pack(second);
    std::string broken = packed;
    for (std::size_t i = packed.size() / 2; i < packed.size() / 2 + 8; ++i) broken[i] = static_cast<char>(~broken[i]);
    SpoiltArchive archive = with_second(broken, pack, false);
    check_goes_on(archive.bytes, archive.place, ErrorCode::wrong_format, "is broken near byte");
    archive = with_second(packed.substr(0, packed.size() / 2), pack, false);
    check_goes_on(archive.bytes, archive.place, ErrorCode::wrong_format, "is broken near byte");
  }
}

TEST(WarcArchive, GoesOnBehindAFirstMemberThatIsBroken) {
  std::string broken = gzip(html_record(1, page_number(1)).text());
  broken[12] = '\xFF';
  check_goes_on(broken + gzip(html_record(2, page_number(2)).text()), 0, ErrorCode::wrong_format, "is broken near byte",
                {page_number(2)});
}

TEST(WarcArchive, GoesOnBehindBytesThatAreNoRecord) {
  SpoiltArchive archive = with_second("These bytes are no record.\r\n\r\n", as_it_is);
  check_goes_on(archive.bytes, archive.place, ErrorCode::wrong_format, "found \"These bytes are \"");
}

TEST(WarcArchive, ReportsACutAtItsEnd) {
  for (Packer pack : {as_it_is, in_gzip, in_zstd}) {
    std::string archive = pack(html_record(1, page_number(1)).text());
    std::uint64_t place = archive.size();
    std::string last = pack(html_record(2, page_number(2)).text());
    for (std::size_t kept : {last.size() / 4, last.size() / 2, last.size() - 30})
      check_goes_on(archive + last.substr(0, kept), place, ErrorCode::truncated, "cut", {page_number(1)});
  }
}

TEST(WarcArchive, PassesOverARecordOverTheLimit) {
  IngestLimits limits;
  limits.page_bytes = 10000;
  std::string large;
  for (unsigned i = 0; large.size() < (2u << 20); ++i) large += "<p>" + std::to_string(i * 7919u % 65537u);
  for (Packer pack : {as_it_is, in_gzip, in_zstd}) {
    InputFolder folder;
    SpoiltArchive archive = with_second(html_record(2, large).text(), pack);
    ReadInput read = read_all(folder.write("crawl.warc", archive.bytes), limits);
    EXPECT_EQ(bodies(read), (std::vector{page_number(1), page_number(3), page_number(4)}));
    ASSERT_EQ(read.skipped.size(), 1u);
    EXPECT_EQ(read.skipped[0].error.message,
              "record at byte " + std::to_string(archive.place) + " is over the limit of 10000 bytes a page");
    EXPECT_EQ(read.skipped[0].offset, archive.place);
  }
}

TEST(WarcArchive, StopsAtAGzipBombInOneMember) {
  IngestLimits limits;
  limits.page_bytes = 1u << 20;
  limits.expansion = 100;
  InputFolder folder;
  SpoiltArchive archive = with_second(html_record(2, std::string(40u << 20, ' ')).text(), in_gzip);
  ReadInput read = read_all(folder.write("crawl.warc.gz", archive.bytes), limits);
  EXPECT_EQ(bodies(read), (std::vector{page_number(1), page_number(3), page_number(4)}));
  ASSERT_GE(read.skipped.size(), 1u);
  EXPECT_EQ(read.skipped[0].error.code, ErrorCode::too_large);
}

TEST(WarcArchive, SaysThatAnEmptyFileIsEmpty) {
  InputFolder folder;
  ReadInput read = read_all(folder.write("crawl.warc.gz", ""));
  ASSERT_EQ(read.skipped.size(), 1u);
  EXPECT_EQ(read.skipped[0].error.message, "is empty, expected a page");
}

TEST(WarcArchive, PutsUpWithMissingAndExtraLineEnds) {
  std::string one = html_record(1, page_number(1)).text(), two = html_record(2, page_number(2)).text();
  InputFolder folder;
  for (const std::string& archive :
       {one.substr(0, one.size() - 4) + two, one + "\r\n\r\n\n" + two, one + two.substr(0, two.size() - 4),
        gzip(one.substr(0, one.size() - 2)) + gzip(two)}) {
    ReadInput read = read_all(folder.write("crawl.warc", archive));
    EXPECT_EQ(bodies(read), (std::vector{page_number(1), page_number(2)}));
    EXPECT_TRUE(read.skipped.empty());
  }
}

}  // namespace
}  // namespace dateline
