#pragma once

#include "dateline/record/annotations.h"
#include "dateline/record/article.h"
#include "dateline/record/document.h"
#include "link/gazetteer_file.h"

namespace dateline {

/// Repairs entities with what the gazetteer knows.
///
/// An entity of another type becomes a place where its name is one's and the text says so: "in Bicester", "Mansfield,
/// Texas". Adjectives and demonyms of countries, names of countries and short names of divisions after a comma
/// ("W.Va.") that no name covers become entities, or mentions of the entity with that name.
///
/// A chain of two places ("Velmar", "Ostravia") is parted.
///
/// Indices in attributions, events and relations follow. Cost: linear in tokens.
Annotations with_overlooked_places(const Article& article, const Document& document, Annotations annotations,
                                   const Gazetteer::Impl& gazetteer);

}  // namespace dateline
