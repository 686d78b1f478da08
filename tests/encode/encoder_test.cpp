#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <thread>

#include "dateline/encode.h"
#include "encode/encoder_impl.h"
#include "encode/tiny_model.h"
#include "text/utf8.h"

namespace dateline {
namespace {

Encoder loaded(const TinyModelFolder& folder, unsigned threads = 1) {
  Result<Encoder> encoder = Encoder::load(folder.path(), threads);
  EXPECT_TRUE(encoder.has_value()) << encoder.error().text();
  return *std::move(encoder);
}

Encoding encoded(const std::string& text, const Encoder& encoder) {
  Result<Encoding> encoding = encode(text, simple_document(text), encoder);
  EXPECT_TRUE(encoding.has_value()) << encoding.error().text();
  return *std::move(encoding);
}

std::vector<std::string> invented_texts() {
  std::vector<std::string> texts;
  for (std::uint32_t i = 0; i < 40; ++i) texts.push_back(invented_text(i, 1 + i * 7 % 60));
  texts.push_back(texts[5] + " " + texts[6]);  // shares windows with another
  texts.push_back(texts[5]);
  return texts;
}

TEST(Encoder, GivesARowForEachToken) {
  TinyModelFolder folder;
  Encoder encoder = loaded(folder);
  std::string text = "The ferry was late. The mayor said nothing.";
  Encoding encoding = encoded(text, encoder);
  ASSERT_EQ(encoding.width, 12u);
  ASSERT_EQ(encoding.token_count(), simple_document(text).tokens.size());
  for (float value : encoding.values) EXPECT_TRUE(std::isfinite(value));
  // Equal words at different places have different rows.
  EXPECT_FALSE(std::equal(encoding.row(0), encoding.row(0) + 12, encoding.row(4)));
}

TEST(Encoder, NoTextNoRows) {
  TinyModelFolder folder;
  Encoder encoder = loaded(folder);
  EXPECT_EQ(encoded("", encoder).token_count(), 0u);
  EXPECT_EQ(encoded("  \n\n ", encoder).token_count(), 0u);
  // Control characters give no piece: their tokens have rows of zeros.
  Encoding control = encoded("\u200B \u00AD", encoder);
  ASSERT_EQ(control.token_count(), 2u);
  EXPECT_TRUE(std::all_of(control.values.begin(), control.values.end(), [](float value) { return value == 0; }));
}

TEST(Encoder, ARowDependsOnWordsCaseAndQuotationMarks) {
  TinyModelFolder folder;
  Encoder encoder = loaded(folder);
  Encoding plain = encoded("the ferry was late", encoder);
  for (const char* other : {"the ferry is late", "The ferry was late", "the ferry was late.", "the \"ferry was late"}) {
    Encoding differs = encoded(other, encoder);
    EXPECT_FALSE(std::equal(plain.row(3), plain.row(3) + 12, differs.row(3))) << other;
  }
  // White space is none of its business.
  EXPECT_EQ(encoded("the  ferry was \u00A0 late", encoder).row(0)[0], plain.row(0)[0]);
}

TEST(Encoder, EveryRowIsTheSameWhateverTheThreadsTheOrderAndTheMemory) {
  TinyModelFolder folder;
  const std::vector<std::string> texts = invented_texts();
  std::vector<std::vector<float>> alone;
  Encoder forgetful = loaded(folder);
  for (const std::string& text : texts) {
    forgetful.impl().memo.clear();
    alone.push_back(encoded(text, forgetful).values);
  }
  for (unsigned thread_count : {1u, 2u, 4u}) {
    Encoder encoder = loaded(folder, thread_count);
    std::vector<std::jthread> threads;
    for (unsigned thread = 0; thread < thread_count; ++thread) {
      threads.emplace_back([&, thread] {
        std::vector<std::size_t> order(texts.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        std::shuffle(order.begin(), order.end(), std::mt19937(thread + 10 * thread_count));
        for (int twice = 0; twice < 2; ++twice)
          for (std::size_t i : order) EXPECT_EQ(encoded(texts[i], encoder).values, alone[i]) << texts[i];
      });
    }
    threads.clear();
    EXPECT_GT(encoder.impl().memo.bytes(), 10'000u);
    EXPECT_LE(encoder.impl().memo.bytes(), Encoder::Impl::memo_bytes_max);
  }
}

// What the transformer gives for a window, whatever stands beside it in the batch and however far it is padded.
TEST(Encoder, AWindowDoesNotSeeItsBatch) {
  TinyModelFolder folder;
  Encoder encoder = loaded(folder);
  std::mt19937 random(5);
  constexpr std::size_t length = 21;
  std::vector<std::int64_t> pieces(length), marks(length);
  for (std::int64_t& piece : pieces) piece = static_cast<std::int64_t>(random() % 150);
  for (std::int64_t& mark : marks) mark = static_cast<std::int64_t>(random() % 36);
  std::vector<float> first;
  for (std::size_t count : {1u, 2u, 3u, 7u}) {
    for (std::size_t padded : {21u, 32u, 48u, 64u}) {
      PieceBatch batch{count, padded, {}, {}, {}, {}};
      for (std::vector<std::int64_t>* values : {&batch.pieces, &batch.marks, &batch.mask})
        values->assign(count * padded, 0);
      for (std::size_t at = 0; at < count * padded; ++at) {
        bool is_ours = at < length;
        batch.pieces[at] = is_ours ? pieces[at] : static_cast<std::int64_t>(random() % 150);
        batch.marks[at] = is_ours ? marks[at] : 3;
        batch.mask[at] = at % padded < length ? 1 : 0;
        if (is_ours) batch.rows.push_back(static_cast<std::int32_t>(at));
      }
      Result<void> ran = encoder.impl().transformer.run(batch, [&](const float* columns) {
        std::vector<float> rows(columns, columns + length * 12);
        if (first.empty()) first = rows;
        EXPECT_EQ(rows, first) << count << " windows padded to " << padded;
      });
      ASSERT_TRUE(ran.has_value()) << ran.error().text();
    }
  }
}

// A row of columns is the same whichever others are asked for, in whatever order and however often.
TEST(Encoder, ARowDoesNotSeeTheOtherRows) {
  TinyModelFolder folder;
  Encoder encoder = loaded(folder);
  std::mt19937 random(6);
  constexpr std::size_t count = 3, length = 32, width = 12;
  PieceBatch batch{count, length, {}, {}, {}, {}};
  for (std::size_t at = 0; at < count * length; ++at) {
    batch.pieces.push_back(static_cast<std::int64_t>(random() % 150));
    batch.marks.push_back(static_cast<std::int64_t>(random() % 36));
    batch.mask.push_back(at % length < 20 + at / length ? 1 : 0);
    batch.rows.push_back(static_cast<std::int32_t>(at));
  }
  std::vector<float> all;
  ASSERT_TRUE(encoder.impl().transformer.run(
      batch, [&](const float* columns) { all.assign(columns, columns + count * length * width); }));
  for (const std::vector<std::int32_t>& rows :
       {std::vector<std::int32_t>{0}, {95}, {40, 7, 7, 66}, {1, 2, 3, 33, 64, 65, 90}}) {
    batch.rows = rows;
    Result<void> ran = encoder.impl().transformer.run(batch, [&](const float* columns) {
      for (std::size_t i = 0; i < rows.size(); ++i)
        for (std::size_t column = 0; column < width; ++column)
          EXPECT_EQ(columns[i * width + column], all[static_cast<std::size_t>(rows[i]) * width + column])
              << "row " << rows[i] << ", column " << column;
    });
    ASSERT_TRUE(ran.has_value()) << ran.error().text();
  }
}

// A text of up to five megabytes is encoded in part; what is left out has no row.
TEST(Encoder, TextsOfMegabytesAreReadInPart) {
  TinyModelFolder folder;
  Encoder encoder = loaded(folder, 2);
  for (const std::string& unit : {std::string("ferry "), std::string("a"), std::string("%"), std::string("% "),
                                  std::string("\U0001F6A2"), std::string("e\u0301 "), std::string("\u4E2D"),
                                  std::string(". "), std::string("\" "), std::string("\u200B ")}) {
    std::string text;
    while (text.size() < 5'000'000u) text += unit;
    Document document = simple_document(text);
    Result<Encoding> encoding = encode(text, document, encoder);
    ASSERT_TRUE(encoding.has_value()) << unit << encoding.error().text();
    EXPECT_LE(encoding->token_count(), document.tokens.size());
    EXPECT_GE(encoding->token_count(), std::min<std::size_t>(document.tokens.size(), document_pieces_max / 2)) << unit;
    if (unit != "\u200B ") EXPECT_LE(encoding->token_count(), document_pieces_max) << unit;
  }
}

TEST(Encoder, ReadsAnyText) {
  TinyModelFolder folder;
  Encoder encoder = loaded(folder);
  const std::vector<std::string> parts = {"ferry",  "The",    " ",       ". ",         "\"",
                                          "\n\n",   "\u00E9", "e\u0301", "\U0001F600", "\U0001F469\u200D\U0001F680",
                                          "\u00AD", "\x01",   "\u4E2D",  "##a",        "[CLS]",
                                          "\u0130", "\uFFFD", "zzzz",    "12",         "'s"};
  std::mt19937 random(6);
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (unsigned i = random() % 80; i > 0; --i) text += parts[random() % parts.size()];
    Document document = simple_document(text);
    Result<Encoding> encoding = encode(text, document, encoder);
    ASSERT_TRUE(encoding.has_value()) << text;
    ASSERT_EQ(encoding->token_count(), document.tokens.size()) << text;
    for (float value : encoding->values) ASSERT_TRUE(std::isfinite(value)) << text;
  }
}

}  // namespace
}  // namespace dateline
