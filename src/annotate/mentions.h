#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "annotate/heads.h"
#include "annotate/syntax.h"
#include "annotate/tag_spans.h"
#include "annotate/token_range.h"
#include "dateline/record/entity.h"

namespace dateline {

/// A phrase that refers to something: found by its head word (Dobrovolskii, EMNLP 2021).
struct MentionTokens {
  TokenRange tokens;
  std::size_t head = 0;
  MentionForm form = MentionForm::nominal;
  std::optional<TokenRange> name;  ///< the name that the head word belongs to: "Joe Biden" of "President Joe Biden"
  EntityType type = EntityType::other;  ///< of the name, else of the head word
  std::uint8_t kind = 0;                ///< GUM's type, index in Heads::Impl::mentions.labels
};

/// Names of eight types, by the names head (Viterbi). In order; they do not overlap.
std::vector<TagSpan> find_names(const Document& document, const Encoding& encoding, const Heads::Impl& heads);

/// Mentions, sorted by head word: what the mentions head finds, with the ends that its pair heads give them inside the
/// sentence, and every name. No two share a head word. Cost: mentions times the length of their sentence.
std::vector<MentionTokens> find_mentions(std::string_view text, const Document& document, const Encoding& encoding,
                                         const Syntax& syntax, const std::vector<TagSpan>& names,
                                         const Heads::Impl& heads);

}  // namespace dateline
