#include "annotate/timexes.h"

#include <algorithm>

#include "annotate/timex_anchor.h"
#include "annotate/timex_phrases.h"
#include "annotate/timex_tense.h"

namespace dateline {

namespace {

std::string ascii_lower(std::string_view text) {
  std::string lowered(text);
  for (char& c : lowered)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lowered;
}

struct PlacedPhrase {
  TimePhrase phrase;
  Span span;
  VerbTime verb = VerbTime::unknown;
  std::size_t sentence = 0;
};

// A verb matters only where a direction is open.
bool needs_verb(const TimePhrase& phrase) {
  return phrase.meaning == TimeMeaning::calendar ? !phrase.point.year : phrase.meaning == TimeMeaning::pointed;
}

// "at 10:35 a.m. (0735 GMT) Friday": a clock time without a day has the day that stands soon after it.
void lend_days_to_clocks(std::vector<TimePhrase>& phrases) {
  constexpr std::size_t near = 6;  // tokens
  for (std::size_t i = phrases.size(); i-- > 1;) {
    const TimePhrase& day = phrases[i];
    TimePhrase& clock = phrases[i - 1];
    bool is_clock = clock.point.clock && clock.from_text && clock.meaning == TimeMeaning::calendar;
    bool is_day = day.meaning == TimeMeaning::calendar && day.point.grain == TimeGrain::day && !day.is_holiday &&
                  !day.other && !day.from_text;
    if (!is_clock || !is_day || day.begin > clock.end + near) continue;
    TimePhrase dated = day;
    dated.begin = clock.begin;
    dated.end = clock.end;
    dated.type = TimexType::time;
    dated.point.clock = clock.point.clock;
    dated.point.day_part = DayPart::none;
    clock = dated;
  }
}

std::vector<PlacedPhrase> read_phrases(const Article& article, const Document& document) {
  std::string lowered = ascii_lower(article.text);
  std::vector<PlacedPhrase> placed;
  std::size_t token = 0;
  for (std::size_t index = 0; index < document.sentences.size(); ++index) {
    Span span = document.sentences[index];
    while (token < document.tokens.size() && document.tokens[token].begin < span.begin) ++token;
    std::size_t begin = token;
    while (token < document.tokens.size() && document.tokens[token].end <= span.end) ++token;
    TimeSentence sentence(article.text, lowered, document, begin, token);
    if (!sentence.has_time_word()) continue;
    std::vector<TimePhrase> phrases = read_time_phrases(sentence);
    lend_days_to_clocks(phrases);
    for (TimePhrase& phrase : phrases) {
      PlacedPhrase place;
      place.span = {sentence[phrase.begin].span.begin, sentence[phrase.end - 1].span.end};
      place.sentence = index;
      if (needs_verb(phrase)) place.verb = verb_time_near(sentence, phrase.begin, phrase.end);
      place.phrase = std::move(phrase);
      placed.push_back(std::move(place));
    }
  }
  return placed;
}

// Which order the dates in figures settle: all that can be read one way only say the same.
std::optional<bool> order_of_figures(const std::vector<PlacedPhrase>& placed) {
  bool has_day_first = false, has_month_first = false;
  for (const PlacedPhrase& place : placed) {
    if (place.phrase.figure_order == FigureOrder::day_first) has_day_first = true;
    if (place.phrase.figure_order == FigureOrder::month_first) has_month_first = true;
  }
  if (has_day_first == has_month_first) return std::nullopt;
  return has_day_first;
}

}  // namespace

std::vector<Timex> find_timexes(const Article& article, const Document& document) {
  std::vector<PlacedPhrase> placed = read_phrases(article, document);
  TimeAnchor anchor(time_of_writing(article));
  anchor.set_day_first(order_of_figures(placed));
  std::vector<Timex> timexes;
  timexes.reserve(placed.size());
  for (const PlacedPhrase& place : placed) {
    anchor.begin_sentence(place.sentence);
    Timex timex = anchor.resolve(place.phrase, place.verb);
    timex.span = place.span;
    timexes.push_back(std::move(timex));
  }
  return timexes;
}

}  // namespace dateline
