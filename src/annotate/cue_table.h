#pragma once

#include <span>
#include <string_view>

#include "annotate/cue_lexicon.h"

namespace dateline {

/// How the first word of a row's cues inflects. Adjectives stand behind any form of "be" or none: they do not.
enum class CueInflection : std::uint8_t { verb, noun, none };

/// Cues of one kind, parted by commas: "play down, play _ down".
struct CueRow {
  CueMeaning meaning;
  CueInflection inflection;
  CueRule rule;
  std::string_view cues;
};

/// The lexicon as written: our own list, by what occurs in news and by the verbs' grammar.
std::span<const CueRow> cue_table();

}  // namespace dateline
