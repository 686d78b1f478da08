#include "annotate/speech.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "annotate/marked_text.h"

namespace dateline {
namespace {

/// A text whose content pieces stand between [[ and ]] and whose cue between << and >>.
struct MarkedContent {
  SegmentedText text{""};
  std::vector<Span> content;
  std::optional<Span> cue;

  explicit MarkedContent(const std::string& marked) {
    std::string plain;
    std::uint32_t begin = 0;
    std::uint32_t cue_begin = 0;
    for (std::size_t i = 0; i < marked.size(); ++i) {
      std::string two = marked.substr(i, 2);
      auto at = static_cast<std::uint32_t>(plain.size());
      if (two == "[[") begin = at;
      if (two == "]]") content.push_back({begin, at});
      if (two == "<<") cue_begin = at;
      if (two == ">>") cue = Span{cue_begin, at};
      bool is_mark = two == "[[" || two == "]]" || two == "<<" || two == ">>";
      if (is_mark) ++i;
      else plain += marked[i];
    }
    text = SegmentedText(plain);
  }

  Speech speech() const { return speech_of(text.text, find_quotations(text.text, text.document), cue, content); }
  std::vector<std::string> insertions() const {
    std::vector<std::string> found;
    for (Span span : insertions_in(text.text, find_quotations(text.text, text.document), content))
      found.push_back(text.text.substr(span.begin, span.length()));
    return found;
  }
};

void check(const std::string& marked, Speech wanted) { EXPECT_EQ(MarkedContent(marked).speech(), wanted) << marked; }

TEST(Speech, Direct) {
  check("[[“We will rebuild,”]] she <<said>>.", Speech::direct);
  check("[[‘We will rebuild,’]] she <<said>>. [[‘It’s ours.’]]", Speech::direct);
  check("[[\"We will rebuild,\"]] she <<said>>. [[\"It takes years.\"]]", Speech::direct);
  check("She <<said>>: [[“We had no warning.\n\n“Then it came.”]]", Speech::direct);
  check("She <<said>>: [[«C'est fini».]]", Speech::direct);
}

TEST(Speech, MixedAndIndirect) {
  check("She <<said>> [[it was “now much deeper than we think.”]]", Speech::mixed);
  check("She <<said>> [[the vaccine was a “super-jab”]].", Speech::mixed);
  check("She <<said>> [[it was over]].", Speech::indirect);
  check("She <<said>> [[the players' union wouldn't go to the lads' meeting]].", Speech::indirect);
  check("<<He>> said [[]].", Speech::indirect);
}

TEST(Speech, AWordOutsideOfTwentyIsStillDirect) {
  check(
      "He <<said>> [[that “one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
      "fifteen sixteen seventeen”]].",
      Speech::direct);
  check("He <<said>> [[that “it was over”]].", Speech::mixed);
}

TEST(Speech, AQuotationAroundTheCueIsSomebodyElses) {
  check("“He <<promised>> [[the heating would be on]],” she said.", Speech::indirect);
  check("“He <<said>> [[‘go home, uncle’]] and left,” she said.", Speech::direct);
  check("“He <<called>> [[it ‘the thing’]] and left,” she said.", Speech::mixed);
}

TEST(Speech, InsertionsInsideQuotations) {
  using Words = std::vector<std::string>;
  EXPECT_EQ(MarkedContent("[[“[The] council [of elders] met,”]] he <<said>>.").insertions(),
            (Words{"[The]", "[of elders]"}));
  EXPECT_EQ(MarkedContent("[[“[W]e was [sic] there”]]").insertions(), (Words{"[W]", "[sic]"}));
  EXPECT_EQ(MarkedContent("[[“We [...] go [1] and […] stay [2][3]”]]").insertions(), Words{});
  EXPECT_EQ(MarkedContent("[[the council [of elders] met]]").insertions(), Words{});
  EXPECT_EQ(MarkedContent("[[“We [met [twice] go”]]").insertions(), (Words{"[twice]"}));
  EXPECT_EQ(MarkedContent("[[“We ] [ go”]]").insertions(), Words{});
  EXPECT_EQ(MarkedContent("[[“We met [at noon],]] he <<said>>, [[and [they] left.”]]").insertions(),
            (Words{"[at noon]", "[they]"}));
}

TEST(Speech, InsertionsOfCapturedText) {
  EXPECT_EQ(MarkedContent("[[“And that is impossible for Taliban to stop, and to not allow [al Qaeda] to do "
                          "something outside” the country]].")
                .insertions(),
            (std::vector<std::string>{"[al Qaeda]"}));
}

}  // namespace
}  // namespace dateline
