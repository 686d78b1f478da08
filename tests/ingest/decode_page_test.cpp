#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include <fstream>
#include <memory>
#include <sstream>

#include "dateline/ingest.h"
#include "ingest/charset_labels.h"
#include "text/utf8.h"

namespace dateline {
namespace {

Page decoded(std::string_view bytes, std::string_view header = "", PageForm form = PageForm::html) {
  Page page;
  page.form = form;
  page.bytes = bytes;
  decode_page(page, header);
  return page;
}

std::string encoded(std::string_view charset, std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string icu_name(charset_named(charset).icu_name);
  std::string out(text.size() * 4 + 16, '\0');
  std::int32_t size = ucnv_convert(icu_name.c_str(), "UTF-8", out.data(), static_cast<std::int32_t>(out.size()),
                                   text.data(), static_cast<std::int32_t>(text.size()), &status);
  EXPECT_TRUE(U_SUCCESS(status)) << charset << ": " << u_errorName(status);
  out.resize(static_cast<std::size_t>(size));
  return out;
}

struct Sample {
  std::string charset, language, text;
};

std::vector<Sample> samples() {
  std::ifstream file(DATELINE_SOURCE_DIR "/tests/ingest/charset_samples.tsv");
  std::vector<Sample> out;
  for (std::string line; std::getline(file, line);) {
    std::istringstream fields(line);
    Sample sample;
    std::getline(fields, sample.charset, '\t');
    std::getline(fields, sample.language, '\t');
    std::getline(fields, sample.text);
    out.push_back(sample);
  }
  EXPECT_EQ(out.size(), 14u);
  return out;
}

// Each character of the text leads to bytes that decode to that very character.
void check_offsets(const Page& page) {
  const Charset& charset = charset_named(page.charset);
  for (std::size_t at = 0; at < page.text.size();) {
    std::size_t begin = at;
    char32_t character = utf8::next(page.text, at);
    auto bytes = page.bytes_of({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)});
    ASSERT_TRUE(bytes) << page.charset << " at " << begin;
    if (charset.name == "iso-2022-jp") continue;  // its bytes mean nothing without the escapes before them
    std::string source = page.bytes.substr(bytes->begin, bytes->length());
    UErrorCode status = U_ZERO_ERROR;
    std::string out(16, '\0');
    out.resize(
        static_cast<std::size_t>(ucnv_convert("UTF-8", std::string(charset.icu_name).c_str(), out.data(), 16,
                                              source.data(), static_cast<std::int32_t>(source.size()), &status)));
    ASSERT_EQ(out, page.text.substr(begin, at - begin))
        << page.charset << " U+" << std::hex << std::uint32_t{character};
  }
}

std::string page_around(const std::string& text, const std::string& head = "") {
  return "<html><head>" + head + "<title>x</title></head><body class=\"story\"><p>" + text + "</p></body></html>";
}

TEST(DecodePage, ReadsEachCharsetByItsLabelWithOffsets) {
  for (const Sample& sample : samples()) {
    std::string html = page_around(sample.text, "<meta charset=\"" + sample.charset + "\">");
    Page page = decoded(encoded(sample.charset, html));
    EXPECT_EQ(page.text, html) << sample.charset;
    EXPECT_EQ(page.charset, sample.charset);
    EXPECT_EQ(page.charset_basis, "meta");
    EXPECT_TRUE(page.diagnostics.empty()) << sample.charset << ": " << page.diagnostics[0].message;
    check_offsets(page);
  }
}

TEST(DecodePage, DetectsEachCharsetWithoutALabel) {
  for (const Sample& sample : samples()) {
    if (sample.charset == "iso-2022-jp") continue;  // seven bits: nothing tells it from ASCII but a label
    std::string html = page_around(sample.text);
    Page page = decoded(encoded(sample.charset, html));
    EXPECT_EQ(page.text, html) << sample.charset << " read as " << page.charset;
    EXPECT_EQ(page.charset_basis, "detection") << sample.charset;
    check_offsets(page);
  }
}

TEST(DecodePage, OverrulesALabelThatTheBytesContradict) {
  for (const Sample& sample : samples()) {
    if (sample.charset == "iso-2022-jp") continue;
    // UTF-8 labelled as something else, and something else labelled UTF-8.
    std::string html = page_around(sample.text, "<meta charset=\"" + sample.charset + "\">");
    Page page = decoded(html);
    EXPECT_EQ(page.text, html) << sample.charset;
    EXPECT_EQ(page.charset, "utf-8");
    EXPECT_EQ(page.charset_basis, "detection");
    ASSERT_EQ(page.diagnostics.size(), 1u) << sample.charset;
    EXPECT_EQ(page.diagnostics[0].code, "charset_overruled");
    html = page_around(sample.text, "<meta charset=\"utf-8\">");
    page = decoded(encoded(sample.charset, html));
    EXPECT_EQ(page.text, html) << sample.charset;
    ASSERT_EQ(page.diagnostics.size(), 1u);
    EXPECT_EQ(page.diagnostics[0].code, "charset_overruled");
  }
}

TEST(DecodePage, TakesTheHeadersWordBeforeTheMetaElements) {
  std::string html = page_around(
      "Gr\xFC\xDF"
      "e",
      "<meta charset=windows-1251>");
  Page page = decoded(html, "ISO-8859-15");
  EXPECT_EQ(page.charset, "iso-8859-15");
  EXPECT_EQ(page.charset_basis, "header");
}

TEST(DecodePage, TakesTheMetaElementsWordWhereTheTextAgreesAndTheHeaderIsAServersDefault) {
  for (const Sample& sample : samples()) {
    if (sample.charset != "windows-1251" && sample.charset != "shift_jis") continue;
    std::string html =
        page_around(sample.text, "<meta http-equiv=Content-Type content='text/html; charset=" + sample.charset + "'>");
    Page page = decoded(encoded(sample.charset, html), "iso-8859-1");
    EXPECT_EQ(page.text, html);
    EXPECT_EQ(page.charset_basis, "meta");
    EXPECT_EQ(page.diagnostics.at(0).code, "charset_overruled");
  }
}

TEST(DecodePage, ReadsByteOrderMarks) {
  std::string html = page_around("caf\xC3\xA9 \xF0\x9F\x8C\x8A");
  Page page = decoded("\xEF\xBB\xBF" + html, "windows-1251");
  EXPECT_EQ(page.text, html);
  EXPECT_EQ(page.charset_basis, "bom");
  EXPECT_EQ(page.bytes_of({0, 1}), (Span{3, 4}));
  for (const char* charset : {"utf-16le", "utf-16be"}) {
    std::string mark = std::string_view(charset) == "utf-16le" ? "\xFF\xFE" : "\xFE\xFF";
    page = decoded(mark + encoded(charset, html), "utf-8");
    EXPECT_EQ(page.text, html);
    EXPECT_EQ(page.charset, charset);
    EXPECT_EQ(page.charset_basis, "bom");
    EXPECT_EQ(page.bytes_of({0, 1}), (Span{2, 4}));
    check_offsets(page);
    page = decoded(encoded(charset, html));
    EXPECT_EQ(page.text, html);
    EXPECT_EQ(page.charset_basis, "detection");
  }
}

TEST(DecodePage, LeavesUtf8AsItIs) {
  Page page = decoded("<p>caf\xC3\xA9", "utf-8");
  EXPECT_TRUE(page.text_to_bytes.runs().empty());
  EXPECT_EQ(page.charset_basis, "header");
  EXPECT_EQ(decoded("<p>caf\xC3\xA9").charset_basis, "detection");
  EXPECT_EQ(decoded("<p>cafe").charset_basis, "default");
  Page ascii = decoded("<meta charset=iso-8859-1><p>cafe");
  EXPECT_EQ(ascii.charset, "windows-1252");
  EXPECT_EQ(ascii.charset_basis, "meta");
  EXPECT_TRUE(ascii.text_to_bytes.runs().empty());
}

TEST(DecodePage, RepairsUtf8ThatIsIllFormedHereAndThere) {
  std::string good;
  for (int i = 0; i < 30; ++i) good += "\xD0\xBF\xD0\xBE\xD1\x80\xD1\x82 ";
  Page page = decoded("<meta charset=utf-8>" + good + "\xFFx\xE2\x82 " + good);
  EXPECT_EQ(page.text, "<meta charset=utf-8>" + good + "\xEF\xBF\xBDx\xEF\xBF\xBD " + good);
  EXPECT_EQ(page.charset, "utf-8");
  EXPECT_EQ(page.diagnostics.at(0).message, "2 ill-formed byte sequences replaced by U+FFFD");
  auto at = static_cast<std::uint32_t>(page.text.find("\xEF\xBF\xBD"));
  EXPECT_EQ(page.bytes_of({at, at + 3}), (Span{at, at + 1}));
  EXPECT_EQ(page.bytes_of({at + 3, at + 4}), (Span{at + 1, at + 2}));
  Page cut = decoded("<p>caf\xC3\xA9 \xE2\x82");
  EXPECT_EQ(cut.text, "<p>caf\xC3\xA9 \xEF\xBF\xBD");
  EXPECT_EQ(cut.charset, "utf-8");
}

TEST(DecodePage, TakesALoneStrayByteForWindows1252) {
  Page page = decoded(page_around("It\x92s closed, said Jos\xE9.", "<meta charset=utf-8>"));
  EXPECT_NE(page.text.find("It\xE2\x80\x99s closed, said Jos\xC3\xA9."), std::string::npos) << page.text;
}

TEST(DecodePage, NotesALabelThatNobodyKnows) {
  Page page = decoded("<p>cafe", "x-no-such");
  EXPECT_EQ(page.diagnostics.at(0).code, "charset_unknown");
  EXPECT_EQ(page.charset, "utf-8");
}

TEST(DecodePage, KeepsNulBytesAndControls) {
  std::string html("<p>a\0b\x01</p>", 12);
  EXPECT_EQ(decoded(html).text, html);
}

TEST(DecodePage, FindsTheMetaElementAsBrowsersDo) {
  const std::pair<const char*, const char*> cases[] = {
      {"<meta charset=koi8-r>\xC1", "koi8-r"},
      {"<META CHARSET='KOI8-R'>\xC1", "koi8-r"},
      {"<meta content=\"text/html; charset=koi8-r\" http-equiv=content-type>\xC1", "koi8-r"},
      {"<!-- <meta charset=koi8-r> --><meta charset=windows-1251>\xC1", "windows-1251"},
      {"<meta name=description content=\"charset=koi8-r\"><meta charset=windows-1251>\xC1", "windows-1251"},
      {"<?xml version=\"1.0\" encoding=\"koi8-r\"?><html>\xC1", "koi8-r"},
      {"<meta/charset=koi8-r>\xC1", "koi8-r"},
      {"<a title='<meta charset=koi8-r>'><meta charset=windows-1251>\xC1", "windows-1251"},
  };
  for (const auto& [html, charset] : cases) EXPECT_EQ(decoded(html).charset, charset) << html;
}

TEST(DecodePage, LooksForNoMetaElementInPlainText) {
  EXPECT_EQ(decoded("Write <meta charset=koi8-r> there.", "", PageForm::plain_text).charset, "utf-8");
}

TEST(CharsetLabels, AreTheStandards) {
  const std::pair<const char*, const char*> cases[] = {{"ISO-8859-1", "windows-1252"},
                                                       {" latin1 ", "windows-1252"},
                                                       {"us-ascii", "windows-1252"},
                                                       {"gb2312", "gbk"},
                                                       {"x-sjis", "shift_jis"},
                                                       {"ks_c_5601-1987", "euc-kr"},
                                                       {"UTF8", "utf-8"},
                                                       {"iso-8859-9", "windows-1254"},
                                                       {"utf-16", "utf-16le"},
                                                       {"unicodefffe", "utf-16be"}};
  for (const auto& [label, name] : cases) {
    ASSERT_NE(charset_labelled(label), nullptr) << label;
    EXPECT_EQ(charset_labelled(label)->name, name);
  }
  EXPECT_EQ(charset_labelled("hz-gb-2312"), nullptr);
  EXPECT_EQ(charset_labelled("8859-1"), nullptr);
  EXPECT_EQ(charset_labelled(""), nullptr);
}

}  // namespace
}  // namespace dateline
