#include "annotate/event_count.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace dateline {

namespace {

constexpr auto none = ClauseTree::none;

std::optional<double> small_number(std::string_view word) {
  static constexpr std::array<std::pair<std::string_view, int>, 28> words = {
      {{"one", 1},       {"two", 2},       {"three", 3},    {"four", 4},     {"five", 5},       {"six", 6},
       {"seven", 7},     {"eight", 8},     {"nine", 9},     {"ten", 10},     {"eleven", 11},    {"twelve", 12},
       {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18},
       {"nineteen", 19}, {"twenty", 20},   {"thirty", 30},  {"forty", 40},   {"fifty", 50},     {"sixty", 60},
       {"seventy", 70},  {"eighty", 80},   {"ninety", 90},  {"both", 2}}};
  for (auto [name, value] : words)
    if (name == word) return value;
  return std::nullopt;
}

std::optional<double> multiplier(std::string_view word) {
  if (word == "dozen") return 12;
  if (word == "hundred") return 100;
  if (word == "thousand") return 1e3;
  if (word == "million" || word == "m" || word == "mn") return 1e6;
  if (word == "billion" || word == "bn") return 1e9;
  if (word == "trillion") return 1e12;
  return std::nullopt;
}

// Digits with commas and a point: "1,200", "11.8".
std::optional<double> digits(std::string_view word) {
  if (word.empty() || word.front() < '0' || word.front() > '9' || word.size() > 18) return std::nullopt;
  double value = 0, scale = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    char c = word[i];
    if (c == ',' && scale == 0 && i + 3 < word.size()) continue;
    if (c == '.' && scale == 0 && i + 1 < word.size()) {
      scale = 1;
      continue;
    }
    if (c < '0' || c > '9') return std::nullopt;
    if (scale == 0) {
      value = value * 10 + (c - '0');
    } else {
      scale /= 10;
      value += scale * (c - '0');
    }
  }
  return value;
}

// The number of the tokens from `begin` on; `end` is set behind it.
std::optional<double> number_from(const ClauseTree& tree, std::size_t begin, std::size_t limit, std::size_t& end) {
  double total = 0, part = 0;
  bool any = false;
  std::size_t at = begin;
  for (; at < limit && at < begin + 8; ++at) {
    std::string_view word = tree[at].form;
    if (word == "-" && any && at + 1 < limit && (small_number(tree[at + 1].form) || multiplier(tree[at + 1].form)))
      continue;
    if (word == "and" && any && part >= 100 && at + 1 < limit && small_number(tree[at + 1].form)) continue;
    if (word == "a" && !any && at + 1 < limit && multiplier(tree[at + 1].form)) {
      part = 1;
      any = true;
      continue;
    }
    if (auto value = digits(word)) {
      if (any) break;
      part = *value;
    } else if (auto small = small_number(word)) {
      if (any && !(part >= 20 && part < 100 && *small < 10) && part < 100) break;
      if (any && *small >= 20 && part < 100) break;
      part += *small;
    } else if (auto times = multiplier(word)) {
      if (!any) part = 1;
      part *= *times;
      if (*times >= 1000) {
        total += part;
        part = 0;
      }
    } else {
      break;
    }
    any = true;
  }
  if (!any) return std::nullopt;
  end = at;
  return total + part;
}

bool is_number_word(const ClauseTree& tree, std::size_t at) {
  std::string_view word = tree[at].form;
  return digits(word) || small_number(word) || multiplier(word);
}

// The least that words without a number mean: "dozens" are two dozen or more. Nothing for other words.
std::optional<double> least_of(std::string_view word) {
  static constexpr std::array<std::pair<std::string_view, double>, 9> words = {{{"tens", 20},
                                                                                {"dozens", 24},
                                                                                {"scores", 40},
                                                                                {"hundreds", 200},
                                                                                {"thousands", 2e3},
                                                                                {"millions", 2e6},
                                                                                {"billions", 2e9},
                                                                                {"handful", 5},
                                                                                {"couple", 2}}};
  for (auto [name, value] : words)
    if (name == word) return value;
  return std::nullopt;
}

// "scores", "a handful" are numbers only of something.
bool is_vague_number(const ClauseTree& tree, std::size_t at) {
  std::string_view word = tree[at].form;
  if (!least_of(word)) return false;
  bool needs_of = word == "tens" || word == "scores" || word == "handful" || word == "couple";
  return !needs_of || (at + 1 < tree.size() && tree[at + 1].form == "of");
}

TimeBound qualifier_before(const ClauseTree& tree, std::size_t begin, std::size_t first) {
  auto word = [&](std::size_t back) -> std::string_view {
    return begin >= first + back ? std::string_view(tree[begin - back].form) : std::string_view{};
  };
  std::string_view one = word(1), two = word(2);
  if (one == "$" || one == "\u20ac" || one == "\u00a3") {
    one = two;
    two = word(3);
  }
  if ((two == "at" && one == "least") || (two == "more" && one == "than") || one == "over" ||
      (two == "not" && one == "least") || (two == "no" && one == "fewer") || one == "exceeding")
    return TimeBound::at_least;
  if ((two == "up" && one == "to") || (one == "as" && two == "many") ||
      (one == "than" && (two == "fewer" || two == "less")) || (one == "most" && two == "at"))
    return TimeBound::within;
  static constexpr std::array<std::string_view, 10> rough = {
      "about", "around", "some", "nearly", "almost", "roughly", "approximately", "estimated", "an", "circa"};
  if (one != "an" && std::ranges::find(rough, one) != rough.end()) return TimeBound::about;
  return TimeBound::exactly;
}

std::string currency(std::string_view word) {
  if (word == "$" || word == "us$" || word == "dollar" || word == "dollars") return "USD";
  if (word == "\u20ac" || word == "euro" || word == "euros") return "EUR";
  if (word == "\u00a3" || word == "sterling") return "GBP";
  if (word == "yen" || word == "\u00a5") return "JPY";
  return {};
}

// What a verb counts those who suffer it as.
std::string unit_of_verb(std::string_view form) {
  for (std::string_view stem :
       {"kill", "slay", "slain", "murder", "massacr", "execut", "assassinat", "behead", "dead", "die", "shot dead"})
    if (form.starts_with(stem)) return "killed";
  for (std::string_view stem : {"wound", "injur", "hurt", "maim"})
    if (form.starts_with(stem)) return "injured";
  for (std::string_view stem : {"arrest", "detain", "jail", "captur", "imprison"})
    if (form.starts_with(stem)) return "arrested";
  for (std::string_view stem : {"kidnap", "abduct"})
    if (form.starts_with(stem)) return "abducted";
  for (std::string_view stem : {"releas", "free"})
    if (form.starts_with(stem)) return "released";
  for (std::string_view stem : {"displac", "evict", "deport", "evacuat"})
    if (form.starts_with(stem)) return "displaced";
  return {};
}

// "dozens", "tens of thousands", "a handful of". "Up to hundreds" bounds nothing, and is none.
std::optional<WrittenNumber> read_vague_number(const ClauseTree& tree, std::size_t at, TokenRange sentence) {
  if (at >= sentence.begin + 2 && tree[at - 1].form == "of" && is_vague_number(tree, at - 2)) at -= 2;
  std::string_view word = tree[at].form;
  WrittenNumber number{*least_of(word), {}, TimeBound::at_least, {at, at + 1}};
  if (at + 2 < sentence.end && tree[at + 1].form == "of" && least_of(tree[at + 2].form).value_or(0) >= 2e3) {
    number.value *= *least_of(tree[at + 2].form) / 2;
    number.tokens.end = at + 3;
  }
  bool about = word == "handful" || word == "couple";
  std::size_t begin = at > sentence.begin && tree[at - 1].form == "a" ? at - 1 : at;
  TimeBound qualified = qualifier_before(tree, begin, sentence.begin);
  if (about && qualified == TimeBound::exactly) number.bound = TimeBound::about;
  if (about && qualified != TimeBound::exactly) number.bound = qualified;
  if (!about && qualified == TimeBound::within) return std::nullopt;
  return number;
}

// The noun that "of" counts: "dozens of *people*"; else the word itself.
std::size_t counted_noun(const ClauseTree& tree, std::size_t at) {
  for (int depth = 0; depth < 2 && is_vague_number(tree, at); ++depth)
    for (std::uint32_t below : tree.dependents(at))
      if (tree[below].link == Link::nmod && below > at && tree.introduced_by(below) == "of") {
        at = below;
        break;
      }
  return at;
}

}  // namespace

std::optional<WrittenNumber> read_number(const ClauseTree& tree, std::size_t at, TokenRange sentence) {
  if (!sentence.contains(at)) return std::nullopt;
  if (is_vague_number(tree, at)) return read_vague_number(tree, at, sentence);
  if (!is_number_word(tree, at)) return std::nullopt;
  std::size_t begin = at;
  while (begin > sentence.begin && at - begin < 6 &&
         (is_number_word(tree, begin - 1) ||
          (tree[begin - 1].form == "-" && begin > sentence.begin + 1 && is_number_word(tree, begin - 2))))
    --begin;
  WrittenNumber number;
  std::size_t end = begin;
  auto value = number_from(tree, begin, sentence.end, end);
  if (!value || end <= at) {  // two numbers side by side
    begin = at;
    value = number_from(tree, begin, sentence.end, end);
    if (!value) return std::nullopt;
  }
  bool has_article = multiplier(tree[begin].form) && begin > sentence.begin && tree[begin - 1].form == "a";
  if (has_article) --begin;  // "more than a dozen"
  number.value = *value;
  number.bound = qualifier_before(tree, begin, sentence.begin);
  // "between 20 and 30", "20 to 30", "20-30"
  std::size_t next = end;
  bool joins =
      next + 1 < sentence.end &&
      (tree[next].form == "to" || tree[next].form == "-" || tree[next].form == "\u2013" || tree[next].form == "or" ||
       (tree[next].form == "and" && begin > sentence.begin && tree[begin - 1].form == "between"));
  if (joins && is_number_word(tree, next + 1)) {
    std::size_t upper_end = next + 1;
    if (auto upper = number_from(tree, next + 1, sentence.end, upper_end); upper && *upper > number.value) {
      number.upper = upper;
      end = upper_end;
    }
  }
  number.tokens = {begin, end};
  return number;
}

std::optional<Count> find_event_count(const ClauseTree& tree, std::size_t trigger, std::size_t object,
                                      TokenRange sentence) {
  // The nouns that may be counted: the event itself, then who or what it was done to.
  std::array<std::size_t, 4> nouns = {none, none, none, none};
  bool is_noun = tree.is_noun(trigger);
  if (is_noun) {
    nouns[0] = trigger;
  } else {
    nouns[0] = tree.dependent(trigger, Link::obj);
    if (tree.is_passive(trigger)) nouns[1] = tree.dependent(trigger, Link::nsubj);
    nouns[2] = object;
    if (tree.is_passive(trigger) && tree[trigger].link == Link::acl) nouns[3] = tree[trigger].head;
  }
  for (std::size_t noun : nouns) {
    if (noun == none || !sentence.contains(noun)) continue;
    std::size_t at = none;
    if (is_vague_number(tree, noun)) at = noun;
    std::size_t above = tree[noun].head;
    if (tree[noun].link == Link::nmod && tree.introduced_by(noun) == "of" && is_vague_number(tree, above)) at = above;
    if (is_number_word(tree, noun) && (tree[noun].tag == Tag::number || small_number(tree[noun].form))) at = noun;
    for (std::uint32_t below : tree.dependents(noun)) {
      if (at != none) break;
      bool counts = tree[below].link == Link::nummod ||
                    (tree[below].tag == Tag::number && tree[below].link != Link::appos && below < noun);
      if (counts && (is_number_word(tree, below) || is_vague_number(tree, below))) at = below;
      if (currency(tree[below].form).empty()) continue;
      for (std::uint32_t under : tree.dependents(below))
        if (at == none && is_number_word(tree, under)) at = under;
    }
    if (at == none) continue;
    std::optional<WrittenNumber> number = read_number(tree, at, sentence);
    if (!number) continue;
    std::size_t behind = number->tokens.end;  // "a three-month limit": months are counted, not limits
    if (behind < sentence.end && tree[behind].form == "-" && tree[behind - 1].span.end == tree[behind].span.begin)
      continue;
    Count count;
    count.value = number->value;
    count.upper = number->upper;
    count.bound = number->bound;
    count.span = {tree[number->tokens.begin].span.begin, tree[number->tokens.end - 1].span.end};
    std::string money = currency(tree[noun].form);
    if (money.empty() && number->tokens.begin > sentence.begin) money = currency(tree[number->tokens.begin - 1].form);
    if (money.empty() && number->tokens.end < sentence.end) money = currency(tree[number->tokens.end].form);
    if (!money.empty()) {
      count.unit = money;
    } else if (is_noun) {
      count.unit = tree[trigger].form;
    } else {
      count.unit = unit_of_verb(tree[trigger].form);
      if (count.unit.empty()) count.unit = tree[counted_noun(tree, noun)].form;
    }
    return count;
  }
  return std::nullopt;
}

}  // namespace dateline
