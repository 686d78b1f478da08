#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dateline/result.h"
#include "dateline/store.h"

namespace dateline {

/// Which articles are meant. Empty fields do not restrict; given ones all hold.
struct ArticleFilter {
  std::string words;                 ///< full-text query: words, "a phrase", prefix*; never an error, whatever is typed
  std::vector<std::string> outlets;  ///< any of these; "" stands for "no outlet known"
  std::vector<std::string> origins;
  std::vector<std::string> languages;
  std::vector<std::string> dates;   ///< "2021", "2021-04", "2021-04-30" or "none"
  std::optional<std::string> from;  ///< "2021", "2021-04" or "2021-04-30": published on or after
  std::optional<std::string> to;
  std::vector<std::string> actor_ids{};  ///< ids of actors (ActorRow::id) that an article names; any of them
};

enum class ArticleOrder { newest, oldest, relevance, title };

/// One row of a list of articles.
struct ArticleRow {
  std::string id;
  std::string key;
  std::optional<std::string> title;
  std::optional<std::string> outlet;
  std::optional<std::string> origin;
  std::optional<std::string> url;
  std::optional<std::string> published;  ///< EDTF
  std::string language;
  std::uint32_t word_count = 0;
  std::string snippet;             ///< around the words found, or the text's beginning
  std::vector<Span> snippet_hits;  ///< the words found, byte ranges of `snippet`
};

struct ArticleList {
  std::uint64_t total = 0;
  std::vector<ArticleRow> rows;
};

/// Lists articles. Ties are broken by id, so that paging never repeats or loses a row.
Result<ArticleList> list_articles(const Store& store, const ArticleFilter& filter, ArticleOrder order,
                                  std::uint64_t offset, std::uint64_t limit);

/// How many articles have each value, the most frequent first, then by value. "" or "none": not known.
struct Facet {
  std::string value;
  std::uint64_t count = 0;
};
struct Facets {
  std::vector<Facet> outlets;
  std::vector<Facet> origins;
  std::vector<Facet> languages;
  std::vector<Facet> years;
};

/// Facets of the articles that `filter` admits; each facet leaves out its own restriction, so that a
/// reader sees what the other choices would give.
Result<Facets> facets(const Store& store, const ArticleFilter& filter);

/// A line of the store's log: who did what to it.
struct LogRow {
  std::int64_t number = 0;
  std::string at_utc;              ///< ISO 8601
  std::optional<std::string> who;  ///< the user's name on this machine; none before version 6 of the schema
  std::string program;
  std::string action;  ///< "create", "migrate", "ingest", "annotate", "suppress", "unsuppress", "erase"
  std::string detail;
  std::optional<std::string> subject;  ///< a keyed hash of what was suppressed or erased
};
/// The log, the newest lines first.
Result<std::vector<LogRow>> list_log(const Store& store, std::uint64_t limit);

/// The inputs that gave no page, the newest first.
struct SkippedRow {
  std::string path;
  std::uint64_t offset = 0;
  std::string code;
  std::string message;
};
Result<std::vector<SkippedRow>> list_skipped(const Store& store, std::uint64_t limit);

}  // namespace dateline
