#include "store/sample_records.h"

#include <gtest/gtest.h>
#include <openssl/evp.h>
#include <unistd.h>

#include <cstdio>

namespace dateline::samples {

namespace {

std::string hex(std::string_view bytes, std::size_t digit_count) {
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned length = 0;
  EVP_Digest(bytes.data(), bytes.size(), digest, &length, EVP_sha256(), nullptr);
  std::string out;
  char two[3];
  for (unsigned at = 0; at < length; ++at) {
    std::snprintf(two, sizeof two, "%02x", digest[at]);
    out += two;
  }
  return out.substr(0, digit_count);
}

std::string two_digits(unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

std::string page_of(const Record& record) {
  return "<html><!-- " + record.capture.key + " -->\n<p>" + record.article.text + "</p></html>";
}

void set_id_and_digest(Record& record) {
  record.id = hex(record.capture.key, 16);
  record.capture.sha256 = hex(page_of(record), 64);
}

Record full_record(unsigned number) {
  std::string n = std::to_string(number);
  Record record;
  record.capture.key = "page-" + n;
  record.capture.path = "archive.warc.gz";
  record.capture.url = "https://gazette.example/" + n;
  record.capture.warc = WarcLocation{"archive.warc.gz", 1000u * number};
  record.capture.fetched_utc = "2021-04-30T06:12:00Z";
  record.charset = "utf-8";
  Article& a = record.article;
  a.title = Value{"Ferry \u201cAlb\u00e9\u201d stopped, day " + n, "json-ld", Span{3, 40}};
  a.bylines = {Value{"Ana Or\u00e9", "meta", Span{41, 48}}, Value{"City desk", "byline", std::nullopt}};
  a.outlet = {"The Gazette", "gazette.example", "og:site_name", Span{50, 61}};
  std::string date = "2021-" + two_digits(1 + number / 28 % 12) + "-" + two_digits(1 + number % 28);
  a.published = {date, date, date, "json-ld", Span{62, 72}};
  std::string dateline = "\u00d3BIDOS, Portugal (Coast Wire) \u2014 ";
  std::string first = dateline + "The ferry did not sail on day " + n + ", the harbour said.";
  std::string second = "\u201cNobody was hurt,\u201d said \u4e2d\u6587 \U0001F600.";
  a.text = first + "\n\n" + second;
  auto length = [](const std::string& text) { return static_cast<std::uint32_t>(text.size()); };
  a.dateline = Dateline{{0, length(dateline) - 1}, "\u00d3bidos", "Coast Wire", "XXXX-04-30"};
  a.credit = CreditLine{"Source: Coast Wire", "Coast Wire", Span{80, 98}};
  a.origin = Origin{"Coast Wire", {"credit", "dateline"}, "https://coastwire.example/" + n};
  a.language = "en";
  a.paragraphs = {{0, length(first)}, {length(first) + 2, length(a.text)}};
  a.text_to_page.append(length(first), {30, 30 + length(first)});
  a.text_to_page.append(2, {});
  a.text_to_page.append(length(second), {30 + length(first) + 2, 30 + length(a.text)});
  a.asides = {{Aside::Kind::caption, "The ferry at anchor. Photo: A. Or\u00e9", Span{100, 120}},
              {Aside::Kind::embed, "Posted by the harbour: no boats today", std::nullopt}};
  a.word_count = 20;
  a.warnings = {"short_text"};
  a.diagnostics = {{"extract", "date_conflict", "json-ld says \"2021-04-30\", meta says 2021-05-01"}};
  record.document.paragraphs = a.paragraphs;
  record.document.sentences = {{0, length(dateline) - 1}, {length(dateline), length(first)}, a.paragraphs[1]};
  set_id_and_digest(record);
  return record;
}

Record bare_record(unsigned number) {
  Record record;
  record.capture.key = "bare-" + std::to_string(number);
  record.capture.path = record.capture.key + ".html";
  set_id_and_digest(record);
  return record;
}

TemporaryFolder::TemporaryFolder() {
  const testing::TestInfo* test = testing::UnitTest::GetInstance()->current_test_info();
  path_ = std::filesystem::temp_directory_path() /
          ("dateline-" + std::string(test != nullptr ? test->name() : "test") + "-" + std::to_string(getpid()));
  std::filesystem::remove_all(path_);
  std::filesystem::create_directories(path_);
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace dateline::samples
