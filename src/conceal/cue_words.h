#pragma once

#include <optional>
#include <string>

#include "text/word_set.h"

namespace dateline {

/// Words that open a noun phrase: "the", "her".
const WordSet& articles_and_possessives();

/// What stands between a name and the participle or the verb that is said of it: "was", "have", "seriously".
const WordSet& helpers();
/// Of those, what makes a passive.
const WordSet& passive_helpers();

/// A number up to 120, in digits or, up to twenty, spelled.
std::optional<unsigned> number_of(const std::string& word);

}  // namespace dateline
