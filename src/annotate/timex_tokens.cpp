#include "annotate/timex_tokens.h"

#include <algorithm>

namespace dateline {

namespace {

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

// Longest figures that are read as a number; longer ones are no count of anything here.
constexpr std::size_t longest_number = 9;

struct Figures {
  std::int32_t number = 0;
  std::size_t digits = 0;  // how many stand at the beginning
};

Figures leading_figures(std::string_view form) {
  Figures figures;
  while (figures.digits < form.size() && is_ascii_digit(form[figures.digits])) {
    if (figures.digits < longest_number) figures.number = figures.number * 10 + (form[figures.digits] - '0');
    ++figures.digits;
  }
  return figures;
}

// "10:35", "10:35:20". "10.35" is a clock only with a word after it, so it is none here.
bool read_clock(std::string_view form, TimeToken& token) {
  std::int32_t parts[3] = {0, 0, 0};
  std::size_t count = 0;
  for (std::size_t at = 0; count < 3;) {
    Figures figures = leading_figures(form.substr(at));
    if (figures.digits == 0 || figures.digits > 2 || (count > 0 && figures.digits != 2)) return false;
    parts[count++] = figures.number;
    at += figures.digits;
    if (at == form.size()) break;
    if (form[at] != ':') return false;
    ++at;
  }
  if (count < 2 || parts[0] > 24 || parts[1] > 59 || parts[2] > 59) return false;
  token.word = TimeWord::clock;
  token.value = (parts[0] * 60 + parts[1]) * 60 + parts[2];
  token.digits = count == 3 ? 6 : 4;
  return true;
}

// "5pm", "8:15pm", "5.30am".
void read_glued_clock(std::string_view form, TimeToken& token) {
  bool is_afternoon = form.ends_with("pm");
  std::string clock(form.substr(0, form.size() - 2));
  if (clock.size() <= 2) clock += ":00";
  std::ranges::replace(clock, '.', ':');
  if (!read_clock(clock, token)) return;
  std::int32_t hour = token.value / 3600;
  if (hour < 1 || hour > 12) {
    token.word = TimeWord::none;
    return;
  }
  token.value = (hour % 12 + (is_afternoon ? 12 : 0)) * 3600 + token.value % 3600;
  token.digits = 2;
}

void read_figures(std::string_view form, TimeToken& token) {
  Figures figures = leading_figures(form);
  std::string_view rest = form.substr(figures.digits);
  if (figures.digits > longest_number) return;
  if (rest.empty()) {
    token.word = TimeWord::number;
    token.value = figures.number;
    token.digits = static_cast<std::uint8_t>(figures.digits);
  } else if (rest == "st" || rest == "nd" || rest == "rd" || rest == "th") {
    token.word = TimeWord::ordinal;
    token.value = figures.number;
  } else if (rest == "s" && figures.number % 10 == 0 && (figures.digits == 4 || figures.digits == 2)) {
    token.word = TimeWord::decade;
    token.value = figures.number;
    token.digits = static_cast<std::uint8_t>(figures.digits);
    token.plural = true;
  } else if (rest.ends_with("am") || rest.ends_with("pm")) {
    read_glued_clock(form, token);
  } else if (rest[0] == '.') {
    token.word = TimeWord::figures;
  } else if (rest.find(':') != std::string_view::npos) {
    read_clock(form, token);
  } else if (rest[0] == ',' && rest.size() % 4 == 0 && figures.digits <= 3) {
    // "1,200": a number, but never a year or a day.
    std::int64_t number = figures.number;
    for (std::size_t at = 0; at < rest.size(); at += 4) {
      Figures group = leading_figures(rest.substr(at + 1, 3));
      if (rest[at] != ',' || group.digits != 3 || number > 1'000'000) return;
      number = number * 1000 + group.number;
    }
    token.word = TimeWord::number;
    token.value = static_cast<std::int32_t>(std::min<std::int64_t>(number, 2'000'000'000));
  }
}

TimeToken read_token(std::string_view text, std::string_view lower_text, Span span) {
  TimeToken token;
  token.span = span;
  std::string_view form = lower_text.substr(span.begin, span.length());
  token.capitalized = text[span.begin] >= 'A' && text[span.begin] <= 'Z';
  if (is_ascii_digit(form[0])) {
    read_figures(form, token);
    return token;
  }
  if (form[0] < 'a' || form[0] > 'z') return token;
  TimeWordEntry entry = time_word(form);
  if (entry.word == TimeWord::none && form.ends_with('.')) {
    // The full stop of a sentence may have been taken for that of an abbreviation ("ago." is a month elsewhere).
    entry = time_word(form.substr(0, form.size() - 1));
    if (entry.word != TimeWord::none && !entry.is_short) --token.span.end;
  }
  if (entry.word == TimeWord::none || (entry.needs_capital && !token.capitalized)) return token;
  token.word = entry.word;
  token.value = entry.value;
  token.plural = entry.plural;
  return token;
}

}  // namespace

const TimeToken TimeSentence::nothing{};

TimeSentence::TimeSentence(std::string_view text, std::string_view lower_text, const Document& document,
                           std::size_t begin, std::size_t end)
    : lower_text_(lower_text) {
  tokens_.reserve(end - begin);
  for (std::size_t i = begin; i < end; ++i) {
    TimeToken token = read_token(text, lower_text, document.tokens[i]);
    token.touches = !tokens_.empty() && tokens_.back().span.end == token.span.begin;
    has_time_word_ = has_time_word_ || token.word != TimeWord::none;
    tokens_.push_back(token);
  }
}

std::string_view TimeSentence::form(std::size_t i) const {
  const TimeToken& token = (*this)[i];
  return lower_text_.substr(token.span.begin, token.span.length());
}

bool TimeSentence::is_any(std::size_t i, std::initializer_list<std::string_view> forms) const {
  return std::ranges::find(forms, form(i)) != forms.end();
}

bool TimeSentence::is_unit(std::size_t i, TimeUnit unit) const {
  return is(i, TimeWord::unit) && (*this)[i].value == static_cast<std::int32_t>(unit);
}

bool TimeSentence::is_pointer(std::size_t i, TimePointer pointer) const {
  return is(i, TimeWord::pointer) && (*this)[i].value == static_cast<std::int32_t>(pointer);
}

bool TimeSentence::is_possessive(std::size_t i) const { return is(i, "'s") || is(i, "\xE2\x80\x99s"); }

bool TimeSentence::is_dash(std::size_t i) const {
  return is_hyphen(i) || ((*this)[i].touches && (*this)[i + 1].touches && is(i, "\xE2\x80\x93"));
}

bool TimeSentence::is_hyphen(std::size_t i) const {
  return (*this)[i].touches && (*this)[i + 1].touches && (is(i, "-") || is(i, "\xE2\x80\x91"));
}

}  // namespace dateline
