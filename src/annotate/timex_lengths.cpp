#include "annotate/timex_lengths.h"

#include "annotate/timex_quantities.h"
#include "annotate/timex_values.h"

namespace dateline {

namespace {

// Words between a count and its unit: "two more weeks", "eight trading days".
bool is_between(const TimeSentence& sentence, std::size_t at) {
  return sentence.is_any(at, {"more",    "additional", "consecutive", "straight", "full",   "trading", "business",
                              "working", "long",       "calendar",    "whole",    "solid",  "extra",   "successive",
                              "other",   "short",      "further",     "fiscal",   "entire", "good",    "brief"});
}

// Words that may stand between "the" and a count.
bool is_leading(const TimeSentence& sentence, std::size_t at) {
  bool is_verb =
      sentence.is(at, "last") && at > 0 &&
      sentence.is_any(at - 1, {"to", "will", "would", "can", "could", "may", "might", "should", "not", "n't"});
  if (is_verb) return false;
  if (sentence.is_any(at, {"first", "final", "latest", "opening", "recent", "initial", "entire", "additional"}))
    return true;
  if (!sentence.is(at, TimeWord::pointer)) return false;
  auto pointer = static_cast<TimePointer>(sentence[at].value);
  return pointer != TimePointer::same && !sentence.is_any(at, {"this", "current", "present"});
}

// A day or an hour is more than once its shortest unit; a unit of a finer grain may follow it: "two hours and 30
// minutes".
struct Length {
  std::size_t end = 0;
  TimeUnit unit = TimeUnit::day;
  std::optional<double> count{};
  std::string value{};
  bool is_joined = false;  ///< "two-year": it describes a noun
};

std::optional<Length> read_count_and_unit(const TimeSentence& sentence, std::size_t at) {
  std::optional<TimeQuantity> quantity = read_quantity(sentence, at);
  if (!quantity) return std::nullopt;
  std::size_t next = quantity->end;
  while (is_between(sentence, next) && next < quantity->end + 2) ++next;
  bool is_joined = sentence.is_hyphen(next);
  if (is_joined) ++next;
  if (sentence.is(next, "-") && sentence[next + 1].word != TimeWord::unit) return std::nullopt;
  bool is_second = sentence.is(next, "second") && (is_joined || quantity->is_article);
  if (!sentence.is(next, TimeWord::unit) && !is_second) return std::nullopt;
  if (is_second && quantity->is_article) return std::nullopt;
  Length length;
  length.unit = is_second ? TimeUnit::second : static_cast<TimeUnit>(sentence[next].value);
  length.count = quantity->count;
  if (quantity->is_article && (sentence[next].plural || length.unit == TimeUnit::quarter)) return std::nullopt;
  // "some day" is no count, "several-year" is.
  bool is_indefinite = !quantity->count && !is_joined && !sentence[next].plural;
  if (is_indefinite || (length.unit == TimeUnit::quarter && sentence.is(at, "some"))) return std::nullopt;
  bool is_fraction = length.unit == TimeUnit::quarter && is_joined;  // "three-quarters"
  bool is_title = sentence[next].capitalized && next > at;           // "60 Minutes"
  if (is_fraction || is_title) return std::nullopt;
  if (quantity->count && *quantity->count > 1 && !sentence[next].plural && quantity->is_article) return std::nullopt;
  // "1989 year" counts nothing.
  if (sentence[at].digits == 4 && !sentence[next].plural) return std::nullopt;
  length.is_joined = is_joined;
  length.end = next + 1;
  length.value = duration_value(length.count, length.unit);
  return length;
}

void read_half_behind(const TimeSentence& sentence, Length& length) {
  bool has_half = sentence.is(length.end, "and") && sentence.is(length.end + 1, "a") &&
                  sentence.is(length.end + 2, "half") && length.count;
  if (!has_half) return;
  length.count = *length.count + 0.5;
  length.value = duration_value(length.count, length.unit);
  length.end += 3;
}

// "two hours and 30 minutes": joined where the second unit is finer and both are of the clock or of the calendar.
void read_finer_behind(const TimeSentence& sentence, Length& length) {
  if (!length.count) return;
  TimeUnit last_unit = length.unit;
  while (last_unit > TimeUnit::second) {
    std::size_t next = length.end;
    while (sentence.is_any(next, {"and", ","}) && next < length.end + 2) ++next;
    if (!sentence.is_number(next)) return;
    std::optional<Length> finer = read_count_and_unit(sentence, next);
    if (!finer || finer->unit >= last_unit || !finer->count) return;
    bool is_clock = length.unit <= TimeUnit::hour;
    if (is_clock != (finer->unit <= TimeUnit::hour)) return;
    length.value += finer->value.substr(is_clock ? 2 : 1);
    length.end = finer->end;
    length.count.reset();
    last_unit = finer->unit;
  }
}

void set_length(TimePhrase& phrase, const Length& length) {
  phrase.type = TimexType::duration;
  phrase.meaning = TimeMeaning::fixed;
  phrase.value = length.value;
  phrase.unit = length.unit;
  phrase.count = length.count;
  phrase.end = length.end;
}

bool ends_clause(const TimeSentence& sentence, std::size_t at) {
  return at >= sentence.size() ||
         sentence.is_any(at, {".",  ",",  ";",    ":", ")",  "\"", "''", "\xE2\x80\x9D", "and", "but", "in", "at",
                              "on", "by", "with", "-", "--", "?",  "!",  "when",         "as"});
}

// "ago", "earlier", "from now": the length counts from somewhere. "Two days later" stays a length, as in TimeBank: what
// it follows is an event, and events are not known here.
void read_direction(const TimeSentence& sentence, TimePhrase& phrase) {
  std::size_t next = phrase.end;
  if (sentence.is(next, "or") && sentence.is_any(next + 1, {"so", "more", "less"})) next += 2;
  std::int32_t direction = 0;
  bool from_text = true;
  if (sentence.is(next, "ago")) {
    direction = -1;
    from_text = false;
    ++next;
  } else if ((sentence.is(next, "earlier") && !sentence.is(next + 1, "than")) ||
             (sentence.is_any(next, {"before", "previously", "beforehand"}) && ends_clause(sentence, next + 1))) {
    direction = -1;
    ++next;
  } else if (sentence.is(next, "hence")) {
    direction = 1;
    from_text = false;
    ++next;
  } else if (sentence.is(next, "from") && sentence.is_any(next + 1, {"now", "today"})) {
    direction = 1;
    from_text = false;
    next += 2;
  } else {
    return;
  }
  phrase.type = phrase.unit < TimeUnit::day ? TimexType::time : TimexType::date;
  phrase.meaning = TimeMeaning::offset;
  phrase.direction = direction;
  phrase.from_text = from_text;
  phrase.end = next;
}

// "old" behind an age, "or so" behind a rough length.
void read_tail(const TimeSentence& sentence, TimePhrase& phrase) {
  std::size_t next = phrase.end;
  if (sentence.is_hyphen(next) && sentence.is(next + 1, "old")) {
    phrase.end = next + 2;
  } else if (sentence.is(next, "or") && sentence.is(next + 1, "so")) {
    phrase.end = next + 2;
    phrase.mod = "APPROX";
  } else if (sentence.is(next, "or") && sentence.is_any(next + 1, {"more", "longer"})) {
    phrase.end = next + 2;
    phrase.mod = "EQUAL_OR_MORE";
  }
}

// "the", "the past", "first" before a count.
std::size_t read_lead(const TimeSentence& sentence, std::size_t at) {
  std::size_t next = at;
  if (sentence.is_any(next, {"the", "these", "those"})) ++next;
  if (is_leading(sentence, next)) ++next;
  return next;
}

}  // namespace

MaybeTimePhrase read_length(const TimeSentence& sentence, std::size_t at) {
  TimePhrase phrase;
  phrase.begin = at;
  std::size_t next = at;
  if (auto exactness = read_exactness(sentence, next)) {
    phrase.mod = exactness->mod;
    next = exactness->end;
  }
  std::size_t counted = read_lead(sentence, next);
  std::optional<Length> length = read_count_and_unit(sentence, counted);
  if (!length && counted > next && (sentence.is(next, "the") || sentence.is(next, "past"))) {
    // "the past year", "the last week", "past decade".
    bool is_last = sentence.is_pointer(counted - 1, TimePointer::last) && sentence.is(counted, TimeWord::unit) &&
                   !sentence[counted].plural;
    if (!is_last) return std::nullopt;
    auto unit = static_cast<TimeUnit>(sentence[counted].value);
    length = Length{counted + 1, unit, 1.0, duration_value(1.0, unit)};
  }
  if (!length) return std::nullopt;
  bool is_article = sentence.is_any(counted, {"a", "an"});
  if (is_article && counted != next) return std::nullopt;
  // "over" and "around" before "the" are no measure.
  if (*phrase.mod.c_str() != 0 && sentence.is(next, "the") &&
      !sentence.is_any(at, {"at", "more", "less", "nearly", "almost"}))
    return std::nullopt;
  if (length->is_joined && sentence.is(next, "the")) return std::nullopt;  // the noun's article
  bool is_age = length->unit == TimeUnit::year &&
                ((sentence.is_hyphen(length->end) && sentence.is_any(length->end + 1, {"old", "olds"})) ||
                 sentence.is(length->end, "old") || sentence.is_any(at - 1, {"aged"}));
  if (is_age) return std::nullopt;
  // "a year-earlier loss", "a month-end".
  bool is_part = sentence.is_hyphen(length->end) &&
                 sentence.is_any(length->end + 1, {"ago", "earlier", "end", "long", "to", "on", "over"});
  if (is_part) return std::nullopt;
  // "over three years": during them, unless a preposition stands before.
  bool is_over = phrase.mod == "MORE_THAN" && sentence.is(at, "over");
  if (is_over && !is_article &&
      !(at > 0 && sentence.is_any(at - 1, {"for", "in", "just", "well", "after", "took", "lasted"})))
    return std::nullopt;
  read_half_behind(sentence, *length);
  read_finer_behind(sentence, *length);
  set_length(phrase, *length);
  read_tail(sentence, phrase);
  if (counted == next || sentence.is(next, "the")) read_direction(sentence, phrase);
  return phrase;
}

MaybeTimePhrase read_uncounted_length(const TimeSentence& sentence, std::size_t at) {
  TimePhrase phrase;
  phrase.begin = at;
  phrase.type = TimexType::duration;
  phrase.meaning = TimeMeaning::fixed;
  std::size_t next = at;
  bool has_article = sentence.is_any(next, {"the", "these"});
  if (has_article) ++next;
  bool is_recent = sentence.is(next, "recent");
  bool is_led = is_recent || (sentence.is(next, TimeWord::pointer) && !sentence.is_any(next, {"this", "that", "same"}));
  if (is_led) ++next;
  bool is_long = sentence.is(next, TimeWord::unit) && sentence.is_hyphen(next + 1) && sentence.is(next + 2, "long");
  if (is_long && next == at && !(at > 0 && sentence.is(at - 1, "-"))) {  // "day-long", "decades-long"
    auto unit = static_cast<TimeUnit>(sentence[next].value);
    phrase.value = duration_value(sentence[next].plural ? std::nullopt : std::optional(1.0), unit);
    phrase.end = next + 3;
    return phrase;
  }
  if (!sentence.is(next, TimeWord::unit) || !sentence[next].plural || sentence.is_hyphen(next + 1)) return std::nullopt;
  // "the early hours of Friday"
  bool is_of_day = sentence.is(next + 1, "of") &&
                   (sentence.is(next + 2, TimeWord::weekday) || sentence.is(next + 2, TimeWord::relative_day) ||
                    sentence.is(next + 2, TimeWord::month));
  if (is_of_day && !is_led) return std::nullopt;
  phrase.unit = static_cast<TimeUnit>(sentence[next].value);
  if (phrase.unit == TimeUnit::weekend) return std::nullopt;
  phrase.value = duration_value(std::nullopt, phrase.unit);
  phrase.end = next + 1;
  if (sentence.is(phrase.end, "ahead")) {
    ++phrase.end;
    return phrase;
  }
  if (is_led) return phrase;
  if (has_article || (at > 0 && sentence.is(at - 1, "-"))) return std::nullopt;
  read_direction(sentence, phrase);
  if (phrase.meaning == TimeMeaning::offset) return phrase;
  bool is_length = (at > 0 && sentence.is_any(at - 1, {"for", "in", "within", "after", "take", "took", "takes",
                                                       "lasted", "last"})) ||
                   (sentence.is(phrase.end, "of") && !(at > 0 && sentence.is_any(at - 1, {"the", "of"})));
  return is_length ? std::optional(phrase) : std::nullopt;
}

}  // namespace dateline
