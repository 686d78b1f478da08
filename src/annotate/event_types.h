#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/event_lexicon.h"
#include "dateline/annotate.h"

namespace dateline {

/// The user's rows, which the lexicon made of them and of the table's points into.
struct EventTypes::Impl {
  std::deque<std::string> words;  ///< what the rows' views point to
  std::vector<PredicateRow> rows;
  EventLexicon lexicon;
};

/// Reads the rows alone, without the lexicon. Errors: as EventTypes::parse.
Result<void> read_event_types(std::string_view toml, const std::string& name, EventTypes::Impl& to);

}  // namespace dateline
