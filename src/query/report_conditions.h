#pragma once

#include <string>
#include <vector>

#include "dateline/reported.h"
#include "query/conditions.h"

namespace dateline {

/// What a ReportFilter admits, as SQL about the rows of one table each; "" where it restricts nothing. All but
/// `articles` stand alone: they may be put inside EXISTS.
struct ReportConditions {
  ReportFilter filter;     ///< with its values as the store writes them
  Condition articles;      ///< about articles AS a
  Condition events;        ///< about events AS v: all fields about what happened, but for those of the attribution
  Condition attributions;  ///< about attributions AS t: who says it and how
  Condition sentence;      ///< about events AS v: the text of its sentence
  Condition no_parties;    ///< `events` without parties, actors and recipients
  Condition person_named;  ///< about events AS v: the filter names a person who takes part
  bool of_events_alone = false;  ///< a field is given that only events have: type, place, time, status, ...
};

/// Errors: as list_events says.
Result<ReportConditions> report_conditions(const Database& database, const ReportFilter& given);

/// That rows about attributions AS t admit: a telling of the event "v" is by one of them.
Condition told_by(const Condition& attributions);

/// That an entity, in the alias `entity` of entities, has one of those names, whole or in part; or that its actor goes
/// by one elsewhere, of which they are whole words.
Condition named_like(const std::string& entity, const std::vector<std::string>& names);

/// That an entity, in the alias `entity` of entities, is one of these actors (ActorRow::id).
Condition is_actor(const std::string& entity, const std::vector<std::string>& ids);

/// That each term of `text` stands in what the SQL `words` gives.
Condition has_terms(const std::string& words, const std::string& text);

/// About an alias of entities: its name in the text, its link or its place is one of those the filter names.
Condition at_place(const std::string& entity, const ReportFilter& filter);

/// That the column has one of these values; "" where there are none.
Condition one_of(const std::string& column, const std::vector<std::string>& values);

/// The parts that restrict, joined with AND; "" where none does.
Condition all_of(const std::vector<Condition>& parts);

/// `LIMIT l OFFSET o`, each as large as SQLite takes it.
std::string page_sql(std::uint64_t offset, std::uint64_t limit);

}  // namespace dateline
