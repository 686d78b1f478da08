#include <fmt/format.h>

#include <map>
#include <memory>

#include "cli/commands/commands.h"
#include "cli/display_text.h"
#include "cli/flags.h"
#include "cli/run_summary.h"
#include "dateline/query.h"
#include "store/json_writer.h"
#include "text/csv_line.h"
#include "text/utf8.h"

namespace dateline::cli {
namespace {

struct SearchFlags {
  std::vector<std::string> words;
  std::optional<std::string> store;
  ArticleFilter filter;
  bool without_date = false;
  std::string order;
  std::uint64_t limit = 20;
  std::uint64_t offset = 0;
  bool json = false;
  bool csv = false;
};

const std::vector<std::string> order_names = {"relevance", "newest", "oldest", "title"};

ArticleOrder order_of(const SearchFlags& flags) {
  static const std::map<std::string, ArticleOrder> orders = {{"relevance", ArticleOrder::relevance},
                                                             {"newest", ArticleOrder::newest},
                                                             {"oldest", ArticleOrder::oldest},
                                                             {"title", ArticleOrder::title}};
  auto named = orders.find(flags.order);
  if (named != orders.end()) return named->second;
  return flags.words.empty() ? ArticleOrder::newest : ArticleOrder::relevance;
}

ArticleFilter filter_of(const SearchFlags& flags) {
  ArticleFilter filter = flags.filter;
  filter.words = fmt::format("{}", fmt::join(flags.words, " "));
  if (flags.without_date) filter.dates.push_back("none");
  return filter;
}

std::string marked_snippet(const ArticleRow& row, const Terminal& terminal) {
  std::string snippet;
  std::uint32_t at = 0;
  for (Span hit : row.snippet_hits) {
    snippet += printable(row.snippet.substr(at, hit.begin - at));
    snippet += terminal.styled(printable(row.snippet.substr(hit.begin, hit.length())), Style::yellow);
    at = hit.end;
  }
  return snippet + printable(row.snippet.substr(at));
}

std::string as_text(const ArticleList& list, const SearchFlags& flags, const Terminal& terminal) {
  std::string text;
  for (const ArticleRow& row : list.rows) {
    std::string facts = row.id.substr(0, 8);
    for (const std::string& fact : {row.published.value_or("no date"), row.outlet.value_or(""), row.language}) {
      if (!fact.empty()) facts += "  " + printable(fact);
    }
    if (row.origin) facts += "  from " + printable(*row.origin);
    text += terminal.styled(fitted(printable(row.title.value_or("(no title)")), terminal.width()), Style::bold) + "\n";
    text += terminal.styled(fitted(facts, terminal.width()), Style::dim) + "\n";
    text += "  " + marked_snippet(row, terminal) + "\n\n";
  }
  std::uint64_t last = flags.offset + list.rows.size();
  text += list.rows.empty() ? fmt::format("No article of {} to show.\n", grouped(list.total))
                            : fmt::format("{} to {} of {}.\n", flags.offset + 1, last, grouped(list.total));
  return text;
}

void write_row(const ArticleRow& row, JsonWriter& json) {
  json.begin_object();
  json.member("id", row.id);
  json.member("key", row.key);
  json.member("title", row.title);
  json.member("outlet", row.outlet);
  json.member("origin", row.origin);
  json.member("url", row.url);
  json.member("published", row.published);
  json.member("language", row.language);
  json.member("words", row.word_count);
  json.member("snippet", row.snippet);
  json.key("snippet_hits");
  json.begin_list();
  utf8::CodePointIndex index(row.snippet);
  for (Span hit : row.snippet_hits) {
    json.value(Span{index.code_points_before(hit.begin), index.code_points_before(hit.end)});
  }
  json.end_list();
  json.end_object();
}

std::string as_json(const ArticleList& list, const SearchFlags& flags) {
  std::string found;
  JsonWriter json(found);
  json.begin_object();
  json.member("ok", true);
  json.member("total", list.total);
  json.member("offset", flags.offset);
  json.key("articles");
  json.begin_list();
  for (const ArticleRow& row : list.rows) write_row(row, json);
  json.end_list();
  json.end_object();
  return found + "\n";
}

std::string as_csv(const ArticleList& list) {
  std::string table = csv_line({"id", "key", "title", "outlet", "origin", "url", "published", "language", "words"});
  for (const ArticleRow& row : list.rows) {
    table += csv_line({row.id, row.key, row.title.value_or(""), row.outlet.value_or(""), row.origin.value_or(""),
                       row.url.value_or(""), row.published.value_or(""), row.language, std::to_string(row.word_count)});
  }
  return table;
}

Result<ExitCode> search(const SearchFlags& flags, Terminal& terminal) {
  Result<Store> store = open_for_reading(flags.store);
  if (!store) return tl::unexpected(store.error());
  Result<ArticleList> list = list_articles(*store, filter_of(flags), order_of(flags), flags.offset, flags.limit);
  if (!list) return tl::unexpected(list.error());
  std::string found = flags.json ? as_json(*list, flags) : flags.csv ? as_csv(*list) : as_text(*list, flags, terminal);
  return terminal.write(found).map([] { return ExitCode::done; });
}

}  // namespace

Command search_command() {
  auto flags = std::make_shared<SearchFlags>();
  Command command;
  command.name = "search";
  command.summary = "Find articles by their words, outlet, origin, language or date";
  command.description =
      "Lists the articles that hold all the words, with the place where they stand. A \"phrase\" is looked for as it "
      "is, a word* stands for all that begin so. Without words, all articles that the flags admit.";
  command.operands = {{"WORDS", "What to look for", &flags->words, false}};
  command.flags = {
      store_flag(flags->store),
      {"--outlet", "NAME", "Only from this outlet; an empty name stands for no outlet known", &flags->filter.outlets},
      {"--origin", "NAME", "Only what this agency or outlet reported first", &flags->filter.origins},
      {"--language", "CODE", "Only in this language (ISO 639)", &flags->filter.languages},
      {"--date", "DATE", "Only published in this year, month or day: 2021, 2021-04, 2021-04-30, or none",
       &flags->filter.dates},
      {"--no-date", "", "Only without a known date, like --date none", &flags->without_date},
      {"--from", "DATE", "Only published on or after this day", &flags->filter.from},
      {"--to", "DATE", "Only published on or before this day", &flags->filter.to},
      {"--order", "ORDER", "The order", &flags->order, order_names, "relevance, or newest without words"},
      {"--limit", "N", "How many to list", &flags->limit, {}, "20"},
      {"--offset", "N", "How many to leave out first", &flags->offset, {}, "0"},
      json_flag(flags->json),
      {"--csv", "", "Write CSV", &flags->csv}};
  command.examples = {{"dateline search --store news.db --origin Reuters '\"port authority\"'",
                       "Every reprint of Reuters that holds the phrase"},
                      {"dateline search --store news.db --no-date --json", "What has no date"}};
  command.run = [flags](Terminal& terminal) { return search(*flags, terminal); };
  return command;
}

}  // namespace dateline::cli
