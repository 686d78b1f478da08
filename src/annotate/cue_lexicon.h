#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// What a cue word or phrase says by itself of how its source stands to the content. The first eight are stances; the
/// others are stances that negation turns another way, or words that take the stance of what follows them.
enum class CueMeaning : std::uint8_t {
  asserts,
  denies,
  downplays,
  doubts,
  pledges,
  demands,
  asks,
  expects,
  accepts,    ///< asserts; negated it denies ("does not accept", "refused to recognise")
  plans,      ///< pledges; negated it denies ("has no plans to")
  carries,    ///< asserts, or what follows: "expressed doubt", "continued to deny", "made a promise"
  withholds,  ///< turns what follows: "refused to", "has yet to", "stopped short of"
  negates,    ///< not, no, never
};

/// What the content, or the words between it and the cue, may change about a cue.
enum class CueRule : std::uint8_t {
  none,
  light,               ///< takes its stance from a noun in the content: "expressed [doubts about the plan]"
  ask,                 ///< "asked whether" asks, "asked him to leave" demands
  speech,              ///< "told them that" asserts, "told them to" demands, "said: Why?" asks
  infinitive_pledges,  ///< "agreed that" asserts, "agreed to" pledges
  infinitive_demands,  ///< "warned that" asserts, "warned them to" demands
  suggest,             ///< "suggested that it was" asserts, "suggested waiting" demands
  announce,            ///< "announced that it will visit" pledges
  assure,              ///< "assured them it was" asserts, "assured them it would" pledges
  call,                ///< "called it a day" asserts, "called the claim baseless" denies
  question,            ///< "questioned whether" doubts, "questions about" asks
  challenge,           ///< "challenged the figures" doubts, "challenged him to" demands
  wave_away,           ///< "brushed off the uproar" downplays, "brushed aside calls" denies
  deride,              ///< "scoffed that" asserts, "ridiculed the claim" denies
  counter,             ///< "countered that" asserts, "countered the claim" denies
  worry,               ///< "was concerned about" asserts, "was concerned that it could" expects
  put,                 ///< "put it this way" asserts, "put the odds at" expects
};

/// A cue of the lexicon: a word, or a phrase whose first word is looked up.
struct CueEntry {
  std::vector<std::string> following;  ///< the phrase's other words; "_" stands for up to four words, "*" ends a prefix
  CueMeaning meaning = CueMeaning::asserts;
  CueRule rule = CueRule::none;
};

/// The entries whose first word may have this form, longest first. `form` is a folded word.
const std::vector<CueEntry>& cue_entries(std::string_view form);

/// How many cues the lexicon holds, inflected forms not counted.
std::size_t cue_lexicon_size();

}  // namespace dateline
