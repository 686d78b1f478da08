#include "annotate/timex_quantities.h"

#include <algorithm>
#include <array>

namespace dateline {

namespace {

bool is_word_number(const TimeSentence& sentence, std::size_t at) {
  return sentence.is_number(at) && sentence[at].digits == 0 && !sentence.is(at, "dozen") &&
         !(sentence[at].value > 100 && !sentence.is_any(at, {"thousand", "million"}));
}

// Number words up to where they stop: "two hundred and ten", "twenty-four".
TimeQuantity read_number_words(const TimeSentence& sentence, std::size_t at) {
  constexpr std::size_t longest = 12;  // words; more are no number that a text counts with
  double total = 0, group = 0;
  std::size_t end = at;
  for (std::size_t next = at; next < at + longest;) {
    std::int32_t value = sentence[next].value;
    if (value >= 1000) {
      total += std::max(group, 1.0) * value;
      group = 0;
    } else if (value == 100) {
      group = std::max(group, 1.0) * 100;
    } else {
      group += value;
    }
    end = next + 1;
    std::int32_t smallest = value >= 20 && value < 100 ? 10 : value;
    next = end;
    bool is_joined = sentence.is_hyphen(next) || (sentence.is(next, "and") && value >= 100);
    if (is_joined) ++next;
    if (!is_word_number(sentence, next)) break;
    std::int32_t after = sentence[next].value;
    bool goes_on = after >= 100 || (value >= 100 && after < 100) || (smallest == 10 && after > 0 && after < 10);
    if (!goes_on) break;
  }
  return {end, total + group};
}

// "1/2" behind a whole number, or alone.
std::optional<double> fraction_at(const TimeSentence& sentence, std::size_t at) {
  if (!sentence.is_number(at) || !sentence.is(at + 1, "/") || !sentence.is_number(at + 2)) return std::nullopt;
  if (!sentence[at + 1].touches || !sentence[at + 2].touches || sentence[at].digits != 1) return std::nullopt;
  double below = sentence[at + 2].value;
  if (sentence[at + 2].digits != 1 || below < 2) return std::nullopt;
  return sentence[at].value / below;
}

std::optional<TimeQuantity> read_vague(const TimeSentence& sentence, std::size_t at) {
  if (sentence.is_any(at, {"several", "few", "many", "some", "numerous", "countless"})) return TimeQuantity{at + 1};
  if (at > 0 && sentence.is(at - 1, TimeWord::pointer) && sentence.is(at, "couple"))
    return TimeQuantity{at + (sentence.is(at + 1, "of") ? 2 : 1), 2.0, false, true};
  if (!sentence.is_any(at, {"a", "the"})) return std::nullopt;
  bool is_indefinite = sentence.is(at, "a");
  if (is_indefinite && sentence.is(at + 1, "few")) return TimeQuantity{at + 2};
  if (is_indefinite && sentence.is(at + 1, "couple")) {
    std::size_t end = at + (sentence.is(at + 2, "of") ? 3 : 2);
    return TimeQuantity{end, 2.0, false, true};
  }
  if (is_indefinite && sentence.is(at + 1, "number") && sentence.is(at + 2, "of")) return TimeQuantity{at + 3};
  if (is_indefinite && sentence.is(at + 1, "dozen")) return TimeQuantity{at + 2, 12.0};
  return std::nullopt;
}

// "10.5": one token with a point in it.
std::optional<double> decimal_at(const TimeSentence& sentence, std::size_t at) {
  std::string_view form = sentence.form(at);
  if (form.size() < 3 || form.size() > 8) return std::nullopt;
  double value = 0, place = 0;
  for (char c : form) {
    if (c == '.' && place == 0) {
      place = 1;
    } else if (c >= '0' && c <= '9') {
      value = value * 10 + (c - '0');
      place *= 10;
    } else {
      return std::nullopt;
    }
  }
  return place > 1 ? std::optional(value / place) : std::nullopt;
}

}  // namespace

std::optional<TimeQuantity> read_number(const TimeSentence& sentence, std::size_t at) {
  if (!sentence.is_number(at)) return std::nullopt;
  if (is_word_number(sentence, at)) return read_number_words(sentence, at);
  if (sentence.is(at, "dozen")) return TimeQuantity{at + 1, 12.0};
  return TimeQuantity{at + 1, static_cast<double>(sentence[at].value)};
}

std::optional<TimeQuantity> read_quantity(const TimeSentence& sentence, std::size_t at) {
  if (auto vague = read_vague(sentence, at)) return vague;
  if (sentence.is(at, "half") && sentence.is_any(at + 1, {"a", "an"})) return TimeQuantity{at + 2, 0.5};
  if (sentence.is_any(at, {"a", "an"})) {
    if (sentence.is(at + 1, "half")) return TimeQuantity{at + 2, 0.5};
    if (sentence.is_any(at + 1, {"hundred", "thousand"})) {
      TimeQuantity words = read_number_words(sentence, at + 1);
      return words;
    }
    return TimeQuantity{at + 1, 1.0, true};
  }
  if (auto fraction = fraction_at(sentence, at)) return TimeQuantity{at + 3, fraction};
  if (auto decimal = decimal_at(sentence, at)) return TimeQuantity{at + 1, decimal};
  std::optional<TimeQuantity> number = read_number(sentence, at);
  if (!number) return std::nullopt;
  if (auto fraction = fraction_at(sentence, number->end)) {
    number->count = *number->count + *fraction;
    number->end += 3;
    return number;
  }
  std::size_t next = number->end;
  // "two and a half", "two-and-a-half".
  std::size_t hyphen = sentence.is_hyphen(next) ? 1 : 0;
  if (sentence.is(next + hyphen, "and") && sentence.is(next + 1 + hyphen * 2, "a") &&
      sentence.is(next + 2 + hyphen * 3, "half")) {
    number->count = *number->count + 0.5;
    number->end = next + 3 + hyphen * 3;
    return number;
  }
  // "two or three", "12 to 18", "5-10".
  bool is_between = sentence.is_any(next, {"or", "to"}) || (sentence.is_hyphen(next) && sentence[at].digits > 0);
  if (!is_between) return number;
  std::optional<TimeQuantity> upper = read_number(sentence, next + 1);
  if (!upper || *upper->count <= *number->count) return number;
  return TimeQuantity{upper->end, std::nullopt, false, true};
}

std::optional<TimeQuantity> read_spoken_year(const TimeSentence& sentence, std::size_t at) {
  if (!is_word_number(sentence, at)) return std::nullopt;
  if (sentence.is_any(at, {"two"}) && sentence.is(at + 1, "thousand")) {
    TimeQuantity words = read_number_words(sentence, at);
    if (*words.count < 2100) return words;
    return std::nullopt;
  }
  std::int32_t hundreds = sentence[at].value;
  if (hundreds < 17 || hundreds > 20) return std::nullopt;
  std::size_t rest_at = at + 1 + (sentence.is_hyphen(at + 1) ? 1 : 0);
  if (!is_word_number(sentence, rest_at)) return std::nullopt;
  if (sentence.is(rest_at, "hundred")) return TimeQuantity{rest_at + 1, hundreds * 100.0};
  TimeQuantity rest = read_number_words(sentence, rest_at);
  if (*rest.count < 10 || *rest.count > 99) return std::nullopt;
  return TimeQuantity{rest.end, hundreds * 100 + *rest.count};
}

std::optional<Exactness> read_exactness(const TimeSentence& sentence, std::size_t at) {
  struct Words {
    std::array<std::string_view, 4> words;
    const char* mod;
  };
  static constexpr Words all[] = {{{"no", "more", "than"}, "EQUAL_OR_LESS"},
                                  {{"not", "more", "than"}, "EQUAL_OR_LESS"},
                                  {{"no", "less", "than"}, "EQUAL_OR_MORE"},
                                  {{"no", "fewer", "than"}, "EQUAL_OR_MORE"},
                                  {{"a", "little", "over"}, "MORE_THAN"},
                                  {{"more", "than"}, "MORE_THAN"},
                                  {{"less", "than"}, "LESS_THAN"},
                                  {{"fewer", "than"}, "LESS_THAN"},
                                  {{"at", "least"}, "EQUAL_OR_MORE"},
                                  {{"at", "most"}, "EQUAL_OR_LESS"},
                                  {{"up", "to"}, "EQUAL_OR_LESS"},
                                  {{"just", "over"}, "MORE_THAN"},
                                  {{"just", "under"}, "LESS_THAN"},
                                  {{"well", "over"}, "MORE_THAN"},
                                  {{"about"}, "APPROX"},
                                  {{"around"}, "APPROX"},
                                  {{"approximately"}, "APPROX"},
                                  {{"roughly"}, "APPROX"},
                                  {{"nearly"}, "LESS_THAN"},
                                  {{"almost"}, "LESS_THAN"},
                                  {{"over"}, "MORE_THAN"}};
  for (const Words& words : all) {
    std::size_t count = 0;
    while (count < words.words.size() && !words.words[count].empty() && sentence.is(at + count, words.words[count]))
      ++count;
    if (count > 0 && (count == words.words.size() || words.words[count].empty()))
      return Exactness{at + count, words.mod};
  }
  return std::nullopt;
}

}  // namespace dateline
