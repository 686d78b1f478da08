#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "annotate/cue_lexicon.h"
#include "annotate/folded_words.h"

namespace dateline {

/// The words that an attribution's stance is read from.
struct CueWords {
  std::vector<FoldedWord> words;  ///< what turns the cue ("has yet to"), the cue, then what may complete it
  std::size_t cue_end = 0;  ///< where what may complete it begins: an object, a particle, the content's first words
  std::size_t gap_end = 0;  ///< of that, the words before the content
};

/// One word or phrase of a cue that the lexicon knows.
struct CueStep {
  CueMeaning meaning = CueMeaning::asserts;
  CueRule rule = CueRule::none;
  std::size_t begin = 0;  ///< into CueWords::words
  std::size_t end = 0;
  bool is_coordinated = false;  ///< "and", "or" or a comma stands before it: not governed by the step before
};

/// What the lexicon knows of a cue, from left to right: "did not rule out" is not, rule out. Words behind a
/// preposition of place or time are left out ("said in a call").
/// Cost: linear in the words.
std::vector<CueStep> cue_steps(const CueWords& cue);

/// The step whose first word stands at `at`; none where the lexicon knows no cue there.
std::optional<CueStep> step_at(std::span<const FoldedWord> words, std::size_t at);

/// The first step that a noun gives among some words: "serious doubts about" is doubts.
std::optional<CueStep> first_step(std::span<const FoldedWord> words, std::size_t looked_at);

}  // namespace dateline
