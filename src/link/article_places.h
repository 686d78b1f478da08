#pragma once

#include <vector>

#include "dateline/record/article.h"
#include "dateline/record/entity.h"
#include "dateline/record/entity_links.h"
#include "link/gazetteer_file.h"

namespace dateline {

/// Places of the entities, as link() says; one EntityLinks an entity.
std::vector<EntityLinks> link_places(const Article& article, const std::vector<Entity>& entities,
                                     const Gazetteer::Impl& gazetteer);

}  // namespace dateline
