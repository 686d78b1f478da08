#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dateline/record/span.h"

namespace dateline {

/// A word as names are compared: without case, marks and spelling of letters ("\u0141\u00f3d\u017a" is "lodz").
struct NameWord {
  Span span;  ///< bytes of the text
  std::string folded;
  bool is_capital = false;  ///< begins with a capital, or belongs to a script without case
};

/// The words of a text: runs of letters and digits. A letter of a script written without spaces is a word of its own.
/// Cost: linear.
std::vector<NameWord> name_words(std::string_view text);

/// Whether two neighbouring words of a text may belong to one name: between them stands a space, a hyphen, an
/// apostrophe, a comma, a full stop after an initial, three characters at most; in an address also what stands for a
/// space there.
bool may_join_a_name(std::string_view text, const NameWord& word, const NameWord& next);

}  // namespace dateline
