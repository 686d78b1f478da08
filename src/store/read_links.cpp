#include "store/read_links.h"

#include <limits>

namespace dateline {

namespace {

PlaceCandidate read_candidate(const Statement& row) {
  std::string_view level = row.view(8);
  return {row.integer(2),
          row.text(3),
          row.text(4),
          row.text(5),
          row.real(6),
          row.real(7),
          level.empty() ? 'P' : level.front(),
          row.is_null(9) ? std::numeric_limits<float>::quiet_NaN() : static_cast<float>(row.real(9))};
}

}  // namespace

LinkReader::LinkReader(StatementPreparer& prepare)
    : links_(prepare("SELECT entity, country, actor_kind, wikidata, basis FROM entity_links WHERE article = ?")),
      candidates_(prepare("SELECT entity, position, geonames, name, country, admin1, latitude, longitude, level, score "
                          "FROM place_candidates WHERE article = ? ORDER BY entity, position")) {}

Result<void> LinkReader::read(std::int64_t article, const AnnotationRowReader& rows, Annotations& annotations) {
  annotations.links.resize(annotations.entities.size());
  auto link_of = [&](const Statement& row) {
    return rows.index(row.integer(0), annotations.links.size(), "entity").map([&](std::size_t at) {
      return &annotations.links[at];
    });
  };
  auto take_link = [&](const Statement& row) -> Result<void> {
    return link_of(row).map([&](EntityLinks* link) {
      link->country = row.text(1);
      link->actor_kind = row.text(2);
      link->wikidata = row.text(3);
      link->basis = row.text(4);
    });
  };
  auto take_candidate = [&](const Statement& row) -> Result<void> {
    return link_of(row).map([&](EntityLinks* link) {
      if (row.integer(1) == 0) link->place = read_candidate(row);
      else link->runners_up.push_back(read_candidate(row));
    });
  };
  return read_rows(links_, article, take_link).and_then([&] {
    return read_rows(candidates_, article, take_candidate);
  });
}

}  // namespace dateline
