#include "store/annotations_json.h"

#include <gtest/gtest.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "dateline/record_json.h"
#include "store/annotated_record.h"
#include "store/sample_records.h"

namespace dateline {
namespace {

using nlohmann::json;

json parse(const Record& record, JsonOptions options = {}) { return json::parse(to_json(record, options)); }

// The words of a span that counts code points.
std::string words(const json& record, const json& span) {
  std::string text = record["text"];
  utf8::CodePointIndex index(text);
  std::uint32_t begin = index.byte_of(span.at(0).get<std::uint32_t>());
  return text.substr(begin, index.byte_of(span.at(1).get<std::uint32_t>()) - begin);
}

TEST(AnnotationsJson, AnEntityHasTheFormOfTheContract) {
  json record = parse(samples::annotated_record());
  ASSERT_EQ(record["entities"].size(), 7u);
  json marrack = record["entities"][1];
  EXPECT_EQ(marrack["id"], "e2");
  EXPECT_EQ(marrack["type"], "person");
  EXPECT_EQ(marrack["name"], "Ilse Marrack");
  EXPECT_EQ(marrack["named"], true);
  EXPECT_EQ(marrack["links"], json::object());
  std::string mentions;
  for (const json& mention : marrack["mentions"])
    mentions += words(record, mention["span"]) + " (" + mention["form"].get<std::string>() + ")\n";
  EXPECT_EQ(mentions, "harbour master Ilse Marrack (nominal)\nIlse Marrack (name)\nshe (pronoun)\nMarrack (name)\n");
}

TEST(AnnotationsJson, AnAttributionHasTheFormOfTheContract) {
  json record = parse(samples::annotated_record());
  ASSERT_EQ(record["attributions"].size(), 9u);
  json gone = record["attributions"][1];
  EXPECT_EQ(gone["id"], "a2");
  EXPECT_EQ(gone["source"]["entity"], "e2");
  EXPECT_EQ(gone["source"]["kind"], "person");
  EXPECT_EQ(gone["source"]["named"], true);
  EXPECT_EQ(words(record, gone["source"]["span"]), "she");
  EXPECT_EQ(words(record, gone["cue"]["span"]), "said");
  ASSERT_EQ(gone["content"].size(), 2u);
  EXPECT_EQ(words(record, gone["content"][0]), "\u201cThe wall is gone,\u201d");
  EXPECT_EQ(words(record, gone["content"][1]), "\u201cWe warned them [the council] twice.\u201d");
  EXPECT_EQ(words(record, gone["insertions"][0]), "[the council]");
  EXPECT_EQ(gone["speech"], "direct");
  EXPECT_EQ(gone["stance"], "asserts");
  EXPECT_EQ(gone["parent"], nullptr);
  EXPECT_EQ(gone["score"], 0.9375);
  EXPECT_EQ(record["attributions"][3]["parent"], "a3");
  EXPECT_EQ(record["producers"], (json{{"annotate", "language/1"}}));
}

TEST(AnnotationsJson, ASourceThatNobodyNamesHasNoKindUnlessItIsTheOutlet) {
  Record unnamed = samples::annotated_record();
  unnamed.annotations.attributions[6].source = {std::nullopt, std::nullopt, SourceKind::self, false};
  json record = parse(unnamed);
  EXPECT_EQ(record["attributions"][5]["source"],
            (json{{"span", nullptr}, {"entity", nullptr}, {"kind", nullptr}, {"named", false}}));
  EXPECT_EQ(record["attributions"][6]["source"],
            (json{{"span", nullptr}, {"entity", nullptr}, {"kind", "self"}, {"named", false}}));
}

TEST(AnnotationsJson, WithoutACueOrAScoreTheKeysStay) {
  Record record = samples::annotated_record();
  record.annotations.attributions[0].cue.reset();
  record.annotations.attributions[0].score = NAN;
  json first = parse(record)["attributions"][0];
  EXPECT_EQ(first.at("cue"), nullptr);
  EXPECT_EQ(first.at("score"), nullptr);
  EXPECT_EQ(first.at("insertions"), json::array());
}

TEST(AnnotationsJson, AnArticleThatNothingReadNamesNoProducer) {
  EXPECT_EQ(parse(samples::bare_record())["producers"], json::object());
}

TEST(AnnotationsJson, RawOffsetsStandInTheSamePlaces) {
  Record annotated = samples::annotated_record();
  std::uint32_t before = 17;  // bytes of the page before the text
  auto length = static_cast<std::uint32_t>(annotated.article.text.size());
  annotated.article.text_to_page = {};
  annotated.article.text_to_page.append(length, {before, before + length});
  json record = parse(annotated, {.raw_offsets = true});
  std::string page = std::string(before, ' ') + annotated.article.text;
  auto in_page = [&](const json& range) {
    auto begin = range.at(0).get<std::size_t>();
    return page.substr(begin, range.at(1).get<std::size_t>() - begin);
  };
  const json& raw = record["raw"];
  ASSERT_EQ(raw["entities"].size(), record["entities"].size());
  for (std::size_t at = 0; at < raw["entities"].size(); ++at)
    for (std::size_t m = 0; m < raw["entities"][at]["mentions"].size(); ++m)
      EXPECT_EQ(in_page(raw["entities"][at]["mentions"][m]),
                words(record, record["entities"][at]["mentions"][m]["span"]));
  ASSERT_EQ(raw["attributions"].size(), record["attributions"].size());
  EXPECT_EQ(in_page(raw["attributions"][1]["source"]), "she");
  EXPECT_EQ(in_page(raw["attributions"][1]["cue"]), "said");
  EXPECT_EQ(in_page(raw["attributions"][1]["content"][0]), "\u201cThe wall is gone,\u201d");
  EXPECT_EQ(in_page(raw["attributions"][1]["insertions"][0]), "[the council]");
  EXPECT_EQ(raw["attributions"][5]["source"], nullptr);
}

}  // namespace
}  // namespace dateline
