#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "dateline/record/attribution.h"
#include "dateline/record/document.h"

namespace dateline {

/// Where an attribution stands in the text: who, by which words, what.
struct AttributionSpans {
  std::optional<Span> source;
  std::span<const Span> cue;      ///< its pieces in order; empty where a quotation stands alone
  std::span<const Span> content;  ///< its pieces in order
};

/// How the source stands to the content, read from the cue by a lexicon: its words, the negation and the verbs that
/// turn it ("refused to rule out"), the nouns that complete it ("expressed doubt"), and for some cues what the content
/// looks like ("asked whether", "asked him to"). docs/methods/annotate.md tells what was decided and why.
///
/// Words outside the cue are read too, as far as they belong to it: "did not" before "deny", "him" and "down" behind
/// "played". A cue that the lexicon does not know asserts.
///
/// Cost: linear in the cue and the content. Threads: any number at once.
Stance stance_of(std::string_view text, const Document& document, const AttributionSpans& spans, Speech speech);

}  // namespace dateline
