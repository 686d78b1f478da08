#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "dateline/record/article.h"
#include "dateline/record/attribution.h"
#include "dateline/record/entity.h"

namespace dateline {

/// What is known of a source when its kind is asked for.
struct SourceDescription {
  std::string_view words;  ///< of the source, as they stand in the text
  std::string head;        ///< its head word, folded
  bool is_plural = false;  ///< the head word is a plural noun
  bool is_pronoun = false;
  const Entity* entity = nullptr;  ///< the entity it was taken for
  std::string cue;                 ///< folded
};

/// What kind of source speaks: contract.md's kinds, by the head word's meaning, then by the entity.
///
/// Documents are told by their head word ("the report", "court papers"); people without a name by number ("officials",
/// "two of them", "police" are a group, "a spokesman" is a person); institutions are organizations whether the article
/// names them or not. `self`: the outlet speaks of itself, by its name ("CNN has learned") or as "this newspaper".
SourceKind kind_of_source(const SourceDescription& source, const Article& article);

}  // namespace dateline
