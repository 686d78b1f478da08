#include "query/search_words.h"

#include "text/characters.h"
#include "text/utf8.h"

namespace dateline {

namespace {

bool is_quote(char32_t c) { return c == U'"' || c == U'\u201C' || c == U'\u201D' || c == U'\u201E'; }

// A term as an FTS5 string. The quotes around it are ours; it has none inside.
void append_term(std::string& query, std::string_view term, bool is_prefix) {
  if (term.empty()) return;
  if (!query.empty()) query += ' ';
  query += '"';
  query += term;
  query += '"';
  if (is_prefix) query += " *";
}

// Calls `each` with every term and whether it is the beginning of a word.
template <class Each>
void for_terms(std::string_view typed, Each&& each) {
  std::string term;
  bool in_phrase = false;
  for (std::size_t at = 0; at < typed.size();) {
    char32_t c = utf8::next(typed, at);
    if (c == U'\0') c = U' ';  // FTS5 reads the query up to a NUL
    bool ends_term = is_quote(c) || (!in_phrase && (c == U'*' || is_space(c)));
    if (!ends_term) {
      utf8::append(term, c);
      continue;
    }
    bool star_follows = is_quote(c) && in_phrase && at < typed.size() && typed[at] == '*';
    each(term, c == U'*' || star_follows);
    term.clear();
    if (star_follows) ++at;
    if (is_quote(c)) in_phrase = !in_phrase;
  }
  each(term, false);
}

}  // namespace

std::string full_text_query(std::string_view typed) {
  std::string query;
  for_terms(typed, [&](const std::string& term, bool is_prefix) { append_term(query, term, is_prefix); });
  return query;
}

std::vector<std::string> search_terms(std::string_view typed) {
  std::vector<std::string> terms;
  for_terms(typed, [&](const std::string& term, bool) {
    if (!term.empty()) terms.push_back(term);
  });
  return terms;
}

}  // namespace dateline
