#pragma once

#include <cstddef>
#include <optional>

#include "annotate/clause_tree.h"
#include "annotate/event_lexicon.h"
#include "annotate/token_range.h"
#include "dateline/record/event.h"

namespace dateline {

/// A number as it is written, digits or words, with what qualifies it: "at least 20", "between 20 and 30", "two dozen",
/// "$1.5 million". Of "dozens", "hundreds", "tens of thousands" the least that they can mean, with the bound at_least;
/// of "a handful", "a couple" about 5 and 2.
struct WrittenNumber {
  double value = 0;
  std::optional<double> upper{};
  TimeBound bound = TimeBound::exactly;
  TokenRange tokens;  ///< without the words that qualify it
};

/// Reads the number that `at` is part of, within `sentence`; none where the words are no number.
std::optional<WrittenNumber> read_number(const ClauseTree& tree, std::size_t at, TokenRange sentence);

/// How many were counted in an event: of the event itself ("two drone strikes"), of those who suffered it ("killed 23
/// people"), of money or goods given. The unit says of what: "killed", "injured", "arrested", a currency, else the
/// noun.
std::optional<Count> find_event_count(const ClauseTree& tree, std::size_t trigger, std::size_t object,
                                      TokenRange sentence);

}  // namespace dateline
