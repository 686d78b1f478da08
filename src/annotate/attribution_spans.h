#pragma once

#include <optional>
#include <vector>

#include "annotate/heads.h"
#include "annotate/token_range.h"

namespace dateline {

/// One attribution as tokens: its cue, who speaks, and the pieces of what is said, in order.
struct AttributionTokens {
  TokenRange cue;
  std::optional<TokenRange> source;
  std::vector<TokenRange> content;
  float score = 0;  ///< mean of the cue's, the links' and the pieces' probabilities
};

/// Finds attributions from the roles head and the attribution head.
///
/// The roles head gives flat spans of cues, sources and contents (Viterbi). The attribution head gives, for each cue
/// and each token within 150 tokens, the probability that the token belongs to this cue's source or content. Each flat
/// span goes to the cue to which its tokens belong most; where a cue keeps no source or no content of its own, the
/// attribution head alone is asked, which also finds what several cues share and what stands inside another's content.
/// A cue without content is dropped.
///
/// Cost: tokens times the cues within 150 tokens.
std::vector<AttributionTokens> find_attribution_spans(std::string_view text, const Document& document,
                                                      const Encoding& encoding, const Heads::Impl& heads);

}  // namespace dateline
