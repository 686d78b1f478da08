#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "dateline/record/span.h"

namespace dateline {

/// One word or mark of a line, as the rules for datelines, credit lines and bylines look at it.
struct LineWord {
  enum class Kind {
    word,    ///< letters, with inner digits, hyphens, apostrophes and full stops ("N.Y.", "Port-au-Prince", "A3")
    number,  ///< digits, with a tail of letters ("30th", "1er"), or digits parted by . / - ("3.5.2021")
    dash,    ///< - -- and the longer dashes, alone or in a row
    open,    ///< ( [ and their full-width forms
    close,
    mark,  ///< any other single character
  };
  Kind kind = Kind::mark;
  Span span;              ///< bytes of the line
  std::string_view text;  ///< views the line
  bool spaced = false;    ///< white space stands before it
  bool capital = false;   ///< words: begins with no lower-case letter (letters without case count)
  bool upper = false;     ///< words: two letters or more, none of them lower-case
  bool is(char c) const { return text.size() == 1 && text[0] == c; }
};

/// The words and marks of the first `limit_bytes` bytes of `line`. Cost: linear in `limit_bytes`.
std::vector<LineWord> words_of_line(std::string_view line, std::size_t limit_bytes = 240);

/// White space and quotation or emphasis marks ("*", "_") off both ends.
std::string_view strip_line(std::string_view line);

/// Whether `words[from, to)` can be the name of an outlet: one to seven words, the first and last
/// with a capital (or a number: "France 24"), the small ones between them particles ("of", "de"); no sentence.
bool is_name_shaped(const std::vector<LineWord>& words, std::size_t from, std::size_t to);

/// The number in front of a word such as "30", "30th", "1er"; -1 where there is none.
int leading_number(std::string_view word);

}  // namespace dateline
