#include "extract/line_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "text/characters.h"
#include "text/utf8.h"

namespace dateline {

namespace {

bool is_dash(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212; }
bool is_open(char32_t c) { return c == '(' || c == '[' || c == 0xFF08 || c == 0x3010; }
bool is_close(char32_t c) { return c == ')' || c == ']' || c == 0xFF09 || c == 0x3011; }
bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019; }
// Combining marks belong to the letter before them.
bool is_word_part(char32_t c) { return is_letter(c) || is_digit(c) || (c >= 0x0300 && c <= 0x036F) || c == '&' || c == 0xAD; }

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
  if (is_digit(first) && std::count_if(word.text.begin(), word.text.end(), [](char c) {
        return is_letter(static_cast<unsigned char>(c));
      }) <= 2) {
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

const std::unordered_set<std::string>& particles() {
  static const std::unordered_set<std::string> words = {
      "of", "the", "de", "la", "le", "du", "des", "del", "di", "da", "do", "dos", "das", "and", "for", "in", "on",
      "y",  "e",   "et", "und", "am", "an", "der", "den", "van", "von", "el", "al", "sur", "les", "&", "to", "im"};
  return words;
}

// Month names in English, German, French, Spanish, Italian, Portuguese, Dutch, Turkish, Polish and Russian.
constexpr std::array<std::string_view, 12> month_names = {
    "january januar janvier enero gennaio janeiro januari ocak stycznia \u044f\u043d\u0432\u0430\u0440\u044f "
    "j\u00e4nner",
    "february februar f\u00e9vrier febrero febbraio fevereiro februari \u015fubat lutego "
    "\u0444\u0435\u0432\u0440\u0430\u043b\u044f fevrier",
    "march m\u00e4rz mars marzo mar\u00e7o maart mart marca \u043c\u0430\u0440\u0442\u0430 maerz mrz",
    "april avril abril aprile nisan kwietnia \u0430\u043f\u0440\u0435\u043b\u044f",
    "may mai mayo maggio maio mei may\u0131s maja \u043c\u0430\u044f",
    "june juni juin junio giugno junho haziran czerwca \u0438\u044e\u043d\u044f",
    "july juli juillet julio luglio julho temmuz lipca \u0438\u044e\u043b\u044f",
    "august ao\u00fbt agosto augustus a\u011fustos sierpnia \u0430\u0432\u0433\u0443\u0441\u0442\u0430 aout",
    "september septembre septiembre settembre setembro eyl\u00fcl wrze\u015bnia "
    "\u0441\u0435\u043d\u0442\u044f\u0431\u0440\u044f sept",
    "october oktober octobre octubre ottobre outubro ekim pa\u017adziernika "
    "\u043e\u043a\u0442\u044f\u0431\u0440\u044f",
    "november novembre noviembre novembro kas\u0131m listopada \u043d\u043e\u044f\u0431\u0440\u044f",
    "december dezember d\u00e9cembre diciembre dicembre dezembro aral\u0131k grudnia "
    "\u0434\u0435\u043a\u0430\u0431\u0440\u044f decembre"};

// Full names, and each of their beginnings of three or four letters.
std::unordered_map<std::string, int> month_forms() {
  std::unordered_map<std::string, int> forms;
  for (int month = 1; month <= 12; ++month) {
    std::string_view names = month_names[static_cast<std::size_t>(month - 1)];
    while (!names.empty()) {
      std::string_view name = names.substr(0, names.find(' '));
      names.remove_prefix(std::min(names.size(), name.size() + 1));
      forms.emplace(name, month);
      std::size_t at = 0;
      for (int letters = 1; letters <= 4 && at < name.size(); ++letters) {
        utf8::next(name, at);
        if (letters >= 3) forms.emplace(name.substr(0, at), month);
      }
    }
  }
  return forms;
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

int month_named(std::string_view word) {
  static const std::unordered_map<std::string, int> forms = month_forms();
  auto found = forms.find(lower(word));
  return found == forms.end() ? 0 : found->second;
}

int leading_number(std::string_view word) {
  int value = 0;
  std::size_t digits = 0;
  while (digits < word.size() && is_digit(static_cast<unsigned char>(word[digits])) && digits < 5)
    value = value * 10 + (word[digits++] - '0');
  return digits == 0 ? -1 : value;
}

}  // namespace dateline
