#pragma once

#include <string>
#include <vector>

namespace dateline {

/// One line of CSV, with its line end (https://www.rfc-editor.org/rfc/rfc4180#section-2): fields with a comma, a quote
/// or a line break are quoted, and those with white space at an end, which some readers drop.
std::string csv_line(const std::vector<std::string>& fields);

}  // namespace dateline
