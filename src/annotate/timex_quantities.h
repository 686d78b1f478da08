#pragma once

#include <cstddef>
#include <optional>

#include "annotate/timex_tokens.h"

namespace dateline {

/// How many: "10", "twenty-four", "2 1/2", "a", "several", "two or three".
struct TimeQuantity {
  std::size_t end = 0;            ///< token behind it
  std::optional<double> count{};  ///< empty for "several", "a few", "two or three"
  bool is_article = false;        ///< "a", "an"
  bool is_vague = false;          ///< "a couple of", "two or three"
};

/// Reads a quantity that begins at token `at`.
std::optional<TimeQuantity> read_quantity(const TimeSentence& sentence, std::size_t at);

/// A whole number in figures or words ("twenty-four", "two hundred and ten"), without articles.
std::optional<TimeQuantity> read_number(const TimeSentence& sentence, std::size_t at);

/// A year in words, "nineteen ninety-six", "two thousand and four".
std::optional<TimeQuantity> read_spoken_year(const TimeSentence& sentence, std::size_t at);

/// Words before a quantity that say how exact it is: "about", "more than", "at least".
struct Exactness {
  std::size_t end = 0;
  const char* mod = "";  ///< TIMEX3 mod
};
std::optional<Exactness> read_exactness(const TimeSentence& sentence, std::size_t at);

}  // namespace dateline
