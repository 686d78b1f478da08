#include "query/report_conditions.h"

#include <algorithm>
#include <cctype>
#include <limits>

#include "dateline/record/annotation_names.h"
#include "query/report_values.h"
#include "query/search_words.h"
#include "text/place_key.h"

namespace dateline {

namespace {

// A name that is asked for, as LIKE takes it: anywhere in the column.
std::string like_pattern(const std::string& part) {
  std::string pattern = "%";
  for (char c : part) {
    if (c == '%' || c == '_' || c == '\\') pattern += '\\';
    pattern += c;
  }
  return pattern + "%";
}

// "x LIKE ? OR x LIKE ?" for each of the columns and names.
Condition like_any(const std::vector<std::string>& columns, const std::vector<std::string>& names) {
  Condition condition;
  for (const std::string& name : names)
    for (const std::string& column : columns) {
      condition.sql += (condition.sql.empty() ? "(" : " OR ") + column + " LIKE ? ESCAPE '\\'";
      condition.values.push_back(like_pattern(name));
    }
  if (!condition.sql.empty()) condition.sql += ")";
  return condition;
}

Condition inside(const std::string& before, const Condition& condition, const std::string& after) {
  if (condition.sql.empty()) return {};
  return {before + condition.sql + after, condition.values};
}

// The actor of "ENTITY" is one of those that `actors`, a list of their numbers, gives.
std::string is_actor_of(const std::string& entity, const std::string& actors) {
  return "EXISTS (SELECT 1 FROM entity_actors AS k JOIN actor_names AS m ON m.number = k.name WHERE k.article = " +
         entity + ".article AND k.entity = " + entity + ".number AND m.actor IN (" + actors + "))";
}

// Actors that go by a name in which the pattern stands, in an article or by what is known of them.
Condition goes_by(const std::string& entity, const std::vector<std::string>& names, bool whole_words) {
  Condition condition;
  for (const std::string& name : names) {
    std::string key = place_key(name);
    if (key.empty()) continue;
    std::string pattern = whole_words ? "% " + key + " %" : "%" + key + "%";
    condition.sql += (condition.sql.empty() ? "(" : " OR ") +
                     is_actor_of(entity,
                                 "SELECT actor FROM actor_names WHERE ' ' || key || ' ' LIKE ? UNION ALL SELECT actor "
                                 "FROM actor_aliases WHERE ' ' || key || ' ' LIKE ?");
    condition.values.insert(condition.values.end(), 2, pattern);
  }
  if (!condition.sql.empty()) condition.sql += ")";
  return condition;
}

Condition either(const Condition& one, const Condition& other) {
  if (one.sql.empty() || other.sql.empty()) return one.sql.empty() ? other : one;
  Condition both{"(" + one.sql + " OR " + other.sql + ")", one.values};
  both.values.insert(both.values.end(), other.values.begin(), other.values.end());
  return both;
}

// That somebody who takes part in the event "v", in that role or in any, is what `about_entity` says of "e".
Condition takes_part(const std::string& role, const Condition& about_entity) {
  return inside(
      "EXISTS (SELECT 1 FROM event_participants AS p JOIN entities AS e ON e.article = p.article "
      "AND e.number = p.entity WHERE p.article = v.article AND p.event = v.number" +
          (role.empty() ? "" : " AND p.role = '" + role + "'") + " AND ",
      about_entity, ")");
}

Condition has_context(const std::vector<std::string>& contexts) {
  return inside("EXISTS (SELECT 1 FROM event_contexts AS x WHERE x.article = v.article AND x.event = v.number AND ",
                one_of("x.context", contexts), ")");
}

// A vague time may lie anywhere between its bounds, an open one anywhere beyond the one it has.
Condition may_be_between(const std::optional<std::string>& from, const std::optional<std::string>& to) {
  if (!from && !to) return {};
  Condition condition{"coalesce(v.time_earliest, v.time_latest) IS NOT NULL", {}};
  if (from) {
    condition.sql += " AND coalesce(v.time_latest, '9999') >= ?";
    condition.values.push_back(*from);
  }
  if (to) {
    condition.sql += " AND substr(coalesce(v.time_earliest, ''), 1, " + std::to_string(to->size()) + ") <= ?";
    condition.values.push_back(*to);
  }
  return condition;
}

Condition in_voice(const std::vector<std::string>& voices) {
  bool own = std::find(voices.begin(), voices.end(), "own") != voices.end();
  bool attributed = std::find(voices.begin(), voices.end(), "attributed") != voices.end();
  if (own == attributed) return {};
  return {own ? "v.attribution IS NULL" : "v.attribution IS NOT NULL", {}};
}

Condition of_kind(const std::vector<std::string>& kinds) {
  std::vector<std::string> stored;
  stored.reserve(kinds.size());
  for (const std::string& kind : kinds) stored.push_back(kind == "none" ? "" : kind);
  return one_of("coalesce(t.source_kind, '')", stored);
}

// Who speaks is known by the entity's name, else by the words that stand for it.
Condition spoken_by(const std::vector<std::string>& speakers) {
  return inside(
      "EXISTS (SELECT 1 FROM articles AS y LEFT JOIN entities AS s ON s.article = t.article "
      "AND s.number = t.source_entity WHERE y.number = t.article AND ",
      either(
          like_any({"coalesce(s.name, substr(y.text, t.source_begin + 1, t.source_end - t.source_begin))"}, speakers),
          goes_by("s", speakers, true)),
      ")");
}

Condition is_actor_speaking(const std::vector<std::string>& ids) {
  return inside("EXISTS (SELECT 1 FROM entities AS s WHERE s.article = t.article AND s.number = t.source_entity AND ",
                is_actor("s", ids), ")");
}

Condition box_condition(const std::array<double, 4>& box) {
  const auto& [south, west, north, east] = box;
  std::string sql = "c.latitude BETWEEN " + std::to_string(south) + " AND " + std::to_string(north);
  std::string first = "c.longitude >= " + std::to_string(west), last = "c.longitude <= " + std::to_string(east);
  return {sql + " AND (" + first + (west <= east ? " AND " : " OR ") + last + ")", {}};
}

bool asks_for_place(const ReportFilter& filter) {
  return !filter.places.empty() || !filter.countries.empty() || filter.box.has_value();
}

// Articles in which the text may stand: by the index, so that not every sentence is looked at.
Condition in_articles_with(const std::string& text, const std::string& article) {
  std::string query = full_text_query(text);
  if (query.empty()) return {};
  return {article + " IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)", {query}};
}

Condition article_condition(const ReportFilter& filter, const Conditions& chosen) {
  Condition one;
  if (!filter.article.empty()) one = {"a.id = ?", {filter.article}};
  return all_of({one, chosen.words, chosen.outlets, chosen.origins, chosen.languages, chosen.dates, chosen.range,
                 chosen.actors, names_actor("a.number", filter.party_ids),
                 names_actor("a.number", filter.speaker_ids)});
}

// Words that are looked for name a person where they are a part of the name: two letters are too few for that.
std::vector<std::string> names_in(const ReportFilter& filter) {
  std::vector<std::string> names;
  for (const auto* given : {&filter.parties, &filter.actors, &filter.recipients, &filter.speakers})
    names.insert(names.end(), given->begin(), given->end());
  for (const std::string& term : search_terms(filter.text + " " + filter.articles.words))
    if (term.size() > 2) names.push_back(term);
  return names;
}

}  // namespace

Condition one_of(const std::string& column, const std::vector<std::string>& values) {
  Condition condition;
  for (const std::string& value : values) {
    condition.sql += (condition.sql.empty() ? "(" : " OR ") + column + " = ?";
    condition.values.push_back(value);
  }
  if (!condition.sql.empty()) condition.sql += ")";
  return condition;
}

Condition all_of(const std::vector<Condition>& parts) {
  Condition all;
  for (const Condition& part : parts) {
    if (part.sql.empty()) continue;
    all.sql += (all.sql.empty() ? "(" : " AND (") + part.sql + ")";
    all.values.insert(all.values.end(), part.values.begin(), part.values.end());
  }
  return all;
}

Condition is_actor(const std::string& entity, const std::vector<std::string>& ids) {
  Condition chosen = one_of("id", ids);
  if (chosen.sql.empty()) return {};
  return {is_actor_of(entity, "SELECT number FROM actors WHERE " + chosen.sql), chosen.values};
}

Condition told_by(const Condition& attributions) {
  return inside(
      "EXISTS (SELECT 1 FROM attributions AS t WHERE t.article = v.article AND t.number IN (SELECT v.attribution "
      "UNION ALL SELECT x.attribution FROM event_evidence AS x WHERE x.article = v.article AND x.event = v.number) "
      "AND ",
      attributions, ")");
}

Condition named_like(const std::string& entity, const std::vector<std::string>& names) {
  return either(like_any({entity + ".name"}, names), goes_by(entity, names, true));
}

Condition has_terms(const std::string& words, const std::string& text) {
  std::vector<Condition> parts;
  for (const std::string& term : search_terms(text)) parts.push_back(like_any({words}, {term}));
  return all_of(parts);
}

Condition at_place(const std::string& entity, const ReportFilter& filter) {
  Condition names = like_any({entity + ".name", "c.name"}, filter.places);
  for (const std::string& place : filter.places) {
    if (!std::all_of(place.begin(), place.end(), [](unsigned char c) { return std::isdigit(c) != 0; })) continue;
    names.sql = "(" + names.sql + " OR c.geonames = CAST(? AS INTEGER))";
    names.values.push_back(place);
  }
  Condition all = all_of({names, one_of("coalesce(c.country, l.country)", filter.countries),
                          filter.box ? box_condition(*filter.box) : Condition{}});
  return inside("EXISTS (SELECT 1 FROM (SELECT 1) LEFT JOIN place_candidates AS c ON c.article = " + entity +
                    ".article AND c.entity = " + entity + ".number AND c.position = 0 LEFT JOIN entity_links AS l ON " +
                    "l.article = " + entity + ".article AND l.entity = " + entity + ".number WHERE ",
                all, ")");
}

std::string page_sql(std::uint64_t offset, std::uint64_t limit) {
  constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  return " LIMIT " + std::to_string(std::min(limit, most)) + " OFFSET " + std::to_string(std::min(offset, most));
}

Result<ReportConditions> report_conditions(const Database& database, const ReportFilter& given) {
  Result<ReportFilter> checked = with_known_values(database, given);
  if (!checked) return tl::unexpected(checked.error());
  const ReportFilter& filter = *checked;
  Result<Conditions> chosen = conditions(filter.articles);
  if (!chosen) return tl::unexpected(chosen.error());

  ReportConditions out;
  out.articles = article_condition(filter, *chosen);
  Condition parties = all_of(
      {takes_part("", named_like("e", filter.parties)), takes_part("actor", named_like("e", filter.actors)),
       takes_part("recipient", named_like("e", filter.recipients)), takes_part("", is_actor("e", filter.party_ids))});
  // Also what this article takes for something else, if others show it to be a person.
  // And what has a person's full name but is taken for a place, say: the language model errs.
  Condition person{"e.type = 'person' OR " +
                       is_actor_of("e",
                                   "SELECT number FROM actors WHERE type = 'person' UNION ALL SELECT o.actor FROM "
                                   "actor_names AS o WHERE o.key IN (SELECT n.key FROM actor_names AS n JOIN actors AS "
                                   "h ON h.number = n.actor WHERE h.type = 'person' AND instr(n.key, ' ') > 0)"),
                   {}};
  // A part of any of a person's names is enough, wherever it was written: else an alias would tell where somebody was.
  std::vector<std::string> asked = names_in(filter);
  std::vector<std::string> asked_by_id = filter.party_ids;
  asked_by_id.insert(asked_by_id.end(), filter.speaker_ids.begin(), filter.speaker_ids.end());
  asked_by_id.insert(asked_by_id.end(), filter.articles.actor_ids.begin(), filter.articles.actor_ids.end());
  Condition names = either(is_actor("e", asked_by_id), either(like_any({"e.name"}, asked), goes_by("e", asked, false)));
  if (!names.sql.empty()) out.person_named = takes_part("", all_of({person, names}));
  Condition place =
      inside("EXISTS (SELECT 1 FROM entities AS w WHERE w.article = v.article AND w.number = v.place AND ",
             at_place("w", filter), ")");
  Condition not_a_persons_place;
  if (asks_for_place(filter)) not_a_persons_place = inside("NOT ", out.person_named, "");
  Condition what =
      all_of({one_of("v.type", filter.types), one_of("v.mode", filter.modes), has_context(filter.contexts), place,
              not_a_persons_place, may_be_between(filter.from, filter.to), one_of("v.status", filter.statuses)});
  out.of_events_alone = !what.sql.empty();
  out.no_parties = all_of({what, in_voice(filter.voices)});
  out.events = all_of({parties, out.no_parties});
  Condition named;
  if (filter.named) named = {"t.source_named = " + std::to_string(*filter.named ? 1 : 0), {}};
  out.attributions = all_of({one_of("t.stance", filter.stances), of_kind(filter.source_kinds),
                             spoken_by(filter.speakers), is_actor_speaking(filter.speaker_ids), named});
  out.sentence = all_of({in_articles_with(filter.text, "v.article"),
                         inside("EXISTS (SELECT 1 FROM sentences AS n JOIN articles AS y ON y.number = n.article "
                                "WHERE n.article = v.article AND n.position = v.sentence AND ",
                                has_terms("substr(y.text, n.begin + 1, n.end - n.begin)", filter.text), ")")});
  out.filter = *std::move(checked);
  return out;
}

}  // namespace dateline
