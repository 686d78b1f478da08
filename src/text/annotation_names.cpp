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

std::optional<EntityType> entity_type(Name type_name) { return value_in<EntityType>(entity_types, type_name); }
std::optional<MentionForm> mention_form(Name form_name) { return value_in<MentionForm>(mention_forms, form_name); }
std::optional<SourceKind> source_kind(Name kind_name) { return value_in<SourceKind>(source_kinds, kind_name); }
std::optional<Speech> speech(Name speech_name) { return value_in<Speech>(speeches, speech_name); }
std::optional<Stance> stance(Name stance_name) { return value_in<Stance>(stances, stance_name); }

}  // namespace dateline
