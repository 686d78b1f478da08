#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "dateline/publish.h"
#include "query/handed_on.h"

namespace dateline {

namespace {

constexpr std::uint64_t all_of_it = std::numeric_limits<std::int64_t>::max();

void show(const HandedOn& article, TieEvidence& evidence) {
  article.show(evidence.article);
  if (evidence.voice) article.show(*evidence.voice);
  const Annotations& found = article.annotations();
  Span at = evidence.event ? article.sentence(found.events.at(evidence.index).sentence)
                           : found.relations.at(evidence.index).evidence;
  evidence.words = article.words(at);
  evidence.at = article.points(at);
}

// Who stands at one end of a part of a tie: `shown` where an article shows them by role, else nothing.
struct End {
  std::string& name;
  bool& named;
  std::optional<std::string>& actor;
  std::optional<std::string>& country;
  const std::string& type;

  // An actor is called as any article has it, also one that hides the name: a person is called as one of these does.
  void show(const std::string& by_role, const std::set<std::string>& names) {
    if (!by_role.empty()) {
      name = by_role;
      named = false;
      actor.reset();
      country.reset();
    } else if (type == "person" && !names.contains(name)) {
      name = *names.begin();
    }
  }
};

// One tie as several: that of the articles that name both ends, and of each that does not one of its own.
class TieParts {
 public:
  TieParts(const TieRow& row, HandedOnArticles& articles) : row_(row), articles_(articles) {}

  Result<void> add(TieEvidence evidence) {
    Result<const HandedOn*> article = articles_.of(evidence.article.id);
    if (!article) return tl::unexpected(article.error());
    const HandedOn& shown = **article;
    auto hidden = [&](std::size_t entity) { return shown.keeps_name(entity) ? std::string() : shown.name(entity); };
    Part& part = parts_[{hidden(evidence.from_entity), hidden(evidence.to_entity)}];
    part.from.insert(shown.name(evidence.from_entity));
    part.to.insert(shown.name(evidence.to_entity));
    part.articles.insert(evidence.article.id);
    part.own_voice += evidence.voice ? 0 : 1;
    show(shown, evidence);
    part.evidence.push_back(std::move(evidence));
    return {};
  }

  std::vector<TieRow> rows(std::uint64_t evidence) && {
    std::vector<TieRow> all;
    for (auto& [ends, part] : parts_) {
      TieRow row = row_;
      End{row.from, row.from_named, row.from_actor, row.from_country, row.from_type}.show(ends.first, part.from);
      End{row.to, row.to_named, row.to_actor, row.to_country, row.to_type}.show(ends.second, part.to);
      row.count = part.evidence.size();
      row.articles = part.articles.size();
      row.own_voice = part.own_voice;
      row.evidence = std::move(part.evidence);
      if (row.evidence.size() > evidence) row.evidence.resize(evidence);
      all.push_back(std::move(row));
    }
    return all;
  }

 private:
  struct Part {
    std::set<std::string> from, to;  ///< names as the articles show them
    std::set<std::string> articles;
    std::uint64_t own_voice = 0;
    std::vector<TieEvidence> evidence;
  };

  const TieRow& row_;
  HandedOnArticles& articles_;
  std::map<std::pair<std::string, std::string>, Part> parts_;  ///< by the ends shown by role; empty: by name
};

}  // namespace

Result<TieList> ties_by_role(const Store& store, const ReportFilter& filter, std::uint64_t offset, std::uint64_t limit,
                             std::uint64_t evidence) {
  Result<TieList> list = list_ties(store, filter, offset, limit, all_of_it);
  if (!list) return list;
  HandedOnArticles articles(store, true);
  TieList shown;
  shown.total = list->total;
  for (TieRow& row : list->rows) {
    std::vector<TieEvidence> told = std::exchange(row.evidence, {});
    TieParts parts(row, articles);
    for (TieEvidence& one : told)
      if (Result<void> added = parts.add(std::move(one)); !added) return tl::unexpected(added.error());
    std::vector<TieRow> rows = std::move(parts).rows(evidence);
    shown.rows.insert(shown.rows.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
  }
  std::stable_sort(shown.rows.begin(), shown.rows.end(), [](const TieRow& one, const TieRow& other) {
    return std::tie(other.articles, other.count, one.from, one.to) <
           std::tie(one.articles, one.count, other.from, other.to);
  });
  return shown;
}

}  // namespace dateline
