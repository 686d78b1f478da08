#include "query/report_rows.h"

namespace dateline {

std::string id_of(char letter, std::int64_t number) { return letter + std::to_string(number); }

std::optional<std::string> id_or_null(char letter, const Statement& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  return id_of(letter, row.integer(column));
}

std::optional<double> real_or_null(const Statement& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  return row.real(column);
}

ReportRows::ReportRows(StatementPreparer& prepare)
    : text_(prepare),
      parties_(
          prepare("SELECT e.number, e.name, e.type, l.country, l.actor_kind, (SELECT a.id FROM entity_actors AS k JOIN "
                  "actor_names AS m ON m.number = k.name JOIN actors AS a ON a.number = m.actor WHERE k.article = "
                  "e.article AND k.entity = e.number) FROM event_participants AS p "
                  "JOIN entities AS e ON e.article = p.article AND e.number = p.entity "
                  "LEFT JOIN entity_links AS l ON l.article = p.article AND l.entity = p.entity "
                  "WHERE p.article = ? AND p.event = ? AND p.role = ? ORDER BY p.position")),
      place_(prepare("SELECT e.number, e.name, c.geonames, c.name, coalesce(c.country, l.country), c.admin1, "
                     "c.latitude, c.longitude, c.level, c.score FROM entities AS e "
                     "LEFT JOIN place_candidates AS c ON c.article = e.article AND c.entity = e.number "
                     "AND c.position = 0 "
                     "LEFT JOIN entity_links AS l ON l.article = e.article AND l.entity = e.number "
                     "WHERE e.article = ? AND e.number = ?")),
      voice_(prepare("SELECT t.number, s.name, t.source_begin, t.source_end, t.source_kind, t.source_named, t.stance, "
                     "(SELECT a.id FROM entity_actors AS k JOIN actor_names AS m ON m.number = k.name JOIN actors AS a "
                     "ON a.number = m.actor WHERE k.article = t.article AND k.entity = t.source_entity) "
                     "FROM attributions AS t "
                     "LEFT JOIN entities AS s ON s.article = t.article AND s.number = t.source_entity "
                     "WHERE t.article = ? AND t.number = ?")) {}

Result<std::vector<PartyRow>> ReportRows::parties(std::int64_t article, std::int64_t event, std::string_view role) {
  std::vector<PartyRow> found;
  Result<void> done = parties_.with(article, event, role).rows([&](const Statement& row) {
    found.push_back({id_of('e', row.integer(0)), row.text(1), row.text(2), row.text_or_null(3), row.text_or_null(4),
                     row.text_or_null(5)});
    return true;
  });
  if (!done) return tl::unexpected(done.error());
  return found;
}

Result<std::optional<PlaceOfRow>> ReportRows::place(std::int64_t article, std::int64_t entity) {
  std::optional<PlaceOfRow> found;
  Result<void> done = place_.with(article, entity).rows([&](const Statement& row) {
    found.emplace();
    found->entity = id_of('e', row.integer(0));
    found->name = row.text(1);
    if (!row.is_null(2)) found->geonames = row.integer(2);
    found->resolved_name = row.text_or_null(3);
    found->country = row.text_or_null(4);
    found->admin1 = row.text_or_null(5);
    found->latitude = real_or_null(row, 6);
    found->longitude = real_or_null(row, 7);
    found->level = row.text_or_null(8);
    found->score = real_or_null(row, 9);
    return true;
  });
  if (!done) return tl::unexpected(done.error());
  return found;
}

Result<std::optional<VoiceRow>> ReportRows::voice(std::int64_t article, std::int64_t attribution) {
  std::optional<VoiceRow> found;
  Result<void> done = voice_.with(article, attribution).rows([&](const Statement& row) {
    found.emplace();
    found->attribution = id_of('a', row.integer(0));
    found->speaker = row.text_or_null(1);
    if (!found->speaker && !row.is_null(2)) found->speaker = text_.words(code_points(row, 2));
    found->kind = row.text_or_null(4);
    found->named = row.integer(5) != 0;
    found->stance = row.text(6);
    found->actor = row.text_or_null(7);
    return true;
  });
  if (!done) return tl::unexpected(done.error());
  return found;
}

Result<std::optional<VoiceRow>> ReportRows::voice_or_null(std::int64_t article, const Statement& row, int column) {
  if (row.is_null(column)) return std::optional<VoiceRow>();
  return voice(article, row.integer(column));
}

}  // namespace dateline
