#pragma once

#include "annotate/timex_phrase.h"

namespace dateline {

/// Dates that name their parts: "Monday, May 3, 1999", "the 5th of May", "October", "2021-04-30", "in 1990",
/// "1990-95", "the 1980s", "the 19th century", "fiscal 1989", "Christmas Day". `at` is the first token.
MaybeTimePhrase read_named_date(const TimeSentence& sentence, std::size_t at);

/// A day in figures: ISO 8601, or with slashes or points in either order; `other` holds the second reading where both
/// are possible.
MaybeTimePhrase read_numeric_date(const TimeSentence& sentence, std::size_t at);

/// A month and what belongs to it, which begins with the month: "May 3, 1999", "May 1999", "May".
MaybeTimePhrase read_month_date(const TimeSentence& sentence, std::size_t at);

/// The "4" of "May 3 and 4" and "May 3 to 4, 1999": a second day of the month, behind a date that ends with its day. A
/// year behind it is given to both.
MaybeTimePhrase read_second_day(const TimeSentence& sentence, TimePhrase& date);

}  // namespace dateline
