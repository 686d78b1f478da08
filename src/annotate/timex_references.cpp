#include "annotate/timex_references.h"

#include <array>

namespace dateline {

namespace {

struct Reference {
  std::array<std::string_view, 4> words;
  const char* value;
};

constexpr const char* past = "PAST_REF";
constexpr const char* present = "PRESENT_REF";
constexpr const char* future = "FUTURE_REF";

// Longer ones before those that they begin with.
constexpr Reference references[] = {
    {{"more", "recently"}, past},
    {{"most", "recently"}, past},
    {{"recently"}, past},
    {{"lately"}, past},
    {{"not", "long", "ago"}, past},
    {{"a", "long", "time", "ago"}, past},
    {{"long", "ago"}, past},
    {{"some", "time", "ago"}, past},
    {{"the", "recent", "past"}, past},
    {{"the", "distant", "past"}, past},
    {{"the", "past"}, past},
    {{"right", "now"}, present},
    {{"now"}, present},
    {{"currently"}, present},
    {{"current"}, present},
    {{"nowadays"}, present},
    {{"these", "days"}, present},
    {{"the", "present"}, present},
    {{"the", "near", "future"}, future},
    {{"the", "foreseeable", "future"}, future},
    {{"the", "not-too-distant", "future"}, future},
    {{"the", "near", "term"}, future},
    {{"the", "short", "term"}, future},
    {{"the", "long", "term"}, future},
    {{"the", "future"}, future},
    {{"as", "soon", "as", "possible"}, future},
    {{"soon"}, future},
};

// "now that", "the past two years", "as soon as": other things.
bool is_other(const TimeSentence& sentence, std::size_t at, std::size_t end) {
  std::string_view first = sentence.form(at);
  if (end - at == 2 && first == "the" && sentence.is(at + 1, "past")) {
    bool is_counted = sentence.is(end, TimeWord::unit) || sentence.is_number(end) || sentence.is(end, TimeWord::season);
    return is_counted || sentence.is_any(end, {"few", "several", "couple", "half", "dozen", "many", "-"});
  }
  if (end - at == 2 && first == "the" && sentence.is(at + 1, "present"))
    return sentence[end].word != TimeWord::none || sentence.is(end, "-");
  if (first == "soon")
    return sentence.is_any(end, {"as", "after", "became", "became", "-"}) ||
           (at > 0 && sentence.is_any(at - 1, {"as", "very"}));
  if (first == "current") return sentence.is(end, TimeWord::unit);
  return false;
}

}  // namespace

MaybeTimePhrase read_reference(const TimeSentence& sentence, std::size_t at) {
  for (const Reference& reference : references) {
    std::size_t count = 0;
    while (count < reference.words.size() && !reference.words[count].empty() &&
           sentence.is(at + count, reference.words[count]))
      ++count;
    if (count < reference.words.size() && !reference.words[count].empty()) continue;
    if (is_other(sentence, at, at + count)) continue;
    TimePhrase phrase;
    phrase.begin = at;
    phrase.end = at + count;
    phrase.meaning = TimeMeaning::fixed;
    phrase.value = reference.value;
    return phrase;
  }
  return std::nullopt;
}

}  // namespace dateline
