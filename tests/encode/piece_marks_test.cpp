#include "encode/piece_marks.h"

#include <gtest/gtest.h>

#include "encode/tiny_model.h"

namespace dateline {
namespace {

Vocabulary vocabulary() { return Vocabulary::parse(tiny_vocabulary(), "vocabulary.txt").value(); }

std::vector<WordPiece> pieces_of(const std::string& text) {
  std::vector<WordPiece> pieces;
  append_word_pieces(text, {0, static_cast<std::uint32_t>(text.size())}, vocabulary(), pieces);
  return pieces;
}

/// `wanted` has two signs a piece: the shape of the word it is in or touches (. no letter, a lower, A first upper,
/// I one upper, U upper, m mixed)
/// and its place (p first in a paragraph, s in a sentence, - other; upper case inside quotation marks, = for -).
void check(const std::string& text, const std::string& wanted) {
  std::string found;
  for (std::uint8_t mark : piece_marks(text, simple_document(text), pieces_of(text))) {
    ASSERT_LT(mark, piece_mark_count);
    if (!found.empty()) found += ' ';
    found += ".aAIUm"[mark / 6];
    found += "-sp=SP"[mark % 6];
  }
  EXPECT_EQ(found, wanted) << text;
}

TEST(PieceMarks, TellLetterCase) {
  check("the The THE A tHe", "ap A- U- I- m-");
  check("ten 10 %", "ap .- .- .-");
  check("USA", "Up U- U-");  // three pieces, one word
  check("\u00C9t\u00E9", "Ap A- A-");
}

TEST(PieceMarks, TellWhereAPieceStands) { check("the road. the port.\n\nthe day.", "ap a- a- as a- a- ap a- a-"); }

TEST(PieceMarks, TellWhatStandsInQuotationMarks) {
  // A mark is counted where it stands: the opening one outside, the closing one inside.
  check("he \"said it\" to", "ap a- a= a= a= a-");
  check("\u201Cthe road. the port\u201D a", "ap a= a= a= aS a= a= a-");
  // A paragraph begins outside.
  check("\u201Cthe road\n\nthe port", "ap a= a= ap a-");
}

std::vector<std::uint32_t> first_of(const std::string& text) {
  return first_pieces(simple_document(text).tokens, pieces_of(text));
}

TEST(FirstPieces, AreThoseThatBeginInsideTheToken) {
  EXPECT_EQ(first_of("the ferries said"), (std::vector<std::uint32_t>{0, 1, 6}));
  EXPECT_EQ(first_of("the \u200B road"), (std::vector<std::uint32_t>{0, 1, 1}));
  EXPECT_EQ(first_of("the road \u200B"), (std::vector<std::uint32_t>{0, 1, 1}));
  EXPECT_EQ(first_of("\u200B"), (std::vector<std::uint32_t>{0}));
}

TEST(FirstPieces, ATokenInsideAnUnknownWordTakesThatWord) {
  std::vector<Span> tokens{{0, 1}, {1, 200}, {201, 204}};
  std::string text = std::string(200, 'q') + " the";
  EXPECT_EQ(first_pieces(tokens, pieces_of(text)), (std::vector<std::uint32_t>{0, 0, 1}));
}

}  // namespace
}  // namespace dateline
