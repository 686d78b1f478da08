#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// The form in which names are compared, and in which the gazetteer holds them: small letters without accents, no
/// apostrophes and full stops, one space for all else, "saint" as "st", no leading "the". As folded() of
/// tools/build_gazetteer.py makes it.
std::string place_key(std::string_view name);

}  // namespace dateline
