#include <cmath>

#include "dateline/reported_rows.h"
#include "text/csv_line.h"

namespace dateline {

namespace {

std::vector<std::string> alias_cells(const ActorRow& row, const ActorAlias& alias) {
  std::vector<std::string> articles;
  for (const ArticleOfRow& article : alias.evidence) articles.push_back(article.id);
  return {row.id,
          row.name,
          row.type,
          row.country.value_or(""),
          row.kind.value_or(""),
          row.wikidata.value_or(""),
          std::to_string(row.articles),
          std::to_string(row.events),
          std::to_string(row.claims),
          alias.name,
          alias.basis,
          written(std::round(alias.score * 1e4) / 1e4),
          std::to_string(alias.articles),
          written(articles)};
}

}  // namespace

std::string to_csv(const std::vector<ActorRow>& rows) {
  std::string table = csv_line({"actor", "name", "type", "country", "kind", "wikidata", "articles", "events", "claims",
                                "alias", "basis", "score", "alias_articles", "evidence"});
  for (const ActorRow& row : rows)
    for (const ActorAlias& alias : row.aliases) table += csv_line(alias_cells(row, alias));
  return table;
}

}  // namespace dateline
