#pragma once

#include <optional>
#include <string_view>

#include "dateline/record/attribution.h"
#include "dateline/record/entity.h"

namespace dateline {

/// The names that contract.md gives to what annotations are made of: in JSON, in the store, on the terminal.
std::string_view name(EntityType type);   ///< "person", "organization", ...
std::string_view name(MentionForm form);  ///< name | nominal | pronoun
std::string_view name(SourceKind kind);   ///< "unnamed person", ...
std::string_view name(Speech speech);     ///< direct | mixed | indirect
std::string_view name(Stance stance);     ///< "asserts", "denies", ...

/// The value of that name; nothing where no value has it.
std::optional<EntityType> entity_type(std::string_view type_name);
std::optional<MentionForm> mention_form(std::string_view form_name);
std::optional<SourceKind> source_kind(std::string_view kind_name);
std::optional<Speech> speech(std::string_view speech_name);
std::optional<Stance> stance(std::string_view stance_name);

}  // namespace dateline
