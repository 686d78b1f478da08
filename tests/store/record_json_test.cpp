#include "dateline/record_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "store/random_records.h"
#include "store/sample_records.h"
#include "text/utf8.h"

namespace dateline {
namespace {

using nlohmann::json;

json parse(const Record& record, JsonOptions options = {}) { return json::parse(to_json(record, options)); }

// Code points [begin, end) of `text`, as Python slices.
std::string slice(const std::string& text, const json& span) {
  utf8::CodePointIndex index(text);
  std::uint32_t begin = index.byte_of(span.at(0).get<std::uint32_t>());
  return text.substr(begin, index.byte_of(span.at(1).get<std::uint32_t>()) - begin);
}

json or_null(const std::optional<std::string>& text) { return text ? json(*text) : json(); }
json or_null(const std::optional<Span>& span) { return span ? json{span->begin, span->end} : json(); }

TEST(RecordJson, HasTheFormOfTheContract) {
  json record = parse(samples::full_record());
  EXPECT_EQ(record["schema"], "dateline.article/1");
  EXPECT_EQ(record["capture"]["warc"], (json{{"file", "archive.warc.gz"}, {"offset", 1000}}));
  EXPECT_EQ(record["bylines"], (json{"Ana Or\u00e9", "City desk"}));
  EXPECT_EQ(record["outlet"],
            (json{{"name", "The Gazette"}, {"domain", "gazette.example"}, {"basis", "og:site_name"}}));
  EXPECT_EQ(record["origin"]["basis"], (json{"credit", "dateline"}));
  EXPECT_EQ(record["credit"], (json{{"text", "Source: Coast Wire"}, {"name", "Coast Wire"}}));
  EXPECT_EQ(record["dateline"]["span"], (json{0, 31}));
  EXPECT_EQ(record["quality"], (json{{"words", 20}, {"warnings", {"short_text"}}}));
  EXPECT_EQ(record["diagnostics"][0]["code"], "date_conflict");
  EXPECT_EQ(record["captions"].size(), 1u);
  EXPECT_EQ(record["embeds"].size(), 1u);
  EXPECT_FALSE(record.contains("raw"));
}

TEST(RecordJson, HasEveryKeyWhereNothingIsKnown) {
  json record = parse(samples::bare_record());
  for (const char* key : {"url", "title", "dateline", "credit", "origin", "language"})
    EXPECT_EQ(record.at(key), json()) << key;
  for (const char* key : {"bylines", "paragraphs", "sentences", "entities", "attributions", "events", "timexes",
                          "relations", "captions", "embeds", "diagnostics"})
    EXPECT_EQ(record.at(key), json::array()) << key;
  EXPECT_EQ(record["published"],
            (json{{"edtf", nullptr}, {"earliest", nullptr}, {"latest", nullptr}, {"basis", "none"}}));
  EXPECT_EQ(record["corroboration"], (json{{"cluster", record["id"]},
                                           {"event_cluster", nullptr},
                                           {"copies", nullptr},
                                           {"independent_origins", nullptr}}));
}

TEST(RecordJson, OffsetsCountCodePoints) {
  Record record = samples::full_record();
  json parsed = parse(record);
  std::string text = parsed["text"];
  ASSERT_EQ(parsed["sentences"].size(), 3u);
  for (std::size_t at = 0; at < 3; ++at) {
    Span bytes = record.document.sentences[at];
    EXPECT_EQ(slice(text, parsed["sentences"][at]), record.article.text.substr(bytes.begin, bytes.length()));
  }
}

TEST(RecordJson, RawOffsetsLeadToThePagesBytes) {
  Record record = samples::full_record();
  std::string page(30, ' ');
  page += record.article.text;
  json raw = parse(record, {.raw_offsets = true})["raw"];
  std::string text = record.article.text;
  for (const json& run : raw["text"]) {
    std::string words = slice(text, run),
                bytes = page.substr(run[2], run[3].get<std::size_t>() - run[2].get<std::size_t>());
    if (!bytes.empty()) EXPECT_EQ(words, bytes);
  }
  EXPECT_EQ(raw["text"].front()[0], 0u);
  EXPECT_EQ(raw["text"].back()[1], utf8::code_point_count(text));
  EXPECT_EQ(raw["title"], (json{3, 40}));
  EXPECT_EQ(raw["bylines"], (json{{41, 48}, nullptr}));
  EXPECT_EQ(raw["sentences"].size(), record.document.sentences.size());
  EXPECT_EQ(raw["captions"], (json::array({json{100, 120}})));
  EXPECT_EQ(raw["embeds"], (json::array({nullptr})));
}

TEST(RecordJson, IsOneLineForEveryReader) {
  Record record = samples::bare_record();
  record.article.text = "a\nb\rc\u0085d\u2028e\u2029f\x1Fg\x7F";
  std::string line = to_json(record);
  for (const char* end : {"\n", "\r", "\u0085", "\u2028", "\u2029"}) EXPECT_EQ(line.find(end), std::string::npos);
  EXPECT_EQ(json::parse(line)["text"], record.article.text);
}

TEST(RecordJson, IsWellFormedWhateverTheFileIsCalled) {
  Record record = samples::bare_record();
  record.capture.path = "caf\xE9.html";
  record.capture.url = "https://a.example/\xFF";
  json parsed = parse(record);
  EXPECT_EQ(parsed["capture"]["path"], "caf\\xE9.html");
  EXPECT_EQ(parsed["url"], "https://a.example/\uFFFD");
}

TEST(RecordJson, SaysWhatTheRecordSays) {
  std::mt19937 random(11);
  for (unsigned number = 0; number < 300; ++number) {
    Record record = samples::random_record(random, number);
    const Article& a = record.article;
    json parsed = parse(record, {.raw_offsets = true});
    ASSERT_EQ(parsed["text"], a.text);
    EXPECT_EQ(parsed["title"], a.title ? json(a.title->text) : json());
    EXPECT_EQ(parsed["url"], or_null(record.capture.url));
    EXPECT_EQ(parsed["outlet"]["name"], or_null(a.outlet.name));
    EXPECT_EQ(parsed["published"]["latest"], or_null(a.published.latest));
    EXPECT_EQ(parsed["quality"]["words"], a.word_count);
    EXPECT_EQ(parsed["quality"]["warnings"], json(a.warnings));
    ASSERT_EQ(parsed["bylines"].size(), a.bylines.size());
    for (std::size_t at = 0; at < a.bylines.size(); ++at) {
      EXPECT_EQ(parsed["bylines"][at], a.bylines[at].text);
      EXPECT_EQ(parsed["raw"]["bylines"][at], or_null(a.bylines[at].page_span));
    }
    ASSERT_EQ(parsed["paragraphs"].size(), a.paragraphs.size());
    for (std::size_t at = 0; at < a.paragraphs.size(); ++at) {
      EXPECT_EQ(slice(a.text, parsed["paragraphs"][at]),
                a.text.substr(a.paragraphs[at].begin, a.paragraphs[at].length()));
      EXPECT_EQ(parsed["raw"]["paragraphs"][at], or_null(a.text_to_page.from(a.paragraphs[at])));
    }
    EXPECT_EQ(parsed["captions"].size() + parsed["embeds"].size(), a.asides.size());
    EXPECT_EQ(parsed["raw"]["text"].size(), a.text_to_page.runs().size());
    if (a.origin) EXPECT_EQ(parsed["origin"]["basis"], json(a.origin->basis));
  }
}

}  // namespace
}  // namespace dateline
