#include <algorithm>
#include <limits>

#include "dateline/query.h"
#include "query/conditions.h"
#include "query/search_words.h"
#include "store/connection.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace dateline {

namespace {

constexpr std::size_t beginning_code_points = 240;  // about as long as a snippet of 40 words
// Put around each word found by FTS5's snippet(): noncharacters, which no text holds.
constexpr std::string_view hit_begin = "\uFDD0";
constexpr std::string_view hit_end = "\uFDD1";
constexpr std::string_view ellipsis = "\u2026";

const char* order_sql(ArticleOrder order) {
  switch (order) {
    case ArticleOrder::newest: return "a.published_earliest DESC, a.published_edtf DESC, a.id DESC";
    case ArticleOrder::oldest: return "a.published_earliest IS NULL, a.published_earliest, a.published_edtf, a.id";
    case ArticleOrder::title: return "a.title IS NULL, a.title COLLATE NOCASE, a.id";
    // A word in the title weighs as much as five in the text.
    case ArticleOrder::relevance: return "bm25(article_search, 5.0, 1.0), a.id";
  }
  return "";
}

// The row numbers of the articles at [offset, offset + limit) of the list.
Result<std::vector<std::int64_t>> chosen_numbers(const Database& database, const Conditions& chosen, ArticleOrder order,
                                                 std::uint64_t offset, std::uint64_t limit) {
  bool by_relevance = order == ArticleOrder::relevance && !chosen.words.sql.empty();
  if (order == ArticleOrder::relevance && !by_relevance) order = ArticleOrder::newest;
  Condition match{"s.article_search MATCH ?", chosen.words.values};
  Condition where = where_all({by_relevance ? &match : &chosen.words, &chosen.outlets, &chosen.origins,
                               &chosen.languages, &chosen.dates, &chosen.range, &chosen.actors});
  std::string from = "articles AS a INDEXED BY articles_by_date ";
  if (by_relevance) {
    from = "article_search AS s CROSS JOIN articles AS a ON a.number = s.rowid ";
  } else if (order == ArticleOrder::title) {
    // Chosen by one index, ordered by the other.
    if (!where.sql.empty()) where.sql = "WHERE a.number IN (SELECT a.number FROM " + from + where.sql + ")";
    from = "articles AS a INDEXED BY articles_by_title ";
  }
  std::string sql = "SELECT a.number FROM " + from + where.sql + " ORDER BY " + order_sql(order);
  constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  sql += " LIMIT " + std::to_string(std::min(limit, most)) + " OFFSET " + std::to_string(std::min(offset, most));
  Result<Statement> statement = prepare_with(database, sql, where.values);
  if (!statement) return tl::unexpected(statement.error());
  std::vector<std::int64_t> numbers;
  Result<void> done = statement->rows([&](const Statement& row) {
    numbers.push_back(row.integer(0));
    return true;
  });
  if (!done) return tl::unexpected(done.error());
  return numbers;
}

Result<std::uint64_t> count_chosen(const Database& database, const Conditions& chosen) {
  Condition where = where_all({&chosen.words, &chosen.outlets, &chosen.origins, &chosen.languages, &chosen.dates,
                               &chosen.range, &chosen.actors});
  Result<Statement> statement = prepare_with(
      database, "SELECT count(*) FROM articles AS a INDEXED BY articles_by_date " + where.sql, where.values);
  if (!statement) return tl::unexpected(statement.error());
  Result<bool> row = statement->step();
  if (!row) return tl::unexpected(row.error());
  return static_cast<std::uint64_t>(statement->integer(0));
}

void append_on_one_line(std::string& to, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = utf8::next(text, at);
    if (!is_space(c)) utf8::append(to, c);
    else if (!to.empty() && to.back() != ' ') to += ' ';
  }
}

// Takes the marks out of what snippet() gave and notes where they stood.
void set_snippet(ArticleRow& row, std::string_view marked) {
  std::uint32_t begin = 0;
  for (std::size_t at = 0; at < marked.size();) {
    std::size_t mark = std::min(marked.find(hit_begin, at), marked.find(hit_end, at));
    append_on_one_line(row.snippet, marked.substr(at, mark - at));
    if (mark >= marked.size()) break;
    auto here = static_cast<std::uint32_t>(row.snippet.size());
    if (marked.substr(mark).starts_with(hit_begin)) begin = here;
    else row.snippet_hits.push_back({begin, here});
    at = mark + hit_begin.size();
  }
}

// The text's beginning, cut before a word.
void set_beginning(ArticleRow& row, std::string_view text, bool goes_on) {
  if (goes_on) {
    std::size_t last_space = text.find_last_of(" \n");
    if (last_space != std::string_view::npos) text = text.substr(0, last_space);
  }
  append_on_one_line(row.snippet, text);
  if (goes_on) row.snippet += ellipsis;
}

// Reads the rows of a list one by one: snippet() is dear, so that only those shown are cut.
class RowReader {
 public:
  static Result<RowReader> prepare(const Database& database, const Conditions& chosen) {
    StatementPreparer preparer(database);
    RowReader reader(preparer, chosen);
    if (preparer.failure()) return tl::unexpected(*preparer.failure());
    return reader;
  }

  Result<ArticleRow> read(std::int64_t number) {
    Result<bool> found = article_.with(number, beginning_code_points).step();
    if (!found) return tl::unexpected(found.error());
    ArticleRow row;
    row.id = article_.text(0);
    row.key = article_.text(1);
    row.title = article_.text_or_null(2);
    row.outlet = article_.text_or_null(3);
    row.origin = article_.text_or_null(4);
    row.url = article_.text_or_null(5);
    row.published = article_.text_or_null(6);
    row.language = article_.text(7);
    row.word_count = static_cast<std::uint32_t>(article_.integer(8));
    if (match_.empty()) {
      set_beginning(row, article_.view(9), article_.integer(10) != 0);
      article_.reset();
      return row;
    }
    article_.reset();
    Result<void> done = snippet_.with(hit_begin, hit_end, ellipsis, match_, number).rows([&](const Statement& hit) {
      set_snippet(row, hit.view(0));
      return true;
    });
    if (!done) return tl::unexpected(done.error());
    return row;
  }

 private:
  RowReader(StatementPreparer& prepare, const Conditions& chosen)
      : match_(chosen.words.values.empty() ? "" : chosen.words.values.front()),
        article_(prepare("SELECT id, key, title, coalesce(outlet_name, outlet_domain), origin_name, url, "
                         "published_edtf, language, word_count, "
                         "substr(text, 1, ?2), length(text) > ?2 FROM articles WHERE number = ?1")),
        snippet_(prepare("SELECT snippet(article_search, 1, ?1, ?2, ?3, 40) FROM article_search "
                         "WHERE article_search MATCH ?4 AND rowid = ?5")) {}

  std::string match_;
  Statement article_, snippet_;
};

}  // namespace

Result<ArticleList> list_articles(const Store& store, const ArticleFilter& filter, ArticleOrder order,
                                  std::uint64_t offset, std::uint64_t limit) {
  Result<Conditions> chosen = conditions(filter);
  if (!chosen) return tl::unexpected(chosen.error());
  const Database& database = *store.connection().database;
  Snapshot snapshot(database);
  ArticleList list;
  Result<std::uint64_t> total = count_chosen(database, *chosen);
  if (!total) return tl::unexpected(total.error());
  list.total = *total;
  Result<std::vector<std::int64_t>> numbers = chosen_numbers(database, *chosen, order, offset, limit);
  if (!numbers) return tl::unexpected(numbers.error());
  Result<RowReader> reader = RowReader::prepare(database, *chosen);
  if (!reader) return tl::unexpected(reader.error());
  for (std::int64_t number : *numbers) {
    Result<ArticleRow> row = reader->read(number);
    if (!row) return tl::unexpected(row.error());
    list.rows.push_back(std::move(*row));
  }
  return list;
}

}  // namespace dateline
