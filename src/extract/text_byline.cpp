#include <algorithm>
#include <string>

#include "extract/agencies.h"
#include "extract/line_words.h"
#include "extract/news_conventions.h"
#include "text/characters.h"
#include "text/word_set.h"

namespace dateline {

namespace {

using Kind = LineWord::Kind;

bool is_by(std::string_view word) {
  static const WordSet words("by von par por di door av af przez");
  return words.contains(lower(word));
}

// Words after a person's name that say what the person does.
bool is_role(std::string_view word) {
  static const WordSet words(
      "staff writer reporter correspondent editor senior special contributor journalist columnist "
      "redaktion r\u00e9daction redacci\u00f3n redazione");
  return words.contains(lower(word));
}

struct Names {
  std::size_t end = 0;  // one past the last name
  bool are_people = false;
};

// "Jane Q. Example", "Jane Example and John Sample": two words or more each, capitals.
Names read_people(const std::vector<LineWord>& words, std::size_t from) {
  Names names{from, false};
  std::size_t in_name = 0;
  for (std::size_t i = from; i < words.size(); ++i) {
    const LineWord& word = words[i];
    if (word.kind == Kind::word && word.capital && !is_role(word.text)) {
      if (++in_name > 4) return {from, false};
      if (in_name >= 2) names = {i + 1, true};
      continue;
    }
    if (word.is('.') && in_name > 0 && !word.spaced) continue;  // an initial
    bool conjunction =
        word.kind == Kind::word && !word.capital &&
        (word.text == "and" || word.text == "und" || word.text == "et" || word.text == "y" || word.text == "e");
    if ((conjunction || word.is('&')) && in_name >= 2) {
      in_name = 0;
      continue;
    }
    static const WordSet particles("de van von der den da di la del dos bin al el");
    if (word.kind == Kind::word && particles.contains(word.text) && in_name > 0) continue;
    break;
  }
  return names;
}

struct Found {
  Span byline;
  std::string agency;
};

std::optional<Found> byline_of(std::string_view line) {
  constexpr std::size_t longest_bytes = 140;
  if (line.empty() || line.size() > longest_bytes) return std::nullopt;
  std::vector<LineWord> words = words_of_line(line, longest_bytes);
  if (words.empty() || words.size() > 24) return std::nullopt;
  bool has_by = words[0].kind == Kind::word && is_by(words[0].text);
  std::size_t from = has_by ? 1 : 0;
  if (from < words.size() && words[from].is(':')) ++from;
  if (from >= words.size()) return std::nullopt;
  auto rest = [&](std::size_t i) { return line.substr(words[i].span.begin); };

  if (std::string_view whole = strip_line(rest(from)); !agency_named(whole).empty() && (has_by || whole.size() > 5)) {
    auto begin = static_cast<std::uint32_t>(whole.data() - line.data());
    return Found{{begin, begin + static_cast<std::uint32_t>(whole.size())}, std::string(agency_named(whole))};
  }
  Names people = read_people(words, from);
  if (!people.are_people) return std::nullopt;
  Found found{{words[from].span.begin, words[people.end - 1].span.end}, {}};
  std::size_t i = people.end;
  while (i < words.size() && (words[i].kind != Kind::word || is_role(words[i].text)) && words[i].kind != Kind::number)
    ++i;  // ", ", " | ", " (", "Staff Writer"
  if (i == words.size()) return has_by ? std::optional(found) : std::nullopt;
  std::string_view tail = strip_line(rest(i));
  while (!tail.empty() && (tail.back() == ')' || tail.back() == ']')) tail.remove_suffix(1);
  if (lower(tail).starts_with("for ")) tail.remove_prefix(4);
  std::string_view agency = agency_named(tail);
  if (agency.empty() && has_by && is_name_shaped(words, i, words.size()) && sounds_like_news(tail)) agency = tail;
  if (!agency.empty()) {
    found.agency = std::string(agency);
    return found;
  }
  return std::nullopt;
}

}  // namespace

std::optional<TextByline> take_text_byline(std::vector<TextBlock>& blocks, const Page& page) {
  constexpr std::size_t opening_blocks = 3;
  for (std::size_t i = 0; i < std::min(blocks.size(), opening_blocks); ++i) {
    const TextBlock& block = blocks[i];
    if (block.kind != TextBlock::Kind::paragraph && block.kind != TextBlock::Kind::heading) continue;
    auto found = byline_of(block.text);
    if (!found) continue;
    TextByline out;
    out.byline.text = block.text.substr(found->byline.begin, found->byline.length());
    out.byline.basis = "text";
    if (auto source = block.source.from(found->byline)) out.byline.page_span = page.bytes_of(*source);
    out.agency = std::move(found->agency);
    blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(i));
    return out;
  }
  return std::nullopt;
}

}  // namespace dateline
