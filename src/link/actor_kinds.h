#pragma once

#include <string_view>

#include "dateline/record/entity.h"

namespace dateline {

/// The kind of actor that the words of a name or description tell ("Interior Ministry", "militants"); empty where none
/// does. Of kinds: state, armed group, international, business, media, party, civil society, education, health,
/// religious, civilians.
std::string_view kind_by_words(std::string_view name, EntityType type);

}  // namespace dateline
