#include <optional>

#include "annotate/timex_dates.h"

namespace dateline {

namespace {

// Three figures parted by the same mark without space: "30/4/2021", "2021-04-30", "30.4.2021".
struct ThreeFigures {
  std::int32_t numbers[3] = {0, 0, 0};
  std::uint8_t digits[3] = {0, 0, 0};
  std::size_t end = 0;
  char mark = 0;
};

std::optional<ThreeFigures> parted_tokens(const TimeSentence& sentence, std::size_t at) {
  ThreeFigures figures;
  for (std::size_t i = 0; i < 3; ++i) {
    std::size_t token = at + i * 2;
    if (!sentence.is_number(token) || sentence[token].digits == 0) return std::nullopt;
    if (i > 0) {
      if (!sentence[token].touches || !sentence[token - 1].touches) return std::nullopt;
      std::string_view mark = sentence.form(token - 1);
      if (mark != "/" && mark != "-") return std::nullopt;
      if (i == 2 && mark[0] != figures.mark) return std::nullopt;
      figures.mark = mark[0];
    }
    figures.numbers[i] = sentence[token].value;
    figures.digits[i] = sentence[token].digits;
  }
  figures.end = at + 5;
  return figures;
}

// Points keep figures together in one token.
std::optional<ThreeFigures> pointed_token(const TimeSentence& sentence, std::size_t at) {
  std::string_view form = sentence.form(at);
  if (form.size() < 6 || form.size() > 10) return std::nullopt;
  ThreeFigures figures;
  std::size_t part = 0;
  for (char c : form) {
    if (c == '.') {
      if (figures.digits[part] == 0 || ++part == 3) return std::nullopt;
    } else if (c >= '0' && c <= '9' && figures.digits[part] < 4) {
      figures.numbers[part] = figures.numbers[part] * 10 + (c - '0');
      ++figures.digits[part];
    } else {
      return std::nullopt;
    }
  }
  if (part != 2 || figures.digits[2] != 4) return std::nullopt;
  figures.end = at + 1;
  figures.mark = '.';
  return figures;
}

std::optional<CalendarPoint> day_point(std::int32_t year, std::int32_t month, std::int32_t day) {
  if (month < 1 || month > 12 || day < 1) return std::nullopt;
  CalendarPoint point = CalendarPoint::of_day({year, month, day});
  return point.exists() ? std::optional(point) : std::nullopt;
}

}  // namespace

MaybeTimePhrase read_numeric_date(const TimeSentence& sentence, std::size_t at) {
  if (sentence[at].touches && sentence.is_any(at - 1, {"/", "-", "$", "."})) return std::nullopt;
  std::optional<ThreeFigures> figures = parted_tokens(sentence, at);
  if (!figures) figures = pointed_token(sentence, at);
  if (!figures) return std::nullopt;
  const auto& [numbers, digits, end, mark] = *figures;
  if (sentence[end].touches && sentence.is_any(end, {"/", "-"})) return std::nullopt;

  TimePhrase phrase;
  phrase.begin = at;
  phrase.end = end;
  if (digits[0] == 4) {
    auto point = day_point(numbers[0], numbers[1], numbers[2]);
    if (!point || digits[1] > 2 || digits[2] > 2) return std::nullopt;
    phrase.point = *point;
    return phrase;
  }
  if (digits[0] > 2 || digits[1] > 2) return std::nullopt;
  std::int32_t year = numbers[2];
  if (digits[2] == 2 && mark == '/') year += year < 50 ? 2000 : 1900;
  else if (digits[2] != 4) return std::nullopt;
  auto month_first = day_point(year, numbers[0], numbers[1]);
  auto day_first = day_point(year, numbers[1], numbers[0]);
  if (!month_first && !day_first) return std::nullopt;
  phrase.point = month_first ? *month_first : *day_first;
  if (month_first && day_first && numbers[0] != numbers[1]) phrase.other = day_first;
  else if (numbers[0] != numbers[1])
    phrase.figure_order = month_first ? FigureOrder::month_first : FigureOrder::day_first;
  return phrase;
}

}  // namespace dateline
