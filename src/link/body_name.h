#pragma once

#include <string>
#include <string_view>

#include "link/gazetteer_file.h"

namespace dateline {

/// A name of an organization or group, as it is compared across articles.
struct BodyName {
  std::string words;           ///< one spelling, without legal forms, "the" and, in a generic name, the country
  std::string country;         ///< that the name itself says ("Velmari Interior Ministry", "US Navy"); empty: none
  bool is_generic = false;     ///< no word of it is its own: "Interior Ministry", "Liberal Party", "police"
  bool is_national = false;    ///< generic, and a country has one: "Interior Ministry", "army"
  bool is_government = false;  ///< "Velmari government", "government of Velmar"
  bool is_acronym = false;     ///< "ECOWAS": capitals alone
};

/// Reads a name; `gazetteer` may be nullptr, then no country is read.
BodyName read_body(std::string_view name, const Gazetteer::Impl* gazetteer);

/// The fold of a name of that country (empty: unknown). Empty where many bodies share it and no country parts them, and
/// of acronyms of two or three letters.
std::string body_fold(const BodyName& name, std::string_view country);

}  // namespace dateline
