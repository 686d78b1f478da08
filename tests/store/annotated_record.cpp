#include "store/annotated_record.h"

#include <gtest/gtest.h>

#include "store/sample_records.h"

namespace dateline::samples {

namespace {

// Paragraphs of sentences.
const std::vector<std::vector<std::string>> paragraphs{
    {"PORT VELLAN (Meridian Press) \u2014",
     "The ferry will not sail before Friday, harbour master Ilse Marrack said on Monday.",
     "\u201cThe wall is gone,\u201d she said.", "\u201cWe warned them [the council] twice.\u201d"},
    {"One council official, who asked not to be named, denied that Marrack had said so.",
     "\u201cNobody told us,\u201d the official said."},
    {"It was reported that two boats were lost.", "The Gazette has learned that a report will be published in May."},
    {"Fishermen demanded that the council pay.",
     "According to a leaked report, the wall\u2019s footing was washed out."}};

void write_text(Record& record) {
  std::string& text = record.article.text;
  auto length = [&] { return static_cast<std::uint32_t>(text.size()); };
  for (const std::vector<std::string>& sentences : paragraphs) {
    if (!text.empty()) text += "\n\n";
    std::uint32_t paragraph_begin = length();
    for (const std::string& sentence : sentences) {
      if (length() != paragraph_begin) text += ' ';
      record.document.sentences.push_back({length(), length() + static_cast<std::uint32_t>(sentence.size())});
      text += sentence;
    }
    record.document.paragraphs.push_back({paragraph_begin, length()});
  }
  record.article.paragraphs = record.document.paragraphs;
  record.article.text_to_page = OffsetMap::identity(length());
}

std::vector<Entity> entities_of(const std::string& text) {
  auto name = [&](std::string_view words, int nth = 1) {
    return Mention{place_of(text, words, nth), MentionForm::name};
  };
  auto nominal = [&](std::string_view words, int nth = 1) {
    return Mention{place_of(text, words, nth), MentionForm::nominal};
  };
  auto pronoun = [&](std::string_view words, int nth = 1) {
    return Mention{place_of(text, words, nth), MentionForm::pronoun};
  };
  return {
      {EntityType::organization, "Meridian Press", true, {name("Meridian Press")}},
      {EntityType::person,
       "Ilse Marrack",
       true,
       {nominal("harbour master Ilse Marrack"), name("Ilse Marrack"), pronoun("she"), name("Marrack", 2)}},
      {EntityType::organization, "the council", false, {nominal("the council"), nominal("the council", 2)}},
      {EntityType::person, "One council official", false, {nominal("One council official"), nominal("the official")}},
      {EntityType::organization, "The Gazette", true, {name("The Gazette")}},
      {EntityType::group, "Fishermen", false, {nominal("Fishermen")}},
      {EntityType::work, "a leaked report", false, {nominal("a leaked report")}},
  };
}

std::vector<Attribution> attributions_of(const std::string& text) {
  auto place = [&](std::string_view words, int nth = 1) { return place_of(text, words, nth); };
  auto by = [&](std::string_view words, std::size_t entity, SourceKind kind, bool named) {
    return Source{place(words), entity, kind, named};
  };
  using enum SourceKind;
  std::vector<Attribution> all(9);
  all[0] = {by("harbour master Ilse Marrack", 1, person, true),
            place("said"),
            {place("The ferry will not sail before Friday")}};
  all[1] = {by("she", 1, person, true),
            place("said", 2),
            {place("\u201cThe wall is gone,\u201d"), place("\u201cWe warned them [the council] twice.\u201d")}};
  all[1].speech = Speech::direct;
  all[1].insertions = {place("[the council]")};
  all[2] = {by("One council official", 3, unnamed_person, false), place("denied"), {place("that Marrack had said so")}};
  all[2].stance = Stance::denies;
  all[3] = {{place("Marrack", 2), 1, person, true}, place("said", 3), {place("so")}, 2};
  all[4] = {by("the official", 3, unnamed_person, false), place("said", 4), {place("\u201cNobody told us,\u201d")}};
  all[4].speech = Speech::direct;
  all[5] = {{}, place("was reported"), {place("that two boats were lost")}};
  all[6] = {by("The Gazette", 4, self, true), place("has learned"), {place("that a report will be published in May")}};
  all[7] = {by("Fishermen", 5, unnamed_group, false), place("demanded"), {place("that the council pay")}};
  all[7].stance = Stance::demands;
  all[8] = {by("a leaked report", 6, document, false),
            place("According to"),
            {place("the wall\u2019s footing was washed out")}};
  for (std::size_t at = 0; at < all.size(); ++at) all[at].score = 1.0F - 0.0625F * static_cast<float>(at);
  return all;
}

}  // namespace

Span place_of(const std::string& text, std::string_view words, int nth) {
  std::size_t at = text.find(words);
  for (int seen = 1; seen < nth && at != std::string::npos; ++seen) at = text.find(words, at + 1);
  EXPECT_NE(at, std::string::npos) << words << " does not stand there " << nth << " times";
  if (at == std::string::npos) return {};
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

Record annotated_record() {
  Record record;
  record.capture.key = "ferry";
  record.capture.path = "ferry.html";
  write_text(record);
  Article& a = record.article;
  a.title = Value{"Ferry will not sail before Friday", "h1", std::nullopt};
  a.outlet = {"The Gazette", "gazette.example", "og:site_name", std::nullopt};
  a.published = {"2021-05-03", "2021-05-03", "2021-05-03", "meta", std::nullopt};
  a.language = "en";
  a.word_count = 78;
  record.annotations = {entities_of(a.text), attributions_of(a.text), "language/1"};
  set_id_and_digest(record);
  return record;
}

}  // namespace dateline::samples
