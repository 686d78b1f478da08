#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// The forms of an English verb, its base form first: say, says, said, saying. Irregular ones are listed; others follow
/// the spelling rules, in British and American form ("signalled", "signaled").
std::vector<std::string> verb_forms(std::string_view base);

/// A noun and its plural: claim, claims; police; woman, women.
std::vector<std::string> noun_forms(std::string_view singular);

}  // namespace dateline
