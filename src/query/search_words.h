#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Turns what a person typed into a query that FTS5 understands (https://sqlite.org/fts5.html, "Full-text
/// Query Syntax"): every word must occur; "a phrase" in double quotes, straight or curly, occurs as it
/// stands; a word or phrase with a "*" after it is a beginning. All else, AND, NEAR, brackets, a
/// quote that is never closed, is searched for as it stands. Empty where nothing but white space was typed.
std::string full_text_query(std::string_view typed);

/// The words and phrases of it, without quotes and "*".
std::vector<std::string> search_terms(std::string_view typed);

}  // namespace dateline
