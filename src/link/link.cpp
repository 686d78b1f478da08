#include "dateline/link.h"

#include "link/article_places.h"

namespace dateline {

Annotations link(const Article& article, const Document&, Annotations annotations, const LinkSources& sources) {
  annotations.links.assign(annotations.entities.size(), {});
  if (sources.gazetteer != nullptr)
    annotations.links = link_places(article, annotations.entities, sources.gazetteer->impl());
  return annotations;
}

}  // namespace dateline
