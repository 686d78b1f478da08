#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "annotate/mentions.h"
#include "annotate/syntax.h"
#include "dateline/record/entity.h"

namespace dateline {

/// Entities made of chains of mentions, and where each mention went.
struct EntityList {
  std::vector<Entity> entities;                               ///< sorted by their first mention
  std::vector<std::optional<std::size_t>> entity_of_mention;  ///< none where the mention's chain was left out
};

/// Makes entities of chains: a chain is kept where it has a name, more than one mention, or a mention of `wanted` (a
/// source).
///
/// The type is that of most of its names, else of most of its head words; unnamed people in the plural are a group. The
/// name is the one of most words, or the longest description. A name inside a longer mention of it ("President Joe
/// Biden") is a mention of its own. Cost: linear in mentions.
EntityList make_entities(std::string_view text, const Document& document, const Syntax& syntax,
                         const std::vector<MentionTokens>& mentions,
                         const std::vector<std::vector<std::size_t>>& chains, const std::vector<bool>& wanted,
                         const Heads::Impl& heads);

}  // namespace dateline
