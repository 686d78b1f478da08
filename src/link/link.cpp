#include "dateline/link.h"

#include "link/article_actors.h"
#include "link/article_places.h"
#include "link/overlooked_places.h"

namespace dateline {

Annotations link(const Article& article, const Document& document, Annotations annotations,
                 const LinkSources& sources) {
  if (sources.gazetteer != nullptr)
    annotations = with_overlooked_places(article, document, std::move(annotations), sources.gazetteer->impl());
  annotations.links.assign(annotations.entities.size(), {});
  if (sources.gazetteer != nullptr)
    annotations.links = link_places(article, annotations.entities, sources.gazetteer->impl());
  link_actors(article.text, annotations.entities, sources, annotations.links);
  return annotations;
}

}  // namespace dateline
