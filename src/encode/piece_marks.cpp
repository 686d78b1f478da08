#include "encode/piece_marks.h"

#include <cstddef>

#include "text/characters.h"
#include "text/utf8.h"

namespace dateline {

namespace {

enum Shape : std::uint8_t { no_letters, all_lower, first_upper, one_upper, all_upper, mixed };

Shape shape_of(std::string_view word) {
  std::size_t letters = 0, uppers = 0;
  bool first_is_upper = false;
  for (std::size_t at = 0; at < word.size();) {
    char32_t c = utf8::next(word, at);
    if (!is_letter(c)) continue;
    if (is_upper(c)) {
      ++uppers;
      if (letters == 0) first_is_upper = true;
    }
    ++letters;
  }
  if (letters == 0) return no_letters;
  if (uppers == 0) return all_lower;
  if (uppers == letters) return letters == 1 ? one_upper : all_upper;
  return first_is_upper && uppers == 1 ? first_upper : mixed;
}

// The letters and digits around a piece: its word.
Span word_around(std::string_view text, Span piece) {
  std::size_t begin = piece.begin, end = piece.end;
  while (begin > 0) {
    std::size_t before = begin;
    char32_t c = utf8::previous(text, before);
    if (!is_letter(c) && !is_digit(c)) break;
    begin = before;
  }
  while (end < text.size()) {
    std::size_t next = end;
    char32_t c = utf8::next(text, next);
    if (!is_letter(c) && !is_digit(c)) break;
    end = next;
  }
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// Whether double quotation marks are open, byte after byte of one paragraph.
class Quotation {
 public:
  void enter_paragraph() { open_ = false; }
  void pass(char32_t c) {
    if (c == 0x201C || c == 0x00AB || c == 0x201E) open_ = true;
    if (c == 0x201D || c == 0x00BB) open_ = false;
    if (c == '"') open_ = !open_;
  }
  bool is_open() const { return open_; }

 private:
  bool open_ = false;
};

}  // namespace

std::vector<std::uint8_t> piece_marks(std::string_view text, const Document& document,
                                      const std::vector<WordPiece>& pieces) {
  std::vector<std::uint8_t> marks;
  marks.reserve(pieces.size());
  Quotation quotation;
  std::size_t at = 0, paragraph = 0, sentence = 0;
  Span word{0, 0};
  Shape shape = no_letters;
  for (const WordPiece& piece : pieces) {
    std::uint8_t place = 0;
    while (sentence < document.sentences.size() && document.sentences[sentence].begin <= piece.span.begin) {
      place = 1;
      ++sentence;
    }
    while (paragraph < document.paragraphs.size() && document.paragraphs[paragraph].begin <= piece.span.begin) {
      place = 2;
      ++paragraph;
      quotation.enter_paragraph();
      at = std::max<std::size_t>(at, document.paragraphs[paragraph - 1].begin);
    }
    while (at < piece.span.begin) quotation.pass(utf8::next(text, at));
    bool quoted = quotation.is_open();
    if (piece.span.begin >= word.end) {
      word = word_around(text, piece.span);
      shape = shape_of(text.substr(word.begin, word.length()));
    }
    marks.push_back(static_cast<std::uint8_t>(shape * 6 + (quoted ? 3 : 0) + place));
  }
  return marks;
}

std::vector<std::uint32_t> first_pieces(const std::vector<Span>& tokens, const std::vector<WordPiece>& pieces) {
  std::vector<std::uint32_t> first;
  first.reserve(tokens.size());
  std::size_t piece = 0;
  for (Span token : tokens) {
    while (piece < pieces.size() && pieces[piece].span.end <= token.begin) ++piece;
    std::size_t inside = piece;
    while (inside < pieces.size() && pieces[inside].span.begin < token.begin) ++inside;
    std::size_t chosen = inside < pieces.size() && pieces[inside].span.begin < token.end ? inside : piece;
    if (chosen >= pieces.size()) chosen = pieces.empty() ? 0 : pieces.size() - 1;
    first.push_back(static_cast<std::uint32_t>(chosen));
  }
  return first;
}

}  // namespace dateline
