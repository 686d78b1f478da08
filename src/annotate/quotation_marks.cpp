#include "annotate/quotation_marks.h"

#include <array>
#include <optional>
#include <string>

#include "text/characters.h"
#include "text/utf8.h"
#include "text/word_set.h"

namespace dateline {

namespace {

struct Glyph {
  char32_t mark;
  MarkFamily family;
  MarkRole role;
};
constexpr std::array<Glyph, 13> glyphs = {{
    {U'"', MarkFamily::double_marks, MarkRole::either},
    {0x201C, MarkFamily::double_marks, MarkRole::opens},
    {0x201D, MarkFamily::double_marks, MarkRole::closes},
    {0x201E, MarkFamily::double_marks, MarkRole::opens},
    {0x201F, MarkFamily::double_marks, MarkRole::opens},
    {U'\'', MarkFamily::single_marks, MarkRole::either},
    {0x2018, MarkFamily::single_marks, MarkRole::opens},
    {0x2019, MarkFamily::single_marks, MarkRole::closes},
    {0x201A, MarkFamily::single_marks, MarkRole::opens},
    {0x00AB, MarkFamily::guillemets, MarkRole::opens},
    {0x00BB, MarkFamily::guillemets, MarkRole::closes},
    {0x2039, MarkFamily::single_guillemets, MarkRole::opens},
    {0x203A, MarkFamily::single_guillemets, MarkRole::closes},
}};

const Glyph* glyph_of(char32_t c) {
  for (const Glyph& glyph : glyphs)
    if (glyph.mark == c) return &glyph;
  return nullptr;
}

bool is_dash(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015); }
bool opens_bracket(char32_t c) { return c == '(' || c == '[' || c == '{'; }
bool is_wordlike(char32_t c) { return is_letter(c) || is_digit(c); }

// What stands around a mark; 0 at the edges of the paragraph.
struct Surroundings {
  char32_t before = 0;
  char32_t after = 0;

  bool begins_words() const {
    bool free_before = before == 0 || is_space(before) || opens_bracket(before) || is_dash(before) || before == '/' ||
                       before == 0x2026 || (glyph_of(before) && !is_wordlike(before));
    return free_before && after != 0 && !is_space(after) && !is_closing_mark(after);
  }
  bool ends_words() const {
    bool free_after = after == 0 || is_space(after) || is_closing_mark(after) || is_dash(after) || after == '/' ||
                      opens_bracket(after) || glyph_of(after);
    return before != 0 && !is_space(before) && !opens_bracket(before) && free_after;
  }

 private:
  static bool is_closing_mark(char32_t c) {
    return c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == ')' || c == ']' || c == '}';
  }
};

MarkRole role_in(const Glyph& glyph, Surroundings around) {
  bool begins = around.begins_words();
  bool ends = around.ends_words();
  if (glyph.role == MarkRole::either)
    return begins && !ends ? MarkRole::opens : ends && !begins ? MarkRole::closes : MarkRole::either;
  if (glyph.role == MarkRole::opens) return ends && !begins ? MarkRole::turned_closing : MarkRole::opens;
  return begins && !ends ? MarkRole::turned_opening : MarkRole::closes;
}

// Words that lost their beginning to an apostrophe.
const WordSet& shortened_words() {
  static const WordSet words("em til cause cos cuz tis twas twere twill n nuff neath fraid");
  return words;
}

std::string letters_at(std::string_view text, std::size_t at, std::size_t end) {
  std::size_t stop = at;
  while (stop < end && stop - at < 12) {
    std::size_t next = stop;
    if (!is_letter(utf8::next(text, next))) break;
    stop = next;
  }
  return lower(text.substr(at, stop - at));
}

bool is_year_at(std::string_view text, std::size_t at, std::size_t end) {
  if (end - at < 2 || !is_digit(static_cast<unsigned char>(text[at])) ||
      !is_digit(static_cast<unsigned char>(text[at + 1])))
    return false;
  return end - at == 2 || !is_digit(static_cast<unsigned char>(text[at + 2]));
}

// A single mark, where it is no apostrophe.
std::optional<QuotationMark> single_mark(std::string_view text, Span paragraph, const Glyph& glyph, Span span,
                                         Surroundings around) {
  bool after_end_mark = around.before == ',' || around.before == '.' || around.before == '?' || around.before == '!';
  if (is_wordlike(around.after) && is_wordlike(around.before)) return std::nullopt;  // "don't"
  if (glyph.role == MarkRole::opens && !around.begins_words()) return std::nullopt;
  QuotationMark mark{span, glyph.family, role_in(glyph, around)};
  if (is_wordlike(around.after)) {
    if (glyph.role == MarkRole::closes) {
      if (!after_end_mark) return std::nullopt;  // "'Allo"
      mark.role = MarkRole::closes;              // "go,'said"
      return mark;
    }
    std::string word = letters_at(text, span.end, paragraph.end);
    if (shortened_words().contains(word)) return std::nullopt;
    mark.year = is_year_at(text, span.end, paragraph.end);
    if (mark.year && text.substr(span.end + 2, 1) == "s") return std::nullopt;
  } else if (around.before == 's' || around.before == 'S' || around.before == 'n') {
    std::size_t at = span.end;
    bool word_follows =
        at < paragraph.end && is_space(utf8::next(text, at)) && at < paragraph.end && is_wordlike(utf8::next(text, at));
    mark.possessive = word_follows;
  }
  return mark;
}

}  // namespace

std::vector<QuotationMark> quotation_marks(std::string_view text, Span paragraph) {
  std::vector<QuotationMark> marks;
  char32_t before = 0;
  for (std::size_t at = paragraph.begin; at < paragraph.end;) {
    std::size_t begin = at;
    char32_t c = utf8::next(text, at);
    const Glyph* glyph = glyph_of(c);
    if (glyph) {
      std::size_t next = at;
      Surroundings around{before, at < paragraph.end ? utf8::next(text, next) : 0};
      Span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)};
      if (glyph->family != MarkFamily::single_marks) marks.push_back({span, glyph->family, role_in(*glyph, around)});
      else if (auto mark = single_mark(text, paragraph, *glyph, span, around)) marks.push_back(*mark);
    }
    before = c;
  }
  return marks;
}

}  // namespace dateline
