#pragma once

#include <optional>
#include <string_view>

#include "dateline/record/attribution.h"
#include "dateline/record/entity.h"
#include "dateline/record/event.h"
#include "dateline/record/timex.h"

namespace dateline {

/// The names that contract.md gives to what annotations are made of: in JSON, in the store, on the terminal.
std::string_view name(EntityType type);        ///< "person", "organization", ...
std::string_view name(MentionForm form);       ///< name | nominal | pronoun
std::string_view name(SourceKind kind);        ///< "unnamed person", ...
std::string_view name(Speech speech);          ///< direct | mixed | indirect
std::string_view name(Stance stance);          ///< "asserts", "denies", ...
std::string_view name(EventType type);         ///< "ASSAULT", ...; empty for `custom`
std::string_view name(EventStatus status);     ///< happened | ongoing | planned | possible | negated
std::string_view name(TimeRelation relation);  ///< before | after | during
std::string_view name(TimeBound bound);        ///< within | exactly | about | at least
std::string_view name(TimexType type);         ///< DATE | TIME | DURATION | SET
std::string_view name(TimeBasis basis);        ///< none | text | published | dateline | event

/// The value of that name; nothing where no value has it.
std::optional<EntityType> entity_type(std::string_view type_name);
std::optional<MentionForm> mention_form(std::string_view form_name);
std::optional<SourceKind> source_kind(std::string_view kind_name);
std::optional<Speech> speech(std::string_view speech_name);
std::optional<Stance> stance(std::string_view stance_name);
std::optional<EventType> event_type(std::string_view type_name);
std::optional<EventStatus> event_status(std::string_view status_name);
std::optional<TimeRelation> time_relation(std::string_view relation_name);
std::optional<TimeBound> time_bound(std::string_view bound_name);
std::optional<TimexType> timex_type(std::string_view type_name);
std::optional<TimeBasis> time_basis(std::string_view basis_name);

}  // namespace dateline
