#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extract/line_words.h"

namespace dateline {

/// A date as a dateline gives it; 0 for what it leaves out.
struct LineDate {
  int year = 0, month = 0, day = 0;
  bool found = false;
};

/// Reads "April 30", "30 April 2021", "3. Mai", "3 de mayo de 2021", "2021-05-03", "03.05.2021", a weekday before it
/// skipped, at word `i`, and moves `i` past it. Where there is none, `i` stays.
LineDate read_line_date(const std::vector<LineWord>& words, std::size_t& i);

/// EDTF, what is unknown kept: "XXXX-04-30", "XXXX-XX-03".
std::string edtf_of(const LineDate& date);

/// Month 1..12 that a word names in any of the languages of month_names.h, 0 for any other word.
int month_of_word(std::string_view word);

bool is_weekday(std::string_view word);

}  // namespace dateline
