#pragma once

#include <string>

#include "conceal/name_in_sentence.h"

namespace dateline {

/// Notes a victim of what the participle says.
void add_harm(const std::string& participle, PersonCues& cues);

/// Whether a word of harm says nothing of the kind where people compete: "lost the final", "the injured striker".
bool is_harmless_in_contest(const std::string& verb);

/// What stands before a name and says that something befell who has it: "killed X", "the death of X", "an attack on Y
/// and X", "identified as X", "Among the dead were X".
void add_harm_before(const NameInSentence& name, PersonCues& cues);

}  // namespace dateline
