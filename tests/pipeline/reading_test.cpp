#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <random>
#include <thread>

#include "dateline/models.h"
#include "dateline/pipeline.h"
#include "dateline/record_json.h"
#include "pipeline/tiny_models.h"
#include "text/utf8.h"

namespace dateline {
namespace {

Page clean_text(const std::string& key, const std::string& text) {
  Page page;
  page.form = PageForm::clean_text;
  page.capture.key = key;
  page.bytes = page.text = text;
  return page;
}

Models loaded(const TinyModelFolder& folder, unsigned threads = 1) {
  Result<Models> models = load_models(folder.models(), threads);
  EXPECT_TRUE(models.has_value()) << models.error().text();
  return *std::move(models);
}

bool has_note(const Record& record, const std::string& code) {
  return std::ranges::any_of(record.article.diagnostics,
                             [&](const Diagnostic& note) { return note.stage == "annotate" && note.code == code; });
}

/// All that `record` points at lies in its text, on code points, and all indices lead somewhere.
void check_sound(const Record& record) {
  const std::string& text = record.article.text;
  auto check = [&text](Span span) {
    ASSERT_LT(span.begin, span.end);
    ASSERT_LE(span.end, text.size());
    ASSERT_TRUE(utf8::is_boundary(text, span.begin) && utf8::is_boundary(text, span.end));
  };
  for (const Entity& entity : record.annotations.entities) {
    ASSERT_FALSE(entity.mentions.empty());
    for (const Mention& mention : entity.mentions) check(mention.span);
  }
  for (const Attribution& attribution : record.annotations.attributions) {
    ASSERT_FALSE(attribution.content.empty());
    for (Span piece : attribution.content) check(piece);
    for (Span insertion : attribution.insertions) check(insertion);
    if (attribution.cue) check(*attribution.cue);
    if (attribution.source.span) check(*attribution.source.span);
    if (attribution.source.entity) ASSERT_LT(*attribution.source.entity, record.annotations.entities.size());
    if (attribution.parent) ASSERT_LT(*attribution.parent, record.annotations.attributions.size());
  }
}

TEST(Reading, FindsNothingWithoutModels) {
  Result<Record> record = read_text(clean_text("a", "The mayor said the ferry was late."), nullptr);
  ASSERT_TRUE(record.has_value());
  EXPECT_TRUE(record->annotations.entities.empty() && record->annotations.attributions.empty());
  EXPECT_FALSE(has_note(*record, "language_not_read"));
}

TEST(Reading, TimesNeedNoModel) {
  Record record = read_text(clean_text("a", "The ferry sank on 3 May 2021."), nullptr).value();
  EXPECT_FALSE(record.annotations.timed);
  read_times(record);
  ASSERT_EQ(record.annotations.timexes.size(), 1u);
  EXPECT_EQ(record.annotations.timexes[0].value, "2021-05-03");
  EXPECT_TRUE(record.annotations.timed);
  Record foreign = read_text(clean_text("b", "Die F\u00e4hre sank am 3. Mai 2021."), nullptr).value();
  foreign.article.language = "de";
  read_times(foreign);
  EXPECT_FALSE(foreign.annotations.timed);
}

TEST(Reading, WithoutAGazetteerTheRestWorksAndThatIsNoted) {
  auto folder = tiny_models();
  Models models = loaded(*folder);
  models.gazetteer.reset();
  Result<Record> record = read_text(clean_text("a", "The mayor of Tolby said the ferry was late."), &models);
  ASSERT_TRUE(record.has_value());
  EXPECT_EQ(record->annotations.links.size(), record->annotations.entities.size());
  EXPECT_TRUE(std::ranges::any_of(record->article.diagnostics, [](const Diagnostic& note) {
    return note.stage == "link" && note.code == "no_gazetteer";
  }));
}

TEST(Reading, KeepsAForeignTextWithoutAnnotations) {
  auto folder = tiny_models();
  Models models = loaded(*folder);
  std::string german =
      "Die Fähre hat den Hafen am frühen Morgen verlassen, sagte die Sprecherin der Behörde. Sie brachte Kisten mit "
      "Fisch auf die Inseln, wo der Markt am Mittag öffnet, und kehrte am Abend zurück.";
  Result<Record> record = read_text(clean_text("de", german), &models);
  ASSERT_TRUE(record.has_value());
  EXPECT_EQ(record->article.text, german);
  EXPECT_FALSE(record->document.sentences.empty());
  EXPECT_TRUE(record->annotations.entities.empty() && record->annotations.attributions.empty());
  EXPECT_TRUE(has_note(*record, "language_not_read"));
}

TEST(Reading, SaysWhichModelReadTheText) {
  auto folder = tiny_models();
  Models models = loaded(*folder);
  Page page = clean_text("a", "The mayor said the ferry was late.");
  EXPECT_EQ(read_text(page, &models)->annotations.model, "language/0");
  EXPECT_EQ(read_text(page, nullptr)->annotations.model, "");
}

TEST(Reading, KeepsTheTokensAndSentencesThatComeAlong) {
  auto folder = tiny_models();
  Models models = loaded(*folder);
  Page page = clean_text("a", "Caf\u00E9 ferry. The mayor");
  page.hints.sentences = {{0, 4}, {5, 21}};
  page.hints.tokens = {{0, 4}, {5, 11}, {12, 21}};
  AnnotateOptions options;
  options.syntax = true;
  Record kept = read_text(page, &models, options).value();
  EXPECT_EQ(kept.document.sentences, (std::vector<Span>{{0, 5}, {6, 22}}));
  EXPECT_EQ(kept.document.tokens, (std::vector<Span>{{0, 5}, {6, 12}, {13, 22}}));
  EXPECT_EQ(kept.annotations.words.size(), 3u);

  page.hints.tokens.clear();
  EXPECT_EQ(read_text(page, &models)->document.tokens.size(), 5u) << "sentences alone are cut into tokens";

  Record plain = read_text(clean_text("a", page.text), &models).value();
  for (Span wrong : {Span{3, 6}, Span{5, 22}, Span{6, 6}}) {
    page.hints.tokens = {wrong};
    Record ignored = read_text(page, &models).value();
    EXPECT_EQ(ignored.document.tokens, plain.document.tokens);
    EXPECT_TRUE(std::ranges::any_of(ignored.article.diagnostics,
                                    [](const Diagnostic& note) { return note.code == "field_ignored"; }));
  }
}

TEST(Reading, ADateThatIsNoneIsLeftOutAndSaidSo) {
  for (const char* given : {"2021-02-30", "last spring", "0000-00-00"}) {
    Page page = clean_text("a", "They met on Monday.");
    page.hints.published = given;
    Record record = read_text(page, nullptr).value();
    EXPECT_EQ(record.article.published.edtf, std::nullopt) << given;
    ASSERT_EQ(record.article.diagnostics.size(), 1u) << given;
    EXPECT_EQ(record.article.diagnostics[0].code, "date_unread");
    EXPECT_NE(record.article.diagnostics[0].message.find(given), std::string::npos);
  }
}

TEST(Reading, AnyTextGivesASoundRecord) {
  const std::vector<std::string> parts = {"The mayor",
                                          "said",
                                          " ",
                                          " ",
                                          ". ",
                                          "\"",
                                          "\u201C",
                                          "\u201D",
                                          "\n\n",
                                          "caf\u00E9",
                                          "e\u0301",
                                          "\U0001F6A2",
                                          "\U0001F469\u200D\U0001F680",
                                          "\u00AD",
                                          "\x01",
                                          "\u4E2D",
                                          "'s",
                                          "he",
                                          "that",
                                          ",",
                                          "[",
                                          "]",
                                          "U.S.",
                                          "denied"};
  for (std::uint32_t seed : {1u, 2u, 3u}) {
    auto folder = tiny_models(seed);
    Models models = loaded(*folder);
    std::mt19937 random(seed);
    std::size_t found = 0;
    for (int round = 0; round < 150; ++round) {
      std::string text = round % 3 == 0 ? invented_text(random(), 1 + random() % 30) : "";
      for (unsigned i = random() % 120; i > 0; --i) text += parts[random() % parts.size()];
      Result<Record> record = read_text(clean_text("x", text), &models);
      ASSERT_TRUE(record.has_value()) << record.error().text();
      ASSERT_EQ(record->article.text, text);
      check_sound(*record);
      if (HasFatalFailure()) FAIL() << text;
      found += record->annotations.entities.size() + record->annotations.attributions.size();
    }
    EXPECT_GT(found, 100u) << "the heads find too little to show anything";
  }
}

TEST(Reading, RecordsAreTheSameWhateverTheThreadsAndTheOrder) {
  auto folder = tiny_models();
  std::vector<Page> pages;
  for (std::uint32_t i = 0; i < 40; ++i)
    pages.push_back(clean_text(std::to_string(i), invented_text(i % 30, 1 + i % 30)));
  std::map<std::string, std::string> first;
  for (unsigned thread_count : {1u, 2u, 4u}) {
    Models models = loaded(*folder, thread_count);
    std::vector<std::string> lines(pages.size());
    std::shuffle(pages.begin(), pages.end(), std::mt19937(thread_count));
    std::atomic<std::size_t> next = 0;
    std::vector<std::jthread> threads;
    for (unsigned i = 0; i < thread_count; ++i) {
      threads.emplace_back([&] {
        for (std::size_t at = next++; at < pages.size(); at = next++)
          lines[at] = to_json(read_text(pages[at], &models).value());
      });
    }
    threads.clear();
    for (std::size_t i = 0; i < pages.size(); ++i) {
      auto [kept, is_new] = first.emplace(pages[i].capture.key, lines[i]);
      EXPECT_EQ(kept->second, lines[i]);
    }
  }
}

// Issue 4, "Bad input".
TEST(Reading, BadTextsAreRead) {
  auto folder = tiny_models();
  Models models = loaded(*folder);
  auto many = [](const std::string& unit, std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) text += unit;
    return text;
  };
  struct Case {
    std::string name, text;
    bool is_long;
  };
  for (const Case& bad : std::vector<Case>{
           {"one line of 5 MB", many("the mayor said that the ferry was late and ", 5'000'000), true},
           {"sentences of 5 MB", many("The mayor said the ferry was late. ", 5'000'000), true},
           {"no spaces", many("x", 1'000'000), false},
           {"symbols", many("%&$*+ ", 5'000), false},
           {"one symbol", many("=", 100'000), false},
           {"quotation marks", many("\"", 10'000), false},
           {"pairs of quotation marks", many("\u201C\u201D", 12'000), false},
           {"unmatched quotation marks", many("\u201CThe mayor said. \"The ferry was late. ", 20'000), false},
           {"emoji", many("\U0001F6A2 \U0001F469\u200D\U0001F680", 10'000), false},
           {"combining marks", many("e\u0301\u0302 a\u030A", 10'000), false},
           {"white space", many(" \n", 100'000), false},
           {"control characters", many("\x01 ", 100'000), true},
       }) {
    SCOPED_TRACE(bad.name);
    Result<Record> record = read_text(clean_text("x", bad.text), &models);
    ASSERT_TRUE(record.has_value());
    EXPECT_TRUE(record->article.text == bad.text);
    check_sound(*record);
    if (record->article.language.empty() || record->article.language == "en")
      EXPECT_EQ(has_note(*record, "annotated_in_part"), bad.is_long);
    ASSERT_FALSE(HasFatalFailure());
  }
}

}  // namespace
}  // namespace dateline
