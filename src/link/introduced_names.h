#pragma once

#include <string_view>
#include <vector>

#include "dateline/record/actor_name.h"

namespace dateline {

/// Short names that the text introduces in brackets after the long one, by Schwartz and Hearst (2003): the words before
/// the bracket that give its letters, "Economic Community of West African States (ECOWAS)". The folds stay empty.
std::vector<NameIntroduced> introduced_names(std::string_view text);

/// Whether `letters` are an acronym of `name`: each word gives its first letter, but for "of" and the like, which may.
bool is_acronym_of(std::string_view letters, std::string_view name);

}  // namespace dateline
