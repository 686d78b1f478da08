#pragma once

#include <string>
#include <vector>

#include "dateline/record/attribution.h"
#include "dateline/record/entity.h"
#include "dateline/record/entity_links.h"
#include "dateline/record/event.h"
#include "dateline/record/syntax.h"
#include "dateline/record/timex.h"

namespace dateline {

/// What the language core found in an article's text. All spans are bytes of Article::text.
struct Annotations {
  std::vector<Entity> entities;           ///< sorted by the first mention
  std::vector<Attribution> attributions;  ///< sorted by the first piece of their content
  std::string model{};           ///< Encoder::version() of what read the text, "language/1"; empty where nothing has
  std::vector<Word> words{};     ///< one a token; filled only where it was asked for (AnnotateOptions), never stored
  std::vector<Event> events{};   ///< sorted by trigger
  std::vector<Timex> timexes{};  ///< sorted, without overlap
  bool timed = false;            ///< times were looked for, by rule: with a model or without one
  std::vector<Relation> relations{};        ///< sorted by evidence
  std::vector<EntityLinks> links{};         ///< one an entity, from the link stage; empty where it has not run
  std::vector<Proposition> propositions{};  ///< as `words`: only where it was asked for, never stored
  friend bool operator==(const Annotations&, const Annotations&) = default;
};

}  // namespace dateline
