#pragma once

#include "conceal/name_in_sentence.h"

namespace dateline {

/// What the words before and after a name say of who has it: titles, appositions, ages, verbs.
PersonCues cues_around_name(const NameInSentence& name);

/// What a phrase says of whom it describes: "the 14-year-old girl". All of its tokens are the name's.
PersonCues cues_of_phrase(const NameInSentence& phrase);

}  // namespace dateline
