#include "dateline/encode.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <span>
#include <utility>

#include "encode/encoder_impl.h"
#include "encode/piece_marks.h"
#include "encode/windows.h"

namespace dateline {

namespace {

constexpr std::size_t batch_pieces = 1024;
// OpenVINO compiles its kernels anew for each length of windows and each number of rows that it meets.
constexpr std::size_t padded_to = 16;
constexpr std::size_t rows_padded_to = 64;

// A text as the transformer reads it.
struct PiecedText {
  std::vector<WordPiece> pieces;
  std::vector<std::uint8_t> marks;
  std::vector<std::uint32_t> token_pieces;  // the piece whose state stands for a token; as many as are encoded
};

PiecedText pieced(std::string_view text, const Document& document, const Vocabulary& vocabulary) {
  PiecedText made;
  append_word_pieces(text, {0, static_cast<std::uint32_t>(text.size())}, vocabulary, made.pieces, document_pieces_max);
  made.marks = piece_marks(text, document, made.pieces);
  made.token_pieces = first_pieces(document.tokens, made.pieces);
  std::size_t read = std::min(document.tokens.size(), document_pieces_max);
  if (made.pieces.size() >= document_pieces_max) {
    std::uint32_t end = made.pieces.back().span.end;
    auto past = std::partition_point(document.tokens.begin(), document.tokens.end(),
                                     [end](Span token) { return token.begin < end; });
    read = std::min(read, static_cast<std::size_t>(past - document.tokens.begin()));
  }
  made.token_pieces.resize(read);
  return made;
}

std::vector<std::size_t> sentence_begins(const Document& document, const std::vector<WordPiece>& pieces) {
  std::vector<std::size_t> begins;
  std::size_t piece = 0;
  for (Span sentence : document.sentences) {
    while (piece < pieces.size() && pieces[piece].span.begin < sentence.begin) ++piece;
    begins.push_back(piece);
  }
  return begins;
}

// One window, and the tokens that take their rows from it.
struct WindowTokens {
  Window window;
  std::size_t first_token = 0;
  std::size_t token_count = 0;
  std::string key;
};

template <class Number>
void append_bytes(std::string& key, Number number) {
  std::array<char, sizeof(Number)> bytes;
  std::memcpy(bytes.data(), &number, sizeof number);
  key.append(bytes.data(), bytes.size());
}

// All that the rows of a window depend on.
std::string key_of(const WindowTokens& tokens, const PiecedText& text) {
  std::string key;
  key.reserve(5 * tokens.window.length() + 2 * tokens.token_count + 4);
  append_bytes(key, static_cast<std::uint32_t>(tokens.window.length()));
  for (std::size_t i = tokens.window.begin; i < tokens.window.end; ++i) {
    append_bytes(key, text.pieces[i].id);
    append_bytes(key, text.marks[i]);
  }
  for (std::size_t i = 0; i < tokens.token_count; ++i) {
    std::size_t piece = text.token_pieces[tokens.first_token + i] - tokens.window.begin;
    append_bytes(key, static_cast<std::uint16_t>(piece));
  }
  return key;
}

std::vector<WindowTokens> windows_of(const PiecedText& text, const Document& document, std::size_t pieces_max) {
  std::vector<WindowTokens> windows;
  std::size_t token = 0;
  WindowSizes sizes;
  sizes.pieces = pieces_max - 2;
  for (const Window& window : windows_over(text.pieces.size(), sentence_begins(document, text.pieces), sizes)) {
    WindowTokens tokens{window, token, 0, {}};
    while (token < text.token_pieces.size() && text.token_pieces[token] < window.kept_end) ++token;
    tokens.token_count = token - tokens.first_token;
    if (tokens.token_count == 0) continue;
    tokens.key = key_of(tokens, text);
    windows.push_back(std::move(tokens));
  }
  return windows;
}

PieceBatch batch_of(std::span<const WindowTokens> windows, const PiecedText& text, const Vocabulary& vocabulary) {
  PieceBatch batch;
  batch.count = windows.size();
  for (const WindowTokens& tokens : windows) batch.length = std::max(batch.length, tokens.window.length() + 2);
  batch.length = (batch.length + padded_to - 1) / padded_to * padded_to;
  batch.pieces.assign(batch.count * batch.length, vocabulary.pad());
  batch.marks.assign(batch.count * batch.length, 0);
  batch.mask.assign(batch.count * batch.length, 0);
  for (std::size_t i = 0; i < windows.size(); ++i) {
    const Window& window = windows[i].window;
    std::size_t at = i * batch.length;
    std::fill_n(batch.mask.begin() + static_cast<std::ptrdiff_t>(at), window.length() + 2, 1);
    batch.pieces[at++] = vocabulary.begin();
    for (std::size_t piece = window.begin; piece < window.end; ++piece, ++at) {
      batch.pieces[at] = text.pieces[piece].id;
      batch.marks[at] = text.marks[piece];
    }
    batch.pieces[at] = vocabulary.end();
    for (std::size_t token = 0; token < windows[i].token_count; ++token) {
      std::size_t piece = text.token_pieces[windows[i].first_token + token] - window.begin + 1;
      batch.rows.push_back(static_cast<std::int32_t>(i * batch.length + piece));
    }
  }
  batch.rows.resize((batch.rows.size() + rows_padded_to - 1) / rows_padded_to * rows_padded_to, 0);
  return batch;
}

}  // namespace

Result<Encoding> encode(std::string_view text, const Document& document, const Encoder& encoder) {
  Encoder::Impl& model = encoder.impl();
  const std::size_t width = encoder.width();
  PiecedText cut = pieced(text, document, model.vocabulary);
  Encoding encoding{width, std::vector<float>(cut.token_pieces.size() * width)};
  auto put = [&](const WindowTokens& tokens, const std::vector<float>& rows) {
    std::copy(rows.begin(), rows.end(),
              encoding.values.begin() + static_cast<std::ptrdiff_t>(tokens.first_token * width));
  };

  std::vector<WindowTokens> unknown;
  for (WindowTokens& tokens : windows_of(cut, document, model.folder.pieces_max())) {
    if (WindowMemo::Rows rows = model.memo.find(tokens.key)) put(tokens, *rows);
    else unknown.push_back(std::move(tokens));
  }
  if (unknown.empty()) return encoding;

  std::size_t longest = 0;
  for (const WindowTokens& tokens : unknown) longest = std::max(longest, tokens.window.length() + 2);
  std::size_t most = std::max<std::size_t>(1, batch_pieces / longest);
  std::size_t batches = (unknown.size() + most - 1) / most;
  std::size_t each = (unknown.size() + batches - 1) / batches;
  for (std::size_t first = 0; first < unknown.size(); first += each) {
    std::span<WindowTokens> windows = std::span(unknown).subspan(first, std::min(each, unknown.size() - first));
    PieceBatch batch = batch_of(windows, cut, model.vocabulary);
    Result<void> ran = model.transformer.run(batch, [&](const float* columns) {  // [rows, width]
      for (WindowTokens& tokens : windows) {
        const float* past = columns + tokens.token_count * width;
        auto rows = std::make_shared<const std::vector<float>>(columns, past);
        put(tokens, *rows);
        model.memo.keep(std::move(tokens.key), std::move(rows));
        columns = past;
      }
    });
    if (!ran) return tl::unexpected(ran.error());
  }
  return encoding;
}

}  // namespace dateline
