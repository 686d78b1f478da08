#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "annotate/antecedent_features.h"
#include "annotate/mentions.h"
#include "annotate/syntax.h"

namespace dateline {

/// For each mention the earlier mention that it takes up, or itself.
///
/// Each mention chooses among the `window` mentions before it and "none" by the antecedent head's score and the
/// features of antecedent_features.h, weighed by the AntecedentRanker. Names are also compared with every earlier name
/// in the article.
///
/// Cost: mentions times `window`.
std::vector<std::size_t> find_antecedents(std::string_view text, const Document& document, const Encoding& encoding,
                                          const Syntax& syntax, const std::vector<MentionTokens>& mentions,
                                          const Heads::Impl& heads);

inline constexpr std::size_t antecedent_window = 200;  ///< mentions

/// The candidates of one mention: the mentions before it, nearest first, at most `antecedent_window`, then earlier
/// names where it is a name itself (at most as many again).
std::vector<std::size_t> antecedent_candidates(const std::vector<MentionTokens>& mentions, std::size_t anaphor);

/// Chains of mentions: mentions that take each other up, in order of their first one.
std::vector<std::vector<std::size_t>> chains_of(const std::vector<std::size_t>& antecedents);

}  // namespace dateline
