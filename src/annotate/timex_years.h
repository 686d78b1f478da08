#pragma once

#include "annotate/timex_phrase.h"

namespace dateline {

/// Four figures that are a year by their size.
bool is_year_number(const TimeSentence& sentence, std::size_t at);

/// "1990", "the year 2000", "1990-95", "nineteen ninety-six": four figures alone where what stands around lets them be
/// a year.
MaybeTimePhrase read_year(const TimeSentence& sentence, std::size_t at);

/// "fiscal 1989", "the 1989 fiscal year", "FY 1989".
MaybeTimePhrase read_fiscal_year(const TimeSentence& sentence, std::size_t at);

/// "the 1990s", "the '80s", "the nineties".
MaybeTimePhrase read_decade(const TimeSentence& sentence, std::size_t at);

/// "the 19th century", "19th-century".
MaybeTimePhrase read_century(const TimeSentence& sentence, std::size_t at);

}  // namespace dateline
