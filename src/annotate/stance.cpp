#include "annotate/stance.h"

#include <algorithm>

#include "annotate/cue_rules.h"
#include "text/word_set.h"

namespace dateline {

namespace {

using enum CueMeaning;

constexpr std::size_t turning_words = 7;     // looked at before a cue
constexpr std::size_t completing_words = 4;  // looked at behind it
constexpr std::uint32_t context_bytes = 160;

// Words that may stand between a cue and what turns it.
bool belongs_before_cue(const FoldedWord& word) {
  static const WordSet words(
      "to of do does did have has had be is are was were been being will would wo ca can could shall should may might "
      "must "
      "'s 've 'd 're 'll also still even yet now then later again ever so far short up at back immediately either once "
      "always often just only having longer repeatedly");
  if (words.contains(word.form) || (word.form.size() > 4 && word.form.ends_with("ly"))) return true;
  return std::ranges::any_of(cue_entries(word.form), [](const CueEntry& entry) {
    return entry.meaning == negates || entry.meaning == withholds || entry.meaning == carries;
  });
}

Span sentence_at(const Document& document, std::uint32_t byte) {
  auto sentence = std::ranges::upper_bound(document.sentences, byte, {}, &Span::end);
  return sentence == document.sentences.end() ? Span{byte, byte} : *sentence;
}

class Gathering {
 public:
  Gathering(std::string_view text, const Document& document, const AttributionSpans& spans)
      : text_(text), document_(document), spans_(spans) {}

  CueWords run(const ContentShape& content) const {
    CueWords cue;
    cue.words = words_before();
    for (Span piece : spans_.cue) append(cue.words, folded_words(text_, document_.tokens, piece));
    cue.cue_end = cue.words.size();
    append(cue.words, words_behind());
    cue.gap_end = cue.words.size();
    bool adjoins = !content.begins_quoted && !spans_.content.empty() && content_follows();
    for (std::size_t i = 0; adjoins && i < std::min<std::size_t>(3, content.opening.size()); ++i)
      cue.words.push_back(content.opening[i]);
    append(cue.words, particle_after_content());
    return cue;
  }

 private:
  static void append(std::vector<FoldedWord>& to, std::vector<FoldedWord> more) {
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  }
  bool content_follows() const { return spans_.content.front().begin >= spans_.cue.back().end; }

  // From the cue to the left, as long as the words may turn it: "has yet to", "did not immediately". "Nor did she"
  // turns it from before the source.
  std::vector<FoldedWord> words_before() const {
    std::uint32_t end = spans_.cue.front().begin;
    std::vector<FoldedWord> before = turning_words_before(end);
    if (before.empty() && spans_.source && spans_.source->end <= end && end - spans_.source->end <= 1)
      before = turning_words_before(spans_.source->begin);
    return before;
  }

  std::vector<FoldedWord> turning_words_before(std::uint32_t end) const {
    std::uint32_t begin = std::max(sentence_at(document_, end).begin, end > context_bytes ? end - context_bytes : 0);
    if (begin >= end) return {};
    if (spans_.source && spans_.source->end <= end) begin = std::max(begin, spans_.source->end);
    for (Span piece : spans_.content)
      if (piece.end <= end) begin = std::max(begin, piece.end);
    std::vector<FoldedWord> words = folded_words(text_, document_.tokens, {begin, end});
    auto first = words.end();
    while (first != words.begin() && words.end() - first < static_cast<std::ptrdiff_t>(turning_words) &&
           belongs_before_cue(*(first - 1)))
      --first;
    words.erase(words.begin(), first);
    return words;
  }

  // The words between the cue and the content; where the content went before, those behind the cue.
  std::vector<FoldedWord> words_behind() const {
    std::uint32_t begin = spans_.cue.back().end;
    std::uint32_t end = std::min(sentence_at(document_, begin).end, begin + context_bytes);
    if (!spans_.content.empty() && content_follows()) end = std::min(end, spans_.content.front().begin);
    if (spans_.source && spans_.source->begin >= begin) end = std::min(end, spans_.source->begin);
    if (end <= begin) return {};
    std::vector<FoldedWord> words = folded_words(text_, document_.tokens, {begin, end});
    auto mark = std::ranges::find_if_not(words, is_word);
    words.erase(mark, words.end());
    std::size_t limit = content_follows_at(end) ? 2 * completing_words : completing_words;
    if (words.size() > limit) words.resize(limit);
    return words;
  }
  bool content_follows_at(std::uint32_t byte) const {
    return !spans_.content.empty() && spans_.content.front().begin == byte;
  }

  // "ruled any change out"
  std::vector<FoldedWord> particle_after_content() const {
    if (spans_.content.empty() || !content_follows()) return {};
    std::uint32_t begin = spans_.content.front().end;
    std::uint32_t end = std::min(sentence_at(document_, begin).end, begin + 24);
    if (end <= begin) return {};
    std::vector<FoldedWord> words = folded_words(text_, document_.tokens, {begin, end});
    static const WordSet particles("out down off aside away into back up");
    if (words.empty() || !particles.contains(words.front().form)) return {};
    words.resize(std::min<std::size_t>(2, words.size()));
    return words;
  }

  std::string_view text_;
  const Document& document_;
  const AttributionSpans& spans_;
};

// A meaning that is said not to hold.
CueMeaning negated(CueMeaning meaning) {
  switch (meaning) {
    case asserts:
    case carries: return doubts;
    case accepts:
    case plans:
    case demands: return denies;
    case pledges:
    case expects: return doubts;
    case asks: return asks;
    case denies:
    case downplays:
    case doubts: return asserts;
    case withholds:
    case negates: return asserts;
  }
  return meaning;
}

// Reads the steps of a cue: each is governed by those before it.
class Reading {
 public:
  Reading(const std::vector<CueStep>& steps, const CueSetting& setting) : steps_(steps), setting_(setting) {}

  CueMeaning from(std::size_t i) const {
    if (i >= steps_.size()) return asserts;
    const CueStep& step = steps_[i];
    CueMeaning meaning = meaning_in(step, setting_);
    bool governs = i + 1 < steps_.size() && !steps_[i + 1].is_coordinated;
    switch (meaning) {
      case negates: return i + 1 < steps_.size() ? negated(from(i + 1)) : doubts;
      case withholds: return governs ? negated(from(i + 1)) : withheld_content();
      case carries: return governs ? from(i + 1) : completed(step);
      case asserts:
      case accepts: return governs && !only_denies_itself(i + 1) ? from(i + 1) : meaning;
      default: return meaning;
    }
  }

 private:
  // "said not": not a step of its own. "said nothing about" is.
  bool only_denies_itself(std::size_t i) const {
    const std::string& form = setting_.cue.words[steps_[i].begin].form;
    return steps_[i].meaning == negates && i + 1 == steps_.size() &&
           (form == "not" || form == "n't" || form == "never");
  }

  // "refused [to rule out a strike]": what is withheld stands in the content.
  CueMeaning withheld_content() const {
    const std::vector<FoldedWord>& opening = setting_.content.opening;
    if (!setting_.content.begins_with_infinitive) return denies;
    std::optional<CueStep> step = first_step(std::span(opening).subspan(1), 1);
    return step ? negated(step->meaning) : denies;
  }

  // "made [a promise to]": the noun stands between cue and content, or in it.
  CueMeaning completed(const CueStep& step) const {
    const CueWords& cue = setting_.cue;
    std::span<const FoldedWord> gap = std::span(cue.words).subspan(cue.cue_end, cue.gap_end - cue.cue_end);
    std::optional<CueStep> noun = first_step(gap, completing_words);
    if (!noun && step.rule == CueRule::light) noun = first_step(setting_.content.opening, completing_words);
    if (!noun) return asserts;
    bool looks_ahead = setting_.content.is_future || setting_.content.is_possible;
    return noun->rule == CueRule::worry && !looks_ahead ? asserts : noun->meaning;
  }

  const std::vector<CueStep>& steps_;
  const CueSetting& setting_;
};

Stance stance_for(CueMeaning meaning) {
  switch (meaning) {
    case denies: return Stance::denies;
    case downplays: return Stance::downplays;
    case doubts: return Stance::doubts;
    case pledges:
    case plans: return Stance::pledges;
    case demands: return Stance::demands;
    case asks: return Stance::asks;
    case expects: return Stance::expects;
    default: return Stance::asserts;
  }
}

// "No group claimed it", "Neither side denied it".
bool is_negative(std::string_view text, const Document& document, Span source) {
  std::vector<FoldedWord> words = folded_words(text, document.tokens, source);
  static const WordSet negative("no nobody none neither few");
  return !words.empty() && negative.contains(words.front().form);
}

}  // namespace

Stance stance_of(std::string_view text, const Document& document, const AttributionSpans& spans, Speech speech) {
  ContentShape content = content_shape(text, document, spans.content);
  bool is_question = speech == Speech::direct && content.is_questions;
  if (spans.cue.empty()) return is_question ? Stance::asks : Stance::asserts;
  CueWords cue = Gathering(text, document, spans).run(content);
  CueSetting setting{cue, content, speech};
  std::vector<CueStep> steps = cue_steps(cue);
  CueMeaning meaning = Reading(steps, setting).from(0);
  if (spans.source && is_negative(text, document, *spans.source)) meaning = negated(meaning);
  if (meaning == asserts && is_question) return Stance::asks;
  return stance_for(meaning);
}

}  // namespace dateline
