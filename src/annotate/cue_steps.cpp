#include "annotate/cue_steps.h"

#include <algorithm>

#include "text/word_set.h"

namespace dateline {

namespace {

constexpr std::size_t longest_gap = 4;

// What follows one of these says where or when it was said.
const WordSet& circumstance_words() {
  static const WordSet words(
      "in on at during by via through after before from without while as when outside inside amid despite where since");
  return words;
}
const WordSet& coordinating_words() {
  static const WordSet words("and or but nor , ; & /");
  return words;
}

bool is_adverb(const FoldedWord& word) {
  static const WordSet words("also again even still once now then yet ever so all publicly very quite rather more");
  return (word.form.size() > 4 && word.form.ends_with("ly")) || words.contains(word.form);
}

bool matches(const std::string& pattern, const std::string& form) {
  if (pattern.ends_with('*')) return form.starts_with(std::string_view(pattern).substr(0, pattern.size() - 1));
  return pattern == form;
}

// Where a phrase ends whose first word stands at `at`; none where it does not stand there.
std::optional<std::size_t> end_of_phrase(const CueEntry& entry, std::span<const FoldedWord> words, std::size_t at) {
  std::size_t next = at + 1;
  for (std::size_t i = 0; i < entry.following.size(); ++i) {
    bool has_gap = entry.following[i] == "_";
    if (has_gap) ++i;
    std::size_t skipped = 0;
    while (next < words.size() && !matches(entry.following[i], words[next].form)) {
      bool may_skip = has_gap ? skipped < longest_gap && is_word(words[next]) : skipped == 0 && is_adverb(words[next]);
      if (!may_skip) return std::nullopt;
      ++next;
      ++skipped;
    }
    if (next == words.size()) return std::nullopt;
    ++next;
  }
  return next;
}

bool only_turns(const CueStep& step) {
  return step.meaning == CueMeaning::negates || step.meaning == CueMeaning::withholds;
}

}  // namespace

std::optional<CueStep> step_at(std::span<const FoldedWord> words, std::size_t at) {
  for (const CueEntry& entry : cue_entries(words[at].form)) {
    std::optional<std::size_t> end = end_of_phrase(entry, words, at);
    if (end) return CueStep{entry.meaning, entry.rule, at, *end};
  }
  return std::nullopt;
}

std::vector<CueStep> cue_steps(const CueWords& cue) {
  std::vector<CueStep> steps;
  bool coordinated = false;
  bool has_predicate = false;
  for (std::size_t at = 0; at < cue.cue_end;) {
    const std::string& form = cue.words[at].form;
    std::optional<CueStep> step = step_at(cue.words, at);
    if (!step) {
      if (has_predicate && circumstance_words().contains(form)) break;
      coordinated |= coordinating_words().contains(form);
      ++at;
      continue;
    }
    coordinated |= coordinating_words().contains(form);
    step->is_coordinated = coordinated && !steps.empty();
    coordinated = false;
    has_predicate |= !only_turns(*step);
    at = step->end;
    steps.push_back(*step);
  }
  return steps;
}

std::optional<CueStep> first_step(std::span<const FoldedWord> words, std::size_t looked_at) {
  for (std::size_t at = 0; at < std::min(looked_at, words.size()); ++at) {
    if (circumstance_words().contains(words[at].form)) return std::nullopt;
    std::optional<CueStep> step = step_at(words, at);
    if (step && step->meaning != CueMeaning::negates && step->meaning != CueMeaning::carries) return step;
  }
  return std::nullopt;
}

}  // namespace dateline
