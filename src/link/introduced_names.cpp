#include "link/introduced_names.h"

#include <algorithm>
#include <cctype>
#include <string>

#include "text/word_set.h"

namespace dateline {

namespace {

constexpr std::size_t letters_at_least = 2, letters_at_most = 10;
constexpr std::size_t words_before = 14;

bool is_letter_of(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
char small(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }

bool may_be_silent(std::string_view word) {
  static const WordSet words("of the for and in on at to a an de la del des du da do y e al el ul");
  std::string key;
  for (char c : word) key += small(c);
  return words.contains(key) || (!word.empty() && std::islower(static_cast<unsigned char>(word.front())) != 0);
}

std::vector<std::string_view> words_in(std::string_view name) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < name.size();) {
    std::size_t end = std::min(name.find_first_of(" -", at), name.size());
    if (end > at) words.push_back(name.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool gives(const std::vector<std::string_view>& words, std::size_t word, std::string_view letters, std::size_t letter) {
  if (word == words.size()) return letter == letters.size();
  bool is_next = letter < letters.size() && small(words[word].front()) == letters[letter];
  if (is_next && gives(words, word + 1, letters, letter + 1)) return true;
  return may_be_silent(words[word]) && gives(words, word + 1, letters, letter);
}

std::string letters_of(std::string_view name) {
  std::string letters;
  for (char c : name)
    if (is_letter_of(c)) letters += small(c);
  return letters;
}

bool is_short_name(std::string_view inside) {
  std::size_t capitals = 0;
  for (char c : inside) {
    if (!is_letter_of(c) && c != '.' && c != '-' && c != '&') return false;
    capitals += std::isupper(static_cast<unsigned char>(c)) != 0 ? 1 : 0;
  }
  return inside.size() >= letters_at_least && inside.size() <= letters_at_most && capitals >= 2 &&
         capitals * 2 >= inside.size();
}

// Where the words that give the letters begin, before the bracket at `end`; npos where none do.
std::size_t begin_of_long_name(std::string_view text, std::size_t end, std::string_view short_name) {
  std::size_t begin = end;
  for (std::size_t count = 0; count < words_before && begin > 0; ++count) {
    std::size_t before = begin;
    while (before > 0 && text[before - 1] == ' ') --before;
    if (before == 0 || std::string_view(".;:!?\n()").find(text[before - 1]) != std::string_view::npos) break;
    while (before > 0 && text[before - 1] != ' ' && text[before - 1] != '\n') --before;
    begin = before;
    std::string_view name = text.substr(begin, end - begin);
    bool is_capital = std::isupper(static_cast<unsigned char>(name.front())) != 0 || name.starts_with("al-");
    if (is_capital && name.find(' ') != std::string_view::npos && is_acronym_of(short_name, name)) return begin;
  }
  return std::string_view::npos;
}

}  // namespace

bool is_acronym_of(std::string_view letters, std::string_view name) {
  std::string wanted = letters_of(letters);
  return wanted.size() >= letters_at_least && gives(words_in(name), 0, wanted, 0);
}

std::vector<NameIntroduced> introduced_names(std::string_view text) {
  std::vector<NameIntroduced> found;
  for (std::size_t open = text.find(" ("); open != std::string_view::npos; open = text.find(" (", open + 1)) {
    std::size_t close = text.find(')', open);
    if (close == std::string_view::npos || close > open + letters_at_most + 4) continue;
    std::string_view inside = text.substr(open + 2, close - open - 2);
    if (!is_short_name(inside)) continue;
    std::size_t begin = begin_of_long_name(text, open, inside);
    if (begin == std::string_view::npos) continue;
    Span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(close + 1)};
    found.push_back({std::string(inside), std::string(text.substr(begin, open - begin)), {}, {}, span});
  }
  return found;
}

}  // namespace dateline
