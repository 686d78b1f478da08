#include "segment/tokens.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "text/characters.h"
#include "text/sentence_ends.h"
#include "text/utf8.h"

namespace dateline {

namespace {

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019; }
bool is_combining(char32_t c) {
  return (c >= 0x0300 && c <= 0x036F) || c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0x1F3FB && c <= 0x1F3FF);
}
bool is_wordlike(char32_t c) { return is_letter(c) || is_digit(c) || is_combining(c) || c == '_'; }

// What follows an apostrophe in a clitic of its own: "'s", "'ll".
constexpr std::array<std::string_view, 6> clitics = {"s", "m", "d", "ll", "re", "ve"};

// Words that the treebanks part, with the length of the first part.
struct PartedWord {
  std::string_view word;
  std::size_t first;
};
constexpr std::array<PartedWord, 6> parted_words = {
    {{"cannot", 3}, {"gonna", 3}, {"gotta", 3}, {"wanna", 3}, {"gimme", 3}, {"lemme", 3}}};

// A run of characters between white space, cut into tokens.
class Chunk {
 public:
  Chunk(std::string_view text, Span span, std::vector<Span>& tokens)
      : text_(text), end_(span.end), at_(span.begin), tokens_(tokens) {}

  void cut() {
    if (looks_like_link()) return take_link();
    while (at_ < end_) {
      std::size_t next = at_;
      char32_t c = utf8::next(text_, next);
      if (is_wordlike(c) || ((c == '@' || c == '#') && next < end_ && is_wordlike(peek(next)))) take_word();
      else if (is_apostrophe(c) && clitic_length(next) > 0) take(next + clitic_length(next));
      else take_marks(c, next);
    }
  }

 private:
  char32_t peek(std::size_t at) const { return utf8::next(text_, at); }
  char32_t peek_or_zero(std::size_t at) const { return at < end_ ? peek(at) : U'\0'; }

  void take(std::size_t end) {
    tokens_.push_back({static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)});
    at_ = end;
  }

  bool looks_like_link() const {
    std::string_view chunk = text_.substr(at_, end_ - at_);
    return chunk.starts_with("http://") || chunk.starts_with("https://") || chunk.starts_with("www.");
  }

  void take_link() {
    std::size_t end = end_;
    while (end > at_ + 1) {
      std::size_t before = end;
      char32_t c = utf8::previous(text_, before);
      if (c == '/' || is_wordlike(c)) break;
      end = before;
    }
    take(end);
    cut_rest();
  }
  void cut_rest() {
    while (at_ < end_) {
      std::size_t next = at_;
      char32_t c = utf8::next(text_, next);
      take_marks(c, next);
    }
  }

  // Repeated marks ("...", "--", "!!") are one token, others stand alone.
  void take_marks(char32_t c, std::size_t next) {
    if (c == '.' || c == '-' || c == '!' || c == '?' || c == '*' || c == '=' || c == '_')
      while (next < end_ && peek(next) == c) utf8::next(text_, next);
    take(next);
  }

  // Bytes of the clitic that begins at `at`, right after an apostrophe; 0 where there is none.
  std::size_t clitic_length(std::size_t at) const {
    std::size_t end = at;
    while (end < end_ && is_letter(peek(end))) utf8::next(text_, end);
    std::string word = lower(text_.substr(at, end - at));
    return std::ranges::find(clitics, word) != clitics.end() ? end - at : 0;
  }

  // The end of the word that begins at `at_`: letters, digits and the marks that hold them together.
  std::size_t word_end() const {
    std::size_t end = at_;
    char32_t before = 0;
    while (end < end_) {
      std::size_t next = end;
      char32_t c = utf8::next(text_, next);
      if (is_wordlike(c) || (end == at_ && (c == '@' || c == '#'))) {
      } else if ((c == '.' || c == ',' || c == ':') && is_digit(before) && is_digit(peek_or_zero(next))) {
      } else if (c == '.' && is_letter(before) && is_wordlike(peek_or_zero(next))) {
        // "U.S.", "node.js", "a.m."
      } else if (c == '@' && is_wordlike(before) && is_wordlike(peek_or_zero(next))) {
      } else if (c == '&' && is_upper(before) && is_upper(peek_or_zero(next))) {
        // "AT&T"
      } else {
        break;
      }
      before = c;
      end = next;
    }
    return end;
  }

  // Whether the full stop at `end` belongs to the word before it.
  bool keeps_full_stop(std::size_t end) const {
    if (peek_or_zero(end) != '.' || peek_or_zero(end + 1) == '.') return false;
    std::string_view word = text_.substr(at_, end - at_);
    std::size_t letters = utf8::code_point_count(word);
    if (letters == 1 && is_upper(peek(at_))) return true;                       // an initial
    if (word.find('.') != std::string_view::npos && letters <= 5) return true;  // "U.S."
    return abbreviation_of(word) != Abbreviation::none;
  }

  void take_word() {
    std::size_t end = word_end();
    std::string word = lower(text_.substr(at_, end - at_));
    for (const PartedWord& parted : parted_words) {
      if (word != parted.word) continue;
      take(at_ + parted.first);
      return take(end);
    }
    if (is_apostrophe(peek_or_zero(end))) return take_before_apostrophe(end, word);
    if (keeps_full_stop(end)) ++end;
    take(end);
  }

  // "do|n't", "Biden|'s", "O'Neill", "the boys|'".
  void take_before_apostrophe(std::size_t end, std::string_view word) {
    std::size_t after = end;
    utf8::next(text_, after);
    bool negated = word.size() > 1 && word.ends_with('n') && (peek_or_zero(after) | 0x20) == 't' &&
                   !is_wordlike(peek_or_zero(after + 1));
    if (negated) {
      take(end - 1);
      return take(after + 1);
    }
    if (after < end_ && is_letter(peek(after)) && clitic_length(after) == 0) {
      std::size_t last = after;
      while (last < end_ && is_wordlike(peek(last))) utf8::next(text_, last);
      return take(last);  // "O'Neill", "D'Souza"
    }
    take(end);
  }

  std::string_view text_;
  std::size_t end_;
  std::size_t at_;
  std::vector<Span>& tokens_;
};

}  // namespace

void append_tokens(std::string_view text, Span sentence, std::vector<Span>& tokens) {
  std::size_t at = sentence.begin;
  while (at < sentence.end) {
    std::size_t begin = at;
    while (at < sentence.end) {
      std::size_t next = at;
      if (is_space(utf8::next(text, next))) break;
      at = next;
    }
    if (at > begin) Chunk(text, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)}, tokens).cut();
    while (at < sentence.end) {
      std::size_t next = at;
      if (!is_space(utf8::next(text, next))) break;
      at = next;
    }
  }
}

}  // namespace dateline
