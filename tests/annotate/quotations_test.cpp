#include "annotate/quotations.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "annotate/marked_text.h"
#include "text/utf8.h"

namespace dateline {
namespace {

char letter_of(const Quotation& quotation) {
  if (!quotation.closed) return 'o';
  return quotation.use == QuotationUse::speech ? 's' : quotation.use == QuotationUse::fragment ? 'f' : 't';
}

/// The text with each quotation as "{s ...}": s speech, f fragment, t term, o not closed.
std::string marked(const std::string& text) {
  SegmentedText segmented(text);
  std::vector<Quotation> quotations = find_quotations(segmented.text, segmented.document);
  std::string out;
  for (std::uint32_t at = 0; at <= text.size(); ++at) {
    for (auto quotation = quotations.rbegin(); quotation != quotations.rend(); ++quotation)
      if (quotation->span.end == at) out += '}';
    for (const Quotation& quotation : quotations)
      if (quotation.span.begin == at) out += std::string("{") + letter_of(quotation) + ' ';
    if (at < text.size()) out += text[at];
  }
  return out;
}

/// `wanted` holds the marks; without them it is the text.
void check(const std::string& wanted) {
  std::string text;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (wanted[i] == '{') i += 2;
    else if (wanted[i] != '}') text += wanted[i];
  }
  EXPECT_EQ(marked(text), wanted);
}

TEST(Quotations, DoubleCurly) {
  check("{s “We will rebuild,”} the mayor said. {s “It will take years.”} She left.");
  check("{s “Why now?”} he asked.");
  check("The plan is {f “not dead, but on a drip,”} he said.");
}

TEST(Quotations, DoubleStraight) {
  check("{s \"We will rebuild,\"} the mayor said. {s \"It will take years.\"} She left.");
  check("He found {f \"no reason for alarm\"} in the (long) report.");
  check("The mayor ({t \"never\"}) left. She said: {s \"It is over.\"} \"");
}

TEST(Quotations, BritishSingleCurly) {
  check("{s ‘We don’t know,’} she said. {s ‘It isn’t ours.’} He wept.");
  check("{s ‘The players’ union will fight,’} he said.");
  check("{s ‘’Tis nothing,’} he said, and the ’90s came back.");
  check("They don’t like the boys’ club or rock ’n’ roll.");
  check("{s ‘Get ’em out,’} the foreman shouted.");
  check("The council’s ‘ rooms and the voters’ list.");
}

TEST(Quotations, BritishSingleStraight) {
  check("{s 'We don't know,'} she said. {s 'It isn't ours.'} He wept.");
  check("{s 'The players' union will fight,'} he said.");
  check("It was the '90s, and the lads' van was nickin' along.");
  check("The review speaks of a {f 'culture of the shrug'} in the wards' offices.");
  check("He took the '97 bus to the workers' hall.");
}

TEST(Quotations, PossessiveInsideAClauseDoesNotSwallowTheRest) {
  check("She called them {t ‘losers’} and told the rest of the long meeting that the firm’s plan was {t ‘mad’}.");
  check("He spoke of {t ‘heroes’} before he left for the long walk to the miners’ hall, which was shut.");
}

TEST(Quotations, Guillemets) {
  check("{s «C'est fini»}, a-t-il dit.");
  check("{s « Nous partons. »} Il est sorti.");
  check("{s »Das reicht«}, sagte sie. {s „Wir gehen“}, sagte er.");
}

TEST(Quotations, Nested) {
  check("{s “He told me {f ‘go home’} and I went,”} she said.");
  check("{s ‘He told me {s “Go home,”} and I went,’} she said.");
  check("{s \"He told me {s 'Go home,'} and I went,\"} she said.");
  check("{s “I saw {t “Jaws”} again,”} he said.");
}

TEST(Quotations, RunsOnOverParagraphs) {
  check(
      "{o “We had no warning. None.}\n\n{o “Then the water came.}\n\n{s “We left,”} she said.\n\n{s “Never again,”} he "
      "said.");
  check("{o ‘We had no warning.}\n\n{s ‘Then the water came,’} she said.");
  check("{o \"We had no warning.}\n\n{s \"Then the water came,\"} she said.");
  check("She said: {o “We had no warning.}\n\n{s “Then the water came.”}");
}

TEST(Quotations, RunsOnWithoutBeingOpenedAgain) {
  check("{o “We had no warning.}\n\n{s Then the water came,”} she said. {s “So we left.”}");
}

TEST(Quotations, ContinuesTellsWhichOneRanOn) {
  SegmentedText text("He said: “No. We had none.\n\n“Then it came.\n\n“We left,” she said.");
  std::vector<Quotation> quotations = find_quotations(text.text, text.document);
  ASSERT_EQ(quotations.size(), 3U);
  EXPECT_FALSE(quotations[0].continues);
  EXPECT_EQ(quotations[1].continues, 0U);
  EXPECT_EQ(quotations[2].continues, 1U);
}

TEST(Quotations, UnmatchedMarksDoNoHarm) {
  check("He said “we go and left.\n\nThe next day {s “It is over,”} she said.");
  check("A 6'2\" guard and a 12\" record.\n\n{s \"It is over,\"} she said.");
  check("It is over,” she said. {s “We go,”} he said.");
  check("“It is over, she said. {s “We go,”} he said.");
  check("\"It is over, she said. {s \"We go,\"} he said.");
  check("” ” ’ » He left.");
}

TEST(Quotations, MarksTurnedTheWrongWay) {
  check("He called it {t “abhorrent“} in a post. {s “We go,”} he said.");
  check("{s ”We go,”} he said.");
  check("{s “We go,\"} he said. {s “Or not.”}");
}

TEST(Quotations, TermsAreNotSpeech) {
  check("The so-called {t “super-jab”} is late.");
  check("Frank {t “the Hook”} Dellano was there.");
  check("The series {t “The Long Way Home”} ended.");
  check("He was known as {t ‘Bug Baron’} to all.");
  check("They read {t \"Gone With the Wind\"} in class.");
}

TEST(Quotations, InsideLeavesOutTheMarks) {
  SegmentedText text("« Nous partons. » Il sort.");
  std::vector<Quotation> quotations = find_quotations(text.text, text.document);
  ASSERT_EQ(quotations.size(), 1U);
  EXPECT_EQ(text.text.substr(quotations[0].inside.begin, quotations[0].inside.length()), "Nous partons.");
}

TEST(Quotations, TenThousandMarks) {
  for (const char* mark : {"“", "”", "\"", "'", "‘", "’", "«", "“a ", "‘a ", "\" ", "“a” ", "'a' "}) {
    std::string text;
    for (int i = 0; i < 10'000; ++i) text += mark;
    SegmentedText segmented(text);
    EXPECT_LE(find_quotations(segmented.text, segmented.document).size(), 10'000U) << mark;
  }
}

// If pairing took quadratic time, these would take minutes.
TEST(Quotations, HundredThousandMarks) {
  for (const char* words : {"“", "”", "'", "‘", "\" ", "“a ‘b’ c” ", "«“‘"}) {
    std::string text;
    while (text.size() < 300'000) text += words;
    Document document;
    document.paragraphs = {{0, static_cast<std::uint32_t>(text.size())}};
    EXPECT_LE(find_quotations(text, document).size(), text.size()) << words;
  }
}

TEST(Quotations, SpansNestAndStandOnCodePoints) {
  const std::vector<std::string> pieces = {"“", "”", "‘", "’",    "\"", "'", "«",          "»",
                                           " ", "a", "é", "\n\n", ".",  ",", "\U0001F600", "go "};
  std::mt19937 random(4);
  for (int round = 0; round < 400; ++round) {
    std::string words;
    for (int i = 0; i < 60; ++i) words += pieces[random() % pieces.size()];
    SegmentedText text(words);
    std::vector<Quotation> quotations = find_quotations(text.text, text.document);
    for (std::size_t i = 0; i < quotations.size(); ++i) {
      const Quotation& quotation = quotations[i];
      EXPECT_TRUE(utf8::is_boundary(words, quotation.span.begin) && utf8::is_boundary(words, quotation.span.end));
      EXPECT_TRUE(quotation.span.contains(quotation.inside)) << words;
      EXPECT_LE(quotation.span.end, words.size());
      if (quotation.parent) {
        EXPECT_LT(*quotation.parent, i);
        EXPECT_TRUE(quotations[*quotation.parent].span.contains(quotation.span)) << words;
      }
      if (i > 0 && !quotation.parent) EXPECT_LE(quotations[i - 1].span.begin, quotation.span.begin);
    }
  }
}

}  // namespace
}  // namespace dateline
