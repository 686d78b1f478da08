#pragma once

#include <span>
#include <string_view>

namespace dateline {

// The words that read_author_names() goes by. All are lower case, and so must be what they are asked about.

/// What announces an author ("by", "von", "escrito por"), the longest first.
std::span<const std::string_view> byline_openings();

bool is_role_word(std::string_view word);         ///< "reporter": the part of the line that holds it is no name
bool is_degree_word(std::string_view letters);    ///< "phd"
bool is_desk_word(std::string_view word);         ///< "redaktion", "press": what holds it is no person's name
bool is_placeholder_word(std::string_view name);  ///< "admin", "share": the whole name

}  // namespace dateline
