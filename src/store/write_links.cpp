#include "store/write_links.h"

#include "store/annotation_rows.h"

namespace dateline {

LinkWriter::LinkWriter(StatementPreparer& prepare)
    : add_link_(prepare("INSERT INTO entity_links (article, entity, country, actor_kind, wikidata, basis) "
                        "VALUES (?, ?, ?, ?, ?, ?)")),
      add_candidate_(
          prepare("INSERT INTO place_candidates (article, entity, position, geonames, name, country, admin1, "
                  "latitude, longitude, level, score) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {}

Result<void> LinkWriter::write(const std::vector<EntityLinks>& links, std::int64_t article) {
  for (std::size_t at = 0; at < links.size(); ++at) {
    const EntityLinks& link = links[at];
    if (link == EntityLinks{}) continue;
    auto done = add_link_.run(article, number_of(at), text_or_null(link.country), text_or_null(link.actor_kind),
                              text_or_null(link.wikidata), text_or_null(link.basis));
    if (!done) return done;
    if (link.place)
      if (done = write_candidate(*link.place, article, number_of(at), 0); !done) return done;
    std::int64_t position = 0;
    for (const PlaceCandidate& place : link.runners_up)
      if (done = write_candidate(place, article, number_of(at), ++position); !done) return done;
  }
  return {};
}

Result<void> LinkWriter::write_candidate(const PlaceCandidate& place, std::int64_t article, std::int64_t entity,
                                         std::int64_t position) {
  return add_candidate_.run(article, entity, position, place.geonames, place.name, text_or_null(place.country),
                            text_or_null(place.admin1), place.latitude, place.longitude, std::string(1, place.level),
                            place.score);
}

}  // namespace dateline
