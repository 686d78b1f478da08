#pragma once

#include "dateline/record/entity_links.h"
#include "store/json_writer.h"

namespace dateline {

/// Writes the value of an entity's "links": {"geonames", "wikidata", "name", "country", "admin1", "lat", "lon",
/// "basis", "score", "candidates", "kind"}; a key whose value is not known is left out, so {} where nothing is.
void write_entity_links(JsonWriter& json, const EntityLinks& links);

}  // namespace dateline
