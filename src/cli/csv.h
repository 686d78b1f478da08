#pragma once

#include <string>
#include <vector>

namespace dateline::cli {

/// One line of CSV (RFC 4180), with its line end: fields with a comma, a quote or a line break are quoted.
std::string csv_line(const std::vector<std::string>& fields);

}  // namespace dateline::cli
