#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "extract/news_conventions.h"
#include "extract/page_furniture.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace dateline {

namespace {

struct Line {
  std::string text;  // squeezed
  OffsetMap source;  // to Page::text
  bool after_blank = true;
  std::size_t words = 0;
};

// White space to single spaces, with each run's place kept.
Line squeezed_line(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  Line line;
  std::uint32_t space_begin = begin;
  bool pending = false;
  for (std::size_t at = begin; at < end;) {
    auto from = static_cast<std::uint32_t>(at);
    char32_t c = utf8::next(text, at);
    if (is_space(c) || c == 0) {
      if (!pending) space_begin = from;
      pending = true;
      continue;
    }
    if (pending && !line.text.empty()) {
      line.text += ' ';
      line.source.append(1, {space_begin, from});
    }
    pending = false;
    auto to = static_cast<std::uint32_t>(at);
    line.text.append(text.substr(from, to - from));
    line.source.append(to - from, {from, to});
  }
  line.words = word_count(line.text);
  return line;
}

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  bool blank = true;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = std::min(text.find_first_of("\n\r", begin), text.size());
    Line line = squeezed_line(text, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end));
    if (line.text.empty()) {
      blank = blank || end == begin || text[end == text.size() ? end - 1 : end] == '\n';
    } else {
      line.after_blank = blank;
      lines.push_back(std::move(line));
      blank = false;
    }
    begin = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
  }
  return lines;
}

bool ends_sentence(std::string_view text) {
  while (!text.empty()) {
    std::size_t at = text.size();
    char32_t c = utf8::previous(text, at);
    if (c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002 || c == ':') return true;
    if (!is_closing_quote(c) && c != '"' && c != ')') return false;
    text = text.substr(0, at);
  }
  return false;
}

// A dump wrapped at a column: lines of a paragraph stand one under the other, all about as long.
void unwrap(std::vector<Line>& lines) {
  std::size_t inner = 0, wrapped = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i + 1].after_blank) continue;
    ++inner;
    std::size_t length = lines[i].text.size();
    wrapped += length >= 50 && length <= 110 && !ends_sentence(lines[i].text);
  }
  if (inner < 4 || wrapped * 10 < inner * 6) return;
  std::vector<Line> joined;
  for (Line& line : lines) {
    if (joined.empty() || line.after_blank) {
      joined.push_back(std::move(line));
      continue;
    }
    Line& last = joined.back();
    last.text += ' ';
    last.source.append(1, {});
    last.text += line.text;
    last.source.append(line.source);
    last.words += line.words;
  }
  lines = std::move(joined);
}

bool is_prose(const Line& line) { return line.words >= 20 || (line.words >= 8 && ends_sentence(line.text)); }

// "News 24-7 Live News 24-7 Live" -> "News 24-7 Live".
std::string_view without_repetition(std::string_view name) {
  for (std::size_t space = name.find(' '); space != std::string_view::npos; space = name.find(' ', space + 1)) {
    std::string_view unit = name.substr(0, space);
    std::string_view rest = name;
    while (rest.starts_with(unit) && (rest.size() == unit.size() || rest[unit.size()] == ' '))
      rest.remove_prefix(std::min(rest.size(), unit.size() + 1));
    if (rest.empty()) return unit;
  }
  return name;
}

struct Suffix {
  std::size_t title_end = 0;  // bytes of the line that are the title
  std::string_view site;
};

// The separator that parts a title from its site's name; the last one in the line.
std::optional<Suffix> site_suffix(std::string_view line) {
  static constexpr std::string_view separators[] = {" | ",      " \u2013 ", " \u2014 ", " - ",
                                                    " \u00b7 ", " \u00bb ", " \u2022 ", " :: "};
  std::optional<Suffix> best;
  for (std::string_view separator : separators) {
    std::size_t at = line.rfind(separator);
    if (at == std::string_view::npos || at == 0) continue;
    if (!best || at > best->title_end) best = Suffix{at, without_repetition(line.substr(at + separator.size()))};
  }
  return best;
}

struct Headline {
  std::string title;
  Span in_line{};  // of the title, in lines[line]
  std::size_t line = 0;
  std::string site;
  std::optional<Span> site_in_line{};
  std::size_t site_line = 0;
  std::size_t last_line = 0;  // last line of the head that repeats it
};

constexpr std::size_t head_lines = 14;

// The line that stands there again, alone or with the site's name after it.
std::optional<Headline> repeated_headline(const std::vector<Line>& lines) {
  std::size_t head = std::min(head_lines, lines.size());
  for (std::size_t i = 0; i < head; ++i) {
    const Line& line = lines[i];
    if (line.words < 3 || line.words > 45) continue;
    Headline found{line.text, {0, static_cast<std::uint32_t>(line.text.size())}, i, {}, std::nullopt, 0, i};
    bool repeated = false;
    for (std::size_t j = 0; j < head; ++j) {
      if (j == i) continue;
      const std::string& other = lines[j].text;
      if (other == line.text) {
        repeated = true;
        found.last_line = std::max(found.last_line, j);
      } else if (other.size() > line.text.size() && other.starts_with(line.text)) {
        auto suffix = site_suffix(other);
        // The suffix begins where the title ends, unless the site's name holds a separator itself.
        std::size_t separator = other.find_first_not_of(' ', line.text.size());
        if (!suffix || separator == std::string::npos || suffix->title_end < line.text.size()) continue;
        std::string_view site = std::string_view(other).substr(line.text.size());
        std::size_t mark = separator - line.text.size();
        utf8::next(site, mark);
        site = site.substr(std::min(site.find_first_not_of(' ', mark), site.size()));
        site = without_repetition(site);
        if (site.empty() || word_count(site) > 8) continue;
        repeated = true;
        found.site = std::string(site);
        auto begin = static_cast<std::uint32_t>(site.data() - other.data());
        found.site_in_line = Span{begin, begin + static_cast<std::uint32_t>(site.size())};
        found.site_line = j;
        found.last_line = std::max(found.last_line, j);
      }
    }
    if (repeated) return found;
  }
  return std::nullopt;
}

// The first line, where it looks like a headline and prose follows.
std::optional<Headline> single_headline(const std::vector<Line>& lines) {
  for (std::size_t i = 0; i < std::min<std::size_t>(lines.size(), 6); ++i) {
    const Line& line = lines[i];
    if (is_furniture_line(line.text)) continue;
    if (line.words < 3 || line.words > 30 || (ends_sentence(line.text) && line.text.back() == '.')) return std::nullopt;
    bool prose_follows = false;
    for (std::size_t j = i + 1; j < lines.size() && j < i + 8; ++j) prose_follows |= is_prose(lines[j]);
    if (!prose_follows) return std::nullopt;
    Headline found{line.text, {0, static_cast<std::uint32_t>(line.text.size())}, i, {}, std::nullopt, 0, i};
    auto suffix = site_suffix(line.text);
    if (!suffix || word_count(suffix->site) > 6 || word_count(line.text.substr(0, suffix->title_end)) < 3) return found;
    // A tail is the site's name where it stands on the page again, or after a sign that titles do not use.
    std::string key = fold_to_letters(suffix->site);
    bool again = false;
    for (std::size_t j = 0; j < lines.size(); ++j)
      again |= j != i && lines[j].words <= 8 && fold_to_letters(lines[j].text) == key;
    std::string_view separator = std::string_view(line.text).substr(suffix->title_end, 3);
    bool clear = separator == " | " || separator.starts_with(" \xC2") || separator == " ::";
    bool doubled = suffix->site.size() + suffix->title_end + 5 < line.text.size();
    if (!again && !clear && !doubled) return found;
    found.title.resize(suffix->title_end);
    found.in_line.end = static_cast<std::uint32_t>(suffix->title_end);
    found.site = std::string(suffix->site);
    auto begin = static_cast<std::uint32_t>(suffix->site.data() - line.text.data());
    found.site_in_line = Span{begin, begin + static_cast<std::uint32_t>(suffix->site.size())};
    found.site_line = i;
    return found;
  }
  return std::nullopt;
}

// One past the last line of the text: a line that opens the end of a page ("Leave a Reply") ends it, unless
// much prose follows.
std::size_t text_end(const std::vector<Line>& lines, std::size_t begin) {
  std::size_t prose_after = 0;
  std::vector<std::size_t> prose_from(lines.size() + 1, 0);
  for (std::size_t i = lines.size(); i-- > 0;) {
    prose_after += lines[i].words >= 25;
    prose_from[i] = prose_after;
  }
  bool seen_prose = false;
  for (std::size_t i = begin; i < lines.size(); ++i) {
    seen_prose |= is_prose(lines[i]);
    PageEnd end = page_end_opened_by(lines[i].text);
    if (end == PageEnd::comments && seen_prose) return i;
    if (end == PageEnd::related && seen_prose && prose_from[i] <= 1) return i;
  }
  return lines.size();
}

std::optional<Span> page_span(const Line& line, Span part, const Page& page) {
  auto source = line.source.from(part);
  return source ? page.bytes_of(*source) : std::nullopt;
}

TextBlock block_of(Line& line) {
  TextBlock block;
  block.text = std::move(line.text);
  block.source = std::move(line.source);
  for (std::string_view bullet : {"- ", "* ", "\u2022 "}) {
    if (!block.text.starts_with(bullet)) continue;
    block.kind = TextBlock::Kind::list_item;
    auto end = static_cast<std::uint32_t>(block.text.size());
    auto begin = static_cast<std::uint32_t>(bullet.size());
    block.text.erase(0, begin);
    block.source = block.source.slice({begin, end});
    break;
  }
  return block;
}

}  // namespace

TextDump read_text_dump(const Page& page) {
  TextDump dump;
  std::vector<Line> lines = lines_of(page.text);
  unwrap(lines);
  std::vector<bool> dropped(lines.size(), false);

  std::optional<Headline> headline = repeated_headline(lines);
  if (!headline) headline = single_headline(lines);
  std::size_t begin = 0;
  std::string title_key, site_key;
  if (headline) {
    dump.title = Value{headline->title, "text", page_span(lines[headline->line], headline->in_line, page)};
    title_key = fold_to_letters(headline->title);
    if (!headline->site.empty()) {
      dump.outlet.name = headline->site;
      dump.outlet.basis = "title suffix";
      dump.outlet.page_span = page_span(lines[headline->site_line], *headline->site_in_line, page);
      site_key = fold_to_letters(headline->site);
      dropped[headline->site_line] = true;
    }
    // What stands above the title's last repetition is the page's head.
    for (std::size_t i = 0; i <= headline->last_line; ++i) dropped[i] = dropped[i] || !is_prose(lines[i]);
    begin = headline->last_line + 1;
  }
  std::size_t end = text_end(lines, std::min(begin, lines.size()));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i >= end) dropped[i] = true;
    std::string key = lines[i].words <= 45 ? fold_to_letters(lines[i].text) : std::string{};
    if (!key.empty() && (key == title_key || key == site_key) && (i < begin + 3 || key == site_key)) dropped[i] = true;
    bool edge = i < begin + 6 || i + 8 >= end;
    if (edge && is_furniture_line(lines[i].text)) dropped[i] = true;
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!dropped[i]) dump.blocks.push_back(block_of(lines[i]));
  }
  if (!dump.title) dump.diagnostics.push_back({"extract", "no_title", "no line of the text dump is its title"});
  return dump;
}

}  // namespace dateline
