#include "encode/word_pieces.h"

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <random>

#include "encode/tiny_model.h"
#include "text/utf8.h"

namespace dateline {
namespace {

const Vocabulary& vocabulary() {
  static const Vocabulary parsed = Vocabulary::parse(tiny_vocabulary(), "vocabulary.txt").value();
  return parsed;
}

std::vector<WordPiece> pieces_of(const std::string& text, std::size_t most = SIZE_MAX) {
  std::vector<WordPiece> pieces;
  append_word_pieces(text, {0, static_cast<std::uint32_t>(text.size())}, vocabulary(), pieces, most);
  return pieces;
}

TEST(Vocabulary, KnowsItsPieces) {
  EXPECT_EQ(vocabulary().pad(), 0u);
  EXPECT_EQ(vocabulary().unknown(), 1u);
  EXPECT_EQ(vocabulary().begin(), 2u);
  EXPECT_EQ(vocabulary().end(), 3u);
  EXPECT_TRUE(vocabulary().contains("ferry"));
  EXPECT_EQ(vocabulary().find("no such piece"), vocabulary().unknown());
}

// The word pieces and offsets of transformers' BertTokenizerFast over sentences of ours; both sides are written by
// training/language/check_word_pieces.py --write-samples.
TEST(WordPieces, AreThoseOfThePythonTokenizer) {
  std::ifstream file(DATELINE_SOURCE_DIR "/tests/encode/word_pieces.jsonl");
  std::size_t count = 0;
  for (std::string line; std::getline(file, line); ++count) {
    auto sample = nlohmann::json::parse(line);
    std::string text = sample["text"];
    utf8::CodePointIndex index(text);
    auto found = nlohmann::json::array();
    for (const WordPiece& piece : pieces_of(text))
      found.push_back({piece.id, index.code_points_before(piece.span.begin), index.code_points_before(piece.span.end)});
    EXPECT_EQ(found, sample["pieces"]) << text;
  }
  EXPECT_GE(count, 100u);
}

TEST(WordPieces, EndAfterSoMany) {
  EXPECT_EQ(pieces_of("the road to the port", 3).size(), 3u);
  // A word is not parted.
  EXPECT_EQ(pieces_of("qqqq the", 2), pieces_of("qqqq"));
}

TEST(WordPieces, AWordOfMegabytesIsOneUnknownPiece) {
  std::string text(5'000'000, 'q');
  EXPECT_EQ(pieces_of(text), (std::vector<WordPiece>{{vocabulary().unknown(), {0, 5'000'000}}}));
}

TEST(WordPieces, LieInsideTheTextInOrder) {
  const std::vector<std::string> parts = {
      "ferry",      "The",    " ",      "\"",  "\u00E9", "e\u0301", "\u0130", "\u00AD",
      "\U0001F600", "\u0001", "\u4E2D", "##a", "\uFFFD", "\u1E9E",  "\uFB01", "\U0001F468\u200D\U0001F680"};
  std::mt19937 random(8);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (unsigned i = random() % 30; i > 0; --i) text += parts[random() % parts.size()];
    std::uint32_t at = 0;
    for (const WordPiece& piece : pieces_of(text)) {
      ASSERT_LT(piece.id, vocabulary().size());
      ASSERT_LT(piece.span.begin, piece.span.end) << text;
      // Two pieces may share a character that lower case or decomposition makes two of.
      ASSERT_TRUE(piece.span.begin >= at || piece.span.end >= at) << text;
      ASSERT_LE(piece.span.end, text.size());
      ASSERT_TRUE(utf8::is_boundary(text, piece.span.begin) && utf8::is_boundary(text, piece.span.end)) << text;
      at = piece.span.end;
    }
  }
}

}  // namespace
}  // namespace dateline
