#include "annotate/name_repair.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "annotate/marked_text.h"
#include "annotate/tagged_syntax.h"
#include "dateline/record/annotation_names.h"
#include "text/characters.h"

namespace dateline {
namespace {

/// A text with "{person Dilys Oakham}" around its names. Words with a capital are proper nouns.
struct NamedText {
  SegmentedText segmented;
  std::vector<TagSpan> names;

  explicit NamedText(const std::string& marked) : segmented(unmarked(marked)) {
    std::size_t plain = 0, begin = 0;
    TagSpan name;
    name.score = 0.9F;
    for (std::size_t at = 0; at < marked.size(); ++at) {
      if (marked[at] == '{') {
        std::size_t space = marked.find(' ', at);
        name.kind = static_cast<std::size_t>(entity_type(marked.substr(at + 1, space - at - 1)).value());
        begin = plain;
        at = space;
      } else if (marked[at] == '}') {
        name.tokens = tokens(begin, plain);
        names.push_back(name);
      } else {
        ++plain;
      }
    }
  }

  std::vector<Word> words() const {
    std::vector<Word> out;
    for (Span span : segmented.document.tokens) {
      bool capital = lower(segmented.text.substr(span.begin, 1)) != segmented.text.substr(span.begin, 1);
      auto root = static_cast<std::uint32_t>(out.size());
      out.push_back({span, capital ? "PROPN" : "X", capital ? "NNP" : "XX", root, "root"});
    }
    return out;
  }

  std::string marked() const {
    std::string out;
    std::uint32_t from = 0;
    for (const TagSpan& found : names) {
      Span span = span_of(segmented.document, found.tokens);
      out += segmented.text.substr(from, span.begin - from) + "{" +
             std::string(name(static_cast<EntityType>(found.kind))) + " " +
             segmented.text.substr(span.begin, span.length()) + "}";
      from = span.end;
    }
    return out + segmented.text.substr(from);
  }

 private:
  static std::string unmarked(const std::string& marked) {
    std::string plain;
    for (std::size_t at = 0; at < marked.size(); ++at) {
      if (marked[at] == '{') at = marked.find(' ', at);
      else if (marked[at] != '}') plain += marked[at];
    }
    return plain;
  }

  TokenRange tokens(std::size_t begin, std::size_t end) const {
    const std::vector<Span>& all = segmented.document.tokens;
    auto before = [&](std::size_t byte) {
      return static_cast<std::size_t>(std::ranges::count_if(all, [&](Span token) { return token.begin < byte; }));
    };
    return {before(begin), before(end)};
  }
};

void check(const std::string& tagged, const std::string& expected) {
  NamedText text(tagged);
  ASSERT_EQ(text.marked(), tagged);
  TaggedSyntax trees(text.words());
  repair_names(text.segmented.text, text.segmented.document, trees.syntax, trees.heads, text.names);
  EXPECT_TRUE(std::ranges::is_sorted(text.names, {}, [](const TagSpan& name) { return name.tokens.begin; }));
  EXPECT_EQ(text.marked(), expected);
}

void stays(const std::string& tagged) { check(tagged, tagged); }

TEST(NameRepair, AWholeNameIsFoundWhereverItsWordsStand) {
  check("The {organization Marsh Lane Trust} met. The {organization Marsh Lane Trust} paid. Marsh Lane Trust left.",
        "The {organization Marsh Lane Trust} met. The {organization Marsh Lane Trust} paid. {organization Marsh Lane "
        "Trust} left.");
  check("Marsh Lane Trust met. The {organization Marsh Lane Trust} paid.",
        "{organization Marsh Lane Trust} met. The {organization Marsh Lane Trust} paid.");
}

TEST(NameRepair, AWholeNameReplacesItsParts) {
  check("The {organization Marsh Lane Trust} met. The {place Marsh Lane} Trust paid.",
        "The {organization Marsh Lane Trust} met. The {organization Marsh Lane Trust} paid.");
  check("The {organization Marsh Lane Trust} met. The {place Marsh} {person Lane} Trust paid.",
        "The {organization Marsh Lane Trust} met. The {organization Marsh Lane Trust} paid.");
}

TEST(NameRepair, NamesThatReachFurtherStay) {
  stays("The {organization Marsh Lane Trust} met. The {work Marsh Lane Trust Courier} wrote.");
  stays("The {organization Marsh Lane Trust} met. The {place Old Marsh} Lane Trust paid.");
  stays("The {organization Marsh Lane Trust} met. The {event Marsh Lane Trust} came.");
}

TEST(NameRepair, FoundInFewerThanHalfOfItsPlacesNothingChanges) {
  stays("The {organization Marsh Lane Trust} met. Marsh Lane Trust paid. Marsh Lane Trust left.");
  stays(
      "The {organization Marsh Lane Trust} met. The Marsh {place Lane} Trust paid. The Marsh {place Lane} Trust left.");
}

TEST(NameRepair, OtherWordsAreNotTheName) {
  stays("The {organization Marsh Lane Trust} met. The Marsh Lane trust paid. The Marsh Trust left.");
}

TEST(NameRepair, APersonsWordIsThePersonAgain) {
  check("{person Dilys Oakham} spoke. Later Oakham left.", "{person Dilys Oakham} spoke. Later {person Oakham} left.");
  stays("{person Dilys Oakham} spoke. The {place Oakham} is long. Oakham is wet.");
}

TEST(NameRepair, NamesDoNotEndAtAHyphenInAWord) {
  check("They met {person Omar al}-Rauf there.", "They met {person Omar al-Rauf} there.");
  stays("The {place Varnia}-{place Osk} border is shut.");
}

}  // namespace
}  // namespace dateline
