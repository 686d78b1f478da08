#pragma once

#include <span>
#include <string>
#include <vector>

#include "dateline/link.h"
#include "dateline/record/actor_name.h"
#include "dateline/record/record.h"

// Actors across articles: which names of different articles are one actor's (docs/methods/actors.md).
//
// Names are first brought to a fold, article by article; names of one fold are then compared with each other. What
// comes out depends on the set of names alone, not on their order: an article that is added later changes only the
// folds that it names. A wrong join of two persons is worse than a missed one; what cannot be told stays with its
// article.
namespace dateline {

/// Brings the actors of one article to their folds. Without a gazetteer no state is known by its name or capital.
/// Cost: linear in the text and its names. Threads: any number at once.
ArticleNames name_actors(const Record& record, const Gazetteer* gazetteer);

/// The fold in which a name is joined: that of the user's actor that it belongs to, by its key or by its own fold; else
/// its own. `users` may be nullptr.
std::string fold_with(const ActorName& name, const Actors* users);

/// Parts the names of one fold into actors. The order of `names` does not matter, but for that of the members.
/// Cost: quadratic in the names of one fold, of which there are few.
std::vector<JoinedActor> join_names(const std::string& fold, std::span<const CountedName> names, const Actors* users);

}  // namespace dateline
