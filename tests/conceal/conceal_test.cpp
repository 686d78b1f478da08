#include "dateline/conceal.h"

#include <gtest/gtest.h>

#include "conceal/marked_persons.h"
#include "conceal/name_finder.h"
#include "store/annotated_record.h"
#include "store/reported_records.h"

namespace dateline {
namespace {

using testing::marked_persons;

std::string words_at(const Record& record, Span span) { return record.article.text.substr(span.begin, span.length()); }

// Hides one name wherever it stands.
Record without(const Record& record, const std::string& name, const std::string& shown) {
  NameFinder finder;
  finder.add(name, shown);
  Concealment hidden;
  hidden.text = finder.find(record.article.text);
  hidden.elsewhere = [finder](std::string_view text) { return finder.find(text); };
  return conceal(record, hidden);
}

TEST(Conceal, EverySpanKeepsItsWords) {
  for (const Record& before : samples::reported_records()) {
    Record after = without(before, "Ilse Marrack", "[somebody]");
    auto expect_same = [&](Span old_span, Span new_span) {
      std::string expected = words_at(before, old_span);
      for (std::size_t at; (at = expected.find("Ilse Marrack")) != std::string::npos;)
        expected.replace(at, 12, "[somebody]");
      EXPECT_EQ(words_at(after, new_span), expected);
    };
    ASSERT_EQ(before.document.sentences.size(), after.document.sentences.size());
    for (std::size_t at = 0; at < before.document.sentences.size(); ++at)
      expect_same(before.document.sentences[at], after.document.sentences[at]);
    for (std::size_t at = 0; at < before.annotations.events.size(); ++at) {
      expect_same(before.annotations.events[at].trigger, after.annotations.events[at].trigger);
      if (before.annotations.events[at].count)
        expect_same(before.annotations.events[at].count->span, after.annotations.events[at].count->span);
    }
    for (std::size_t at = 0; at < before.annotations.attributions.size(); ++at)
      for (std::size_t piece = 0; piece < before.annotations.attributions[at].content.size(); ++piece)
        expect_same(before.annotations.attributions[at].content[piece],
                    after.annotations.attributions[at].content[piece]);
    for (std::size_t at = 0; at < before.annotations.entities.size(); ++at) {
      const Entity &old_one = before.annotations.entities[at], &new_one = after.annotations.entities[at];
      ASSERT_EQ(old_one.mentions.size(), new_one.mentions.size());
      for (std::size_t mention = 0; mention < old_one.mentions.size(); ++mention)
        expect_same(old_one.mentions[mention].span, new_one.mentions[mention].span);
    }
    EXPECT_EQ(after.article.text_to_page.text_length(), after.article.text.size());
    EXPECT_EQ(after.article.text.find("Marrack"), std::string::npos);
  }
}

TEST(Conceal, NoReplacementCrossesASentence) {
  Record record = marked_persons("He met J. Berg there.");
  record.document.sentences = {{0, 9}, {10, 21}};  // parted at the initial, by mistake
  record = without(record, "J Berg", "[x]");
  EXPECT_EQ(record.article.text, "He met [x] [x] there.");
  EXPECT_EQ(record.document.sentences[0].end, 10u);
  EXPECT_EQ(record.document.sentences[1].begin, 11u);
}

TEST(Conceal, KeepsNoTokensOfANameThatWouldAllBeOne) {
  Record record = marked_persons("He met Jos\u00E9 O'Brien there.");
  record.document.tokens = {{0, 2}, {3, 6}, {7, 12}, {13, 20}, {21, 26}, {26, 27}};
  EXPECT_TRUE(without(record, "Jose OBrien", "[x]").document.tokens.empty());
}

TEST(Conceal, DropsWhatIsReadOffTheNameAlone) {
  Record record = marked_persons("{April Ray} left.");
  Timex month;
  month.span = {0, 5};
  record.annotations.timexes = {month};
  record.annotations.links.resize(1);
  record.annotations.links[0].country = "AF";
  Concealment hidden;
  hidden.text = {{{0, 9}, "[x]"}};
  hidden.entities = {{0, "[x]"}};
  hidden.elsewhere = [](std::string_view) { return std::vector<Replacement>(); };
  record = conceal(record, hidden);
  EXPECT_TRUE(record.annotations.timexes.empty());
  EXPECT_EQ(record.annotations.links[0], EntityLinks());
  EXPECT_EQ(record.annotations.entities[0].name, "[x]");
}

TEST(ByRole, HidesAndNumbersWhoHoldsNoPublicRole) {
  Record record = marked_persons(
      "{Anna Berg}, 9, and {Otto Berg}, 11, were killed, said Mayor {Ilse Marrack}. {Marrack} mourned {Anna Berg}. "
      "Anna's dog lived.");
  record.article.title = Value{"Town mourns Anna Berg", "h1"};
  record.capture.url = "https://courier.example/anna-berg";
  record = by_role(record);
  EXPECT_EQ(record.article.text,
            "[minor 1], 9, and [minor 2], 11, were killed, said Mayor Ilse Marrack. Marrack mourned [minor 1]. [minor "
            "1]'s dog lived.");
  EXPECT_EQ(record.article.title->text, "Town mourns [minor 1]");
  EXPECT_EQ(record.capture.url, std::nullopt);
  EXPECT_EQ(record.annotations.entities[0].name, "[minor 1]");
  ASSERT_EQ(record.article.diagnostics.size(), 1u);
  EXPECT_EQ(record.article.diagnostics[0].code, "persons_by_role");
}

TEST(ByRole, ChangesNothingWhereNobodyIsHidden) {
  Record record = marked_persons("Mayor {Ilse Marrack} spoke.");
  EXPECT_EQ(by_role(record).article.text, record.article.text);
  EXPECT_TRUE(by_role(record).article.diagnostics.empty());
}

}  // namespace
}  // namespace dateline
