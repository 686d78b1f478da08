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

}  // namespace

std::string full_text_query(std::string_view typed) {
  std::string query, term;
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
    append_term(query, term, c == U'*' || star_follows);
    term.clear();
    if (star_follows) ++at;
    if (is_quote(c)) in_phrase = !in_phrase;
  }
  append_term(query, term, false);
  return query;
}

}  // namespace dateline
