#include "link/place_names.h"

#include <algorithm>
#include <optional>

#include "text/characters.h"
#include "text/place_key.h"
#include "text/utf8.h"
#include "text/word_set.h"

namespace dateline {

namespace {

constexpr std::size_t words_of_a_name = 5;  // "Bosnia and Herzegovina", "St. Vincent and the Grenadines"

const WordSet& part_words() {
  static const WordSet words(
      "north south east west northern southern eastern western northeast northwest southeast southwest northeastern "
      "northwestern southeastern southwestern north-east north-west south-east south-west central greater metro "
      "metropolitan downtown upper lower mid inner outer rural coastal mainland suburban nearby neighboring "
      "neighbouring "
      "far old modern-day present-day occupied opposition-held rebel-held government-held");
  return words;
}

const WordSet& division_words() {
  static const WordSet words(
      "province governorate region state prefecture oblast department canton krai republic territory emirate wilaya");
  return words;
}
const WordSet& district_words() {
  static const WordSet words("district county parish borough municipality");
  return words;
}
const WordSet& town_words() {
  static const WordSet words("city town village township twp suburb neighborhood neighbourhood area metropolitan");
  return words;
}

std::string_view trimmed(std::string_view name) {
  auto is_edge = [](char c) {
    return c == ' ' || c == ',' || c == ';' || c == ':' || c == '(' || c == ')' || c == '[' || c == ']' || c == '"';
  };
  while (!name.empty() && is_edge(name.front())) name.remove_prefix(1);
  while (!name.empty() && is_edge(name.back())) name.remove_suffix(1);
  for (std::string_view end : {"'s", "\xE2\x80\x99s", "'", "\xE2\x80\x99"})
    if (name.size() > end.size() && name.ends_with(end)) {
      name.remove_suffix(end.size());
      break;
    }
  return name;
}

bool is_in_capitals(std::string_view name) {
  bool any = false;
  for (std::size_t at = 0; at < name.size();) {
    char32_t c = utf8::next(name, at);
    if (is_lower(c)) return false;
    any = any || is_upper(c);
  }
  return any;
}

bool begins_in_capitals(std::string_view name) {
  std::size_t at = 0;
  return !name.empty() && is_upper(utf8::next(name, at));
}

bool is_kind_word(const std::string& word) {
  return division_words().contains(word) || district_words().contains(word) || town_words().contains(word);
}

void keep_kinds(std::vector<Named>& places, const Gazetteer::Impl& gazetteer, PlaceKind first, PlaceKind last) {
  auto fits = [&](const Named& n) { return gazetteer.kind(n.place) >= first && gazetteer.kind(n.place) <= last; };
  if (std::ranges::any_of(places, fits)) std::erase_if(places, [&](const Named& n) { return !fits(n); });
}

// Names that the gazetteer has for the key, as far as the way `name` is written allows them.
std::vector<Named> places_of(std::string_view name, const std::string& key, const Gazetteer::Impl& gazetteer) {
  std::vector<Named> found = gazetteer.find(key);
  if (part_words().contains(key) || is_kind_word(key) || key == "republic") return {};  // "the North", "the City"
  bool capitals = is_in_capitals(name);
  std::erase_if(found, [&](const Named& n) {
    return n.kind == NameKind::adjective || (n.kind == NameKind::capitals && !capitals);
  });
  // "U.S." is no town of that name.
  if (std::ranges::any_of(found, [](const Named& n) { return n.kind == NameKind::capitals; }))
    keep_kinds(found, gazetteer, PlaceKind::continent, PlaceKind::division);
  return found;
}

std::string_view first_word(std::string_view name) { return name.substr(0, name.find(' ')); }
std::string_view last_word(std::string_view name) {
  std::size_t space = name.rfind(' ');
  return space == std::string_view::npos ? name : name.substr(space + 1);
}

// "province of Idlib", "city of Ghazni", "the heart of Kabul": what follows "of", and the word before it.
std::optional<std::pair<std::string_view, std::string_view>> parted_at_of(std::string_view name) {
  std::size_t of = name.find(" of ");
  if (of == std::string_view::npos) return std::nullopt;
  return std::pair(last_word(name.substr(0, of)), trimmed(name.substr(of + 4)));
}

void keep_kind_named(std::vector<Named>& places, const std::string& word, const Gazetteer::Impl& gazetteer) {
  if (division_words().contains(word)) keep_kinds(places, gazetteer, PlaceKind::division, PlaceKind::district);
  if (district_words().contains(word)) keep_kinds(places, gazetteer, PlaceKind::district, PlaceKind::district);
  if (town_words().contains(word)) keep_kinds(places, gazetteer, PlaceKind::town, PlaceKind::town);
}

struct WordSpan {
  std::uint32_t begin, end;
};

// Words between spaces and hyphens.
std::vector<WordSpan> words_in(std::string_view text) {
  std::vector<WordSpan> words;
  std::uint32_t begin = 0;
  for (std::uint32_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && text[at] != ' ' && text[at] != '-' && text[at] != '/' && text[at] != '\n') continue;
    if (at > begin) words.push_back({begin, at});
    begin = at + 1;
  }
  return words;
}

}  // namespace

PlaceReading read_place(std::string_view name, const Gazetteer::Impl& gazetteer) {
  name = trimmed(name);
  PlaceReading reading;
  reading.key = place_key(name);
  if (reading.key.empty()) return reading;
  reading.places = places_of(name, reading.key, gazetteer);
  if (!reading.places.empty()) return reading;
  reading.is_whole = false;
  if (auto parted = parted_at_of(name)) {
    std::string word = lower(parted->first);
    if (is_kind_word(word) || part_words().contains(word) || word == "part" || word == "parts" || word == "outskirts") {
      reading.key = place_key(parted->second);
      reading.places = places_of(parted->second, reading.key, gazetteer);
      keep_kind_named(reading.places, word, gazetteer);
      if (!reading.places.empty()) return reading;
    }
  }
  std::string kind;
  while (reading.places.empty()) {
    std::string first = lower(first_word(name)), last = lower(last_word(name));
    if (first.size() == name.size()) break;
    if (first == "the" || part_words().contains(first)) {
      name.remove_prefix(first_word(name).size() + 1);
    } else if (is_kind_word(last)) {
      kind = last;
      name.remove_suffix(last_word(name).size() + 1);
    } else {
      break;
    }
    name = trimmed(name);
    reading.key = place_key(name);
    reading.places = places_of(name, reading.key, gazetteer);
    keep_kind_named(reading.places, kind, gazetteer);
  }
  if (reading.places.empty()) reading.key = place_key(name);
  return reading;
}

bool keep_kind_that_follows(std::string_view text, std::uint32_t from, std::vector<Named>& places,
                            const Gazetteer::Impl& gazetteer) {
  if (from + 1 >= text.size() || text[from] != ' ') return false;
  std::string_view rest = text.substr(from + 1, 20);
  auto is_word = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  std::size_t end = static_cast<std::size_t>(std::ranges::find_if_not(rest, is_word) - rest.begin());
  std::string word = lower(rest.substr(0, end));
  bool is_kind = division_words().contains(word) || district_words().contains(word);
  if (is_kind) keep_kind_named(places, word, gazetteer);
  return is_kind;
}

std::vector<PlaceIndex> read_adjective(std::string_view name, const Gazetteer::Impl& gazetteer) {
  name = trimmed(name);
  while (name.find(' ') != std::string_view::npos && part_words().contains(lower(first_word(name))) &&
         gazetteer.find(place_key(name)).empty())
    name.remove_prefix(first_word(name).size() + 1);
  for (std::string_view front : {"anti-", "pro-", "non-", "ex-", "Anti-", "Pro-", "Non-", "Ex-"})
    if (name.starts_with(front)) name.remove_prefix(front.size());
  std::vector<PlaceIndex> places;
  if (!begins_in_capitals(name)) return places;
  for (const Named& n : gazetteer.find(place_key(name)))
    if (n.kind == NameKind::adjective) places.push_back(n.place);
  return places;
}

std::vector<InnerName> inner_places(std::string_view name, const Gazetteer::Impl& gazetteer) {
  std::vector<WordSpan> words = words_in(name);
  std::vector<InnerName> found;
  for (std::size_t first = 0; first < words.size();) {
    std::size_t count = std::min(words_of_a_name, words.size() - first);
    for (; count > 0; --count) {
      Span span{words[first].begin, words[first + count - 1].end};
      std::string_view part = trimmed(name.substr(span.begin, span.length()));
      if (!begins_in_capitals(part)) continue;
      InnerName inner{span, {}, false, first == 0, first + count == words.size()};
      inner.reading.key = place_key(part);
      for (PlaceIndex place : read_adjective(part, gazetteer))
        inner.reading.places.push_back({place, NameKind::adjective});
      inner.is_adjective = !inner.reading.places.empty();
      if (!inner.is_adjective) inner.reading.places = places_of(part, inner.reading.key, gazetteer);
      if (inner.reading.places.empty()) continue;
      found.push_back(std::move(inner));
      break;
    }
    first += std::max<std::size_t>(count, 1);
  }
  return found;
}

HolderNamed holder_after(std::string_view text, std::uint32_t from, const Gazetteer::Impl& gazetteer) {
  HolderNamed holder;
  std::string_view rest = text.substr(from, 80);
  std::uint32_t skipped = 0;
  for (std::string_view between : {", ", " (", " in ", " in the ", ","})
    if (skipped == 0 && rest.starts_with(between)) {
      skipped = static_cast<std::uint32_t>(between.size());
      holder.is_close = between[0] == ',' || between == " (";
    }
  if (skipped == 0) return holder;
  rest.remove_prefix(skipped);
  rest = rest.substr(0, std::min(rest.find('\n'), rest.size()));
  std::vector<WordSpan> words = words_in(rest);
  std::size_t count = std::min<std::size_t>(4, words.size());
  // A name ends at a comma, and before a word written small.
  for (std::size_t i = 0; i < count; ++i) {
    std::string_view word = rest.substr(words[i].begin, words[i].end - words[i].begin);
    if (!begins_in_capitals(word) && lower(word) != "of" && lower(word) != "and" && lower(word) != "the") count = i;
    if (i < count && !word.empty() && std::string_view(",;:)!?").find(word.back()) != std::string_view::npos)
      count = i + 1;
  }
  for (; count > 0; --count) {
    std::string_view name = trimmed(rest.substr(0, words[count - 1].end));
    PlaceReading reading = read_place(name, gazetteer);
    if (reading.places.empty() && name.ends_with('.')) reading = read_place(name.substr(0, name.size() - 1), gazetteer);
    for (const Named& n : reading.places) {
      PlaceKind kind = gazetteer.kind(n.place);
      if (kind == PlaceKind::country || kind == PlaceKind::division || kind == PlaceKind::district)
        holder.places.push_back(n.place);
    }
    if (holder.places.empty()) continue;
    holder.span = {from + skipped, from + skipped + static_cast<std::uint32_t>(name.size())};
    break;
  }
  return holder;
}

}  // namespace dateline
