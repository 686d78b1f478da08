#pragma once

#include <string_view>

#include "dateline/record/entity.h"

namespace dateline {

/// A body that news speak of by a name that tells neither its country nor what it is.
struct KnownBody {
  std::string_view country;  ///< ISO 3166-1; empty: of none
  std::string_view kind;
};

/// The body with this name, given as its key (place_key); nullptr where it is not known.
const KnownBody* known_body(std::string_view key);

/// The kind of actor that the words of a name or description tell ("Interior Ministry", "militants"); empty where none
/// does. Of kinds: state, armed group, international, business, media, party, civil society, education, health,
/// religious, civilians.
std::string_view kind_by_words(std::string_view name, EntityType type);

}  // namespace dateline
