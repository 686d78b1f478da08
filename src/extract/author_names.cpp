#include "extract/author_names.h"

#include <algorithm>
#include <array>
#include <optional>

#include "extract/author_words.h"
#include "extract/date_reader.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace dateline {

namespace {

constexpr std::size_t name_bytes_limit = 90;

// Openings that are words of names too, so that they need what follows to be capitalized, and more than one word.
bool is_short_opening(std::string_view opening) {
  return opening == "di" || opening == "de la" || opening == "od" || opening == "af" || opening == "av" ||
         opening == "aus" || opening == "text";
}

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string_view trimmed(std::string_view text) {
  auto is_edge = [](char c) {
    return c == ' ' || c == ',' || c == ';' || c == ':' || c == '|' || c == '-' || c == '/' || c == '*' || c == '\n' ||
           c == '"' || c == '>' || c == '+' || c == '\'' || c == '=' || c == '~';
  };
  while (true) {
    std::string_view before = text;
    while (!text.empty() && is_edge(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_edge(text.back())) text.remove_suffix(1);
    for (std::string_view mark :
         {"\u00A0", "\u2013", "\u2014", "\u2022", "\u00B7", "\u00BB", "\u00AB", "\u203A", "\u2039", "\u200B", "\u201C",
          "\u201D", "\u201E", "\u00A9", "\u270D", "\uFE0F", "\u25CF", "\u2026", "\uFF1A"}) {
      if (text.starts_with(mark)) text.remove_prefix(mark.size());
      if (text.ends_with(mark)) text.remove_suffix(mark.size());
    }
    if (text == before) return text;
  }
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

// A word's letters, lower case.
std::string bare(std::string_view word) {
  std::string out = lower(word);
  while (!out.empty() && (out.back() == '.' || out.back() == ',' || out.back() == ':' || out.back() == ')'))
    out.pop_back();
  return out;
}

bool is_capitalized(std::string_view word) {
  std::size_t at = 0;
  while (at < word.size()) {
    char32_t c = utf8::next(word, at);
    if (is_letter(c)) return is_upper(c) || !is_lower(c);
    if (is_digit(c)) return false;
  }
  return false;
}

std::size_t opening_length(std::string_view line) {
  if (line.size() < 3) return 0;
  std::string start = lower(line.substr(0, 60));
  for (std::string_view opening : byline_openings()) {
    if (opening.front() != start.front() || !start.starts_with(opening)) continue;
    std::size_t end = opening.size();
    std::size_t colon = end;
    while (colon < start.size() && start[colon] == ' ') ++colon;
    bool has_colon = colon < start.size() && start[colon] == ':';
    if (start.substr(colon).starts_with("\uFF1A")) has_colon = true;
    bool unspaced = static_cast<unsigned char>(opening.front()) >= 0xE3;
    bool has_space = end < start.size() && start[end] == ' ';
    if (start.substr(end).starts_with("\u00A0")) has_space = true;
    if (!has_colon && !has_space && !(unspaced && has_colon)) continue;
    if (is_short_opening(opening) && !has_colon) {
      std::vector<std::string_view> words = words_of(line.substr(end));
      if (opening == "text" || opening == "aus" || words.size() < 2 || !is_capitalized(words[0]) ||
          !is_capitalized(words[1]))
        continue;
    }
    // lower() may change lengths only past ASCII; openings are compared byte by byte, so theirs is the line's.
    return has_colon ? std::min(line.find_first_not_of(" :", end), line.size()) : end;
  }
  return 0;
}

void erase_brackets(std::string& text) {
  for (auto [open, close] : {std::pair{'(', ')'}, std::pair{'[', ']'}, std::pair{'<', '>'}, std::pair{'{', '}'}}) {
    for (std::size_t begin = text.find(open); begin != std::string::npos; begin = text.find(open)) {
      std::size_t end = text.find(close, begin);
      text.erase(begin, end == std::string::npos ? std::string::npos : end - begin + 1);
    }
  }
}

// Words that are addresses or handles.
void erase_addresses(std::string& text) {
  if (text.find('@') == std::string::npos && text.find("://") == std::string::npos) return;
  std::string out;
  for (std::string_view word : words_of(text)) {
    if (word.find('@') != std::string_view::npos || word.find("://") != std::string_view::npos) continue;
    if (!out.empty()) out += ' ';
    out += word;
  }
  text = std::move(out);
}

// Cuts `text` where something else than names begins: a date, a time, a mark between fields.
void cut_at_fields(std::string& text) {
  if (std::optional<FoundDate> date = find_date(text, {})) {
    if (date->span.begin > 2) text.resize(date->span.begin);
    else text.erase(0, date->span.end);
  }
  for (std::string_view mark : {" | ", " \u2022 ", " \u00B7 ", " \u2013 ", " \u2014 ", " - ", " // ", "\u2022",
                                " \u25CF ", " \u00BB ", " \u203A "}) {
    std::size_t at = text.find(mark);
    if (at == std::string::npos) continue;
    std::string_view first = trimmed(std::string_view(text).substr(0, at));
    if (first.size() >= 3) text = std::string(first);
    else text = std::string(trimmed(std::string_view(text).substr(at + mark.size())));
  }
  // What parts a name from a date or place: "am", "on", "in", "um", "vor 3 Stunden".
  // clang-format off
  static constexpr auto stops = std::to_array<std::string_view>({
    "am", "on", "at", "in", "um", "vor", "le", "el", "il", "published", "updated", "ver\u00F6ffentlicht", "for",
    "f\u00FCr", "from", "via", "special", "publi\u00E9", "posted", "last", "follow", "aktualisiert", "\u00FCber",
    "about", "auf", "aus", "im", "is", "has", "ist", "stand", "was", "with", "mit",
  });
  // clang-format on
  std::string out;
  std::size_t index = 0;
  for (std::string_view word : words_of(text)) {
    if (index > 0 && holds(stops, bare(word)) &&
        (!is_capitalized(word) || bare(word) == "published" || bare(word) == "updated" || bare(word) == "for" ||
         bare(word) == "posted" || bare(word) == "follow"))
      break;
    if (!out.empty()) out += ' ';
    out += word;
    ++index;
  }
  text = std::move(out);
}

// Parts at the marks and words that join names.
std::vector<std::string> parts_of(std::string_view text) {
  // clang-format off
  static constexpr auto joins = std::to_array<std::string_view>({
    "and", "und", "et", "y", "e", "en", "og", "och", "ve", "&", "&amp;", "+", "sowie", "with", "i", "\u0438",
    "\u0456", "\u0442\u0430", "\u0219i", "oraz", "a", "ja", "\u03BA\u03B1\u03B9", "as", "dan",
  });
  // clang-format on
  std::vector<std::string> parts(1);
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(text.find(' ', at), text.size());
    std::string_view word = text.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    bool joins_names = holds(joins, word.size() > 1 ? std::string_view(lower(word)) : word);
    if (joins_names && !parts.back().empty() && at < text.size()) {
      parts.emplace_back();
      continue;
    }
    for (std::size_t i = 0; i < word.size();) {
      std::size_t mark = word.find_first_of(",;/|\n", i);
      if (word.substr(i).find("\u3001") == 0) mark = i;
      std::size_t stop = std::min(mark, word.size());
      if (stop > i) {
        if (!parts.back().empty() && i == 0) parts.back() += ' ';
        parts.back() += word.substr(i, stop - i);
      }
      if (mark == std::string_view::npos) break;
      if (!parts.back().empty()) parts.emplace_back();
      i = mark + 1;
    }
  }
  return parts;
}

bool is_role(std::string_view part) {
  for (std::string_view word : words_of(part))
    if (is_role_word(bare(word))) return true;
  return false;
}

bool is_degree(std::string_view part) {
  std::string letters = fold_to_letters(part);
  return is_degree_word(letters);
}

// "By" or "Autor" alone: the name stands elsewhere.
bool is_bare_opening(std::string_view part) {
  std::string text = lower(part);
  std::span<const std::string_view> openings = byline_openings();
  return std::find(openings.begin(), openings.end(), std::string_view(text)) != openings.end();
}

// Whether a part may be a name at all.
bool is_possible(std::string_view part) {
  if (part.size() < 2 || part.size() > name_bytes_limit) return false;
  std::size_t letters = 0, digits = 0;
  for (std::size_t at = 0; at < part.size();) {
    char32_t c = utf8::next(part, at);
    if (is_letter(c)) ++letters;
    if (is_digit(c)) ++digits;
    if (c == '?' || c == '=' || c == '{' || c == '}' || c == '<' || c == '#' || c == '%' || c == '\\' || c == '$' ||
        c == '*' || c == utf8::replacement)
      return false;
  }
  if (letters < 2 || digits > 4 || digits > letters) return false;
  std::string text = lower(part);
  if (text.find("http") != std::string::npos || text.find("www.") != std::string::npos ||
      text.find(".com/") != std::string::npos)
    return false;
  return words_of(part).size() <= 7;
}

}  // namespace

bool opens_as_byline(std::string_view line) { return opening_length(line) != 0; }

bool is_placeholder_name(std::string_view name) { return is_placeholder_word(lower(name)); }

NameKind kind_of_name(std::string_view name) {
  std::vector<std::string_view> words = words_of(name);
  std::size_t capitalized = 0;
  for (std::string_view word : words) {
    if (is_desk_word(bare(word))) return NameKind::desk;
    std::string low = bare(word);
    for (std::string_view ending : {"anstalt", "verband", "verein", "stiftung", "ministerium", "zeitung",
                                    "gesellschaft", "redaktion", "blatt", "magazin"})
      if (low.ends_with(ending)) return NameKind::desk;
    if (is_capitalized(word)) ++capitalized;
    for (char c : word)
      if (c >= '0' && c <= '9') return words.size() > 1 ? NameKind::desk : NameKind::account;
  }
  std::size_t at = 0;
  if (!name.empty() && is_unspaced(utf8::next(name, at))) return NameKind::person;
  if (words.size() >= 2 && words.size() <= 5 && capitalized >= 2) return NameKind::person;
  return words.size() <= 2 ? NameKind::account : NameKind::desk;
}

std::vector<std::string> read_author_names(std::string_view line) {
  if (line.find('?') != std::string_view::npos) return {};  // a question, or a URL's query
  std::string text = squeeze(line);
  for (std::size_t length = opening_length(text); length != 0; length = opening_length(text))
    text = std::string(trimmed(std::string_view(text).substr(length)));
  erase_brackets(text);
  erase_addresses(text);
  cut_at_fields(text);
  std::vector<std::string> names;
  bool role_before = false;
  for (const std::string& raw : parts_of(text)) {
    std::string part(trimmed(raw));
    while (std::size_t length = opening_length(part))
      part = std::string(trimmed(std::string_view(part).substr(length)));
    if (part.size() > 1 && part.back() == '.') {
      std::vector<std::string_view> words = words_of(part);
      std::string last = bare(words.back());
      // A full stop that ends a sentence, not an initial or an abbreviation.
      if (last.size() > 3) part.pop_back();
    }
    std::string letters = fold_to_letters(part);
    if (!names.empty() && (letters == "jr" || letters == "sr" || letters == "iii" || letters == "ii")) {
      names.back() += ", " + part;
      continue;
    }
    if (is_degree(part) && !names.empty()) continue;
    if (!is_possible(part) || is_placeholder_name(part) || is_bare_opening(part)) continue;
    if (is_role(part)) {
      role_before = true;
      continue;
    }
    // After a name, a single word is a place or an account, unless it is a desk or an agency.
    if (!names.empty() && role_before && kind_of_name(part) != NameKind::person) continue;
    if (std::find(names.begin(), names.end(), part) == names.end()) names.push_back(std::move(part));
  }
  return names;
}

}  // namespace dateline
