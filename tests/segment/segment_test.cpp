#include "dateline/segment.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "text/characters.h"
#include "text/utf8.h"

namespace dateline {
namespace {

Article article_of(const std::string& text, const std::string& language) {
  Article article;
  article.text = text;
  article.language = language;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = std::min(text.find("\n\n", begin), text.size());
    article.paragraphs.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    begin = end + 2;
  }
  return article;
}

/// `marked` has a bar where a sentence ends; the bar is taken out, the rest segmented.
void check(const std::string& marked, const std::string& language = "en") {
  std::string text;
  std::vector<std::string> wanted(1);
  for (std::size_t i = 0; i < marked.size(); ++i) {
    if (marked[i] == '|') {
      wanted.emplace_back();
      continue;
    }
    text += marked[i];
    if (!(wanted.back().empty() && (marked[i] == ' ' || marked[i] == '\n'))) wanted.back() += marked[i];
  }
  for (std::string& sentence : wanted) {
    while (!sentence.empty() && (sentence.back() == ' ' || sentence.back() == '\n')) sentence.pop_back();
  }
  std::vector<std::string> found;
  for (Span span : segment(article_of(text, language)).sentences)
    found.push_back(text.substr(span.begin, span.length()));
  EXPECT_EQ(found, wanted) << marked;
}

TEST(Segment, EndsSentencesAtFullStops) {
  check("The bridge is closed.| It opens on Monday.| Nobody was hurt.");
  check("Is it safe?| Nobody knows!| We wait...| Then it began.");
  check("The road is closed\n\n|The bridge too");
}

TEST(Segment, QuotationDoesNotBreakItsSentence) {
  check("It is “now much deeper than we think,” the senior official said.| “It is a tie.| There are more.”| He left.");
  check("\"We will rebuild,\" the mayor said.| \"It will take years.\"| She declined to say more.");
  check("“Why now?” he asked.| “Stop!” cried the crowd.");
  check("“Why now?” Ada Mirel asked.| Nobody answered.");
  check("He called it “a shame.”| The council disagreed.");
  check("«C'est fini», a-t-il dit. |« Nous partons. »| Il est sorti.", "fr");
  check("„Das reicht“, sagte sie.| „Wir gehen.“| Er blieb.", "de");
}

TEST(Segment, AbbreviationsAndInitialsGoOn) {
  check("Mr. Orlan met Dr. Vesk on Jan. 5 in St. Alban.| Gen. Tarn did not come.");
  check("The U.S. Senate voted.| He lives in the U.S.| The vote was close.");
  check("J. R. Pellam and Q. Marsh signed No. 5 of the list.");
  check("Acme Inc. shares fell.| They work at Acme Inc.| The firm closed.");
  check("The meeting began at 5 p.m. EST.| It ended at 7 p.m.| Police left.");
  check("Fruit, e.g. Apples, and so on, i.e. Pears.");
  check("It cost 3.5 million.| It rose 4.2 percent in 2019.| Then it fell.");
}

TEST(Segment, OrdinalsInGerman) {
  check("Am 3. Mai begann die Sitzung.| Der 2. Bürgermeister kam nicht.| Es war spät.", "de");
  check("Das war 2019.| Die Stadt zahlte z. B. Miete.", "de");
}

TEST(Segment, SpanishFrenchItalian) {
  check("El Sr. Molinar llegó.| ¿Quién lo sabe?| ¡Nadie!| La Sra. Prades calló.", "es");
  check("M. Aubrac a parlé.| Mme. Lisle non.", "fr");
  check("Il sig. Bardi è partito.| Nessuno lo sa.", "it");
}

TEST(Segment, WideStopsNeedNoSpace) {
  check("桥已关闭。|周一开放。|没有人受伤。", "zh");
  check("「橋は閉じた。」と市長は述べた。|明日開く。", "ja");
}

TEST(Segment, PartsJoinedSentences) {
  check("The strikes follow.|Details came later.| See node.js and U.S.Steel or 3.5bn.");
  check("See www.example.org/a.B for more.| It is free.");
}

TEST(Segment, ListNumbersStayWithTheirItems) { check("1. Check the roof.| 2. Call the office."); }

TEST(Segment, NumbersOfNotesStayWithTheirSentence) {
  check("It opened in 1801. [6] [7]| It closed soon.[8]| [Note that it burnt.]");
}

TEST(Segment, NamesWrittenSmallMayBegin) { check("They fled to the hills.| al-Marsh fighters followed."); }

TEST(Segment, DatelineIsASentence) {
  Article article = article_of("KABUL, April 30 (Reuters) - A bridge fell. It was old.", "en");
  article.dateline = Dateline{{0, 27}, "KABUL", "Reuters", "XXXX-04-30"};
  auto sentences = segment(article).sentences;
  ASSERT_EQ(sentences.size(), 3u);
  EXPECT_EQ(sentences[0], (Span{0, 27}));
  EXPECT_EQ(sentences[1].begin, 28u);
}

TEST(Segment, CutsTextWithoutParagraphsAtBlankLines) {
  Article article;
  article.text = "One line\n\nAnother line\n";
  EXPECT_EQ(segment(article).sentences.size(), 2u);
  article.text.clear();
  EXPECT_TRUE(segment(article).sentences.empty());
}

// Every sentence inside one paragraph, in order, all but white space covered, on code point boundaries.
void check_cover(const Article& article) {
  Document document = segment(article);
  std::size_t covered_to = 0;
  auto only_space = [&](std::size_t from, std::size_t to) {
    while (from < to) {
      if (!is_space(utf8::next(article.text, from))) return false;
    }
    return true;
  };
  for (Span sentence : document.sentences) {
    ASSERT_GE(sentence.begin, covered_to);
    ASSERT_LT(sentence.begin, sentence.end);
    ASSERT_TRUE(utf8::is_boundary(article.text, sentence.begin) && utf8::is_boundary(article.text, sentence.end));
    ASSERT_TRUE(only_space(covered_to, sentence.begin)) << article.text;
    bool inside = false;
    for (Span paragraph : document.paragraphs) inside |= paragraph.contains(sentence);
    ASSERT_TRUE(inside);
    covered_to = sentence.end;
  }
  ASSERT_TRUE(only_space(covered_to, article.text.size())) << article.text;
}

TEST(Segment, CoversAnyText) {
  const std::vector<std::string> pieces = {"a", "The", " ",    ". ",  ".", "?",    "!",       "\"", "“",       "”",
                                           "(", ")",   "U.S.", "Mr.", "3", "\n\n", "。",      "「", "」",      "…",
                                           "é", "İ",   "» ",   " «",  ",", "- ",   "www.a.b", "\t", "\xC2\xA0"};
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (unsigned i = random() % 40; i > 0; --i) text += pieces[random() % pieces.size()];
    std::size_t begin = text.find_first_not_of(" \n\t");
    Article article = article_of(begin == std::string::npos ? "" : text.substr(begin), round % 2 ? "de" : "en");
    check_cover(article);
    if (article.text.size() > 4 && utf8::is_boundary(article.text, 4) && article.paragraphs[0].end >= 4 &&
        article.text[3] != ' ') {
      article.dateline = Dateline{{0, 4}, "X", {}, {}};
      check_cover(article);
    }
  }
}

// Texts of one line and up to five megabytes: a scan that is not linear would not come back.
TEST(Segment, LongLinesEnd) {
  for (const std::string& unit : {std::string("A.B."), std::string("\" "), std::string("x"),
                                  std::string("Mr. A said. "), std::string("\"."), std::string("(. ")}) {
    std::string text;
    while (text.size() < (unit.size() > 5 ? 5'000'000u : 1'000'000u)) text += unit;
    check_cover(article_of(text, "en"));
  }
}

}  // namespace
}  // namespace dateline
