#include "dateline/record/annotation_names.h"

#include <array>

namespace dateline {

namespace {

// In the order of their enumerators.
using Name = std::string_view;
constexpr std::array<Name, entity_type_count> entity_types{"person", "organization", "place", "facility",
                                                           "group",  "work",         "event", "other"};
constexpr std::array<Name, 3> mention_forms{"name", "nominal", "pronoun"};
constexpr std::array<Name, 6> source_kinds{"person",        "organization", "unnamed person",
                                           "unnamed group", "document",     "self"};
constexpr std::array<Name, 3> speeches{"direct", "mixed", "indirect"};
constexpr std::array<Name, 8> stances{"asserts", "denies",  "downplays", "doubts",
                                      "pledges", "demands", "asks",      "expects"};
constexpr std::array<Name, plover_type_count> event_types{
    "AGREE",  "CONSULT", "SUPPORT",  "CONCEDE", "COOPERATE", "AID",      "RETREAT", "REQUEST",
    "ACCUSE", "REJECT",  "THREATEN", "PROTEST", "MOBILIZE",  "SANCTION", "COERCE",  "ASSAULT"};
constexpr std::array<Name, 5> event_statuses{"happened", "ongoing", "planned", "possible", "negated"};
constexpr std::array<Name, 3> time_relations{"before", "after", "during"};
constexpr std::array<Name, 4> time_bounds{"within", "exactly", "about", "at least"};
constexpr std::array<Name, 4> timex_types{"DATE", "TIME", "DURATION", "SET"};
constexpr std::array<Name, 5> time_bases{"none", "text", "published", "dateline", "event"};

template <class Names, class Value>
Name name_in(const Names& names, Value value) {
  auto at = static_cast<std::size_t>(value);
  return at < names.size() ? names[at] : Name();
}

template <class Value, class Names>
std::optional<Value> value_in(const Names& names, Name wanted) {
  for (std::size_t at = 0; at < names.size(); ++at)
    if (names[at] == wanted) return static_cast<Value>(at);
  return std::nullopt;
}

}  // namespace

Name name(EntityType type) { return name_in(entity_types, type); }
Name name(MentionForm form) { return name_in(mention_forms, form); }
Name name(SourceKind kind) { return name_in(source_kinds, kind); }
Name name(Speech speech) { return name_in(speeches, speech); }
Name name(Stance stance) { return name_in(stances, stance); }
Name name(EventType type) { return name_in(event_types, type); }
Name name(EventStatus status) { return name_in(event_statuses, status); }
Name name(TimeRelation relation) { return name_in(time_relations, relation); }
Name name(TimeBound bound) { return name_in(time_bounds, bound); }
Name name(TimexType type) { return name_in(timex_types, type); }
Name name(TimeBasis basis) { return name_in(time_bases, basis); }

std::optional<EntityType> entity_type(Name type_name) { return value_in<EntityType>(entity_types, type_name); }
std::optional<MentionForm> mention_form(Name form_name) { return value_in<MentionForm>(mention_forms, form_name); }
std::optional<SourceKind> source_kind(Name kind_name) { return value_in<SourceKind>(source_kinds, kind_name); }
std::optional<Speech> speech(Name speech_name) { return value_in<Speech>(speeches, speech_name); }
std::optional<Stance> stance(Name stance_name) { return value_in<Stance>(stances, stance_name); }
std::optional<EventType> event_type(Name type_name) { return value_in<EventType>(event_types, type_name); }
std::optional<EventStatus> event_status(Name status_name) { return value_in<EventStatus>(event_statuses, status_name); }
std::optional<TimeRelation> time_relation(Name relation_name) {
  return value_in<TimeRelation>(time_relations, relation_name);
}
std::optional<TimeBound> time_bound(Name bound_name) { return value_in<TimeBound>(time_bounds, bound_name); }
std::optional<TimexType> timex_type(Name type_name) { return value_in<TimexType>(timex_types, type_name); }
std::optional<TimeBasis> time_basis(Name basis_name) { return value_in<TimeBasis>(time_bases, basis_name); }

}  // namespace dateline
