#include "extract/line_words.h"

#include <algorithm>
#include <string>

#include "text/characters.h"
#include "text/utf8.h"
#include "text/word_set.h"

namespace dateline {

namespace {

bool is_dash(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212; }
bool is_open(char32_t c) { return c == '(' || c == '[' || c == 0xFF08 || c == 0x3010; }
bool is_close(char32_t c) { return c == ')' || c == ']' || c == 0xFF09 || c == 0x3011; }
bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019; }
// Combining marks belong to the letter before them.
bool is_word_part(char32_t c) {
  return is_letter(c) || is_digit(c) || (c >= 0x0300 && c <= 0x036F) || c == '&' || c == 0xAD;
}

char32_t at_or_zero(std::string_view line, std::size_t at) { return at < line.size() ? utf8::next(line, at) : 0; }

// A word goes on over an inner hyphen, apostrophe or full stop when a letter or digit follows.
std::size_t word_end(std::string_view line, std::size_t at) {
  std::size_t letters_since_stop = 0;
  while (at < line.size()) {
    std::size_t next = at;
    char32_t c = utf8::next(line, next);
    if (is_word_part(c)) {
      ++letters_since_stop;
      at = next;
      continue;
    }
    char32_t after = at_or_zero(line, next);
    bool inner = (c == '-' || c == 0x2010 || is_apostrophe(c)) && is_letter(after);
    // "N.Y.", "D.C.": a full stop after a single letter belongs to the word.
    bool abbreviation = c == '.' && letters_since_stop == 1;
    bool decimal = (c == '.' || c == '/' || c == '-') && is_digit(after) && at > 0 &&
                   is_digit(static_cast<unsigned char>(line[at - 1]));
    if (!inner && !abbreviation && !decimal) break;
    letters_since_stop = 0;
    at = next;
  }
  return at;
}

void classify(LineWord& word) {
  std::size_t at = 0;
  char32_t first = utf8::next(word.text, at);
  if (is_digit(first) && std::count_if(word.text.begin(), word.text.end(),
                                       [](char c) { return is_letter(static_cast<unsigned char>(c)); }) <= 2) {
    word.kind = LineWord::Kind::number;
    return;
  }
  word.kind = LineWord::Kind::word;
  word.capital = !is_lower(first);
  std::size_t letters = 0;
  word.upper = true;
  for (at = 0; at < word.text.size();) {
    char32_t c = utf8::next(word.text, at);
    if (is_lower(c)) word.upper = false;
    if (is_letter(c)) ++letters;
  }
  if (letters < 2) word.upper = false;
}

const WordSet& particles() {
  static const WordSet words(
      "of the de la le du des del di da do dos das and for in on y e et und am an der den van von el "
      "al sur les & to im");
  return words;
}

}  // namespace

std::vector<LineWord> words_of_line(std::string_view line, std::size_t limit_bytes) {
  std::vector<LineWord> words;
  bool spaced = false;
  for (std::size_t at = 0; at < line.size() && at < limit_bytes;) {
    std::size_t next = at;
    char32_t c = utf8::next(line, next);
    if (is_space(c)) {
      spaced = true;
      at = next;
      continue;
    }
    LineWord word;
    word.spaced = spaced;
    spaced = false;
    std::size_t end = next;
    if (is_word_part(c)) {
      end = word_end(line, at);
    } else if (is_dash(c)) {
      word.kind = LineWord::Kind::dash;
      for (std::size_t more = end; more < line.size() && is_dash(utf8::next(line, more)); end = more) {
      }
    } else if (is_open(c)) {
      word.kind = LineWord::Kind::open;
    } else if (is_close(c)) {
      word.kind = LineWord::Kind::close;
    }
    word.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    word.text = line.substr(at, end - at);
    if (is_word_part(c)) classify(word);
    words.push_back(word);
    at = end;
  }
  return words;
}

std::string_view strip_line(std::string_view line) {
  auto is_trim = [](char32_t c) {
    return is_space(c) || c == '*' || c == '_' || c == '"' || c == 0x201C || c == 0x201D || c == 0x2022;
  };
  while (!line.empty()) {
    std::size_t at = 0;
    if (!is_trim(utf8::next(line, at))) break;
    line.remove_prefix(at);
  }
  while (!line.empty()) {
    std::size_t at = line.size();
    if (!is_trim(utf8::previous(line, at))) break;
    line = line.substr(0, at);
  }
  return line;
}

bool is_name_shaped(const std::vector<LineWord>& words, std::size_t from, std::size_t to) {
  std::size_t names = 0, count = 0;
  for (std::size_t i = from; i < to; ++i) {
    const LineWord& word = words[i];
    if (word.kind == LineWord::Kind::word) {
      ++count;
      if (word.capital || i == from) {
        ++names;
      } else if (!particles().contains(lower(word.text))) {
        return false;
      }
    } else if (word.kind == LineWord::Kind::number) {
      ++count;
    } else if (word.kind == LineWord::Kind::dash) {
      if (word.text.size() > 1 || i == from || i + 1 == to) return false;
    } else if (!(word.is('/') || word.is('.') || word.is('\'') || word.is('!') || word.is('+') || word.is('|')) ||
               i == from) {
      return false;
    }
  }
  return names > 0 && count <= 7;
}

int leading_number(std::string_view word) {
  int value = 0;
  std::size_t digits = 0;
  while (digits < word.size() && is_digit(static_cast<unsigned char>(word[digits])) && digits < 5)
    value = value * 10 + (word[digits++] - '0');
  return digits == 0 ? -1 : value;
}

}  // namespace dateline
