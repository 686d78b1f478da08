#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::cli {

/// The columns that UTF-8 text takes on a terminal: wide letters count two, combining marks none.
std::size_t display_width(std::string_view text);

/// `text` cut to `columns`, with an ellipsis where something was cut off.
std::string fitted(std::string_view text, std::size_t columns);

/// `text` without control characters, so that a page's words cannot steer the terminal.
std::string printable(std::string_view text);

/// The lines of one paragraph, broken at spaces to fit `columns`: views of it, without the spaces they are
/// broken at. A word wider than that has a line of its own.
std::vector<std::string_view> lines_of(std::string_view paragraph, std::size_t columns);

/// The lines of one paragraph, broken at spaces to fit `columns`.
std::string wrapped(std::string_view paragraph, std::size_t columns, std::string_view indent = {});

}  // namespace dateline::cli
