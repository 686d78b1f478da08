#pragma once

#include <string_view>
#include <vector>

#include "dateline/link.h"
#include "dateline/record/entity.h"
#include "dateline/record/entity_links.h"

namespace dateline {

/// Adds country and kind of actors to the links: what the user's file says, else the list of known bodies, else the
/// words of the name. Persons with a name get nothing.
void link_actors(std::string_view text, const std::vector<Entity>& entities, const LinkSources& sources,
                 std::vector<EntityLinks>& links);

}  // namespace dateline
