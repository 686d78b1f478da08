#pragma once

#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "annotate/event_lexicon.h"
#include "dateline/annotate.h"

namespace dateline {

/// A user's rows. Neither copied nor moved: each part points into the one before.
struct EventTypes::Impl {
  std::deque<std::string> words;
  std::vector<PredicateRow> rows;
  EventLexicon lexicon;  ///< asks these rows, then the program's

  explicit Impl(std::deque<std::string> words_of_rows, std::vector<PredicateRow> own_rows)
      : words(std::move(words_of_rows)), rows(std::move(own_rows)), lexicon(rows, &EventLexicon::built_in()) {}
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
};

}  // namespace dateline
