#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "conceal/name_in_sentence.h"

namespace dateline {

/// What an article is about, where that tells what its verbs mean: "won", "lost", "the injured X".
ArticleTopics article_topics(const std::vector<CueToken>& tokens);

/// What somebody does in public, by the verb at `verb`, of which they are the subject: "resigned", "won the election",
/// "who heads the board"; `profession` where others do it too.
std::optional<RoleNoun> public_deed(const NameInSentence& name, std::size_t verb, bool is_passive);

/// What the words before and after a name say of a public role without naming it: "led by X", "X's government",
/// "X of the group Y", "X, defending, said". Adds to `roles`.
void add_public_cues(const NameInSentence& name, std::set<RoleNoun>& roles);

}  // namespace dateline
